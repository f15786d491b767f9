import { readdirSync, readFileSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright'
import { build, createLogger, createServer, preview, type InlineConfig, type Logger } from 'vite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { talkseek } from '../../vite/index.js'
import { findChromium } from '../browser/chromium.js'
import { postOf, SiteFolder } from '../indexer/site-folder.js'

const PAGE = `<!doctype html>
<html lang="en">
<title>Talks</title>
<script type="module">import 'talkseek/widget'</script>
<talk-search src="%BASE_URL%talks/talkseek.json"></talk-search>
`
const WRONG_CLOCK = '---\nvideo: https://youtu.be/AbCdEfGhIj1\n---\n\nCy Ode from Cog discussed [Kernels](https://youtu.be/AbCdEfGhIj1?t=60) (starting at 42:00).\n'

let browser: Browser
beforeAll(async () => (browser = await chromium.launch(findChromium())))
afterAll(() => browser.close())

const leaving: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const leave of leaving.splice(0).reverse()) await leave()
})

function siteOf(files: Record<string, string>): SiteFolder {
  const folder = new SiteFolder({ 'index.html': PAGE, 'package.json': '{"type":"module"}', ...files })
  folder.install()
  return folder
}

/** A configuration of Vite with the plugin, and all that it logs. */
function configOf(folder: SiteFolder, more: InlineConfig = {}): { config: InlineConfig; said: string[]; logger: Logger } {
  const said: string[] = []
  const logger = createLogger('silent')
  logger.info = () => {}
  logger.warn = logger.warnOnce = logger.error = message => said.push(message)
  const plugin = talkseek({ posts: 'posts', config: false, env: {} })
  return { said, logger, config: { configFile: false, root: folder.path, customLogger: logger, logLevel: 'warn', plugins: [plugin], ...more } }
}

async function visit(address: string): Promise<Page> {
  const page = await browser.newPage()
  leaving.push(() => page.close())
  await page.goto(address)
  return page
}

/** Serves a site as `vite` does, and answers its address. */
async function serve(config: InlineConfig): Promise<string> {
  const server = await createServer({ ...config, server: { port: 0, fs: { strict: false } } })
  leaving.push(() => server.close())
  await server.listen()
  return server.resolvedUrls?.local[0] ?? ''
}

const offered = (page: Page, title: string) => page.getByRole('link', { name: title }).first()

describe('while a site is written', () => {
  test('the search finds its talks, and after a post has changed the page comes again and finds the new ones', async () => {
    const folder = siteOf({ 'posts/2020-05-06-a.md': postOf('Queues') })
    const page = await visit(await serve(configOf(folder, { base: '/blog/' }).config))
    await page.getByRole('searchbox').fill('qu')
    await offered(page, 'Queues').waitFor()
    const reloaded = page.waitForEvent('load')
    folder.write('posts/2020-05-06-a.md', postOf('Kernels', 90))
    await reloaded
    await page.getByRole('searchbox').fill('ke')
    await offered(page, 'Kernels').waitFor()
    expect(await offered(page, 'Kernels').getAttribute('href')).toContain('t=90')
  })

  test('posts that come and go change the index, and no file of it is written', async () => {
    const folder = siteOf({ 'posts/2020-05-06-a.md': postOf('Queues') })
    const address = await serve(configOf(folder).config)
    const posts = async () => ((await (await fetch(`${address}talks/talkseek.json`)).json()) as { posts: number }).posts
    expect(await posts()).toBe(1)
    folder.write('posts/2020/06/b.md', postOf('Tables'))
    await expect.poll(posts, { timeout: 10_000 }).toBe(2)
    folder.remove('posts/2020-05-06-a.md')
    await expect.poll(posts, { timeout: 10_000 }).toBe(1)
    expect(readdirSync(folder.path).toSorted()).toEqual(['index.html', 'node_modules', 'package.json', 'posts'])
  })

  test('what is wrong in a post is said with its file and line, once', async () => {
    const folder = siteOf({ 'posts/2020-05-06-a.md': WRONG_CLOCK })
    const { config, said } = configOf(folder)
    const address = await serve(config)
    await fetch(`${address}talks/talkseek.json`)
    folder.write('posts/2020-06-03-b.md', WRONG_CLOCK)
    await expect.poll(() => said.length, { timeout: 10_000 }).toBe(2)
    expect(said.map(line => /posts\/[^ ]+ .*?:/.exec(line)?.[0])).toEqual(['posts/2020-05-06-a.md:5:28 warning clock-differs:', 'posts/2020-06-03-b.md:5:28 warning clock-differs:'])
  })

  test('a site without posts says so over the page, until there is one', async () => {
    const folder = siteOf({ 'posts/none.txt': '' })
    const page = await visit(await serve(configOf(folder).config))
    folder.write('posts/none.txt', 'still none')
    await page.locator('vite-error-overlay').getByText('no posts found in “posts”').waitFor()
    folder.write('posts/2020-05-06-a.md', postOf('Queues'))
    await page.locator('vite-error-overlay').waitFor({ state: 'detached' })
    await page.getByRole('searchbox').fill('qu')
    await offered(page, 'Queues').waitFor()
  })
})

describe('a built site', () => {
  test('holds the index below its base, and a visitor finds the moment', async () => {
    const folder = siteOf({ 'posts/2020-05-06-a.md': postOf('Queues', 725) })
    const { config } = configOf(folder, { base: '/blog/' })
    await build(config)
    const server = await preview({ ...config, preview: { port: 0 } })
    leaving.push(() => server.close())
    const page = await visit(server.resolvedUrls?.local[0] ?? '')
    await page.getByRole('searchbox').fill('qu')
    await offered(page, 'Queues').waitFor()
    expect(await offered(page, 'Queues').getAttribute('href')).toContain('t=725')
    expect(readdirSync(folder.at('dist/talks'))).toEqual(['talkseek.json'])
  })

  test('leads to posts below the base', async () => {
    const folder = siteOf({ 'posts/2020-05-06-a.md': postOf('Queues') })
    await build(configOf(folder, { base: '/blog/' }).config)
    expect(readFileSync(folder.at('dist/talks/talkseek.json'), 'utf8')).toContain('"/blog/2020/05/06/a/"')
  })

  test('says what is wrong in posts, and is built all the same', async () => {
    const folder = siteOf({ 'posts/2020-05-06-a.md': WRONG_CLOCK })
    const { config, said } = configOf(folder)
    await build(config)
    expect(said.join('\n')).toMatch(/posts\/2020-05-06-a\.md:5:28 warning clock-differs: The clock says 42:00/)
    expect(readdirSync(folder.at('dist/talks'))).toContain('talkseek.json')
  })

  test('is not built without posts', async () => {
    await expect(build(configOf(siteOf({})).config)).rejects.toThrow('no posts found in “posts”')
  })

  test('has the index for browsers only, where a framework builds a program for a server beside', async () => {
    const folder = siteOf({ 'posts/2020-05-06-a.md': postOf('Queues'), 'server.js': 'export const answer = 42\n' })
    await build(configOf(folder, { build: { ssr: 'server.js' } }).config)
    expect(readdirSync(folder.at('dist'))).toEqual(['server.js'])
  })
})
