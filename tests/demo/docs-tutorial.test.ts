import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { build as bundle, preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../browser/chromium.js'
import { CLI } from '../indexer/cli.js'
import { BLOCKS, readPage, ROOT } from '../project/docs-blocks.js'

const PAGE = 'docs/tutorial.md'
const LINES = readPage(PAGE).split('\n')

/** The paragraph above a block. */
const leadIn = (line: number) => LINES.slice(0, line - 1).findLast(text => text.trim() !== '') ?? ''

/** A block that is to be saved, or that is typed and what is said then. */
const STEPS = BLOCKS.filter(({ page }) => page === PAGE).map(({ line, language, code }) => ({ line, language, code, file: /Save this as `([^`]+)`/.exec(leadIn(line))?.[1] }))

/** The reader's empty folder, and another for what npm would have brought. */
const FOLDER = mkdtempSync(join(tmpdir(), 'talkseek-tutorial-'))
const COMPONENT = mkdtempSync(join(tmpdir(), 'talkseek-component-'))

function save(name: string, text: string): void {
  mkdirSync(dirname(join(FOLDER, name)), { recursive: true })
  writeFileSync(join(FOLDER, name), text)
}

/** What the network or the reader decides, and the test does in another way. */
const INSTEAD: Record<string, () => void> = {
  // npm would copy the package, and link its program.
  'npm install talkseek': () => {
    save('node_modules/.bin/talkseek', `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`)
    chmodSync(join(FOLDER, 'node_modules/.bin/talkseek'), 0o755)
    symlinkSync(ROOT, join(FOLDER, 'node_modules/talkseek'), 'dir')
  },
  // Built from the sources as they are now.
  'cp -r node_modules/talkseek/dist/bundle site/component': () => cpSync(COMPONENT, join(FOLDER, 'site/component'), { recursive: true }),
  'npx serve site': () => {}
}

/** What a machine decides: sizes and times. */
const measured = (text: string) => text.replace(/[\d.]+ (kB|ms|s)\b/g, 'N $1').trim()

let server: PreviewServer
let browser: Browser
const said: { typed: string; expected: string; said: string }[] = []

beforeAll(async () => {
  await bundle({ configFile: `${ROOT}widget/vite.config.ts`, logLevel: 'error', build: { outDir: COMPONENT, emptyOutDir: true } })
  let answer: { typed: string; expected: string; said: string } | undefined
  for (const { language, code, file } of STEPS) {
    if (file !== undefined) save(file, code)
    else if (language === '' && answer) said.push({ ...answer, expected: measured(code) })
    else if (language === 'sh') for (const typed of code.trim().split('\n')) answer = { typed, expected: '', said: measured(type(typed)) }
    else throw new Error(`Nobody says where this is saved: ${code}`)
  }
  server = await preview({ configFile: false, root: FOLDER, logLevel: 'error', build: { outDir: 'site' }, preview: { port: 0 } })
  browser = await chromium.launch(findChromium())
})
afterAll(async () => {
  await browser.close()
  await server.close()
  for (const folder of [FOLDER, COMPONENT]) rmSync(folder, { recursive: true, force: true })
})

function type(typed: string): string {
  const other = INSTEAD[typed]
  if (other) {
    other()
    return ''
  }
  const PATH = [join(FOLDER, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  const { status, stdout, stderr } = spawnSync('sh', ['-c', typed], { cwd: FOLDER, env: { ...process.env, PATH, NO_COLOR: '1' }, encoding: 'utf8' })
  if (status !== 0) throw new Error(`“${typed}” ended with ${status}: ${stderr}`)
  return stdout
}

test('every command of the tutorial says what the tutorial shows', () => {
  expect(said.map(({ typed }) => typed)).toEqual(['npx talkseek extract posts', 'npx talkseek check posts', 'npx talkseek build posts --out site/talks'])
  for (const { typed, expected, said: really } of said) expect({ typed, said: really }).toEqual({ typed, said: expected })
})

test('the page of the tutorial finds the takeaway, and plays nothing until a visitor says so', async () => {
  const page = await browser.newPage()
  const asked: string[] = []
  // Nothing leaves this machine: what would is kept, and refused.
  await page.route(url => url.hostname !== 'localhost', route => {
    asked.push(route.request().url())
    return route.abort()
  })
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  await page.getByRole('searchbox').fill('ing')
  const hit = page.locator('talk-search [part~="hit"]').first()
  await hit.waitFor()
  expect(await hit.innerText()).toContain('Denis Jannot')
  expect(await hit.innerText()).toContain('An Ingress gets traffic to your pods')
  expect(await hit.getByRole('link').first().getAttribute('href')).toBe('https://youtu.be/3MG3ZR6_IRM?t=1389')
  expect(asked).toEqual([])
  await page.getByRole('searchbox').press('Enter')
  await expect.poll(() => asked.find(url => url.startsWith('https://www.youtube-nocookie.com/embed/3MG3ZR6_IRM'))).toContain('start=1389')
  await page.close()
})

test('without a script the page of the tutorial shows its list', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  expect(await page.getByRole('link', { name: 'December Evening' }).isVisible()).toBe(true)
  await page.close()
})
