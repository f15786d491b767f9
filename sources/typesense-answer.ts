import type { Answer } from '../search/answer.js'
import { facetField } from '../search/engine-fields.js'
import { FACET_NAMES } from '../search/facets.js'
import { FIELDS } from '../search/index-options.js'
import type { IndexedTalk } from '../search/talk.js'
import { shownOf, type Asked } from './asked.js'
import { engineTalk } from './engine-talk.js'
import { facetsOfCounts, type FacetCounts } from './facets-of-counts.js'
import { hitOfMarks, type FieldMarks } from './hit-of-marks.js'

/** A field's text with marks, whole as `value` where there was room for it. */
interface Highlight {
  value?: string
  snippet?: string
}

/** What of one search's answer is read. */
export interface TypesenseAnswer {
  found: number
  out_of?: number
  hits?: { document?: { talk?: unknown }; highlight?: Partial<Record<string, Highlight | Highlight[]>>; text_match?: number }[]
  facet_counts?: { field_name: string; counts: { value: string; count: number }[] }[]
}

/** A search that failed among others: `multi_search` itself answers 200. */
export interface TypesenseFailure {
  code: number
  error: string
}

/** The answers to the searches of `multi_search`; `null` for what is none. */
export function typesenseAnswers(body: unknown): (TypesenseAnswer | TypesenseFailure)[] | null {
  const { results } = (body ?? {}) as { results?: unknown }
  if (!Array.isArray(results) || results.length === 0) return null
  const answers = results as ({ found?: unknown; error?: unknown } | null)[]
  return answers.every(answer => typeof answer?.found === 'number' || typeof answer?.error === 'string') ? (results as (TypesenseAnswer | TypesenseFailure)[]) : null
}

/** The talk of a document, which stands there as text. */
export function talkOfDocument(document: { talk?: unknown } | undefined): IndexedTalk | null {
  try {
    return typeof document?.talk === 'string' ? engineTalk(JSON.parse(document.talk)) : null
  } catch {
    return null
  }
}

/** Our answer out of Typesense's: to the page, and to what was counted apart. `null` when its documents carry no talks. */
export function answerOfTypesense([page, ...apart]: readonly TypesenseAnswer[], of: Asked): Answer | null {
  const { query, filters, facets } = of
  const { found: total = 0, hits: documents = [] } = page ?? {}
  const hits = documents.flatMap(({ document, highlight = {}, text_match: score = 1 }) => {
    const talk = talkOfDocument(document)
    return talk === null ? [] : [hitOfMarks(talk, score, marksOf(highlight))]
  })
  if (hits.length < documents.length) return null
  return {
    hits: shownOf(hits, of),
    total,
    moments: null,
    facets: facets ? facetsOfCounts(countsOf([...(page ? [page] : []), ...apart]), filters) : null,
    // Typesense does not say what it has taken for what.
    unknown: query.recording && total === 0 ? [query.recording.url] : [],
    instead: [],
    corrected: null,
    completion: null
  }
}

function marksOf(highlight: Partial<Record<string, Highlight | Highlight[]>>): FieldMarks {
  return Object.fromEntries(FIELDS.map(field => [field, [highlight[field] ?? []].flat().flatMap(({ value, snippet }) => value ?? snippet ?? [])]))
}

function countsOf(answers: readonly TypesenseAnswer[]): FacetCounts {
  const counted = new Map(answers.flatMap(({ facet_counts: counts = [] }) => counts.map(({ field_name: name, counts: values }) => [name, values] as const)))
  return Object.fromEntries(FACET_NAMES.map(name => [name, counted.get(facetField(name)) ?? []])) as FacetCounts
}
