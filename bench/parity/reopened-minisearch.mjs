import MiniSearch from 'minisearch'
import { openOracle } from './oracle.mjs'

/** A candidate that must be the same: what the runner itself is tried with. MiniSearch, written as JSON and read again. */
export async function open(recordings) {
  const engine = new MiniSearch({ fields: ['text'] })
  const kept = []
  for await (const recording of recordings) {
    kept.push(recording)
    engine.addAll(recording.passages.map(({ text }, place) => ({ id: `${recording.id}#${place}`, text })))
  }
  const reopened = MiniSearch.loadJSON(JSON.stringify(engine), { fields: ['text'] })
  const phrases = await openOracle(kept)
  return (query, options) => (options.phrase ? phrases(query, options) : reopened.search(query, options).map(({ id, score }) => ({ id, score })))
}
