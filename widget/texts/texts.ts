import type { SortOrder } from '../../search/answer.js'
import type { FacetName } from '../../search/facets.js'
import type { MomentKind } from '../../search/hit.js'

/** A message in each form that the plural rules of its language ask for; `{n}` stands for the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/**
 * Everything that a search says, in one language: plain data, with `{names}` where something is put in.
 * A site may replace any of it by the property `texts`.
 */
export interface Texts {
  /** What the field is called. */
  label: string
  clear: string
  /** The button that closes the dialog. */
  close: string
  loading: string
  failed: string
  retry: string
  /** `“{text}”`, as the language quotes. */
  quoted: string
  /** Below the empty field. */
  invitation: Plural
  talks: Plural
  moments: Plural
  /** Of `{talks}` and `{moments}`. */
  found: string
  /** `{words}` that no talk holds, the `{query}` that is shown in their place, and what was `{found}`. */
  corrected: string
  /** The same where those words were left out. */
  leftOut: string
  didYouMean: string
  noHit: string
  noHitAdvice: string
  /** Said beside it while filters are chosen. */
  noHitFiltered: string
  /** Why a moment is shown. */
  kinds: Record<Exclude<MomentKind, 'title'> | 'said', string>
  showMore: Plural
  /** What the list of talks and moments is called. */
  hits: string
  sort: string
  orders: Record<SortOrder, string>
  filters: string
  facets: Record<FacetName, string>
  removeFilter: string
  clearFilters: string
  showAll: Plural
  showFewer: string
  /** The field that narrows the values of a `{facet}`. */
  narrow: string
  recent: string
  forget: string
  forgetAll: string
  newest: string
  inTalk: string
  keys: { move: string; play: string; back: string }
  nowPlaying: string
  closePlayer: string
}
