import { open } from '#peer'

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
    // A visitor pauses; a page that is never idle would neither collect garbage nor show anything.
    await new Promise(resolve => setTimeout(resolve))
  }
  performance.mark('answered')
  return answers
}

globalThis.memory = async () => (await performance.measureUserAgentSpecificMemory()).bytes

const shown = await ask(query)
// Tells in a trace which thread is the page's.
performance.mark('answered')
globalThis.cold = { milliseconds: performance.now(), hits: shown.length }
