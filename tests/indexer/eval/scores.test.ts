import { describe, expect, test } from 'vitest'
import { scoresOf, type Place } from '../../../indexer/eval/scores.js'

describe('scores', () => {
  test.each<[string, Place[], number, number, number]>([
    // What each row should be was worked out by hand: (1 + 1/2 + 0) / 3 = 0.5.
    ['all first', [1, 1], 1, 1, 1],
    ['first, second, not found', [1, 2, null], 0.3333, 0.6667, 0.5],
    ['third, fourth', [3, 4], 0, 0.5, 0.2917],
    ['one in five not first', [1, 1, 1, 1, 10], 0.8, 0.8, 0.82],
    ['never found', [null, null], 0, 0, 0],
    ['nothing asked', [], 0, 0, 0]
  ])('of places that are %s', (_, places, successAt1, successAt3, mrr) => {
    expect(scoresOf(places)).toEqual({ queries: places.length, successAt1, successAt3, mrr })
  })
})
