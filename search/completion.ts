import type { Lexicon } from './expand-query.js'
import type { Query } from './query.js'

/** A single letter may still become anything. */
const SHORTEST = 2

/** A query with its last word completed, when that is still being typed and a word of the index goes on like it. */
export function completion(text: string, { words }: Query, { vocabulary, isSmall }: Lexicon): string | null {
  const last = words.find(({ unfinished }) => unfinished)
  if (!last || last.term.length < SHORTEST || !text.endsWith(last.text)) return null
  const best = vocabulary.beginningWith(last.term).find(({ term }) => !isSmall(term))
  if (!best || best.talks <= (vocabulary.get(last.term)?.talks ?? 0)) return null
  return text.slice(0, text.length - last.text.length) + best.term
}
