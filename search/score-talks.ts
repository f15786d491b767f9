import type { ExpandedWord, Reading } from './expand-query.js'
import { Tally, type TalkEngine } from './talk-engine.js'

/** How much a small word (`how`, `do`, `the`) counts beside one that carries the subject. */
const SMALL = 0.1

/**
 * The share of a query that a talk holds, to this power, multiplies its score: so that three words in a talk's text
 * come before two of them in another's title, which weighs six times as much.
 */
const COVERAGE = 4

/** Talks that hold less of the query than this share of what the best one holds are no answer to it. */
const ENOUGH = 0.4

/** A talk's number and how well it matches. */
export interface Scored {
  talk: number
  score: number
}

/** Scores the talks that hold words of a query. Each word counts by its best reading, and by how rare it is. */
export class TalkScorer {
  readonly #engine: TalkEngine
  readonly #word: Tally
  readonly #part: Tally
  readonly #all: Tally
  readonly #held: Tally

  constructor(engine: TalkEngine) {
    this.#engine = engine
    const tally = () => new Tally(engine.size)
    ;[this.#word, this.#part, this.#all, this.#held] = [tally(), tally(), tally(), tally()]
  }

  score(words: readonly ExpandedWord[], factorOf: (talk: number) => number): Scored[] {
    let asked = 0
    for (const word of words) {
      if (word.readings.length === 0) continue
      const rarity = this.#rarity(word.talks) * word.certainty * (word.isSmall ? SMALL : 1)
      asked += rarity
      for (const reading of word.readings) this.#read(reading)
      for (const talk of this.#word.talks) {
        this.#all.raise(talk, (this.#all.scores[talk] ?? 0) + rarity * (this.#word.scores[talk] ?? 0))
        this.#held.raise(talk, (this.#held.scores[talk] ?? 0) + rarity)
      }
      this.#word.empty()
    }
    const most = this.#held.talks.reduce((best, talk) => Math.max(best, this.#held.scores[talk] ?? 0), 0)
    const found: Scored[] = []
    for (const talk of this.#all.talks) {
      const held = this.#held.scores[talk] ?? 0
      if (held < ENOUGH * most) continue
      found.push({ talk, score: (this.#all.scores[talk] ?? 0) * (held / asked) ** COVERAGE * factorOf(talk) })
    }
    this.#all.empty()
    this.#held.empty()
    return found
  }

  /** The talks that hold one of the terms. */
  holding(terms: readonly string[]): number[] {
    for (const term of terms) this.#engine.score(term, 1, this.#word)
    const talks = [...this.#word.talks]
    this.#word.empty()
    return talks
  }

  /** The talks that hold all of the terms. */
  holdingAll(terms: readonly string[]): number[] {
    return terms.map(term => this.holding([term])).reduce((all, talks) => all.filter(Set.prototype.has, new Set(talks)))
  }

  #read({ terms, worth }: Reading): void {
    const [first, ...rest] = terms
    if (first === undefined) return
    if (rest.length === 0) return this.#engine.score(first, worth, this.#word)
    // Terms that stand for one word together: a talk has to hold all, and counts as it does for the least of them.
    let least: Map<number, number> | null = null
    for (const term of terms) {
      this.#engine.score(term, worth, this.#part)
      const scores: [number, number][] = []
      for (const talk of this.#part.talks) {
        const before = least ? least.get(talk) : Infinity
        if (before !== undefined) scores.push([talk, Math.min(before, this.#part.scores[talk] ?? 0)])
      }
      least = new Map(scores)
      this.#part.empty()
    }
    for (const [talk, score] of least ?? []) this.#word.raise(talk, score)
  }

  /** BM25's inverse document frequency. */
  #rarity(talks: number): number {
    const { size } = this.#engine
    const holding = Math.min(talks, size)
    return Math.log(1 + (size - holding + 0.5) / (holding + 0.5))
  }
}
