import type { TextField } from './index-options.js'
import type { Postings } from './postings.js'
import type { Tally } from './tally.js'
import type { FieldLengths, FieldPostings } from './term-shard.js'

/** BM25+ as MiniSearch has it, whose scores these are held to. */
const { k, b, d } = { k: 1.2, b: 0.7, d: 0.5 }

/** How much a word's other fields add to the field it counts most in: a title is worth more than many mentions. */
const OTHER_FIELDS = 0.3

/** No text holds a term. */
const NOWHERE: Postings = { texts: new Uint32Array(), times: null }

/** Gives the postings of a term; `null` when no text holds it, or as long as they are not loaded. */
export type FindPostings = (term: string) => FieldPostings | null

/** What an engine searches. */
export interface EngineTexts {
  /** How many. */
  size: number
  fields: readonly TextField[]
  /** The mean length of each field, by its number: how many distinct words it holds. */
  averages: readonly number[]
  lengths: FieldLengths
}

/**
 * Scores texts a term at a time, as MiniSearch scores them, out of postings that come when they are first asked for.
 * MiniSearch's own search adds up all terms that a word may stand for, so that a talk with five words in `ku…` beats one
 * that has the right one; here the best of them counts.
 */
export class TextEngine {
  readonly size: number
  readonly texts: EngineTexts
  readonly #find: FindPostings
  readonly #sum: Float64Array
  readonly #most: Float64Array
  readonly #touched: number[] = []

  constructor(texts: EngineTexts, find: FindPostings) {
    this.size = texts.size
    this.texts = texts
    this.#find = find
    this.#sum = new Float64Array(texts.size)
    this.#most = new Float64Array(texts.size)
  }

  /** Adds to a tally how well each text matches a term, times `weight`. */
  score(term: string, weight: number, into: Tally): void {
    const { fields, averages, lengths } = this.texts
    const [sum, most, touched] = [this.#sum, this.#most, this.#touched]
    const postings = this.#find(term)
    for (const { number, weight: ofField } of fields) {
      const { texts, times } = postings?.get(number) ?? NOWHERE
      const of = lengths?.[number]
      const slope = (k * b) / (averages[number] || 1)
      const boost = weight * ofField
      for (let i = 0; i < texts.length; i++) {
        const text = texts[i] ?? 0
        const count = times?.[i] ?? 1
        const score = boost * (d + (count * (k + 1)) / (count + k * (1 - b) + slope * (of?.[text] ?? 0)))
        const before = sum[text] ?? 0
        if (before === 0) touched.push(text)
        sum[text] = before + score
        if (score > (most[text] ?? 0)) most[text] = score
      }
    }
    for (const text of touched) {
      const best = most[text] ?? 0
      into.raise(text, best + OTHER_FIELDS * ((sum[text] ?? 0) - best))
      sum[text] = most[text] = 0
    }
    touched.length = 0
  }

  /** The texts that hold all of the terms, wherever, in the order of their numbers. */
  holders(terms: readonly string[]): number[] {
    const held = new Uint8Array(this.size)
    // By index, here and below: iterators and callbacks take several times as long.
    terms.forEach((term, i) => {
      const postings = this.#find(term)
      for (const { number } of this.texts.fields) {
        const { texts } = postings?.get(number) ?? NOWHERE
        for (let at = 0; at < texts.length; at++) if (held[texts[at] ?? 0] === i) held[texts[at] ?? 0] = i + 1
      }
    })
    const found: number[] = []
    for (let text = 0; text < held.length; text++) if (held[text] === terms.length) found.push(text)
    return found
  }
}
