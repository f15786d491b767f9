import type { ExpandedWord, Reading } from './expand-query.js'
import { Tally, type TalkEngine } from './talk-engine.js'

/** How much a small word (`how`, `do`, `the`) counts beside one that carries the subject. */
const SMALL = 0.1

/**
 * The share of a query that a talk holds, to this power, multiplies its score: so that three words in a talk's text
 * come before two of them in another's title, which weighs six times as much.
 */
const COVERAGE = 4

/** Where a talk holds the whole query, those that hold less than this share of it are no answer. */
const ENOUGH = 0.4
const WHOLE = 0.999

/** A small word in more than this share of the talks is not worth the time to look it up. */
const MANY = 0.2

/** Talks by their numbers, and how well each of them matches. */
export interface Scores {
  talks: number[]
  /** For each talk there is; kept until the next query. */
  of: Float64Array
}

/** Scores the talks that hold words of a query. Each word counts by its best reading, and by how rare it is. */
export class TalkScorer {
  readonly #engine: TalkEngine
  readonly #factors: Float64Array
  readonly #word: Tally
  readonly #part: Tally
  readonly #scores: Float64Array
  /** For each talk, how much of the query it holds. */
  readonly #held: Float64Array

  /** @param factors for each talk what its scores are multiplied by */
  constructor(engine: TalkEngine, factors: Float64Array) {
    this.#engine = engine
    this.#factors = factors
    this.#word = new Tally(engine.size)
    this.#part = new Tally(engine.size)
    this.#scores = new Float64Array(engine.size)
    this.#held = new Float64Array(engine.size)
  }

  score(words: readonly ExpandedWord[]): Scores {
    const [scores, held] = [this.#scores.fill(0), this.#held.fill(0)]
    const found: number[] = []
    let asked = 0
    let most = 0
    for (const word of this.#telling(words)) {
      const rarity = this.#rarity(word.talks) * word.certainty * (word.isSmall ? SMALL : 1)
      asked += rarity
      for (const reading of word.readings) this.#read(reading)
      const ofWord = this.#word.scores
      for (const talk of this.#word.talks) {
        const before = held[talk] ?? 0
        if (before === 0) found.push(talk)
        held[talk] = before + rarity
        scores[talk] = (scores[talk] ?? 0) + rarity * (ofWord[talk] ?? 0)
      }
      this.#word.empty()
    }
    for (const talk of found) most = Math.max(most, held[talk] ?? 0)
    const least = most >= WHOLE * asked ? ENOUGH * asked : 0
    const talks = found.filter(talk => (held[talk] ?? 0) >= least)
    for (const talk of talks) {
      const share = (held[talk] ?? 0) / asked
      scores[talk] = (scores[talk] ?? 0) * share ** COVERAGE * (this.#factors[talk] ?? 1)
    }
    return { talks, of: scores }
  }

  /** The words that say something: small ones that stand in many talks do not, unless there are no others. */
  #telling(words: readonly ExpandedWord[]): readonly ExpandedWord[] {
    const known = words.filter(({ readings }) => readings.length > 0)
    const telling = known.filter(({ isSmall, talks }) => !isSmall || talks < MANY * this.#engine.size)
    return telling.some(({ isSmall }) => !isSmall) ? telling : known
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
