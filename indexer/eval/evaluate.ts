import type { TalkIndex } from '../../search/talk-index.js'
import type { IndexedTalk } from '../../search/talk.js'
import { findJudgedTalk } from './find-judged-talk.js'
import type { JudgedQuery, QueryProblem } from './judged-queries.js'
import { DEPTH, scoresOf, type Place, type Scores } from './scores.js'

/** What a judged query was answered with. */
export interface Outcome {
  query: JudgedQuery
  /** The talk that was meant. */
  meant: IndexedTalk
  /** Where it, or one that is as good, came. */
  place: Place
  /** What came, best first, `DEPTH` at most. */
  came: IndexedTalk[]
}

/** The answers to all judged queries, and how good they are. */
export interface Evaluation {
  overall: Scores
  /** By kind, in the order in which kinds first stand in the file. */
  kinds: Map<string | null, Scores>
  outcomes: Outcome[]
}

/** Asks an index the judged queries. A query that names a talk which is not there is a problem, and not asked. */
export function evaluate(index: TalkIndex, queries: readonly JudgedQuery[]): { evaluation: Evaluation; problems: QueryProblem[] } {
  const problems: QueryProblem[] = []
  const outcomes = queries.flatMap(query => {
    const right = [query.talk, ...query.also].flatMap(({ text, place }) => {
      const found = findJudgedTalk(text, index.talks)
      if ('talk' in found) return [found.talk]
      problems.push({ ...place, message: `“${query.q}”: ${found.message}` })
      return []
    })
    const [meant] = right
    return meant ? [outcomeOf(query, meant, right, rankedTalks(index, query.q))] : []
  })
  const scores = (some: readonly Outcome[]) => scoresOf(some.map(({ place }) => place))
  const kinds = [...new Set(outcomes.map(({ query }) => query.kind))]
  const ofKind = (kind: string | null) => outcomes.filter(({ query }) => query.kind === kind)
  return { evaluation: { overall: scores(outcomes), kinds: new Map(kinds.map(kind => [kind, scores(ofKind(kind))])), outcomes }, problems }
}

function outcomeOf(query: JudgedQuery, meant: IndexedTalk, right: readonly IndexedTalk[], came: IndexedTalk[]): Outcome {
  const place = came.findIndex(talk => right.includes(talk)) + 1
  return { query, meant, place: place || null, came }
}

function rankedTalks(index: TalkIndex, query: string): IndexedTalk[] {
  return index.search(query, { size: DEPTH }).hits.map(({ talk }) => talk)
}
