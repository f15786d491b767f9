import type { ExpandedWord, Reading } from './expand-query.js'
import { Tally } from './tally.js'
import type { TextEngine } from './text-engine.js'

/** How much a small word (`how`, `do`, `the`) counts beside one that carries the subject. */
const SMALL = 0.1

/**
 * The share of a query that a talk holds, to this power, multiplies its score: so that three words in a talk's text
 * come before two of them in another's title, which weighs six times as much.
 */
const COVERAGE = 4

/** Words that were said in different passages are hardly about each other: a share of the query that counts this much. */
const APART = 0.8

/** Where a talk holds the whole query, those that hold less than this share of it are no answer. */
const ENOUGH = 0.4
const WHOLE = 0.999

/** A small word in more than this share of the texts is not worth the time to look it up. */
const MANY = 0.2

/** Talks by their numbers, and how well each of them matches. */
export interface Scores {
  talks: number[]
  /** For each talk there is; kept until the next query. */
  of: Float64Array
  /** For each passage there is, how well its talk matches by it; 0 for those without a word of the query. */
  passages: Float64Array
  /** Whether the talk itself holds a word, and not only what was said in it. */
  isNamed(talk: number): boolean
}

/** Scores the talks that hold words of a query. Each word counts by its best reading, and by how rare it is. */
export class TalkScorer {
  readonly #talks: TextEngine
  readonly #passages: TextEngine
  readonly #talkOf: Uint32Array
  readonly #factors: Float64Array
  /** For each talk and each passage: what a word is worth there, alone and as part of a reading. */
  readonly #words: { talk: Tally; passage: Tally }
  readonly #parts: { talk: Tally; passage: Tally }
  readonly #scores: Float64Array
  readonly #said: Float64Array
  /** For each talk and each passage which words of the query it holds, as a sum of powers of two. */
  readonly #held: Uint16Array
  readonly #heard: Uint16Array
  /** For each talk which words were said anywhere in it, and the most that a passage adds. */
  readonly #saidAnywhere: Uint16Array
  readonly #most: Float64Array
  /** For each talk the largest share of the query that stands together in it, and the best of what its passages are worth. */
  readonly #shares: Float64Array
  readonly #best: Float64Array
  readonly #touched: number[] = []
  #found: number[] = []

  /**
   * @param talkOf for each passage its talk
   * @param factors for each talk what its scores are multiplied by
   */
  constructor(talks: TextEngine, passages: TextEngine, talkOf: Uint32Array, factors: Float64Array) {
    const [size, said] = [talks.size, passages.size]
    this.#talks = talks
    this.#passages = passages
    this.#talkOf = talkOf
    this.#factors = factors
    this.#words = { talk: new Tally(size), passage: new Tally(said) }
    this.#parts = { talk: new Tally(size), passage: new Tally(said) }
    this.#scores = new Float64Array(size)
    this.#said = new Float64Array(said)
    this.#held = new Uint16Array(size)
    this.#heard = new Uint16Array(said)
    this.#saidAnywhere = new Uint16Array(size)
    this.#most = new Float64Array(size)
    this.#shares = new Float64Array(size)
    this.#best = new Float64Array(size)
  }

  /** How many texts there are, of both kinds. */
  get texts(): number {
    return this.#talks.size + this.#passages.size
  }

  score(words: readonly ExpandedWord[]): Scores {
    this.#empty()
    const telling = this.#telling(words)
    const rarities = telling.map(({ texts, certainty, share, isSmall }) => this.#rarity(texts) * certainty * share * (isSmall ? SMALL : 1))
    telling.forEach((word, place) => this.#add(word, rarities[place] ?? 0, 1 << place))
    const talks = this.#sum(this.#found, rarities)
    return { talks, of: this.#scores, passages: this.#said, isNamed: talk => this.#held[talk] !== 0 }
  }

  /** Only what the last query has touched: an index is asked thousands of times while it is built. */
  #empty(): void {
    for (const talk of this.#found) {
      this.#scores[talk] = this.#held[talk] = this.#saidAnywhere[talk] = this.#most[talk] = this.#shares[talk] = this.#best[talk] = 0
    }
    for (const passage of this.#touched) this.#said[passage] = this.#heard[passage] = 0
    this.#touched.length = 0
    this.#found = []
  }

  /** Adds a word of the query to talks and passages. */
  #add(word: ExpandedWord, rarity: number, bit: number): void {
    const { talk: inTalk, passage: inPassage } = this.#words
    const [scores, held, said, heard] = [this.#scores, this.#held, this.#said, this.#heard]
    const found = this.#found
    for (const reading of word.readings) this.#read(reading, this.#talks, inTalk, this.#parts.talk)
    for (const talk of inTalk.texts) {
      if (held[talk] === 0 && this.#saidAnywhere[talk] === 0) found.push(talk)
      held[talk] = (held[talk] as number) | bit
      scores[talk] = (scores[talk] as number) + rarity * (inTalk.scores[talk] as number)
    }
    if (this.#passages.size > 0) for (const reading of word.readings) this.#read(reading, this.#passages, inPassage, this.#parts.passage)
    for (const passage of inPassage.texts) {
      const talk = this.#talkOf[passage] as number
      if (held[talk] === 0 && this.#saidAnywhere[talk] === 0) found.push(talk)
      if (heard[passage] === 0) this.#touched.push(passage)
      heard[passage] = (heard[passage] as number) | bit
      this.#saidAnywhere[talk] = (this.#saidAnywhere[talk] as number) | bit
      // A word counts where it counts most: in the talk itself or in what was said.
      const more = (inPassage.scores[passage] as number) - (inTalk.scores[talk] as number)
      if (more > 0) said[passage] = (said[passage] as number) + rarity * more
    }
    inTalk.empty()
    inPassage.empty()
  }

  /** Multiplies what was added up by how much of the query stands together. */
  #sum(found: readonly number[], rarities: readonly number[]): number[] {
    const [scores, held, said, heard, most] = [this.#scores, this.#held, this.#said, this.#heard, this.#most]
    const [shares, best] = [this.#shares, this.#best]
    const { shareOf, weightOf } = sharesOf(rarities)
    for (const passage of this.#touched) {
      const talk = this.#talkOf[passage] as number
      const more = said[passage] as number
      if (more > (most[talk] as number)) most[talk] = more
      const words = (held[talk] as number) | (heard[passage] as number)
      const share = shareOf(words)
      const score = ((scores[talk] as number) + more) * weightOf(words)
      said[passage] = score || Number.MIN_VALUE
      if (score > (best[talk] as number)) best[talk] = score
      if (share > (shares[talk] as number)) shares[talk] = share
    }
    let whole = 0
    for (const talk of found) {
      const words = held[talk] as number
      const anywhere = this.#saidAnywhere[talk] as number
      const apart = anywhere && APART * shareOf(words | anywhere)
      const own = scores[talk] as number
      const together = Math.max(own * weightOf(words), best[talk] as number, apart && (own + (most[talk] as number)) * apart ** COVERAGE)
      scores[talk] = together * (this.#factors[talk] as number)
      const share = Math.max(shareOf(words), shares[talk] as number, apart)
      shares[talk] = share
      whole = Math.max(whole, share)
    }
    const least = whole >= WHOLE ? ENOUGH : 0
    return found.filter(talk => (shares[talk] as number) >= least)
  }

  /** The words that say something: small ones that stand in many texts do not, unless there are no others. */
  #telling(words: readonly ExpandedWord[]): readonly ExpandedWord[] {
    const known = words.filter(({ readings }) => readings.length > 0)
    const telling = known.filter(({ isSmall, texts }) => !isSmall || texts < MANY * this.texts)
    return telling.some(({ isSmall }) => !isSmall) ? telling : known
  }

  #read({ terms, worth }: Reading, engine: TextEngine, word: Tally, part: Tally): void {
    const [first, ...rest] = terms
    if (first === undefined) return
    if (rest.length === 0) return engine.score(first, worth, word)
    // Terms that stand for one word together: a text has to hold all, and counts as it does for the least of them.
    let least: Map<number, number> | null = null
    for (const term of terms) {
      engine.score(term, worth, part)
      const scores: [number, number][] = []
      for (const text of part.texts) {
        const before = least ? least.get(text) : Infinity
        if (before !== undefined) scores.push([text, Math.min(before, part.scores[text] as number)])
      }
      least = new Map(scores)
      part.empty()
    }
    for (const [text, score] of least ?? []) word.raise(text, score)
  }

  /** BM25's inverse document frequency. */
  #rarity(texts: number): number {
    const holding = Math.min(texts, this.texts)
    return Math.log(1 + (this.texts - holding + 0.5) / (holding + 0.5))
  }
}

/** Tells which share of a query its words make together, given as a sum of powers of two, and what that multiplies a score by. */
function sharesOf(rarities: readonly number[]): { shareOf: (held: number) => number; weightOf: (held: number) => number } {
  const asked = rarities.reduce((sum, rarity) => sum + rarity, 0)
  const shares: (number | undefined)[] = []
  const weights: (number | undefined)[] = []
  const shareOf = (held: number) =>
    (shares[held] ??= rarities.reduce((sum, rarity, place) => (held & (1 << place) ? sum + rarity : sum), 0) / asked)
  return { shareOf, weightOf: held => (weights[held] ??= shareOf(held) ** COVERAGE) }
}
