import MiniSearch, { type AsPlainObject } from 'minisearch'
import { FIELDS, FIELD_WEIGHTS, INDEX_OPTIONS, NAMED_FIELDS, type TalkDocument } from './index-options.js'

/** BM25+ as MiniSearch has it. */
const { k, b, d } = { k: 1.2, b: 0.7, d: 0.5 }

/** How much a word's other fields add to the field it counts most in: a title is worth more than many mentions. */
const OTHER_FIELDS = 0.3

/** For each talk a number, and which talks have one. Kept and emptied, since a keystroke needs many. */
export class Tally {
  readonly talks: number[] = []
  readonly scores: Float64Array

  constructor(size: number) {
    this.scores = new Float64Array(size)
  }

  /** Keeps the larger of a talk's scores. */
  raise(talk: number, score: number): void {
    const before = this.scores[talk] ?? 0
    if (before === 0) this.talks.push(talk)
    if (score > before) this.scores[talk] = score
  }

  empty(): void {
    for (const talk of this.talks) this.scores[talk] = 0
    this.talks.length = 0
  }
}

/**
 * MiniSearch, asked for one term at a time. Its own search adds up all terms that a word may stand for, so that a talk
 * with five words in `ku…` beats one that has the right one; here the best of them counts.
 */
export class TalkEngine extends MiniSearch<TalkDocument> {
  readonly size: number
  /** For each field, what a talk's length there adds below the fraction of BM25. */
  readonly #lengths: Float64Array[]
  readonly #sum: Float64Array
  readonly #most: Float64Array
  readonly #touched: number[] = []

  constructor(form: AsPlainObject) {
    super(INDEX_OPTIONS)
    Object.assign(this, MiniSearch.loadJS<TalkDocument>(form, INDEX_OPTIONS))
    this.size = this._nextId
    this.#sum = new Float64Array(this.size)
    this.#most = new Float64Array(this.size)
    this.#lengths = FIELDS.map((_, field) => {
      const average = this._avgFieldLength[field] || 1
      return Float64Array.from({ length: this.size }, (_, talk) => k * (1 - b + (b * (this._fieldLength.get(talk)?.[field] ?? 0)) / average))
    })
  }

  /** Every term, in how many talks it stands at least, and whether it stands in a title or a name. */
  *frequencies(): Generator<{ term: string; talks: number; named: boolean }> {
    for (const [term, fields] of this._index) {
      let talks = 0
      let named = false
      for (const [field, postings] of fields) {
        talks = Math.max(talks, postings.size)
        named ||= NAMED_FIELDS.has(FIELDS[field] as string)
      }
      yield { term, talks, named }
    }
  }

  /** Tells for a talk whether it holds all of the terms, wherever. */
  holdersOf(terms: readonly string[]): (talk: number) => boolean {
    const held = new Uint8Array(this.size)
    terms.forEach((term, i) => {
      for (const postings of this._index.get(term)?.values() ?? []) {
        for (const talk of postings.keys()) if (held[talk] === i) held[talk] = i + 1
      }
    })
    return talk => held[talk] === terms.length
  }

  /** Adds to a tally how well each talk matches a term, times `weight`. */
  score(term: string, weight: number, into: Tally): void {
    const fields = this._index.get(term)
    if (!fields) return
    const [sum, most, touched] = [this.#sum, this.#most, this.#touched]
    for (const [field, postings] of fields) {
      const name = FIELDS[field]
      const lengths = this.#lengths[field]
      if (name === undefined || !lengths) continue
      const boost = weight * FIELD_WEIGHTS[name]
      for (const [talk, times] of postings) {
        const score = boost * (d + (times * (k + 1)) / (times + (lengths[talk] ?? k)))
        const before = sum[talk] ?? 0
        if (before === 0) touched.push(talk)
        sum[talk] = before + score
        if (score > (most[talk] ?? 0)) most[talk] = score
      }
    }
    for (const talk of touched) {
      const best = most[talk] ?? 0
      into.raise(talk, best + OTHER_FIELDS * ((sum[talk] ?? 0) - best))
      sum[talk] = 0
      most[talk] = 0
    }
    touched.length = 0
  }
}
