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

/** A trace of more queries would fill the memory. */
const TRACED = 40

/**
 * Opens a peer's page in Chromium, cold for each query, and then once for all of them.
 *
 * @param {string} name
 * @param {string} site
 * @param {Awaited<ReturnType<typeof import('./draw-queries.mjs').drawQueries>>} queries
 * @param {(step: string) => void} tell
 */
export async function measurePage(name, site, queries, tell) {
  await buildPage(name, site)
  const server = await serveSite(site)
  const { module } = await runnerImport(join(HERE, '../../tests/browser/chromium.ts'))
  const { executablePath, args } = await module.findChromium()
  // Else the browser waits for its next collection of garbage, which may be a minute away.
  const browser = await chromium.launch({ executablePath, args: [...args, '--enable-blink-features=ForceEagerMeasureMemory'], handleSIGTERM: false, handleSIGINT: false })
  const cold = []
  try {
    for (const [line, speed] of /** @type {const} */ ([['localhost', null], ['phone', PHONE]])) {
      const slow = new Set()
      for (const query of queries.cold) {
        if (slow.has(query.kind)) continue
        tell(`${line}, ${query.text}`)
        const page = await newPage(browser)
        server.start(speed)
        const { milliseconds, hits } = await open(page, server.origin, query)
        const { bytes, requests } = server.sent()
        cold.push({ line, ...query, milliseconds, hits, bytes, requests })
        if (milliseconds > PATIENCE) slow.add(query.kind)
        await page.context().close()
        if (milliseconds > NO_PATIENCE) break
      }
    }
    server.start(null)
    const [query] = queries.cold
    tell('longest tasks')
    const traced = await newPage(browser)
    const opening = await longestTask(browser, traced, () => open(traced, server.origin, query))
    const answering = await longestTask(browser, traced, () => traced.evaluate(asked => globalThis.askAll(asked), queries.warm.slice(0, TRACED)))
    await traced.context().close()
    tell(`${queries.warm.length} queries`)
    const page = await newPage(browser)
    await open(page, server.origin, query)
    const answers = await page.evaluate(asked => globalThis.askAll(asked), queries.warm)
    const memory = await page.evaluate('globalThis.memory()')
    return { chromium: browser.version(), cold, longestTask: { opening, answering }, warm: { answers, memory } }
  } finally {
    await browser.close()
    server.close()
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
