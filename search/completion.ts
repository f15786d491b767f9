import type { Lexicon } from './lexicon.js'
import type { Query } from './query.js'

/** A single letter may still become anything. */
const SHORTEST = 2

/** How many ways to go on are compared by the words before. */
const COMPARED = 12

/**
 * A query with its last word completed, when that is still being typed and a word of the index goes on like it; rather by a
 * word that talks hold beside the words before.
 *
 * @param counter tells how many talks hold a term beside all of some others
 */
export function completion(text: string, { words }: Query, { vocabulary, isSmall }: Lexicon, counter: (others: readonly string[]) => (term: string) => number): string | null {
  const last = words.find(({ unfinished }) => unfinished)
  if (!last || last.term.length < SHORTEST || !text.endsWith(last.text)) return null
  const known = vocabulary.get(last.term)?.texts ?? 0
  const ways = vocabulary.beginningWith(last.term, Infinity).filter(({ term }) => !isSmall(term)).slice(0, COMPARED)
  const before = words.flatMap(({ term }) => (term !== last.term && !isSmall(term) && vocabulary.get(term) ? [term] : []))
  const beside = before.length > 0 ? counter(before) : null
  const counts = beside ? ways.map(({ term }) => beside(term)) : []
  const most = Math.max(0, ...counts)
  const best = most > 0 ? ways[counts.indexOf(most)] : ways[0]
  if (!best || (most === 0 && best.texts <= known)) return null
  return text.slice(0, text.length - last.text.length) + best.term
}
