import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import { terms as termsOf } from '../words.js'
import type { ShardedIndex } from './sharded-index.js'

/** What of MiniSearch's options a search of passages knows. */
export type PassageSearch = Pick<SearchOptions, 'prefix' | 'fuzzy' | 'combineWith'>

/**
 * Searches what was said by MiniSearch's own search, as if it held every passage: the terms that a query reaches are brought
 * first. What the index's own ranking is measured against.
 */
export async function searchPassages(sharded: ShardedIndex, query: string, options: PassageSearch = {}): Promise<SearchResult[]> {
  const { terms, passages } = sharded
  const reaches = options.prefix || options.fuzzy
  if (reaches) await sharded.complete(() => terms.allLetters())
  // A MiniSearch of all terms as texts of one word knows which of them the query reaches.
  const typed = termsOf(query)
  const list = new MiniSearch<{ id: string }>({ fields: ['id'], tokenize: text => [text], processTerm: term => term })
  list.addAll(reaches ? [...terms.vocabulary.terms()].map(id => ({ id })) : [])
  const reached = reaches ? typed.flatMap(term => list.search(term, options).map(({ id }) => String(id))) : typed
  await sharded.complete(() => reached.forEach(term => passages.hold(term)))
  return passages.search(query, { ...options, tokenize: termsOf })
}
