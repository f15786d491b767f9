import { words } from './words.js'

/** A run of a text, marked or not. The segments of a text, joined, are the text. */
export interface Segment {
  text: string
  marked: boolean
}

/** Which terms a hit matched, and what was typed for them. */
export interface Matched {
  /** Terms of the index, so stems and typos are marked as well: `kubernetes` for the query `kubernets`. */
  terms: ReadonlySet<string>
  /** Terms of the query: where one begins the word, only that beginning is marked. */
  queryTerms: readonly string[]
}

/** Cuts a text into marked and unmarked segments: `ku` marks `[Ku]bernetes`. Never HTML. */
export function highlight(text: string, matched: Matched): Segment[] {
  const segments: Segment[] = []
  let done = 0
  const push = (to: number, marked: boolean) => {
    if (to > done) segments.push({ text: text.slice(done, to), marked })
    done = Math.max(done, to)
  }
  for (const word of words(text)) {
    if (!matched.terms.has(word.term)) continue
    push(word.from, false)
    push(word.from + markLength(word.term, word.to - word.from, matched.queryTerms), true)
  }
  push(text.length, false)
  return segments
}

/** How much of a word to mark: what was typed when the word begins with it, else the whole word. */
function markLength(term: string, length: number, queryTerms: readonly string[]): number {
  if (term.length !== length) return length
  const typed = queryTerms.filter(queryTerm => term.startsWith(queryTerm)).map(queryTerm => queryTerm.length)
  return typed.length > 0 ? Math.max(...typed) : length
}

/** How many different terms of the hit a text holds. */
export function countMatches(text: string, matched: Matched): number {
  return new Set(words(text).flatMap(word => (matched.terms.has(word.term) ? [word.term] : []))).size
}
