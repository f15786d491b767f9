import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../browser/chromium.js'
import { buildExample, EXAMPLES } from './built-example.js'

/** Sites that are built here, and the folder of each that is published. */
const BUILT = [
  { name: 'eleventy', script: 'build', site: '_site' },
  { name: 'astro', script: 'build', site: 'dist' },
  { name: 'vitepress', script: 'build', site: '.vitepress/dist' },
  { name: 'plain', script: 'talks', site: 'public' }
]

/** Sites whose generators npm does not bring: what they publish as it stands, and where their posts will be. */
const FOREIGN = [
  { name: 'jekyll', layout: '_layouts/default.html', published: '.', posts: ['/2020/05/06/cloud-evening/', '/2020/06/03/clock-evening/'] },
  { name: 'hugo', layout: 'layouts/_default/baseof.html', published: 'static', posts: ['/evenings/2020-05-06-cloud-evening/', '/evenings/2020-06-03-clock-evening/'] }
]

const QUERIES = [
  { letters: 'su', title: 'Sundials for Datacentres', second: 2880 },
  { letters: 'qu', title: 'Queues That Never Fill', second: 725 }
]

let folders: Map<string, string>
let browser: Browser
beforeAll(async () => {
  const examples = [...BUILT, ...FOREIGN.map(({ name }) => ({ name, script: 'talks' }))]
  folders = new Map(await Promise.all(examples.map(async ({ name, script }): Promise<[string, string]> => [name, await buildExample(name, script)])))
  browser = await chromium.launch(findChromium())
})
afterAll(() => browser.close())

const folderOf = (name: string) => folders.get(name) ?? ''

/** The addresses of the posts that an index names. */
function addressesIn(talks: string): string[] {
  // So few posts are one file.
  const { whole } = JSON.parse(readFileSync(join(talks, 'talkseek.json'), 'utf8')) as { whole: object }
  const text = JSON.stringify(whole)
  return [...new Set(Array.from(text.matchAll(/"url":"(\/[^"]*)"/g), ([, url = '']) => url))].toSorted()
}

test('every example is tried here', () => {
  const there = readdirSync(EXAMPLES, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name)
  expect([...BUILT, ...FOREIGN].map(({ name }) => name).toSorted()).toEqual(there.toSorted())
})

describe.each(BUILT)('the site of $name', ({ name, site }) => {
  let address: string
  let close: () => Promise<void>
  beforeAll(async () => {
    const server = await preview({ configFile: false, root: folderOf(name), appType: 'mpa', logLevel: 'error', build: { outDir: site }, preview: { port: 0 } })
    address = server.resolvedUrls?.local[0] ?? ''
    close = () => server.close()
  })
  afterAll(() => close())

  test.each(QUERIES)('plays $title at its second after $letters and Enter', async ({ letters, title, second }) => {
    const page = await browser.newPage()
    const [complaints, foreign]: [string[], string[]] = [[], []]
    page.on('pageerror', error => complaints.push(String(error)))
    await page.route(url => !url.href.startsWith(address), route => {
      foreign.push(route.request().url())
      return route.fulfill({ contentType: 'text/html', body: '' })
    })
    await page.goto(address)
    const field = page.locator('talk-search input').first()
    await field.pressSequentially(letters)
    await page.locator('talk-search').getByText(title).first().waitFor()
    expect(foreign).toEqual([])
    await field.press('Enter')
    await expect.poll(() => foreign.join('\n'), { timeout: 10_000 }).toMatch(new RegExp(`^https://www\\.youtube-nocookie\\.com/embed/AbCdEfGhIj\\d\\?.*\\bstart=${second}\\b`))
    expect(complaints).toEqual([])
    await page.close()
  })

  test('shows each post where its hits lead', async () => {
    const posts = addressesIn(join(folderOf(name), site, 'talks'))
    expect(posts).toHaveLength(2)
    const titles = await Promise.all(posts.map(async post => /<title>([^<|]*)/.exec(await (await fetch(new URL(post, address))).text())?.[1]?.trim()))
    expect(titles).toEqual(['Cloud Evening, May 2020: Acme and Bolt', 'Clock Evening, June 2020: Lanternworks and Fathom Observatory'])
  })
})

describe.each(FOREIGN)('the site of $name', ({ name, layout, published, posts }) => {
  test('has index and component where its layout says', () => {
    const text = readFileSync(join(folderOf(name), layout), 'utf8')
    const files = Array.from(text.matchAll(/src="\{\{ ['"]([^'"]+)['"] \| rel\w+ \}\}"/g), ([, path = '']) => path)
    expect(files).toEqual([expect.stringMatching(/talk-search\.js$/), expect.stringMatching(/talkseek\.json$/)])
    for (const file of files) expect(readFileSync(join(folderOf(name), published, file), 'utf8'), file).not.toBe('')
  })

  test('has the addresses that its generator gives to posts', () => {
    const [out = ''] = /(?<=^out: ).+$/m.exec(readFileSync(join(folderOf(name), 'talkseek.config.yml'), 'utf8')) ?? []
    expect(addressesIn(join(folderOf(name), out))).toEqual(posts)
  })
})
