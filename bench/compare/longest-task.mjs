/** What a trace must hold for this. */
const CATEGORIES = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel']

/**
 * The longest task of a page's main thread while something happens, in milliseconds. The page itself is told of tasks over
 * 50 ms only.
 *
 * @param {import('playwright').Browser} browser
 * @param {import('playwright').Page} page which marks `answered` meanwhile
 * @param {() => Promise<void>} happen
 */
export async function longestTask(browser, page, happen) {
  await browser.startTracing(page, { categories: CATEGORIES })
  await happen()
  const { traceEvents: events } = JSON.parse((await browser.stopTracing()).toString())
  const main = events.find(({ name, cat }) => name === 'answered' && cat.includes('blink.user_timing'))
  if (!main) throw new Error('The trace does not tell which thread is the page’s.')
  const mine = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid)
  // What the driver of the browser does in the page itself is not the page's.
  const driven = mine.filter(({ args }) => args?.chrome_mojo_event_info?.mojo_interface_tag === 'blink.mojom.DevToolsSession')
  const tasks = mine.filter(({ name, ts, dur }) => name === 'RunTask' && !driven.some(inside => inside.ts >= ts && inside.ts <= ts + dur))
  return tasks.reduce((longest, { dur = 0 }) => Math.max(longest, dur / 1000), 0)
}
