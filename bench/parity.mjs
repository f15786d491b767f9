import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { readCorpus, writeCorpus } from './compare/corpus.mjs'
import { compareEngines } from './parity/compare-engines.mjs'
import { drawAsked } from './parity/draw-asked.mjs'
import { openOracle } from './parity/oracle.mjs'

/**
 * Compares an engine over passages with one MiniSearch that holds everything. The candidate is a module that exports
 * `open(recordings)`, which gives `search(query, options)`, and may export `OPTIONS`, MiniSearch's for how words are cut.
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'S' },
    queries: { type: 'string', default: '1000' },
    candidate: { type: 'string', default: 'parity/reopened-minisearch.mjs' }
  }
})
const SHOWN = 10

const corpus = join(fileURLToPath(new URL('.', import.meta.url)), '.cache', 'corpora', `${values.size}.jsonl`)
await writeCorpus(corpus, values.size)
const { open, OPTIONS } = await import(pathToFileURL(resolve(values.candidate)).href)
const queries = await drawAsked(readCorpus(corpus), { count: Number(values.queries) })
// A candidate may learn from all texts how words are cut, which the oracle must know from the first on.
const candidate = await open(readCorpus(corpus))
const oracle = await openOracle(readCorpus(corpus), OPTIONS)
const differences = await compareEngines(oracle, candidate, queries)

const kinds = [...new Set(queries.map(({ kind }) => kind))]
for (const kind of kinds) {
  const asked = queries.filter(query => query.kind === kind).length
  console.log(`${kind}: ${asked - differences.filter(query => query.kind === kind).length} of ${asked} the same`)
}
for (const { kind, query, difference } of differences.slice(0, SHOWN)) console.log(`  ${kind}, ${query}: ${difference}`)
process.exitCode = differences.length > 0 ? 1 : 0
