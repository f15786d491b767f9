import { allWords } from './words.js'

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
  /** Where many texts are looked through: `false` for those that surely hold no term. */
  mayHold?: (text: string, terms: ReadonlySet<string>) => boolean
}

/** Cuts a text into marked and unmarked segments: `ku` marks `[Ku]bernetes`. Never HTML. */
export function highlight(text: string, matched: Matched): Segment[] {
  const segments: Segment[] = []
  let done = 0
  const push = (to: number, marked: boolean) => {
    if (to > done) segments.push({ text: text.slice(done, to), marked })
    done = Math.max(done, to)
  }
  for (const { from, to } of marksIn(text, matched)) {
    push(from, false)
    push(to, true)
  }
  push(text.length, false)
  return segments
}

/** Where a text is to be marked, in order; marks that touch or overlap are one. */
function marksIn(text: string, { terms, queryTerms }: Matched): { from: number; to: number }[] {
  const marks: { from: number; to: number }[] = []
  const found = allWords(text, term => terms.has(term)).filter(({ term }) => terms.has(term))
  for (const { from, to, term } of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const end = from + markLength(term, to - from, queryTerms)
    const before = marks.at(-1)
    if (before && from <= before.to) before.to = Math.max(before.to, end)
    else marks.push({ from, to: end })
  }
  return marks
}

/** How much of a word to mark: what was typed when the word begins with it, else the whole word. */
function markLength(term: string, length: number, queryTerms: readonly string[]): number {
  if (term.length !== length) return length
  const typed = queryTerms.filter(queryTerm => term.startsWith(queryTerm)).map(queryTerm => queryTerm.length)
  return typed.length > 0 ? Math.max(...typed) : length
}

/** Which terms of the hit a text holds. */
export function matchesIn(text: string, { terms, mayHold }: Matched): Set<string> {
  const found = new Set<string>()
  if (mayHold?.(text, terms) === false) return found
  for (const { term } of allWords(text, term => terms.has(term))) if (terms.has(term)) found.add(term)
  return found
}
