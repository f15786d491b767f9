import { setFlagsFromString } from 'node:v8'

/** How much of a function must have run before V8 compiles it for speed: what V8 11 does by itself, and while posts are read. */
const BUDGET = { usual: 67_584, whileReading: 1_000_000 }

/**
 * Lets V8 compile a function for speed only when it has run fifteen times as much as usual; for all threads, until the
 * answer is called.
 *
 * Reading posts runs a thousand functions a little each, and none for long. Every thread compiled all of them, and again
 * whenever a post was of another kind: a quarter of the processor time that 10,000 posts took in two threads. V8 11 alone, that of
 * Node 20, is told so: later ones have a quicker compiler in between, and whether they gain was not measured.
 */
export function optimiseLater(v8 = process.versions.v8): () => void {
  if (!v8.startsWith('11.')) return () => {}
  setFlagsFromString(`--interrupt-budget=${BUDGET.whileReading}`)
  return () => setFlagsFromString(`--interrupt-budget=${BUDGET.usual}`)
}
