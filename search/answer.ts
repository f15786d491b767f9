import type { FacetName, Facets, Filters } from './facets.js'
import type { Hit } from './hit.js'

export type { FacetName, Facets, Filters }

export type SortOrder = 'relevance' | 'newest' | 'oldest'

/** What a search is narrowed to, and how its hits are ordered. */
export interface SearchSettings {
  filters?: Filters | undefined
  sort?: SortOrder | undefined
}

/** A word that no talk holds, and the one that was looked for in its place. */
export interface Replacement {
  word: string
  with: string
}

/** What is known of a query. A fallback is always said: see `unknown` and `instead`. */
export interface Answer {
  /** The talks that match, in the order asked for. */
  hits: readonly Hit[]
  /** How many there are. */
  total: number
  /** Counted when first asked for. */
  readonly facets: Facets
  /** Words, as typed, that no talk holds. */
  unknown: readonly string[]
  /** What was looked for in place of unknown words. */
  instead: readonly Replacement[]
  /** The query with those in place, for “did you mean”; `null` when there is nothing to correct. */
  corrected: string | null
}
