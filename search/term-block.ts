import { ByteReader, ByteWriter, utf8, fromUtf8 } from './bytes.js'
import { decodeStem } from './stem-code.js'

/** What is known of a term. */
export interface KnownTerm {
  term: string
  /** In how many texts, talks and passages, it stands, at least. */
  texts: number
  /** Whether it stands in a title or a name. */
  named: boolean
  /** Whether a longer term is made of it and another one, and it comes first or second there: `open` in `opentelemetry`. */
  first: boolean
  second: boolean
  /** Its stem in each language of the index. */
  stems: readonly string[]
}

const NAMED = 1
const FIRST = 2
const SECOND = 4

/** Terms in their order, a column for each thing that is known of them: columns of like numbers become small. */
export function writeTerms(to: ByteWriter, terms: readonly KnownTerm[], languages: number): void {
  to.number(terms.length)
  const rest = new ByteWriter()
  let before = ''
  for (const { term } of terms) {
    const shared = sharedLetters(before, term)
    const bytes = utf8(term.slice(shared))
    to.number(shared)
    to.number(bytes.length)
    rest.bytes(bytes)
    before = term
  }
  to.number(rest.length)
  to.bytes(rest.done())
  for (const { named, first, second } of terms) to.number((named ? NAMED : 0) | (first ? FIRST : 0) | (second ? SECOND : 0))
  for (const { texts } of terms) to.number(texts)
  for (let language = 0; language < languages; language++) {
    const added: string[] = []
    for (const { term, stems } of terms) {
      const stem = stems[language] ?? term
      const shared = sharedLetters(term, stem)
      const letters = stem.slice(shared)
      to.number((term.length - shared) * 2 + (letters ? 1 : 0))
      if (letters) added.push(letters)
    }
    to.text(added.join('\n'))
  }
}

/** With how many letters both begin. */
function sharedLetters(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++
  return shared
}

export function readTerms(from: ByteReader, languages: number): KnownTerm[] {
  const count = from.number()
  const shared = new Uint16Array(count)
  const lengths = new Uint16Array(count)
  for (let i = 0; i < count; i++) {
    shared[i] = from.number()
    lengths[i] = from.number()
  }
  const rest = from.raw(from.number())
  const isPlain = rest.every(byte => byte < 128)
  const letters = fromUtf8(rest)
  let at = 0
  let before = ''
  const terms = Array.from(lengths, (length, i) => {
    const end = isPlain ? letters.slice(at, at + length) : fromUtf8(rest.subarray(at, at + length))
    at += length
    return (before = before.slice(0, shared[i]) + end)
  })
  const flags = from.numbers(count)
  const texts = from.numbers(count)
  const stems = Array.from({ length: languages }, () => {
    const cuts = from.numbers(count)
    const added = from.text().split('\n')
    let next = 0
    return terms.map((term, i) => {
      const cut = cuts[i] ?? 0
      return decodeStem(term, cut & 1 ? `${cut >> 1}${added[next++] ?? ''}` : cut >> 1)
    })
  })
  return terms.map((term, i) => {
    const flag = flags[i] ?? 0
    const [named, first, second] = [(flag & NAMED) > 0, (flag & FIRST) > 0, (flag & SECOND) > 0]
    return { term, texts: texts[i] ?? 0, named, first, second, stems: stems.map(of => of[i] ?? term) }
  })
}
