import { ByteReader, ByteWriter } from '../bytes.js'
import { joined } from './joined.js'
import type { Stamp } from './mix.js'

/** The leads of some terms in a row, as they stand in a file but for their frame. */
export interface LeadGroup {
  terms: readonly LedTerm[]
  body: Uint8Array
}

/** What is kept of a term's leads. */
export interface LedTerm {
  term: string
  /** Differs when its leads may differ. */
  stamp: Stamp
  /** Whether a visitor who types it looks for nothing else. */
  isPlain: boolean
  /** Whether its leads are worth their bytes. */
  isEnough: boolean
}

/** The leads of the last build, by their terms. */
export class LeadTable {
  readonly #terms = new Map<string, LedTerm>()
  readonly #groupsOf = new Map<LedTerm, LeadGroup>()

  /** @param around what all of them were made of */
  static fromBytes(bytes: Uint8Array | undefined, around: string): LeadTable {
    const table = new LeadTable()
    if (!bytes) return table
    const from = new ByteReader(bytes)
    if (from.text() !== around) return table
    const terms = from.text().split('\n')
    const enough: LedTerm[] = []
    for (const term of terms) {
      const flags = from.number()
      const led: LedTerm = { term, stamp: [from.number() | 0, from.number() | 0], isPlain: (flags & 1) > 0, isEnough: (flags & 2) > 0 }
      table.#terms.set(term, led)
      if (led.isEnough) enough.push(led)
    }
    const sizes = from.numbers(from.number() * 2)
    let first = 0
    for (let i = 0; i < sizes.length; i += 2) {
      const terms = enough.slice(first, (first += sizes[i] ?? 0))
      const body = from.raw(sizes[i + 1] ?? 0)
      for (const term of terms) table.#groupsOf.set(term, { terms, body })
    }
    return table
  }

  static toBytes(around: string, terms: readonly LedTerm[], groups: readonly LeadGroup[]): Uint8Array {
    const to = new ByteWriter()
    to.text(around)
    to.text(terms.map(({ term }) => term).join('\n'))
    for (const { stamp, isPlain, isEnough } of terms) {
      to.number((isPlain ? 1 : 0) + (isEnough ? 2 : 0))
      for (const half of stamp) to.number(half >>> 0)
    }
    to.number(groups.length)
    for (const { terms, body } of groups) {
      to.number(terms.length)
      to.number(body.length)
    }
    return joined([to.done(), ...groups.map(({ body }) => body)])
  }

  get size(): number {
    return this.#terms.size
  }

  of(term: string): LedTerm | undefined {
    return this.#terms.get(term)
  }

  /** The leads of a term and of those beside it. */
  groupOf(term: LedTerm): LeadGroup | undefined {
    return this.#groupsOf.get(term)
  }

  /** The leads of these terms together, where none of them has changed. */
  bodyOf(terms: readonly LedTerm[]): Uint8Array | undefined {
    const [first] = terms
    const group = first && this.#groupsOf.get(first)
    return group?.terms.length === terms.length && group.terms.every((term, i) => term === terms[i]) ? group.body : undefined
  }
}
