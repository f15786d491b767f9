import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { runnerImport } from 'vite'
import { buildPage } from './build-page.mjs'
import { serveSite } from './serve-site.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** A phone's line: 80 milliseconds to every answer, 10 Mbit a second. */
export const PHONE = { latency: 80, rate: 1_250_000 }

/** What takes longer is measured once a kind of query, not three times; what takes so much longer, once a line. */
const PATIENCE = 8000
const NO_PATIENCE = 20_000
const LONGEST = 400_000

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
  const browser = await chromium.launch({ executablePath, args: [...args, '--enable-blink-features=ForceEagerMeasureMemory'] })
  const cold = []
  try {
    for (const [line, speed] of /** @type {const} */ ([['localhost', null], ['phone', PHONE]])) {
      const slow = new Set()
      for (const query of queries.cold) {
        if (slow.has(query.kind)) continue
        tell(`${line}, ${query.text}`)
        const context = await browser.newContext({ ignoreHTTPSErrors: true })
        const page = await context.newPage()
        server.start(speed)
        await page.goto(`${server.origin}/?q=${encodeURIComponent(query.text)}`, { waitUntil: 'commit' })
        const { milliseconds, hits } = await answered(page)
        const { bytes, requests } = server.sent()
        cold.push({ line, ...query, milliseconds, hits, bytes, requests, longestTask: await page.evaluate('globalThis.longestTask()') })
        if (milliseconds > PATIENCE) slow.add(query.kind)
        await context.close()
        if (milliseconds > NO_PATIENCE) break
      }
    }
    tell(`${queries.warm.length} queries`)
    const context = await browser.newContext({ ignoreHTTPSErrors: true })
    const page = await context.newPage()
    server.start(null)
    await page.goto(`${server.origin}/?q=${encodeURIComponent(queries.cold[0].text)}`, { waitUntil: 'commit' })
    await answered(page)
    await page.evaluate('globalThis.longestTask()')
    const answers = await page.evaluate(asked => globalThis.askAll(asked), queries.warm)
    const longestTask = await page.evaluate('globalThis.longestTask()')
    const memory = await page.evaluate('globalThis.memory()')
    return { chromium: browser.version(), cold, warm: { answers, longestTask, memory, bytes: server.sent().bytes } }
  } finally {
    await browser.close()
    server.close()
  }
}

/** Waits until the page has shown what it was opened for; a page that breaks says so at once. */
async function answered(page) {
  const broken = new Promise((_, reject) => page.once('pageerror', reject))
  await Promise.race([page.waitForFunction('globalThis.cold', null, { timeout: LONGEST, polling: 50 }), broken])
  return page.evaluate('globalThis.cold')
}
