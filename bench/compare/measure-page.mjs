import { loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { runnerImport } from 'vite'
import { buildPage } from './build-page.mjs'
import { longestTask } from './longest-task.mjs'
import { serveSite } from './serve-site.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** A phone's line: 80 milliseconds to every answer, 10 Mbit a second. */
export const PHONE = { latency: 80, rate: 1_250_000 }

/** What takes longer is measured once a kind of query, not three times; what takes so much longer, once a line. */
const PATIENCE = 8000
const NO_PATIENCE = 20_000
const LONGEST = 400_000

/** So many of the last queries are asked again: what they need has been fetched, as while a visitor goes on typing. */
const AGAIN = 100

/** A trace of more queries would fill the memory. */
const TRACED = 40

/**
 * Opens the pages of peers in Chromium, cold for each query, and then each once for all of them. Cold, each query is asked
 * of all peers in turn before the next one is, so that what else the machine does falls on all of them alike.
 *
 * @param {{ name: string, site: string }[]} peers
 * @param {Awaited<ReturnType<typeof import('./draw-queries.mjs').drawQueries>>} queries
 * @param {(...steps: string[]) => void} tell
 * @returns {Promise<Record<string, object>>} by the peer's name; `{ error }` for a page that breaks
 */
export async function measurePages(peers, queries, tell) {
  const run = { run: new Date().toISOString(), load: loadavg()[0] }
  const opened = []
  for (const { name, site } of peers) {
    await buildPage(name, site)
    opened.push({ name, server: await serveSite(site), cold: [], slow: new Set(), error: null, warm: null })
  }
  const { module } = await runnerImport(join(HERE, '../../tests/browser/chromium.ts'))
  const { executablePath, args } = await module.findChromium()
  // Else the browser waits for its next collection of garbage, which may be a minute away.
  const browser = await chromium.launch({ executablePath, args: [...args, '--enable-blink-features=ForceEagerMeasureMemory'], handleSIGTERM: false, handleSIGINT: false })
  const trying = async (peer, measure) => {
    if (!peer.error) await measure().catch(error => (peer.error = String(error.message).split('\n')[0]))
  }
  try {
    for (const [line, speed] of /** @type {const} */ ([['localhost', null], ['phone', PHONE]])) {
      for (const query of queries.cold) {
        for (const peer of opened) {
          if (peer.slow.has(line) || peer.slow.has(`${line}, ${query.kind}`)) continue
          tell(line, query.text, peer.name)
          await trying(peer, async () => {
            const page = await newPage(browser)
            peer.server.start(speed)
            const { milliseconds, hits } = await open(page, peer.server.origin, query)
            const { bytes, requests, paths } = peer.server.sent()
            peer.cold.push({ line, ...query, milliseconds, hits, bytes, requests, paths })
            if (milliseconds > PATIENCE) peer.slow.add(`${line}, ${query.kind}`)
            if (milliseconds > NO_PATIENCE) peer.slow.add(line)
            await page.context().close()
          })
        }
      }
    }
    const [query] = queries.cold
    for (const peer of opened) await trying(peer, async () => {
      const { server } = peer
      server.start(null)
      tell(peer.name, 'longest tasks')
      const traced = await newPage(browser)
      const opening = await longestTask(browser, traced, () => open(traced, server.origin, query))
      const answering = await longestTask(browser, traced, () => traced.evaluate(asked => globalThis.askAll(asked), queries.warm.slice(0, TRACED)))
      await traced.context().close()
      tell(peer.name, `${queries.warm.length} queries`)
      const page = await newPage(browser)
      await open(page, server.origin, query)
      const answers = await page.evaluate(asked => globalThis.askAll(asked), queries.warm)
      const again = await page.evaluate(asked => globalThis.askAll(asked), queries.warm.slice(-AGAIN))
      const memory = await page.evaluate('globalThis.memory()')
      peer.warm = { longestTask: { opening, answering }, warm: { answers, again, memory } }
      await page.context().close()
    })
    return Object.fromEntries(opened.map(({ name, cold, warm, error }) => [name, error ? { error } : { chromium: browser.version(), ...run, cold, ...warm }]))
  } finally {
    await browser.close()
    for (const { server } of opened) server.close()
  }
}

/** A page of a browser that has seen nothing yet. @param {import('playwright').Browser} browser */
async function newPage(browser) {
  return (await browser.newContext({ ignoreHTTPSErrors: true })).newPage()
}

/** Opens a page with a query and waits until it has shown its hits; a page that breaks says so at once. */
async function open(page, origin, { text }) {
  const broken = new Promise((_, reject) => page.once('pageerror', reject))
  await page.goto(`${origin}/?q=${encodeURIComponent(text)}`, { waitUntil: 'commit' })
  await Promise.race([page.waitForFunction('globalThis.cold', null, { timeout: LONGEST, polling: 50 }), broken])
  return page.evaluate('globalThis.cold')
}
