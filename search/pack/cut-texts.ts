import { ByteReader, ByteWriter } from '../bytes.js'
import { fold } from '../fold.js'
import { otherWords, words } from '../words.js'
import { NumberList } from './number-list.js'

/** On a word's number: it stands a single space behind the one before. */
export const BEHIND_SPACE = 0x80000000

/** The same in two bytes. */
const NARROW = 0x8000

const BEYOND_ASCII = /[^\x00-\x7f]/

/** A term of some texts, in a language. */
interface CutTerm {
  term: string
  language: string
  /** How it was first written, where that has letters which a stemmer knows and the term has not. */
  written: string | null
}

/**
 * Some texts, cut into words. Their terms have numbers of their own, so that the texts are the same bytes whatever other
 * texts there are: they are cut once, in all builds.
 */
export class CutTexts {
  readonly terms: CutTerm[] = []
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
    // Accents belong to what a stemmer knows; a word joined of several has no writing of its own.
    const written = BEYOND_ASCII.test(slice) && fold(slice) === term ? slice : null
    const number = this.terms.push({ term, language, written }) - 1
    numbers.set(term, number)
    return number
  }

  toBytes(): Uint8Array {
    const to = new ByteWriter()
    const languages = [...new Set(this.terms.map(({ language }) => language))]
    to.text(languages.join('\n'))
    to.number(this.terms.length)
    to.text(this.terms.map(({ term }) => term).join('\n'))
    to.text(this.terms.map(({ written }) => written ?? '').join('\n'))
    if (languages.length > 1) for (const { language } of this.terms) to.number(languages.indexOf(language))
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
    const [terms, written] = [from.text().split('\n'), from.text().split('\n')]
    const [language = ''] = languages
    for (let i = 0; i < known; i++) cut.terms.push({ term: terms[i] ?? '', language, written: written[i] || null })
    if (languages.length > 1) for (const term of cut.terms) term.language = languages[from.number()] ?? ''
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
