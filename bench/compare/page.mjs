import { open } from '#peer'

/** Every task over 50 ms, as the browser itself sees it. */
let longest = 0
new PerformanceObserver(list => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration)))).observe({ type: 'longtask', buffered: true })

const query = new URLSearchParams(location.search).get('q') ?? ''
const ask = await open()

/** Asks one query after the other, and says how long each took. Called from outside. */
globalThis.askAll = async queries => {
  const answers = []
  for (const { kind, text, meant } of queries) {
    const started = performance.now()
    const shown = await ask(text)
    const milliseconds = performance.now() - started
    answers.push({ kind, text, milliseconds, hits: shown.length, found: shown.some(said => meant.split(' ').every(word => said.toLowerCase().includes(word))) })
    // A visitor pauses; a page that is never idle would neither collect garbage nor tell of its tasks.
    await new Promise(resolve => setTimeout(resolve))
  }
  return answers
}

/** The longest task since the last call; 0 when none was over 50 ms. Observers are told a little later. */
globalThis.longestTask = async () => {
  await new Promise(resolve => setTimeout(resolve, 300))
  const before = longest
  longest = 0
  return before
}

globalThis.memory = async () => (await performance.measureUserAgentSpecificMemory()).bytes

const shown = await ask(query)
globalThis.cold = { milliseconds: performance.now(), hits: shown.length }
