import { describe, expect, test } from 'vitest'
import { generateTalks } from '../../bench/generate-talks.mjs'
import { terms } from '../../search/words.js'

describe('generated talks', () => {
  test('are the same bytes for the same seed, and others for another', () => {
    const bytes = (seed: number) => JSON.stringify(generateTalks({ talks: 50, seed }))
    expect(bytes(7)).toBe(bytes(7))
    expect(bytes(7)).not.toBe(bytes(8))
  })

  test.each([0, 1, 3, 100])('are as many as were asked for: %i', talks => {
    const ids = generateTalks({ talks }).flatMap(post => post.talks.map(({ id }) => id))
    expect(new Set(ids).size).toBe(talks)
  })

  test('have few words that are frequent and many that are rare, as natural texts do', () => {
    const counts = new Map<string, number>()
    const texts = generateTalks({ talks: 1000 }).flatMap(post => post.talks.flatMap(talk => talk.takeaways.map(({ text }) => text)))
    for (const term of texts.flatMap(terms)) counts.set(term, (counts.get(term) ?? 0) + 1)
    const frequencies = [...counts.values()].sort((a, b) => b - a)
    const total = frequencies.reduce((sum, count) => sum + count, 0)
    const share = (words: number) => frequencies.slice(0, words).reduce((sum, count) => sum + count, 0) / total
    // In English prose the hundred most frequent words make up about half of a text, and half of all words stand there once or twice.
    expect(share(100)).toBeGreaterThan(0.35)
    expect(share(100)).toBeLessThan(0.6)
    expect(frequencies.filter(count => count <= 2).length / frequencies.length).toBeGreaterThan(0.3)
  })
})
