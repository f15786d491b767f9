import type { Severity } from '../indexer/problem.js'

/** A problem and where it is. */
export interface ReportedProblem {
  source: string
  line: number
  column: number
  rule: string
  severity: Severity
  message: string
}

/** How good the answers to judged queries are, from 0 to 1. */
export interface Relevance {
  successAt1: number
  successAt3: number
  mrr: number
}

/** What one run found, kept so that a later one can say what is new. */
export interface RunReport {
  version: 1
  posts: number
  talks: number
  problems: ReportedProblem[]
  /** A hash of the index's entry, which names all else by its contents, and the size of all files. */
  index: { hash: string | null; bytes: number }
  /** `null` where no queries were asked. */
  relevance: Relevance | null
}

/** Reads a report; `null` for what is none, such as one of another version. It comes from a cache, which may hold anything. */
export function parseReport(text: string): RunReport | null {
  try {
    const report = JSON.parse(text) as RunReport
    const { posts, talks, problems, index, relevance } = report
    const numbers = [posts, talks, index.bytes, ...(relevance === null ? [] : [relevance.successAt1, relevance.successAt3, relevance.mrr])]
    const texts = [index.hash ?? '', ...problems.flatMap(({ source, rule, message }) => [source, rule, message])]
    return report.version === 1 && numbers.every(Number.isFinite) && texts.every(part => typeof part === 'string') ? report : null
  } catch {
    return null
  }
}

/** The problems that an earlier run did not find. A line that moved makes none of them new. */
export function newProblems(now: readonly ReportedProblem[], before: readonly ReportedProblem[]): ReportedProblem[] {
  const known = new Map<string, number>()
  for (const found of before) known.set(keyOf(found), (known.get(keyOf(found)) ?? 0) + 1)
  return now.filter(found => {
    const left = known.get(keyOf(found)) ?? 0
    known.set(keyOf(found), left - 1)
    return left <= 0
  })
}

function keyOf({ source, rule, message }: ReportedProblem): string {
  return JSON.stringify([source, rule, message])
}
