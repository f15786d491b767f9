import { PAGE, type Answer, type Filters, type SearchSettings, type SortOrder } from '../search/answer.js'
import type { Hit } from '../search/hit.js'
import { parseQuery } from '../search/parse-query.js'
import type { Query } from '../search/query.js'
import { distanceTo } from '../search/talk-filter.js'
import { facetsOfCounts } from './facets-of-counts.js'

/** How many talks of one recording are fetched to find the one at a second. */
const MOST_OF_A_RECORDING = 100

/** What is asked of a server: a query understood, and the settings with nothing left open. */
export interface Asked {
  text: string
  query: Query
  filters: Filters
  sort: SortOrder
  from: number
  size: number
  facets: boolean
  /** The talk to search in; `null` for all. */
  within: string | null
  /** Whether hits are ordered here, by how near they are to the second that was asked for. */
  nearest: boolean
}

export function asked(text: string, { filters = {}, sort = 'relevance', from = 0, size = PAGE, facets = false, within }: SearchSettings): Asked {
  const query = parseQuery(text)
  return { text, query, filters, sort, from, size, facets, within: within ?? null, nearest: sort === 'relevance' && query.recording?.seconds != null }
}

/** Which hits to fetch. */
export function pageOf({ nearest, from, size }: Asked): { from: number; size: number } {
  return nearest ? { from: 0, size: MOST_OF_A_RECORDING } : { from, size }
}

/** Of the hits that came those that were asked for. */
export function shownOf(hits: readonly Hit[], { nearest, query, from, size, within }: Asked): readonly Hit[] {
  if (within !== null) return hits.map(inOrderOfTime)
  if (!nearest) return hits
  const distance = ({ talk }: Hit) => distanceTo(query.recording?.seconds ?? null, talk)
  return [...hits].sort((a, b) => distance(a) - distance(b)).slice(from, from + size)
}

/** Whether there is nothing to look for: signs alone. An empty query asks for everything. */
export function asksNothing({ query: { isEmpty, words, fields, dates, without, recording } }: Asked): boolean {
  return !isEmpty && words.length + fields.length + dates.length + without.length === 0 && recording === null
}

/** The answer to nothing. */
export function noAnswer({ filters, facets }: Asked): Answer {
  return { hits: [], total: 0, moments: null, facets: facets ? facetsOfCounts({}, filters) : null, unknown: [], instead: [], corrected: null, completion: null }
}

/** The title first, then the moments as they come in the recording. */
function inOrderOfTime({ moments: [title, ...others], ...hit }: Hit): Hit {
  const ordered = others.toSorted((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0))
  return { ...hit, moments: title ? [title, ...ordered] : [] }
}
