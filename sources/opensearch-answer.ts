import type { Answer, Replacement } from '../search/answer.js'
import { facetField } from '../search/engine-fields.js'
import { FACET_NAMES } from '../search/facets.js'
import { shownOf, type Asked } from './asked.js'
import { engineTalk } from './engine-talk.js'
import { facetsOfCounts, type FacetCounts } from './facets-of-counts.js'
import { hitOfMarks, type FieldMarks } from './hit-of-marks.js'
import { wordName } from './opensearch-request.js'

interface Bucket {
  doc_count: number
}

/** What of `_search`’s answer is read. */
export interface OpenSearchAnswer {
  hits: { total: number | { value: number }; hits: { _score?: number | null; _source?: { talk?: unknown }; highlight?: FieldMarks }[] }
  aggregations?: Record<string, unknown>
  suggest?: Record<string, { options?: { text: string }[] }[]>
}

/** Whether something is an answer of `_search`. */
export function isOpenSearchAnswer(body: unknown): body is OpenSearchAnswer {
  const { hits } = (body ?? {}) as { hits?: { total?: unknown; hits?: unknown } }
  return Array.isArray(hits?.hits) && hits.total !== undefined
}

export function totalOf({ hits: { total } }: OpenSearchAnswer): number {
  return typeof total === 'number' ? total : total.value
}

/** A word that no talk holds, and the one that it almost is. */
export interface Slip extends Omit<Replacement, 'with'> {
  term: string
  with: string | null
}

/** The words that no talk holds. A letter behind other words is the beginning of one that is not there yet. */
export function slipsOf({ aggregations = {}, suggest = {} }: OpenSearchAnswer, { query }: Asked): Slip[] {
  const { words = {} } = (aggregations['known'] ?? {}) as { words?: { buckets?: Record<string, Bucket> } }
  return query.words.flatMap(({ text, term, unfinished }, place) => {
    const isKnown = words.buckets?.[wordName(place)]?.doc_count !== 0
    if (isKnown || (unfinished && term.length === 1)) return []
    return [{ word: text, term, with: suggest[wordName(place)]?.[0]?.options?.[0]?.text ?? null }]
  })
}

/** Our answer out of OpenSearch’s; `null` when its documents carry no talks. */
export function answerOfOpenSearch(body: OpenSearchAnswer, of: Asked, slips: readonly Slip[]): Answer | null {
  const { text, query, filters, facets } = of
  const total = totalOf(body)
  const hits = body.hits.hits.flatMap(({ _score, _source, highlight = {} }) => {
    const talk = engineTalk(_source?.talk)
    return talk === null ? [] : [hitOfMarks(talk, _score ?? 1, highlight)]
  })
  if (hits.length < body.hits.hits.length) return null
  const instead = slips.flatMap(({ word, with: other }) => (other === null ? [] : [{ word, with: other }]))
  return {
    hits: shownOf(hits, of),
    total,
    moments: null,
    facets: facets ? facetsOfCounts(countsOf(body), filters) : null,
    unknown: [...slips.map(({ word }) => word), ...(query.recording && total === 0 ? [query.recording.url] : [])],
    instead,
    corrected: instead.length > 0 ? instead.reduce((whole, { word, with: other }) => whole.replace(word, () => other), text.trim()) : null,
    completion: null
  }
}

function countsOf({ aggregations = {} }: OpenSearchAnswer): FacetCounts {
  const counts = FACET_NAMES.map(name => {
    const { values } = (aggregations[facetField(name)] ?? {}) as { values?: { buckets?: (Bucket & { key: string })[] } }
    return [name, (values?.buckets ?? []).map(({ key, doc_count: count }) => ({ value: key, count }))]
  })
  return Object.fromEntries(counts) as FacetCounts
}
