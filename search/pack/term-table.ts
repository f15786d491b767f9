import { NAMED_FIELDS, SAID, TALK_FIELDS } from '../index-options.js'
import type { Language } from '../language.js'
import type { PackedTerm } from '../term-shard.js'
import { BEHIND_SPACE, type CutTexts } from './cut-texts.js'
import { NumberList } from './number-list.js'

/** What is counted of all texts. */
export interface CountedTerms {
  /** In the order of the alphabet. */
  terms: PackedTerm[]
  /** For each field the lengths of its texts in distinct words, as MiniSearch counts them, and their mean. */
  lengths: Uint16Array[]
  averages: number[]
}

/** Counts the terms of texts: where each stands and how often, by its field. Terms are numbers until then. */
export class TermTable {
  readonly #numbers = new Map<string, number>()
  readonly #terms: string[] = []
  /** For each language how a term was first written there. */
  readonly #written = new Map<string, (string | undefined)[]>()
  /** The words of all texts, one text behind the other, and where each text ends. */
  readonly #tokens = new NumberList()
  readonly #ends = new NumberList()
  readonly #fields = new NumberList()
  readonly #counts = new Array<number>(SAID + 1).fill(0)

  /** Adds the next texts. The number of each is how many of its field came before. */
  add({ terms, tokens, ends, fields }: CutTexts): void {
    const numbers = new Uint32Array(terms.length)
    terms.forEach(({ term, language, written }, i) => {
      const number = (numbers[i] = this.#numberOf(term))
      let known = this.#written.get(language)
      if (!known) this.#written.set(language, (known = []))
      if (known[number] === undefined) known[number] = written ?? term
    })
    const before = this.#tokens.length
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens.at(i)
      this.#tokens.push(((numbers[token & ~BEHIND_SPACE] ?? 0) | (token & BEHIND_SPACE)) >>> 0)
    }
    for (let i = 0; i < ends.length; i++) {
      const field = fields.at(i)
      this.#ends.push(before + ends.at(i))
      this.#fields.push(field)
      this.#counts[field] = (this.#counts[field] ?? 0) + 1
    }
  }

  count(languages: readonly (readonly [code: string, language: Language | null])[]): CountedTerms {
    const compounds = compoundsOf(this.#terms, this.#numbers)
    const lengths = this.#counts.map(count => new Uint16Array(count))
    const held = this.#counts.map(() => new Uint32Array(this.#terms.length))
    this.#eachText(compounds, (field, text, distinct) => {
      const ofField = held[field]
      for (const term of distinct) if (ofField) ofField[term] = (ofField[term] ?? 0) + 1
      const ofTexts = lengths[field]
      if (ofTexts) ofTexts[text] = distinct.length
    })
    const columns = held.map(counts => new Column(counts))
    this.#eachText(compounds, (field, text, distinct, times) => {
      for (const term of distinct) columns[field]?.push(term, text, times[term] ?? 1)
    })
    const stems = languages.map(([code, language]) => this.#stems(code, language))
    const terms = this.#terms.map((term, number): PackedTerm => {
      const fields = columns.flatMap((column, field) => column.of(number, field))
      const inTalks = fields.filter(({ field }) => field < SAID)
      const most = Math.max(0, ...inTalks.map(({ texts }) => texts.length))
      return {
        term,
        texts: most + (held[SAID]?.[number] ?? 0),
        named: inTalks.some(({ field }) => NAMED_FIELDS.has(TALK_FIELDS[field]?.name ?? '')),
        first: compounds.first[number] === 1,
        second: compounds.second[number] === 1,
        stems: stems.map(of => of[number] ?? term),
        fields
      }
    })
    const averages = lengths.map(of => (of.length > 0 ? of.reduce((sum, length) => sum + length, 0) / of.length : 0))
    return { terms: terms.filter(({ term }) => term !== '').sort((a, b) => (a.term < b.term ? -1 : 1)), lengths, averages }
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term)
    if (known !== undefined) return known
    const number = this.#terms.push(term) - 1
    this.#numbers.set(term, number)
    return number
  }

  /** Goes through the texts: the distinct terms of each, and how often each stands there. */
  #eachText(compounds: Compounds, visit: (field: number, text: number, distinct: readonly number[], times: Uint16Array) => void): void {
    const times = new Uint16Array(this.#terms.length)
    const next = new Array<number>(SAID + 1).fill(0)
    const distinct: number[] = []
    const meet = (term: number) => {
      const before = times[term] ?? 0
      if (before === 0) distinct.push(term)
      times[term] = before + 1
    }
    let at = 0
    for (let i = 0; i < this.#ends.length; i++) {
      distinct.length = 0
      let before = -1
      for (const end = this.#ends.at(i); at < end; at++) {
        const token = this.#tokens.at(at)
        const term = token & ~BEHIND_SPACE
        meet(term)
        if (token !== term) {
          const joined = compounds.of(before, term)
          if (joined !== undefined) meet(joined)
        }
        before = term
      }
      const field = this.#fields.at(i)
      visit(field, next[field] ?? 0, distinct, times)
      next[field] = (next[field] ?? 0) + 1
      for (const term of distinct) times[term] = 0
    }
  }

  #stems(code: string, language: Language | null): string[] {
    const written = this.#written.get(code) ?? []
    return this.#terms.map((term, number) => {
      const text = written[number]
      return language && text !== undefined ? language.stem(text) : term
    })
  }
}

/** Which terms are two others written as one, so that these may stand apart as well. */
interface Compounds {
  first: Uint8Array
  second: Uint8Array
  of(first: number, second: number): number | undefined
}

function compoundsOf(terms: readonly string[], numbers: ReadonlyMap<string, number>): Compounds {
  const first = new Uint8Array(terms.length)
  const second = new Uint8Array(terms.length)
  const pairs = new Map<number, number>()
  terms.forEach((term, number) => {
    for (let i = 1; i < term.length; i++) {
      const a = numbers.get(term.slice(0, i))
      const b = a === undefined ? undefined : numbers.get(term.slice(i))
      if (a === undefined || b === undefined) continue
      first[a] = second[b] = 1
      pairs.set(a * terms.length + b, number)
    }
  })
  return { first, second, of: (a, b) => (first[a] === 1 && second[b] === 1 ? pairs.get(a * terms.length + b) : undefined) }
}

/** Postings of all terms in one field, side by side. */
class Column {
  readonly #starts: Uint32Array
  readonly #next: Uint32Array
  readonly #texts: Uint32Array
  readonly #times: Uint16Array

  constructor(counts: Uint32Array) {
    this.#starts = new Uint32Array(counts.length + 1)
    counts.forEach((count, term) => (this.#starts[term + 1] = (this.#starts[term] ?? 0) + count))
    this.#next = this.#starts.slice()
    const size = this.#starts[counts.length] ?? 0
    this.#texts = new Uint32Array(size)
    this.#times = new Uint16Array(size)
  }

  push(term: number, text: number, times: number): void {
    const at = this.#next[term] ?? 0
    this.#texts[at] = text
    this.#times[at] = times
    this.#next[term] = at + 1
  }

  of(term: number, field: number): PackedTerm['fields'] {
    const [from = 0, to = 0] = [this.#starts[term], this.#starts[term + 1]]
    return to > from ? [{ field, texts: this.#texts.subarray(from, to), times: this.#times.subarray(from, to) }] : []
  }
}
