import { ByteReader, ByteWriter, utf8, fromUtf8 } from './bytes.js'

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
    let shared = 0
    while (shared < before.length && before[shared] === term[shared]) shared++
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
      // How many letters to cut, and what to put in their place: none for `monitoring`, `i` for `policy`.
      const stem = stems[language] ?? term
      let same = 0
      while (same < term.length && term[same] === stem[same]) same++
      const letters = stem.slice(same)
      to.number((term.length - same) * 2 + (letters ? 1 : 0))
      if (letters) added.push(letters)
    }
    to.text(added.join('\n'))
  }
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
      return term.slice(0, term.length - (cut >> 1)) + (cut & 1 ? (added[next++] ?? '') : '')
    })
  })
  return terms.map((term, i) => {
    const flag = flags[i] ?? 0
    const stemsOf = stems.map(of => of[i] ?? term)
    return { term, texts: texts[i] ?? 0, named: (flag & NAMED) > 0, first: (flag & FIRST) > 0, second: (flag & SECOND) > 0, stems: stemsOf }
  })
}
