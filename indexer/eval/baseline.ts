import type { Evaluation } from './evaluate.js'
import type { Place, Scores } from './scores.js'

/** How well a search did before: what later ones are compared with. */
export interface Baseline {
  scores: Scores
  /** The place of the right talk by query. */
  places: Record<string, Place>
}

/** A query whose right talk came at another place than before. */
export interface Move {
  q: string
  before: Place
  now: Place
}

/** What changed since a baseline. */
export interface Difference {
  successAt1: number
  successAt3: number
  mrr: number
  worse: Move[]
  better: Move[]
  /** Queries that the baseline does not know. */
  added: string[]
  /** Queries that only the baseline knows. */
  removed: string[]
  /** Why this is a step back, for a person; empty when it is none. */
  regressions: string[]
}

/** What to keep of an evaluation. */
export function baselineOf({ overall, outcomes }: Evaluation): Baseline {
  return { scores: overall, places: Object.fromEntries(outcomes.map(({ query, place }) => [query.q, place])) }
}

/** The baseline as a file: a query a line, so that version control shows which of them changed. */
export function formatBaseline(baseline: Baseline): string {
  return `${JSON.stringify(baseline, null, 2)}\n`
}

/** Reads a baseline file; `null` when it is none. */
export function parseBaseline(text: string): Baseline | null {
  try {
    const { scores, places } = JSON.parse(text) as Partial<Baseline>
    return typeof scores?.successAt1 === 'number' && typeof places === 'object' && places !== null ? { scores, places } : null
  } catch {
    return null
  }
}

/** Compares with a baseline. A query that came first and does not, or a lower success@1, is a regression. */
export function compare(evaluation: Evaluation, { scores, places }: Baseline): Difference {
  const { overall, outcomes } = evaluation
  const before = new Map(Object.entries(places))
  const moves = outcomes.flatMap(({ query: { q }, place }) => (before.has(q) ? [{ q, before: before.get(q) ?? null, now: place }] : []))
  const asked = new Set(outcomes.map(({ query }) => query.q))
  const round = (difference: number) => Math.round(difference * 10_000) / 10_000
  const fallen = moves.filter(move => move.before === 1 && move.now !== 1)
  return {
    successAt1: round(overall.successAt1 - scores.successAt1),
    successAt3: round(overall.successAt3 - scores.successAt3),
    mrr: round(overall.mrr - scores.mrr),
    worse: moves.filter(move => depth(move.now) > depth(move.before)),
    better: moves.filter(move => depth(move.now) < depth(move.before)),
    added: [...asked].filter(q => !before.has(q)),
    removed: [...before.keys()].filter(q => !asked.has(q)),
    regressions: [
      ...fallen.map(({ q }) => `“${q}” came first before`),
      ...(overall.successAt1 < scores.successAt1 ? [`success@1 was ${scores.successAt1.toFixed(3)} and is ${overall.successAt1.toFixed(3)}`] : [])
    ]
  }
}

function depth(place: Place): number {
  return place ?? Infinity
}
