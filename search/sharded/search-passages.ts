import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import type { FieldPostings } from '../term-shard.js'
import type { EngineTexts } from '../text-engine.js'
import { terms as termsOf } from '../words.js'
import type { ShardedIndex } from './sharded-index.js'

/** What of MiniSearch's options a search of passages knows. */
export type PassageSearch = Pick<SearchOptions, 'prefix' | 'fuzzy' | 'combineWith'>

/**
 * Searches what was said by MiniSearch's own search, as if it held every passage: the terms that a query reaches are brought
 * first. What the index is measured against.
 */
export async function searchPassages({ terms, passages, complete }: Searched, query: string, options: PassageSearch = {}): Promise<SearchResult[]> {
  const reaches = options.prefix || options.fuzzy
  if (reaches) await complete(() => terms.allLetters())
  const typed = termsOf(query)
  // A MiniSearch of all terms, as texts of one word, knows which of them the query reaches.
  const list = new MiniSearch<{ id: string }>({ fields: ['id'], tokenize: text => [text], processTerm: term => term })
  list.addAll(reaches ? Array.from(terms.vocabulary.terms(), id => ({ id })) : [])
  const reached = reaches ? typed.flatMap(term => list.search(term, options).map(({ id }) => String(id))) : typed
  const { outcome } = await complete(() => reached.map(term => [term, terms.find(term)] as const))
  const engine = new ShardedMiniSearch(passages.texts)
  for (const [term, postings] of outcome) if (postings) engine.hold(term, postings)
  return engine.search(query, options)
}

type Searched = Pick<ShardedIndex, 'terms' | 'passages' | 'complete'>

/** MiniSearch over the terms that it was given: a text's id is its number, and its lengths stand in tables. */
class ShardedMiniSearch extends MiniSearch<{ id: number }> {
  constructor({ size, fields, averages, lengths }: EngineTexts) {
    super({ fields: fields.map(({ name }) => name), tokenize: termsOf, processTerm: term => term })
    this._documentCount = size
    this._fieldIds = Object.fromEntries(fields.map(({ name, number }) => [name, number]))
    this._avgFieldLength = [...averages]
    Object.assign(this, {
      _documentIds: { has: () => true, get: (text: number) => text },
      _fieldLength: { get: (text: number) => lengths?.map(of => of[text] ?? 0) }
    })
  }

  hold(term: string, postings: FieldPostings): void {
    const maps = Array.from(postings, ([field, { texts, times }]) => [field, new Map(Array.from(texts, (text, i) => [text, times?.[i] ?? 1]))] as const)
    this._index.set(term, new Map(maps))
  }
}
