/** The place at which a talk came, from 1; `null` when it did not come among the first `DEPTH`. */
export type Place = number | null

/** So many hits of a query are looked at: nobody looks further. */
export const DEPTH = 10

/** How well a search answers judged queries. Each figure is from 0 to 1, rounded to four digits. */
export interface Scores {
  queries: number
  /** The share of queries for which the talk that was meant came first. */
  successAt1: number
  /** The share for which it came among the first three. */
  successAt3: number
  /** Mean reciprocal rank: first counts 1, second 1/2, third 1/3, not found 0. */
  mrr: number
}

/** `scoresOf([1, 2, null])` is success@1 1/3, success@3 2/3 and MRR (1 + 1/2 + 0) / 3 = 1/2. */
export function scoresOf(places: readonly Place[]): Scores {
  const mean = (value: (place: number) => number) => {
    const sum = places.reduce<number>((total, place) => total + (place === null ? 0 : value(place)), 0)
    return Math.round((sum / (places.length || 1)) * 10_000) / 10_000
  }
  return {
    queries: places.length,
    successAt1: mean(place => (place === 1 ? 1 : 0)),
    successAt3: mean(place => (place <= 3 ? 1 : 0)),
    mrr: mean(place => 1 / place)
  }
}
