import { engineRecordings, engineSeconds, facetField } from '../search/engine-fields.js'
import { FACET_NAMES, type FacetName, type Filters } from '../search/facets.js'
import { FIELD_WEIGHTS, FIELDS } from '../search/index-options.js'
import type { DateRange, Query, QueryField } from '../search/query.js'
import { FACET_OF } from '../search/talk-filter.js'
import { pageOf, type Asked } from './asked.js'
import { CLOSING, OPENING } from './marked-texts.js'

/** Weights are whole numbers there. */
const WEIGHT_SCALE = 10

/** Below so many hits, talks with some of the words are looked for as well. */
const FEW = 10

/** No site has more different values of a facet that anybody would leaf through. */
const MOST_VALUES = 250

/** How many words a beginning may stand for in a filter. */
const MOST_BEGUN = 100

/** The most hits that one search may bring. */
const LARGEST_PAGE = 250

/** One search of `multi_search`. */
export type TypesenseSearch = ReturnType<typeof searchFor>

/**
 * What `multi_search` is asked: a page of talks with marks, and facets. A facet that is filtered by is counted by a search
 * of its own, without its filter.
 */
export function typesenseRequest(collection: string, of: Asked): { searches: TypesenseSearch[] } {
  const { filters, facets } = of
  const { from, size } = pageOf(of)
  const apart = facets ? countedApart(filters) : []
  const together = facets ? FACET_NAMES.filter(name => !apart.includes(name)) : []
  const page = searchFor(collection, of, filters, together, { offset: from, limit: Math.min(size, LARGEST_PAGE) })
  const counts = apart.map(name => searchFor(collection, of, { ...filters, [name]: [] }, [name], { per_page: 0 }))
  return { searches: [page, ...counts] }
}

/** The facets that are filtered by, which are counted without their own choice. */
function countedApart(filters: Filters): FacetName[] {
  return FACET_NAMES.filter(name => (filters[name] ?? []).length > 0)
}

/** One talk by its id. */
export function typesenseTalkRequest(collection: string, id: string) {
  return { searches: [{ collection, q: '*', query_by: 'title', filter_by: `talk_id:=${quoted(id)}`, include_fields: 'talk_id,talk', limit: 1 }] }
}

/** How many talks there are. */
export function typesenseCountRequest(collection: string) {
  return { searches: [{ collection, q: '*', query_by: 'title', per_page: 0 }] }
}

function searchFor(collection: string, of: Asked, filters: Filters, facets: readonly FacetName[], page: { offset: number; limit: number } | { per_page: number }) {
  const { query } = of
  const inTalk = of.within === null ? [] : [`talk_id:=${quoted(of.within)}`]
  const filter = [...inTalk, ...narrowing(query), ...FACET_NAMES.flatMap(name => isOneOf(facetField(name), filters[name] ?? []))].join(' && ')
  return {
    collection,
    q: textOf(query),
    query_by: FIELDS.join(','),
    query_by_weights: FIELDS.map(field => Math.round(FIELD_WEIGHTS[field] * WEIGHT_SCALE)).join(','),
    // The last word, unless it is finished.
    prefix: query.words.some(({ unfinished }) => unfinished),
    num_typos: 2,
    // Slips are sought only where nothing is found as typed.
    typo_tokens_threshold: 1,
    drop_tokens_threshold: FEW,
    max_filter_by_candidates: MOST_BEGUN,
    sort_by: orderOf(of),
    include_fields: 'talk',
    highlight_fields: FIELDS.join(','),
    highlight_full_fields: FIELDS.join(','),
    highlight_start_tag: OPENING,
    highlight_end_tag: CLOSING,
    enable_highlight_v1: false,
    ...page,
    ...(filter === '' ? {} : { filter_by: filter }),
    ...(facets.length > 0 ? { facet_by: facets.map(facetField).join(','), max_facet_values: MOST_VALUES } : {})
  }
}

/** The query as Typesense reads it: what was a field, a day or an address is a filter, and the word that is being typed comes last. */
function textOf({ words, phrases, without }: Query): string {
  const inPhrases = new Set(phrases.flat())
  const loose = words.filter(({ term }) => !inPhrases.has(term))
  const typed = [...loose.filter(({ unfinished }) => !unfinished), ...loose.filter(({ unfinished }) => unfinished)].map(({ text }) => text)
  const phrase = (run: readonly string[]) => `"${run.join(' ')}"`
  const left = without.map(run => `-${run.length > 1 ? phrase(run) : run.join('')}`)
  return [...left, ...phrases.map(phrase), ...typed].join(' ') || '*'
}

function narrowing({ fields, dates, recording }: Query): string[] {
  const wanted = fields.filter(({ without }) => !without)
  // One speaker or the other, but a speaker and a company.
  const names = [...new Set(wanted.map(({ field }) => field))]
  return [
    ...names.map(name => anyOf(wanted.filter(({ field }) => field === name).map(begins))),
    ...fields.filter(({ without }) => without).map(lacks),
    ...dates.map(range => (range.without ? outside(range) : within(range))),
    ...(recording ? isOneOf('recording', engineRecordings(recording.key)) : [])
  ]
}

/** Terms are letters, digits, `+`, `#` and `.`: no quotation is needed, and none may stand before `*`. */
function begins({ field, terms }: QueryField): string {
  return joined(terms.map(term => `${facetField(FACET_OF[field])}:${term}*`), ' && ')
}

function lacks({ field, terms }: QueryField): string {
  return anyOf(terms.map(term => `${facetField(FACET_OF[field])}:!${term}`))
}

function within({ from, to, open }: DateRange): string {
  const lower = from === null ? [] : [`published:${open ? '>' : '>='}${engineSeconds(from)}`]
  const upper = to === null ? [] : [`published:${open ? '<' : '<='}${engineSeconds(to)}`]
  return [...lower, ...upper].join(' && ')
}

function outside({ from, to, open }: DateRange): string {
  const before = from === null ? [] : [`published:${open ? '<=' : '<'}${engineSeconds(from)}`]
  const after = to === null ? [] : [`published:${open ? '>=' : '>'}${engineSeconds(to)}`]
  return anyOf([...before, ...after])
}

function anyOf(filters: readonly string[]): string {
  return joined(filters, ' || ')
}

function joined(filters: readonly string[], by: ' || ' | ' && '): string {
  return filters.length > 1 ? `(${filters.join(by)})` : filters.join('')
}

function isOneOf(field: string, values: readonly string[]): string[] {
  return values.length > 0 ? [`${field}:=[${values.map(quoted).join(',')}]`] : []
}

/** Between backticks nothing has a meaning of its own. There is no way to write a backtick there, and nothing is no value: it becomes one that no talk has. */
function quoted(value: string): string {
  return `\`${value.replaceAll('`', '') || OPENING}\``
}

function orderOf({ query, sort }: Asked): string {
  if (sort === 'oldest') return 'published:asc'
  return sort === 'newest' || query.words.length === 0 ? 'published:desc' : '_text_match:desc,published:desc'
}
