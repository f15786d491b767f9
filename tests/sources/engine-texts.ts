import { damerau } from '../../search/damerau.js'
import { terms, words } from '../../search/words.js'

// What the engines' own analysis comes to, for the texts of these tests: words in lower case without accents.

export type EngineDocument = Record<string, unknown>

/** The texts that a field has in a document. */
export function valuesOf(document: EngineDocument, field: string): string[] {
  return [document[field] ?? []].flat().map(String)
}

/** How a word is looked for in a text. */
export type Reading = 'exact' | 'prefix' | 'fuzzy'

export function fits(term: string, wanted: string, reading: Reading): boolean {
  if (reading === 'prefix') return term.startsWith(wanted)
  return term === wanted || (reading === 'fuzzy' && wanted.length > 5 && damerau(term, wanted, 2) <= 2)
}

/** The terms of a text that a run of words stands for; none when they do not stand there side by side. */
export function runIn(text: string, run: readonly string[], last: Reading): string[] {
  const found = terms(text)
  const at = found.findIndex((_, from) => run.every((wanted, i) => fits(found[from + i] ?? '', wanted, i === run.length - 1 ? last : 'exact')))
  return at < 0 ? [] : found.slice(at, at + run.length)
}

/** A text with marks around the words that are of some terms. */
export function marked(text: string, of: ReadonlySet<string>, opening: string, closing: string): string {
  const found = words(text).filter(({ term }) => of.has(term)).toReversed()
  return found.reduce((whole, { from, to }) => whole.slice(0, from) + opening + whole.slice(from, to) + closing + whole.slice(to), text)
}
