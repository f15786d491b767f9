import { fromUtf8, utf8 } from '../bytes.js'
import type { ExpandedWord } from '../expand-query.js'
import type { EntryHead } from '../index-format.js'
import { SAID } from '../index-options.js'
import type { Lexicon } from '../lexicon.js'
import type { PackedTerm } from '../term-shard.js'
import type { TalkList } from '../whole-shelf.js'
import { Mix, type Stamp } from './mix.js'
import type { PackMemory } from './pack-memory.js'
import type { PostBlock } from './post-blocks.js'
import type { CountedTerms } from './term-table.js'

/** Of a term that begins more others than this, or that many texts hold, only the best count, which takes longer to tell. */
const MOST_BEGUN = 48
const MOST_TEXTS = 8000

/** What is known of a built index when leads are made. */
export interface LedIndex {
  list: TalkList
  blocks: readonly PostBlock[]
  counted: CountedTerms
  head: EntryHead
  lexicon: Lexicon
}

/** Tells of each term two numbers that are the same as long as all is the same that its leads are made of. */
export class LeadKeys {
  /** Differs when leads of all terms may differ. */
  readonly around: string
  readonly #places: ReadonlyMap<string, number>
  readonly #terms: readonly PackedTerm[]
  readonly #lexicon: Lexicon
  /** For each term its two numbers, and where the terms end that begin as it does. */
  readonly #stamps: Int32Array
  readonly #ends: Uint32Array

  constructor({ list, blocks, counted, head, lexicon }: LedIndex, memory: PackMemory) {
    const { languages, synonyms, unsaid, averages } = head
    this.around = memory.keyOf(JSON.stringify([languages, synonyms, unsaid, averages.map(roughly)]))
    this.#terms = counted.terms
    this.#places = new Map(counted.terms.map(({ term }, place) => [term, place]))
    this.#lexicon = lexicon
    this.#stamps = stampTerms(counted, stampTexts(list, blocks, counted, memory))
    this.#ends = endsOf(counted.terms)
  }

  /** Of a word that is looked for as it stands, without asking what it stands for; `null` where that has to be asked. */
  ofTerm(place: number): Stamp | null {
    const { term } = this.#terms[place] as PackedTerm
    const { languages, synonyms, vocabulary } = this.#lexicon
    const end = this.#ends[place] ?? 0
    if (end - place > MOST_BEGUN || synonyms.has(term)) return null
    const mix = new Mix()
    let texts = 0
    for (let begun = place; begun < end; begun++) {
      this.#addStamp(mix, begun)
      if (begun > place) texts += this.#terms[begun]?.texts ?? 0
    }
    if (texts > MOST_TEXTS) return null
    for (const language of languages) {
      const stem = language.stem(term)
      if (synonyms.has(stem)) return null
      mix.add(-1)
      for (const form of vocabulary.family(stem)) this.#addStamp(mix, this.#places.get(form) ?? -1)
    }
    return mix.both
  }

  /** Of words that are looked for, with all that they stand for. */
  ofWords(words: readonly ExpandedWord[]): Stamp {
    const mix = new Mix()
    mix.add(-2)
    // How rare one word is among all texts is the same for all of its hits; several are weighed against each other.
    if (words.length > 1) mix.add(this.#lexicon.texts)
    const addTerm = (term: string) => {
      const place = this.#places.get(term)
      mix.text(term)
      if (place === undefined) mix.add(-1)
      else this.#addStamp(mix, place)
    }
    for (const { term, readings, texts, isSmall, certainty, share } of words) {
      addTerm(term)
      for (const number of [readings.length, texts, isSmall ? 1 : 0, certainty * 1e6, share * 1e6]) mix.add(number)
      for (const { terms, worth } of readings) {
        mix.add(terms.length)
        mix.add(worth * 1e6)
        terms.forEach(addTerm)
      }
    }
    return mix.both
  }

  #addStamp(mix: Mix, place: number): void {
    mix.add(this.#stamps[place * 2] ?? 0)
    mix.add(this.#stamps[place * 2 + 1] ?? 0)
  }
}

/** The mean length of texts, so roughly that a changed text seldom changes it: the best hits hardly depend on it. */
export function roughly(average: number): number {
  return Number(average.toPrecision(3))
}

/** For each field two numbers a text, which differ when the text's length, its talk or what was said there differs. */
type TextStamps = readonly Int32Array[]

function stampTexts({ all, said, firstPassages }: TalkList, blocks: readonly PostBlock[], { lengths }: CountedTerms, memory: PackMemory): TextStamps {
  const talks = new Int32Array(all.length * 2)
  let at = 0
  for (const { rows, made } of blocks) {
    const of = rows().flatMap(({ talks, said }) => talks.map((talk, place) => [talk, said[place] ?? []]))
    const digits = fromUtf8(made('stamps', () => utf8(of.map(talk => memory.keyOf(JSON.stringify(talk)).slice(0, 16)).join(''))))
    for (let digit = 0; digit < digits.length; digit += 8) talks[at++] = parseInt(digits.slice(digit, digit + 8), 16)
  }
  const talkOf = new Uint32Array(said.length)
  for (let talk = 0; talk < all.length; talk++) talkOf.fill(talk, firstPassages[talk], firstPassages[talk + 1])
  return lengths.map((of, field) => {
    const stamps = new Int32Array(of.length * 2)
    for (let text = 0; text < of.length; text++) {
      const talk = field === SAID ? (talkOf[text] ?? 0) : text
      const mix = new Mix()
      // Counted from the oldest: a new post leaves the others as they were.
      for (const number of [of.length - text, all.length - talk, of[text] ?? 0, talks[talk * 2] ?? 0, talks[talk * 2 + 1] ?? 0]) mix.add(number)
      stamps.set(mix.both, text * 2)
    }
    return stamps
  })
}

/** For each term two numbers that differ when what is known of it differs, or a text that holds it. */
function stampTerms({ terms }: CountedTerms, ofTexts: TextStamps): Int32Array {
  const stamps = new Int32Array(terms.length * 2)
  terms.forEach(({ term, stems, texts, named, first, second, fields }, place) => {
    const mix = new Mix()
    mix.text(term)
    stems.forEach(stem => mix.text(stem))
    mix.add(texts * 8 + (named ? 4 : 0) + (first ? 2 : 0) + (second ? 1 : 0))
    for (const { field, texts, times } of fields) {
      const stampsOf = ofTexts[field] as Int32Array
      mix.add(field)
      mix.add(texts.length)
      for (let i = 0; i < texts.length; i++) {
        const text = (texts[i] as number) * 2
        mix.add(((stampsOf[text] as number) ^ Math.imul(times[i] as number, 0x9e3779b1)) | 0)
        mix.add(stampsOf[text + 1] as number)
      }
    }
    stamps.set(mix.both, place * 2)
  })
  return stamps
}

/** For each of sorted terms the place behind the last one that begins with it. */
function endsOf(terms: readonly PackedTerm[]): Uint32Array {
  const ends = new Uint32Array(terms.length)
  const open: number[] = []
  const close = (place: number) => {
    const last = open.pop()
    if (last !== undefined) ends[last] = place
  }
  terms.forEach(({ term }, place) => {
    while (open.length > 0 && !term.startsWith(terms[open.at(-1) ?? 0]?.term ?? '')) close(place)
    open.push(place)
  })
  while (open.length > 0) close(terms.length)
  return ends
}
