import { describe, expect, test } from 'vitest'
import { generateSaid } from '../../bench/generate-said.mjs'
import { compareEngines } from '../../bench/parity/compare-engines.mjs'
import { drawAsked } from '../../bench/parity/draw-asked.mjs'
import { openOracle } from '../../bench/parity/oracle.mjs'

const recordings = [...generateSaid({ recordings: 6, passages: 30 })]
const queries = await drawAsked(recordings, { count: 120 })
const oracle = await openOracle(recordings)

describe('an engine beside the oracle', () => {
  test('is the same when it holds the same, whatever is asked', async () => {
    expect(await compareEngines(oracle, await openOracle(recordings), queries)).toEqual([])
    expect(new Set(queries.map(({ kind }) => kind))).toEqual(new Set(['exact', 'prefix', 'typo', 'both', 'both, begun', 'phrase']))
  })

  test('is told from it by a passage that it does not find', async () => {
    const [difference] = await compareEngines(oracle, async (query, options) => (await oracle(query, options)).slice(1), queries)
    expect(difference?.difference).toMatch(/^r\d{4}#\d+ is not found/)
  })

  test('is told from it by a passage that it should not find', async () => {
    const [difference] = await compareEngines(oracle, async (query, options) => [...(await oracle(query, options)), { id: 'r9999#0', score: 0.1 }], queries)
    expect(difference?.difference).toMatch(/^r9999#0 should not be found/)
  })

  test('is told from it by a score that is a millionth off', async () => {
    const off = async (query: string, options: object) => (await oracle(query, options)).map(({ id, score }) => ({ id, score: score * 1.000001 }))
    expect((await compareEngines(oracle, off, queries))[0]?.difference).toMatch(/ scores /)
  })

  test('is told from it by its order', async () => {
    const turned = async (query: string, options: object) => (await oracle(query, options)).toReversed()
    expect((await compareEngines(oracle, turned, queries))[0]?.difference).toMatch(/ stands below /)
  })

  test('holds a phrase’s words one behind the other', async () => {
    const [passage] = recordings[0]?.passages ?? []
    const [first = '', second = '', third = ''] = (passage?.text ?? '').split(' ')
    expect((await oracle(`${first} ${second}`, { phrase: true })).map(({ id }) => id)).toContain('r0001#0')
    expect((await oracle(`${third} ${first} ${third} ${second}`, { phrase: true })).map(({ id }) => id)).not.toContain('r0001#0')
  })
})
