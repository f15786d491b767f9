import type { SearchResponse } from 'typesense/lib/Typesense/Documents.js'
import { TYPESENSE_SCHEMA } from '../../indexer/export/typesense.js'
import { terms } from '../../search/words.js'
import { marked, runIn, valuesOf, type EngineDocument, type Reading } from './engine-texts.js'
import { standIn, type Answered, type StandIn } from './stand-in.js'
import { typesenseFilter } from './typesense-filter.js'

export const SEARCH_ONLY_KEY = 'search-only-key-of-these-tests'

/** What the stand-in knows of a search. */
interface Search {
  collection: string
  q: string
  query_by: string
  query_by_weights?: string
  filter_by?: string
  facet_by?: string
  sort_by?: string
  prefix?: boolean
  typo_tokens_threshold?: number
  offset?: number
  limit?: number
  per_page?: number
  highlight_start_tag?: string
  highlight_end_tag?: string
}

type Matches = Set<string>

/** Typesense as far as these tests need it, over exported documents: it answers what its client's types say. */
export function typesenseStandIn(documents: readonly EngineDocument[]): Promise<StandIn> {
  return standIn(({ path, headers, body }): Answered => {
    if (headers['x-typesense-api-key'] !== SEARCH_ONLY_KEY) return { status: 401, body: { message: 'Forbidden - a valid `x-typesense-api-key` header must be sent.' } }
    if (path !== 'POST /multi_search') return { status: 404, body: { message: 'Not Found' } }
    const { searches } = body as { searches: Search[] }
    return { body: { results: searches.map(search => answer(documents, search)) } }
  })
}

function answer(documents: readonly EngineDocument[], search: Search): SearchResponse<EngineDocument> | { code: number; error: string } {
  if (search.collection !== 'talks') return { code: 404, error: `Not found.` }
  try {
    return found(documents, search)
  } catch (error) {
    return { code: 400, error: (error as Error).message }
  }
}

function found(documents: readonly EngineDocument[], search: Search): SearchResponse<EngineDocument> {
  const { q, query_by, filter_by, facet_by, sort_by = '_text_match:desc', offset = 0, limit, per_page = 10, typo_tokens_threshold: few = 1 } = search
  const fields = query_by.split(',').map(name => field(name, 'index'))
  const passes = typesenseFilter(filter_by)
  const among = documents.filter(passes)
  const exact = hitsOf(among, q, fields, search, 'exact')
  const hits = exact.length < few ? hitsOf(among, q, fields, search, 'fuzzy') : exact
  const orders = sort_by.split(',').map(part => part.split(':') as [string, string])
  const sorted = hits.toSorted((a, b) => {
    for (const [name, order] of orders) {
      const [left, right] = [a, b].map(hit => (name === '_text_match' ? hit.score : Number(hit.document[field(name, 'sort')]))) as [number, number]
      if (left !== right) return left < right === (order === 'asc') ? -1 : 1
    }
    return 0
  })
  return {
    found: hits.length,
    out_of: documents.length,
    page: 1,
    search_time_ms: 1,
    request_params: { collection_name: 'talks', q, per_page },
    facet_counts: (facet_by?.split(',') ?? []).map(name => ({ field_name: field(name, 'facet'), counts: countsOf(hits.map(({ document }) => document), name), sampled: false, stats: {} })),
    hits: sorted.slice(offset, offset + (limit ?? per_page)).map(({ document, matches, score }) => ({ document, highlight: highlightOf(document, matches, fields, search), text_match: score }))
  }
}

/** Whether the schema has a field for this: else Typesense refuses the search. */
function field(name: string, purpose: 'index' | 'facet' | 'sort'): string {
  const known = TYPESENSE_SCHEMA.fields.find(one => one.name === name)
  const may = known && (purpose === 'index' ? !('index' in known) : purpose in known)
  if (!may) throw new Error(`Could not find a ${purpose} field named \`${name}\` in the schema.`)
  return name
}

function hitsOf(documents: readonly EngineDocument[], q: string, fields: readonly string[], { prefix = true, query_by_weights }: Search, slips: Reading) {
  const parts = Array.from(q.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g), ([, minus, phrase, word = '']) => ({ without: minus === '-', run: terms(phrase ?? word), isPhrase: phrase !== undefined, all: word === '*' }))
  const weights = query_by_weights?.split(',').map(Number) ?? []
  return documents.flatMap(document => {
    const matches: Matches = new Set()
    let score = 0
    for (const [place, { without, run, isPhrase, all }] of parts.entries()) {
      if (all) continue
      const reading = isPhrase || without ? 'exact' : prefix && place === parts.length - 1 ? 'prefix' : slips
      const holding = fields.flatMap((name, i) => valuesOf(document, name).map(text => ({ run: runIn(text, run, reading), weight: weights[i] ?? 1 }))).filter(({ run: of }) => of.length > 0)
      if (without !== (holding.length === 0)) return []
      for (const term of without ? [] : holding.flatMap(({ run: of }) => of)) matches.add(term)
      score += Math.max(0, ...holding.map(({ weight }) => weight))
    }
    return [{ document, matches, score }]
  })
}

function countsOf(documents: readonly EngineDocument[], name: string) {
  const counts = new Map<string, number>()
  for (const value of documents.flatMap(document => valuesOf(document, name))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return Array.from(counts, ([value, count]) => ({ value, count, highlighted: value }))
}

/** A text's marks, or those of each text of a list. */
function highlightOf(document: EngineDocument, matches: Matches, fields: readonly string[], { highlight_start_tag: opening = '<mark>', highlight_end_tag: closing = '</mark>' }: Search) {
  const of = (text: string) => {
    const value = marked(text, matches, opening, closing)
    return { matched_tokens: terms(text).filter(term => matches.has(term)), snippet: value.slice(0, 30), value }
  }
  return Object.fromEntries(fields.map(name => [name, Array.isArray(document[name]) ? valuesOf(document, name).map(of) : of(String(document[name]))]))
}
