import type { Search_RequestBody, Search_ResponseBody } from '@opensearch-project/opensearch/api/_core/search.js'
import { FACET_FIELDS } from '../../search/engine-fields.js'
import { FIELDS } from '../../search/index-options.js'
import { terms } from '../../search/words.js'
import type { Clause } from '../../sources/opensearch-request.js'
import { OPENSEARCH_INDEX } from '../../indexer/export/opensearch.js'
import { fits, marked, runIn, valuesOf, type EngineDocument, type Reading } from './engine-texts.js'
import { standIn, type Answered, type StandIn } from './stand-in.js'

/** What the stand-in knows of `_search`: anything else is an error, as it is with a real server. */
interface Body {
  from?: number
  size?: number
  query?: Clause
  post_filter?: Clause
  sort?: Record<string, { order: 'asc' | 'desc'; missing?: string }>[]
  highlight?: { pre_tags: string[]; post_tags: string[]; number_of_fragments: number; fields: Record<string, object> }
  aggregations?: Record<string, Aggregation>
  suggest?: Record<string, { text: string; term: { field: string; suggest_mode: string } }>
  _source?: string[]
  track_total_hits?: boolean
  track_scores?: boolean
}

type Aggregation =
  | { filter: Clause; aggregations: { values: { terms: { field: string; size: number } } } }
  | { global: object; aggregations: { words: { filters: { filters: Record<string, Clause> } } } }

/** Keys of the specification, or the compiler says. */
const KNOWN: readonly (keyof Search_RequestBody)[] = ['from', 'size', 'query', 'post_filter', 'sort', 'highlight', 'aggregations', 'suggest', '_source', 'track_total_hits', 'track_scores']

/** Terms that matched, by field. */
type Matches = Map<string, Set<string>>

/** OpenSearch as far as these tests need it, over exported documents: it answers what its API specification says. */
export function openSearchStandIn(documents: readonly EngineDocument[]): Promise<StandIn> {
  return standIn(({ path, headers, body }): Answered => {
    if (path !== 'POST /talks/_search') {
      const reason = { type: 'index_not_found_exception', reason: `no such index [${path.split('/')[1]}]` }
      return { status: 404, body: { error: { root_cause: [reason], ...reason }, status: 404 } }
    }
    if (headers['content-type'] !== 'application/json') return { status: 406, body: { error: 'Content-Type header is not supported', status: 406 } }
    try {
      return { body: search(documents, body as Body) }
    } catch (error) {
      const reason = { type: 'parsing_exception', reason: (error as Error).message }
      return { status: 400, body: { error: { root_cause: [reason], ...reason }, status: 400 } }
    }
  })
}

function search(documents: readonly EngineDocument[], body: Body): Search_ResponseBody {
  const strange = Object.keys(body).find(key => !KNOWN.some(known => known === key))
  if (strange) throw new Error(`unknown key [${strange}]`)
  const { query = { match_all: {} }, post_filter: filter = { match_all: {} }, from = 0, size = 10 } = body
  const matching = documents.flatMap(document => {
    const matches: Matches = new Map()
    const score = scoreOf(query, document, matches)
    return score === null ? [] : [{ document, score, matches }]
  })
  const shown = matching.filter(({ document }) => holds(filter, document)).sort((a, b) => compareBy(body.sort ?? [{ _score: { order: 'desc' } }], a, b))
  const found = matching.map(({ document }) => document)
  return {
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: {
      total: { value: shown.length, relation: 'eq' },
      max_score: shown[0]?.score ?? 0,
      hits: shown.slice(from, from + size).map(({ document, score, matches }) => ({
        _index: 'talks',
        _id: String(document['id']),
        _score: score,
        _source: Object.fromEntries((body._source ?? Object.keys(document)).map(field => [field, document[field]])),
        highlight: body.highlight ? highlightOf(document, matches, body.highlight) : {}
      }))
    },
    aggregations: Object.fromEntries(Object.entries(body.aggregations ?? {}).map(([name, of]) => [name, aggregate(of, found, documents)])),
    suggest: Object.fromEntries(Object.entries(body.suggest ?? {}).map(([name, of]) => [name, [suggest(of, documents)]]))
  }
}

function compareBy(sort: NonNullable<Body['sort']>, a: { document: EngineDocument; score: number }, b: { document: EngineDocument; score: number }): number {
  for (const [field, { order }] of sort.flatMap(of => Object.entries(of))) {
    known(field === '_score' ? 'published' : field)
    const [left, right] = [a, b].map(({ document, score }) => (field === '_score' ? score : document[field])) as [string | number, string | number]
    if (left !== right) return left < right === (order === 'asc') ? -1 : 1
  }
  return 0
}

function highlightOf(document: EngineDocument, matches: Matches, { pre_tags: [opening = ''], post_tags: [closing = ''], fields }: NonNullable<Body['highlight']>): Record<string, string[]> {
  const texts = Object.keys(fields).map(field => {
    const values = valuesOf(document, known(field)).map(value => marked(value, matches.get(field) ?? new Set(), opening, closing))
    return [field, values.filter(value => value.includes(opening))] as const
  })
  return Object.fromEntries(texts.filter(([, values]) => values.length > 0))
}

/** Whether the mapping has a field: a query for another one finds nothing, which is how names go wrong unseen. */
function known(field: string): string {
  const facet = field.replace(/\.words$/, '')
  const isKnown = field === facet ? field in OPENSEARCH_INDEX.mappings.properties : FACET_FIELDS.includes(facet)
  if (!isKnown) throw new Error(`No mapping found for [${field}]`)
  return field
}

function textsOf(document: EngineDocument, field: string): string[] {
  known(field)
  return field === 'words' ? FIELDS.flatMap(name => valuesOf(document, name)) : valuesOf(document, field.replace(/\.words$/, ''))
}

function holds(clause: Clause, document: EngineDocument): boolean {
  return scoreOf(clause, document, new Map()) !== null
}

/** How well a document matches; `null` when it does not. */
function scoreOf(clause: Clause, document: EngineDocument, matches: Matches): number | null {
  const [kind, ...more] = Object.keys(clause)
  if (more.length > 0) throw new Error(`[${kind}] malformed query, expected [END_OBJECT]`)
  const read = READERS[kind ?? '']
  if (!read) throw new Error(`unknown query [${kind}]`)
  return read(Object.values(clause)[0] as never, document, matches)
}

type Reader = (value: never, document: EngineDocument, matches: Matches) => number | null

const READERS: Record<string, Reader> = {
  match_all: () => 1,
  match_phrase: (value: Record<string, { query: string }>, document) => inField(value, document, 'exact'),
  match_bool_prefix: (value: Record<string, { query: string }>, document) => inField(value, document, 'prefix'),
  multi_match: (value: { query: string; fields: string[]; type: string; fuzziness?: string; boost?: number }, document, matches) => {
    const reading = value.type === 'bool_prefix' ? 'prefix' : value.fuzziness === 'AUTO' ? 'fuzzy' : 'exact'
    const scores = value.fields.flatMap(weighted => {
      const [field = '', weight = '1'] = weighted.split('^')
      const found = textsOf(document, field).flatMap(text => runIn(text, terms(value.query), reading))
      if (found.length === 0) return []
      matches.set(field, new Set([...(matches.get(field) ?? []), ...found]))
      return [Number(weight) * (value.boost ?? 1)]
    })
    return scores.length > 0 ? Math.max(...scores) : null
  },
  dis_max: ({ queries }: { queries: Clause[] }, document, matches) => {
    const scores = queries.map(query => scoreOf(query, document, matches)).filter(score => score !== null)
    return scores.length > 0 ? Math.max(...scores) : null
  },
  constant_score: ({ filter, boost }: { filter: Clause; boost: number }, document) => (holds(filter, document) ? boost : null),
  terms: (value: Record<string, string[]>, document) => {
    const [[field, wanted] = ['', []]] = Object.entries(value)
    return valuesOf(document, known(field)).some(one => wanted.includes(one)) ? 1 : null
  },
  term: (value: Record<string, { value: string }>, document) => {
    const [[field, wanted] = ['', { value: '' }]] = Object.entries(value)
    return valuesOf(document, known(field)).includes(wanted.value) ? 1 : null
  },
  range: (value: Record<string, { gt?: number; gte?: number; lt?: number; lte?: number }>, document) => {
    const [[field, { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity }] = ['', {}]] = Object.entries(value)
    const of = document[known(field)]
    return typeof of === 'number' && of > gt && of >= gte && of < lt && of <= lte ? 1 : null
  },
  bool: ({ must = [], should = [], filter = [], must_not: not = [], minimum_should_match: least = 0 }: { must?: Clause[]; should?: Clause[]; filter?: Clause[]; must_not?: Clause[]; minimum_should_match?: number }, document, matches) => {
    const scores = must.map(clause => scoreOf(clause, document, matches))
    const also = should.map(clause => scoreOf(clause, document, matches)).filter(score => score !== null)
    const passes = !scores.includes(null) && filter.every(clause => holds(clause, document)) && !not.some(clause => holds(clause, document))
    return passes && also.length >= least ? [...scores, ...also].reduce<number>((sum, score) => sum + (score ?? 0), 0) : null
  }
}

function inField(value: Record<string, { query: string }>, document: EngineDocument, last: Reading): number | null {
  const [[field, { query }] = ['', { query: '' }]] = Object.entries(value)
  return textsOf(document, field).some(text => runIn(text, terms(query), last).length > 0) ? 1 : null
}

function aggregate(of: Aggregation, found: readonly EngineDocument[], all: readonly EngineDocument[]): object {
  if ('global' in of) {
    const buckets = Object.entries(of.aggregations.words.filters.filters).map(([name, clause]) => [name, { doc_count: all.filter(document => holds(clause, document)).length }])
    return { doc_count: all.length, words: { buckets: Object.fromEntries(buckets) as object } }
  }
  const { field, size } = of.aggregations.values.terms
  const counted = found.filter(document => holds(of.filter, document))
  const counts = new Map<string, number>()
  for (const value of counted.flatMap(document => valuesOf(document, known(field)))) counts.set(value, (counts.get(value) ?? 0) + 1)
  const buckets = Array.from(counts, ([key, count]) => ({ key, doc_count: count })).slice(0, size)
  return { doc_count: counted.length, values: { doc_count_error_upper_bound: 0, sum_other_doc_count: 0, buckets } }
}

function suggest({ text, term: { field } }: { text: string; term: { field: string } }, documents: readonly EngineDocument[]): { text: string; offset: number; length: number; options: { text: string; score: number; freq: number }[] } {
  const [wanted = ''] = terms(text)
  const vocabulary = new Set(documents.flatMap(document => textsOf(document, field)).flatMap(terms))
  const options = vocabulary.has(wanted) ? [] : [...vocabulary].filter(term => fits(term, wanted, 'fuzzy')).map(term => ({ text: term, score: 0.9, freq: 1 }))
  return { text: wanted, offset: 0, length: wanted.length, options }
}
