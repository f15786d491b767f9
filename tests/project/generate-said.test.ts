import { describe, expect, test } from 'vitest'
import { coinWord } from '../../bench/coin-word.mjs'
import { generateSaid, SIZES } from '../../bench/generate-said.mjs'
import { terms } from '../../search/words.js'

const FEW = { recordings: 12, passages: 40 }
const texts = (wanted: Parameters<typeof generateSaid>[0]) => [...generateSaid(wanted)].flatMap(({ passages }) => passages.map(({ text }) => text))
const distinct = (all: string[]) => new Set(all.flatMap(terms)).size

describe('generated recordings', () => {
  test('are the same bytes for the same seed, and others for another', () => {
    const bytes = (seed: number) => JSON.stringify([...generateSaid({ ...FEW, seed })])
    expect(bytes(7)).toBe(bytes(7))
    expect(bytes(7)).not.toBe(bytes(8))
  })

  test('come one at a time: the first of the largest corpus is there at once', () => {
    const { value } = generateSaid(SIZES['L'] ?? FEW).next()
    expect(value).toMatchObject({ id: 'r0001', recording: { provider: 'file', url: 'https://talks.example/r0001.mp4' } })
  })

  test('hold passages of about half a minute and 60 to 110 words, one behind the other', () => {
    for (const { passages } of generateSaid(FEW)) {
      passages.forEach(({ start, end, text }, place) => {
        const words = text.split(' ').length
        expect(words).toBeGreaterThanOrEqual(60)
        expect(words).toBeLessThanOrEqual(110)
        expect(end - start).toBeGreaterThan(15)
        expect(end - start).toBeLessThan(45)
        if (place > 0) expect(start).toBe(passages[place - 1]?.end)
      })
    }
  })

  test('say three quarters of a passage’s words only once in it, as people do', () => {
    let [once, all] = [0, 0]
    for (const text of texts(FEW)) {
      const counts = new Map<string, number>()
      for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + 1)
      all += counts.size
      once += [...counts.values()].filter(count => count === 1).length
    }
    expect(once / all).toBeGreaterThan(0.72)
    expect(once / all).toBeLessThan(0.82)
  })

  test('keep bringing new words, fewer and fewer of them', () => {
    const few = distinct(texts({ recordings: 10, passages: 20 }))
    const more = distinct(texts({ recordings: 40, passages: 20 }))
    const many = distinct(texts({ recordings: 160, passages: 20 }))
    // Four times as much speech holds about twice as many words.
    expect(more / few).toBeGreaterThan(1.5)
    expect(more / few).toBeLessThan(2.8)
    expect(many / more).toBeGreaterThan(1.4)
    expect(many / more).toBeLessThan(2.5)
  })

  test('have words of their own: two halves of a talk share more long words than two talks do', () => {
    const [one, other] = [...generateSaid({ recordings: 2, passages: 100 })].map(({ passages }) => passages.map(({ text }) => text))
    const long = (all: string[] = []) => new Set(all.flatMap(terms).filter(term => term.length > 6))
    const first = long(one?.slice(0, 25))
    const shared = (set: Set<string>) => [...first].filter(term => set.has(term)).length
    expect(shared(long(one?.slice(25, 50)))).toBeGreaterThan(1.5 * shared(long(other?.slice(0, 25))))
  })
})

test('coined words are never the same, however many', () => {
  const words = Array.from({ length: 200_000 }, (_, place) => coinWord(place))
  expect(new Set(words).size).toBe(words.length)
  expect(words.filter(word => !/^[a-z]{4,}$/.test(word))).toEqual([])
})
