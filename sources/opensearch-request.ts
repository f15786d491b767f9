import { engineRecordings, engineSeconds, facetField } from '../search/engine-fields.js'
import { FACET_NAMES, type FacetName, type Filters } from '../search/facets.js'
import { FIELD_WEIGHTS, FIELDS } from '../search/index-options.js'
import type { DateRange, FieldName, QueryField, QueryWord } from '../search/query.js'
import { SPACELESS } from '../search/spaceless.js'
import { FACET_OF } from '../search/talk-filter.js'
import { pageOf, type Asked } from './asked.js'
import { CLOSING, OPENING } from './marked-texts.js'

/** How much a word counts that begins with what was typed, and one that it almost is, beside the word itself. */
const BEGINNING = 0.5
const SLIP = 0.3

/** How much talks gain by all words, and by all of them in a row. */
const ALL_WORDS = 4
const IN_A_ROW = 2

/** A talk's other fields count a little beside its best. */
const OTHER_FIELDS = 0.2

/** No site has more different values of a facet that anybody would leaf through. */
const MOST_VALUES = 500

/** Shorter words are almost anything. */
const SHORTEST_SLIP = 4

const WEIGHTED = FIELDS.map(field => `${field}^${FIELD_WEIGHTS[field]}`)

/** All words of a talk in one field: what is asked of the talk as a whole. */
const WORDS = 'words'

/** A part of a query, as OpenSearch and Elasticsearch write it. */
export type Clause =
  | { match_all: Record<string, never> }
  | { match_phrase: Record<string, { query: string; slop?: number; boost?: number }> }
  | { match_bool_prefix: Record<string, { query: string }> }
  | { multi_match: { query: string; fields: string[]; type: 'phrase' | 'best_fields' | 'bool_prefix'; tie_breaker?: number; boost?: number; fuzziness?: 'AUTO'; prefix_length?: number; max_expansions?: number } }
  | { dis_max: { queries: Clause[] } }
  | { constant_score: { filter: Clause; boost: number } }
  | { terms: Record<string, string[]> }
  | { term: Record<string, { value: string }> }
  | { range: Record<string, { gt?: number; gte?: number; lt?: number; lte?: number }> }
  | { bool: { must?: Clause[]; should?: Clause[]; filter?: Clause[]; must_not?: Clause[]; minimum_should_match?: number } }

/** What `_search` is asked: a page of talks with marks, facets, and which words no talk holds. */
export function openSearchRequest(of: Asked, misspelled: ReadonlySet<string> = new Set()) {
  const { query, filters, facets } = of
  const chosen = FACET_NAMES.flatMap(name => filterOf(name, filters))
  return {
    ...pageOf(of),
    _source: ['talk'],
    track_total_hits: true,
    track_scores: true,
    query: whole(of, misspelled),
    sort: orderOf(of),
    highlight: { pre_tags: [OPENING], post_tags: [CLOSING], number_of_fragments: 0, fields: Object.fromEntries(FIELDS.map(field => [field, {}])) },
    ...(chosen.length > 0 ? { post_filter: { bool: { filter: chosen } } } : {}),
    ...(facets || query.words.length > 0 ? { aggregations: { ...(facets ? countsOf(filters) : {}), ...(query.words.length > 0 ? { known: knownOf(query.words) } : {}) } } : {}),
    ...(query.words.length > 0 ? { suggest: Object.fromEntries(query.words.map(suggestionOf)) } : {})
  }
}

/** One talk by its id. */
export function openSearchTalkRequest(id: string) {
  return { size: 1, _source: ['talk'], query: { term: { talk_id: { value: id } } } }
}

/** How many talks there are. */
export const OPENSEARCH_COUNT_REQUEST = { size: 0, track_total_hits: true }

/** What a word is called in aggregations and suggestions. */
export function wordName(place: number): string {
  return `word${place}`
}

function whole({ query, within: talk }: Asked, misspelled: ReadonlySet<string>): Clause {
  const { words, phrases, without, fields, dates, recording } = query
  const filter = [
    ...phrases.map(run => inARow(run)),
    ...fieldsOf(fields.filter(field => !field.without)),
    ...dates.filter(range => !range.without).map(within),
    ...(talk === null ? [] : [{ terms: { talk_id: [talk] } }]),
    ...(recording ? [{ terms: { recording: engineRecordings(recording.key) } }] : [])
  ]
  const mustNot = [
    ...without.map(run => inARow(run)),
    ...fields.filter(field => field.without).map(withWords),
    ...dates.filter(range => range.without).map(within)
  ]
  const wanted = words.length > 0 ? { must: [anyOf(words, misspelled)] } : { must: [{ match_all: {} }] }
  const held = words.filter(({ term }) => !misspelled.has(term))
  const bonus = held.length > 1 ? { should: bonusOf(held) } : {}
  return { bool: { ...wanted, ...bonus, filter, must_not: mustNot } }
}

/** Talks with any of the words; those with all come first by what `bonusOf` gives them. */
function anyOf(words: readonly QueryWord[], misspelled: ReadonlySet<string>): Clause {
  return { bool: { should: words.map(word => readingsOf(word, misspelled.has(word.term))), minimum_should_match: 1 } }
}

/** What a word may stand for, of which the best counts: itself, what it begins, and what it almost is where no talk holds it. */
function readingsOf({ text, unfinished }: QueryWord, isMisspelled: boolean): Clause {
  const exact: Clause = { multi_match: { query: text, fields: WEIGHTED, type: 'phrase', tie_breaker: OTHER_FIELDS } }
  const begun: Clause = { multi_match: { query: text, fields: WEIGHTED, type: 'bool_prefix', boost: BEGINNING } }
  const almost: Clause = { multi_match: { query: text, fields: WEIGHTED, type: 'best_fields', fuzziness: 'AUTO', prefix_length: 1, max_expansions: 20, boost: SLIP } }
  return { dis_max: { queries: [exact, ...(unfinished ? [begun] : []), ...(isMisspelled ? [almost] : [])] } }
}

function bonusOf(words: readonly QueryWord[]): Clause[] {
  const query = words.map(({ text }) => text).join(' ')
  const all: Clause = { bool: { filter: words.map(holds) } }
  return [{ constant_score: { filter: all, boost: ALL_WORDS } }, { match_phrase: { [WORDS]: { query, slop: 2, boost: IN_A_ROW } } }]
}

/** Whether a talk holds a word, or what it begins. */
function holds({ text, unfinished }: QueryWord): Clause {
  return unfinished ? { match_bool_prefix: { [WORDS]: { query: text } } } : { match_phrase: { [WORDS]: { query: text } } }
}

/** A run of terms side by side. Of scripts without spaces, which are cut into pairs of letters, each pair. */
function inARow(run: readonly string[], field: string = WORDS): Clause {
  if (run.some(term => SPACELESS.test(term))) return { bool: { filter: run.map(query => ({ match_phrase: { [field]: { query } } })) } }
  return { match_phrase: { [field]: { query: run.join(' ') } } }
}

/** One speaker or the other, but a speaker and a company. */
function fieldsOf(fields: readonly QueryField[]): Clause[] {
  const names = [...new Set(fields.map(({ field }) => field))]
  return names.map(name => ({ bool: { should: fields.filter(({ field }) => field === name).map(withWords), minimum_should_match: 1 } }))
}

function withWords({ field, terms }: { field: FieldName; terms: readonly string[] }): Clause {
  const words = `${facetField(FACET_OF[field])}.words`
  return { bool: { filter: terms.map(query => ({ match_bool_prefix: { [words]: { query } } })) } }
}

function within({ from, to, open }: DateRange): Clause {
  const lower = from === null ? {} : open ? { gt: engineSeconds(from) } : { gte: engineSeconds(from) }
  const upper = to === null ? {} : open ? { lt: engineSeconds(to) } : { lte: engineSeconds(to) }
  return { range: { published: { ...lower, ...upper } } }
}

function orderOf({ query, sort }: Asked) {
  const newest = [{ published: { order: 'desc' as const, missing: '_last' } }, { id: { order: 'asc' as const } }]
  if (sort === 'oldest') return [{ published: { order: 'asc' as const, missing: '_first' } }, { id: { order: 'desc' as const } }]
  return sort === 'newest' || query.words.length === 0 ? newest : [{ _score: { order: 'desc' as const } }, ...newest]
}

function filterOf(name: FacetName, filters: Filters): Clause[] {
  const values = filters[name] ?? []
  return values.length > 0 ? [{ terms: { [facetField(name)]: [...values] } }] : []
}

/** Each facet is counted without its own choice, which the filter behind the query would take away. */
function countsOf(filters: Filters) {
  const countOf = (name: FacetName) => {
    const others = FACET_NAMES.filter(other => other !== name).flatMap(other => filterOf(other, filters))
    return { filter: { bool: { filter: others } }, aggregations: { values: { terms: { field: facetField(name), size: MOST_VALUES } } } }
  }
  return Object.fromEntries(FACET_NAMES.map(name => [facetField(name), countOf(name)]))
}

/** Counts over all talks those that hold each word. */
function knownOf(words: readonly QueryWord[]) {
  return { global: {}, aggregations: { words: { filters: { filters: Object.fromEntries(words.map((word, place) => [wordName(place), holds(word)])) } } } }
}

/** The word that talks hold and that this one almost is. */
function suggestionOf({ text }: QueryWord, place: number) {
  return [wordName(place), { text, term: { field: WORDS, size: 1, suggest_mode: 'missing' as const, prefix_length: 1, min_word_length: SHORTEST_SLIP } }] as const
}
