import { append } from './append.js'
import type { ExpandedWord } from './expand-query.js'
import type { TalkWords, TextWord } from './talk-words.js'

/** Words that stand further apart than this have nothing to do with each other. */
const FAR = 8

/** How much standing together, and being written as typed, add to a score at most. */
const TOGETHER = 0.3
const AS_TYPED = 0.03

/** Small words count little here as well, but `is not about` in a row is what somebody remembers. */
const SMALL = 0.2

/** For each term the words of the query that it stands for, by their places. */
type Places = ReadonlyMap<string, readonly number[]>

/** Compares the top talks by what the index does not know: where words stand, and how they are written. */
export class Closeness {
  readonly #words: readonly ExpandedWord[]
  readonly #places: Places

  constructor(words: readonly ExpandedWord[]) {
    this.#words = words.filter(({ readings }) => readings.length > 0)
    const places = new Map<string, number[]>()
    this.#words.forEach(({ readings }, place) => {
      for (const term of new Set(readings.flatMap(({ terms }) => terms))) append(places, term, place)
    })
    this.#places = places
  }

  /** What a talk's score is multiplied by: 1 when its words stand apart, more the closer they are. */
  factor(texts: TalkWords): number {
    const pairs = this.#words.length - 1
    const near = new Array<number>(Math.max(0, pairs)).fill(0)
    const typed = new Array<number>(this.#words.length).fill(0)
    for (const text of texts) this.#compare(text, near, typed)
    const weights = this.#words.map(({ isSmall }) => (isSmall ? SMALL : 1))
    const pairWeights = near.map((_, i) => Math.sqrt((weights[i] ?? 0) * (weights[i + 1] ?? 0)))
    return 1 + TOGETHER * mean(near, pairWeights) + AS_TYPED * mean(typed, weights)
  }

  /** Raises how near each two neighbours of the query have been seen, and how alike each word was written. */
  #compare(text: readonly TextWord[], near: number[], typed: number[]): void {
    const last = new Array<number>(this.#words.length).fill(-Infinity)
    text.forEach((word, at) => {
      for (const place of this.#places.get(word.term) ?? []) {
        typed[place] = Math.max(typed[place] ?? 0, likeness(word.text, this.#words[place]?.text ?? ''))
        if (place > 0) near[place - 1] = Math.max(near[place - 1] ?? 0, nearness(at - (last[place - 1] ?? -Infinity)))
        // The other way round is a little further: `mesh service` is not `service mesh`.
        if (place < near.length) near[place] = Math.max(near[place] ?? 0, nearness(at - (last[place + 1] ?? -Infinity) + 1))
        last[place] = at
      }
    })
  }
}

function mean(values: readonly number[], weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return all > 0 ? values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / all : 0
}

function nearness(distance: number): number {
  return distance > 0 && distance <= FAR ? 1 / distance : 0
}

/** 1 when written as typed, less when only the case or the accents differ. */
function likeness(written: string, typed: string): number {
  if (written === typed) return 1
  return written.toLowerCase() === typed.toLowerCase() ? 0.6 : 0
}
