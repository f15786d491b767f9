import { describe, expect, test } from 'vitest'
import { baselineOf, compare, formatBaseline, parseBaseline } from '../../../indexer/eval/baseline.js'
import type { Evaluation, Outcome } from '../../../indexer/eval/evaluate.js'
import { scoresOf, type Place } from '../../../indexer/eval/scores.js'

const WHERE = { line: 1, column: 1 }

/** An evaluation by the places of the right talks: `{ queues: 1, tables: null }`. */
function evaluated(places: Record<string, Place>): Evaluation {
  const outcomes = Object.entries(places).map(([q, place]) => {
    const query = { q, kind: null, talk: { text: 'a#1', place: WHERE }, also: [], place: WHERE }
    return { query, place, meant: {}, came: [] } as unknown as Outcome
  })
  return { overall: scoresOf(Object.values(places)), kinds: new Map(), outcomes }
}

const since = (before: Record<string, Place>, now: Record<string, Place>) => compare(evaluated(now), baselineOf(evaluated(before)))

describe('a baseline', () => {
  test('is read as it was written', () => {
    const baseline = baselineOf(evaluated({ queues: 1, tables: null }))
    expect(parseBaseline(formatBaseline(baseline))).toEqual(baseline)
  })

  test.each(['', '[]', 'null', '{"scores":{}}', '<!doctype html>'])('is not read from “%s”', text => {
    expect(parseBaseline(text)).toBeNull()
  })
})

describe('since a baseline', () => {
  test('nothing changed when all came where they did', () => {
    expect(since({ queues: 1, tables: 2 }, { queues: 1, tables: 2 })).toEqual({
      successAt1: 0, successAt3: 0, mrr: 0, worse: [], better: [], added: [], removed: [], regressions: []
    })
  })

  test('a query that came first and does not is a regression, even where as many come first', () => {
    const difference = since({ queues: 1, tables: 2 }, { queues: 2, tables: 1 })
    expect(difference).toMatchObject({
      successAt1: 0,
      worse: [{ q: 'queues', before: 1, now: 2 }],
      better: [{ q: 'tables', before: 2, now: 1 }],
      regressions: ['“queues” came first before']
    })
  })

  test('a query that is lost below the first place is worse, but no regression', () => {
    expect(since({ queues: 1, tables: 3 }, { queues: 1, tables: null })).toMatchObject({
      successAt3: -0.5,
      mrr: -0.1667,
      worse: [{ q: 'tables', before: 3, now: null }],
      regressions: []
    })
  })

  test('a new query that fails lowers success@1, which is a regression', () => {
    expect(since({ queues: 1 }, { queues: 1, tables: 2 })).toMatchObject({
      added: ['tables'],
      regressions: ['success@1 was 1.000 and is 0.500']
    })
  })

  test('queries that are asked no more are named', () => {
    expect(since({ queues: 1, tables: 1 }, { queues: 1 })).toMatchObject({ removed: ['tables'], regressions: [] })
  })
})
