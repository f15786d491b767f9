import { ByteReader, ByteWriter } from './bytes.js'
import { SAID } from './index-options.js'
import { readPostings, writePostings, type Lengths, type Postings } from './postings.js'
import { readTerms, writeTerms, type KnownTerm } from './term-block.js'

/** For each field the texts that hold a term there, by the field's number; passages have one field, `SAID`. */
export type FieldPostings = Map<number, Postings>

/** A term with where it stands: for each field that holds it the texts and how often. */
export interface PackedTerm extends KnownTerm {
  fields: readonly { field: number; texts: Uint32Array; times: Uint16Array }[]
  /** How long the block of the term's leads is, in bytes; 1 for that of the term before; none where there are none. */
  lead?: number
}

/** Lengths of texts for each field; `null` where they are known from elsewhere and do not stand in the postings. */
export type FieldLengths = readonly Lengths[] | null

/** @param firstLead where the shard's leads begin in their file */
export function writeShard(terms: readonly PackedTerm[], languages: number, lengths: FieldLengths, firstLead = 0): Uint8Array {
  const to = new ByteWriter()
  writeTerms(to, terms, languages)
  const postings = new ByteWriter()
  const sizes: number[] = []
  for (const { fields } of terms) {
    const start = postings.length
    postings.number(fields.reduce((mask, { field }) => mask | (1 << field), 0))
    for (const { field, texts, times } of fields) {
      postings.number(texts.length)
      writePostings(postings, texts, times, lengths?.[field] ?? null)
    }
    sizes.push(postings.length - start)
  }
  for (const size of sizes) to.number(size)
  to.number(firstLead)
  for (const { lead = 0 } of terms) to.number(lead)
  to.bytes(postings.done())
  return to.done()
}

/** The terms of a range of the alphabet. Postings are read when they are asked for. */
export class TermShard {
  readonly terms: readonly KnownTerm[]
  readonly bytes: number
  readonly #places = new Map<string, number>()
  readonly #data: Uint8Array
  readonly #starts: Uint32Array
  readonly #leads: (readonly [from: number, to: number] | null)[]

  constructor(data: Uint8Array, languages: number) {
    const from = new ByteReader(data)
    this.terms = readTerms(from, languages)
    this.terms.forEach(({ term }, i) => this.#places.set(term, i))
    this.#data = data
    this.bytes = data.length
    const count = this.terms.length
    this.#starts = new Uint32Array(count)
    let start = 0
    for (let i = 0; i < count; i++) {
      this.#starts[i] = start
      start += from.number()
    }
    const first = from.number()
    let last: readonly [from: number, to: number] = [first, first]
    this.#leads = from.numbers(count).map(length => (length > 1 ? (last = [last[1], last[1] + length]) : length === 1 ? last : null))
    for (let i = 0; i < count; i++) this.#starts[i] = (this.#starts[i] ?? 0) + from.at
  }

  /** @param lengths receives the lengths of the texts that are met, where postings hold them */
  postings(term: string, lengths: FieldLengths): FieldPostings | null {
    const place = this.#places.get(term)
    if (place === undefined) return null
    const from = new ByteReader(this.#data, this.#starts[place])
    const fields: FieldPostings = new Map()
    const mask = from.number()
    for (let field = 0; field <= SAID; field++) {
      if (mask & (1 << field)) fields.set(field, readPostings(from, from.number(), lengths?.[field] ?? null))
    }
    return fields
  }

  /** Where in its file a term's leads stand, as bytes; `null` when it has none. */
  lead(term: string): readonly [from: number, to: number] | null {
    const place = this.#places.get(term)
    return place === undefined ? null : (this.#leads[place] ?? null)
  }
}
