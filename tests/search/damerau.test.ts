import { describe, expect, test } from 'vitest'
import { damerau } from '../../search/damerau.js'

describe('slips of the finger', () => {
  test.each([
    ['mesh', 'mesh', 0],
    ['obsevrability', 'observability', 1],
    ['kubernets', 'kubernetes', 1],
    ['kubernettes', 'kubernetes', 1],
    ['kibernetes', 'kubernetes', 1],
    ['kubrentes', 'kubernetes', 2],
    ['mesh', 'kafka', 3],
    ['', 'ab', 2]
  ])('from %s to %s are %d', (word, other, slips) => {
    expect(damerau(word, other, 2)).toBe(slips)
  })

  test.each([
    ['cutlu', 'culture', 1],
    ['kubre', 'kubernetes', 1],
    ['kube', 'kubernetes', 0]
  ])('from the unfinished %s to the beginning of %s are %d', (word, other, slips) => {
    expect(damerau(word, other, 2, true)).toBe(slips)
  })

  test('are as many as a naive count finds', () => {
    const texts = ['abc', 'acb', 'ab', 'bca', 'abcd', 'dcba', 'aabbcc', 'abab', 'baba', '']
    for (const a of texts) for (const b of texts) expect(damerau(a, b, 3)).toBe(Math.min(4, naive(a, b)))
  })
})

/** Optimal string alignment by its definition. */
function naive(a: string, b: string): number {
  if (!a || !b) return Math.max(a.length, b.length)
  const ways = [naive(a.slice(1), b) + 1, naive(a, b.slice(1)) + 1, naive(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)]
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) ways.push(naive(a.slice(2), b.slice(2)) + 1)
  return Math.min(...ways)
}
