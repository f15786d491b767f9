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

  /** Adds the next texts. The number of each is how many of its field came before. */
  add({ terms, languages, written, tokens, ends, fields }: CutTexts): void {
    const numbers = new Uint32Array(terms.length)
    terms.forEach((term, i) => {
      const number = (numbers[i] = this.#numberOf(term))
      const language = languages[i] as string
      let known = this.#written.get(language)
      if (!known) this.#written.set(language, (known = []))
      if (known[number] === undefined) known[number] = written.get(i) ?? term
    })
    const before = this.#tokens.length
    const [given, own] = [tokens.all(), this.#tokens.room(tokens.length)]
    for (let i = 0; i < given.length; i++) {
      const token = given[i] as number
      own[i] = (numbers[token & ~BEHIND_SPACE] as number) | (token & BEHIND_SPACE)
    }
    const [givenEnds, ownEnds] = [ends.all(), this.#ends.room(ends.length)]
    for (let i = 0; i < givenEnds.length; i++) ownEnds[i] = before + (givenEnds[i] as number)
    this.#fields.room(fields.length).set(fields.all())
  }

  count(languages: readonly (readonly [code: string, language: Language | null])[]): CountedTerms {
    const compounds = compoundsOf(this.#terms, this.#numbers)
    const fields = this.#fields.all()
    const tally = this.#tally(compounds)
    const counts = new Uint32Array(SAID + 1)
    /** The number of each text among those of its field. */
    const numbers = Uint32Array.from(fields, field => (counts[field] as number)++)
    const lengths = Array.from(counts, count => new Uint16Array(count))
    const held = lengths.map(() => new Uint32Array(this.#terms.length))
    eachText(tally, (text, from, to) => {
      const field = fields[text] as number
      ;(lengths[field] as Uint16Array)[numbers[text] as number] = to - from
      const ofField = held[field] as Uint32Array
      for (let i = from; i < to; i++) (ofField[tally.terms[i] as number] as number)++
    })
    const columns = held.map(counts => new Column(counts))
    eachText(tally, (text, from, to) => {
      const column = columns[fields[text] as number] as Column
      for (let i = from; i < to; i++) column.push(tally.terms[i] as number, numbers[text] as number, tally.times[i] as number)
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

  /** For each text its distinct terms, in the order in which they are met, and how often each stands there. */
  #tally(compounds: Compounds): Tally {
    const [tokens, textEnds] = [this.#tokens.all(), this.#ends.all()]
    // Each token is a term and, at most, the end of a compound.
    const tally: Tally = { terms: new Uint32Array(tokens.length * 2), times: new Uint16Array(tokens.length * 2), ends: new Uint32Array(textEnds.length) }
    const { terms, times, ends } = tally
    /** For each term the place behind its own in the tally; before the text's first, the term is not met yet. */
    const places = new Uint32Array(this.#terms.length)
    let next = 0
    let at = 0
    for (let text = 0; text < textEnds.length; text++) {
      const first = next
      let before = -1
      for (const end = textEnds[text] as number; at < end; at++) {
        const token = tokens[at] as number
        const term = token & ~BEHIND_SPACE
        const joined = token === term ? undefined : compounds.of(before, term)
        for (let met: number | undefined = term; met !== undefined; met = met === joined ? undefined : joined) {
          const place = places[met] as number
          if (place > first) (times[place - 1] as number)++
          else {
            terms[next] = met
            times[next++] = 1
            places[met] = next
          }
        }
        before = term
      }
      ends[text] = next
    }
    return tally
  }

  #stems(code: string, language: Language | null): string[] {
    const written = this.#written.get(code) ?? []
    return this.#terms.map((term, number) => {
      const text = written[number]
      return language && text !== undefined ? language.stem(text) : term
    })
  }
}

/** What stands in texts, one text behind the other, and where each text ends. */
interface Tally {
  terms: Uint32Array
  times: Uint16Array
  ends: Uint32Array
}

function eachText({ ends }: Tally, visit: (text: number, from: number, to: number) => void): void {
  let from = 0
  for (let text = 0; text < ends.length; text++) {
    const to = ends[text] as number
    visit(text, from, to)
    from = to
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
