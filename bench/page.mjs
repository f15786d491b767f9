import { ENGINES } from './engines.mjs'
import { typeQueries } from './type-queries.mjs'

const read = name => fetch(`/files/${name}`).then(async response => (name.endsWith('.json') ? response.text() : new Uint8Array(await response.arrayBuffer())))

/** Every task over 50 ms, as the browser itself sees it. */
let long = []
new PerformanceObserver(list => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })

/** Opens an engine and types queries at it. Called from outside the page. */
globalThis.measure = async (engine, queries) => {
  // What the page's own script took is not the engine's.
  await longestSince()
  const started = performance.now()
  const search = await ENGINES[engine](read)
  const open = performance.now() - started
  const longestOpening = await longestSince()
  const keystrokes = await typeQueries(search, queries)
  return { open, longestOpening, longestTyping: await longestSince(), keystrokes }
}

/** The longest task since the last call; 0 when none was over 50 ms. Observers are told a little later. */
async function longestSince() {
  await new Promise(resolve => setTimeout(resolve, 200))
  const longest = Math.max(0, ...long)
  long = []
  return longest
}
