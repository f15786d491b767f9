import { ByteReader, ByteWriter } from '../bytes.js'
import { fold } from '../fold.js'
import { otherWords, words } from '../words.js'
import { NumberList } from './number-list.js'

/** On a word's number: it stands a single space behind the one before. */
export const BEHIND_SPACE = 0x80000000

/** The same in two bytes. */
const NARROW = 0x8000

const BEYOND_ASCII = /[^\x00-\x7f]/

/**
 * Some texts, cut into words. Their terms have numbers of their own, so that the texts are the same bytes whatever other
 * texts there are: they are cut once, in all builds.
 */
export class CutTexts {
  readonly terms: string[] = []
  /** The language of each term. */
  readonly languages: string[] = []
  /** How some terms were first written, by their numbers: with letters which a stemmer knows and the term has not. */
  readonly written = new Map<number, string>()
  /** The words of all texts, one text behind the other, and for each text where it ends and its field. */
  readonly tokens = new NumberList()
  readonly ends = new NumberList()
  readonly fields = new NumberList()
  readonly #numbers = new Map<string, Map<string, number>>()

  add(field: number, text: string, language: string): void {
    let numbers = this.#numbers.get(language)
    if (!numbers) this.#numbers.set(language, (numbers = new Map()))
    const plain = words(text)
    let end = -2
    for (const { from, to, term } of plain) {
      const number = this.#numberOf(numbers, language, term, text, from, to)
      this.tokens.push(from === end + 1 && text.charCodeAt(end) === 32 ? number | BEHIND_SPACE : number)
      end = to
    }
    for (const { from, to, term } of otherWords(text, plain)) this.tokens.push(this.#numberOf(numbers, language, term, text, from, to))
    this.ends.push(this.tokens.length)
    this.fields.push(field)
  }

  #numberOf(numbers: Map<string, number>, language: string, term: string, text: string, from: number, to: number): number {
    const known = numbers.get(term)
    if (known !== undefined) return known
    const slice = text.slice(from, to)
    const number = this.terms.push(term) - 1
    this.languages.push(language)
    // Accents belong to what a stemmer knows; a word joined of several has no writing of its own.
    if (BEYOND_ASCII.test(slice) && fold(slice) === term) this.written.set(number, slice)
    numbers.set(term, number)
    return number
  }

  toBytes(): Uint8Array {
    const to = new ByteWriter()
    const languages = [...new Set(this.languages)]
    to.text(languages.join('\n'))
    to.number(this.terms.length)
    to.text(this.terms.join('\n'))
    if (languages.length > 1) for (const language of this.languages) to.number(languages.indexOf(language))
    to.number(this.written.size)
    for (const [number, written] of this.written) {
      to.number(number)
      to.text(written)
    }
    for (const list of [this.fields, this.ends]) {
      to.number(list.length)
      to.bytes(bytesOf(list.all()))
    }
    to.number(this.tokens.length)
    to.bytes(bytesOf(this.#isNarrow() ? narrow(this.tokens.all()) : this.tokens.all()))
    return to.done()
  }

  static fromBytes(bytes: Uint8Array): CutTexts {
    const cut = new CutTexts()
    const from = new ByteReader(bytes)
    const languages = from.text().split('\n')
    const known = from.number()
    const terms = from.text().split('\n')
    for (let i = 0; i < known; i++) {
      cut.terms.push(terms[i] as string)
      cut.languages.push(languages[languages.length > 1 ? from.number() : 0] as string)
    }
    for (let left = from.number(); left > 0; left--) cut.written.set(from.number(), from.text())
    for (const list of [cut.fields, cut.ends]) {
      const count = from.number()
      bytesOf(list.room(count)).set(from.raw(count * 4))
    }
    const tokens = cut.tokens.room(from.number())
    if (!cut.#isNarrow()) bytesOf(tokens).set(from.raw(tokens.length * 4))
    else widen(from.raw(tokens.length * 2), tokens)
    return cut
  }

  /** Whether a word's number has room in two bytes, as in most blocks. */
  #isNarrow(): boolean {
    return this.terms.length <= NARROW
  }
}

/** As they stand in memory: what is remembered stays on its machine, and there are millions of them. */
function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

function narrow(tokens: Uint32Array): Uint16Array {
  return Uint16Array.from(tokens, token => (token & ~BEHIND_SPACE) | (token >= BEHIND_SPACE ? NARROW : 0))
}

function widen(bytes: Uint8Array, to: Uint32Array): void {
  const narrow = new Uint16Array(to.length)
  bytesOf(narrow).set(bytes)
  for (let i = 0; i < to.length; i++) {
    const token = narrow[i] as number
    to[i] = token >= NARROW ? (token - NARROW) | BEHIND_SPACE : token
  }
}
