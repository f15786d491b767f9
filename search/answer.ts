import type { FacetName, Facets, Filters } from './facets.js'
import type { Hit } from './hit.js'

export type { FacetName, Facets, Filters }

export type SortOrder = 'relevance' | 'newest' | 'oldest'

/** How many hits an answer brings when nothing else is asked for. */
export const PAGE = 10

/** What a search is narrowed to, how its hits are ordered, and how much of them is wanted. */
export interface SearchSettings {
  filters?: Filters | undefined
  sort?: SortOrder | undefined
  /** How many hits to pass over: 0 begins with the best. */
  from?: number | undefined
  /** How many hits to bring, at most; `PAGE` unless told. */
  size?: number | undefined
  /** Whether to count facets, over all hits. */
  facets?: boolean | undefined
  /** The id of the talk to search in; its hit then has all its moments, in order of time. */
  within?: string | undefined
}

/** A word that no talk holds, and the one that was looked for in its place. */
export interface Replacement {
  word: string
  with: string
}

/** What is known of a query. A fallback is always said: see `unknown` and `instead`. */
export interface Answer {
  /** The talks asked for, in the order asked for. */
  hits: readonly Hit[]
  /** How many talks match. */
  total: number
  /** How many moments they have; `null` when there are too many to count. */
  moments: number | null
  /** Counted when asked for, else `null`. */
  facets: Facets | null
  /** Words, as typed, that no talk holds. */
  unknown: readonly string[]
  /** What was looked for in place of unknown words. */
  instead: readonly Replacement[]
  /** The query with those in place, for “did you mean”; `null` when there is nothing to correct. */
  corrected: string | null
  /** The query with its last word completed by the best word there is: `service mesh` for `service me`. */
  completion: string | null
  /** Set when part of the index could not be read: what it was and what helps. The hits are those of the rest. */
  incomplete?: string
  /** Set when a phrase was looked for in so many of the best talks only. */
  readOnly?: number
}
