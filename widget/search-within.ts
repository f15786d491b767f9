import type { Answer, SearchSettings } from '../search/answer.js'
import type { TalkSource } from '../search/talk-source.js'
import { hitOfTalk } from './talk-moments.js'

/** How far down the talk is looked for where a source knows no `within`. */
const FAR = 200

const NOTHING: Answer = { hits: [], total: 0, moments: 0, facets: null, unknown: [], instead: [], corrected: null, completion: null }

/** Searches in one talk; without a query the talk itself is the answer, with all its moments. */
export async function searchWithin(
  source: TalkSource,
  id: string,
  query: string,
  settings: SearchSettings & { within?: string },
  signal: AbortSignal
): Promise<Answer> {
  if (!query) {
    const talk = await source.talk(id, signal)
    return talk ? { ...NOTHING, hits: [hitOfTalk(talk)], total: 1, moments: hitOfTalk(talk).moments.length } : NOTHING
  }
  // Only a source that looks everywhere finds others; its answer is then cut down to the talk.
  const answer = await source.search(query, { ...settings, from: 0, size: FAR }, signal)
  const hits = answer.hits.filter(({ talk }) => talk.id === id)
  if (hits.length === answer.total) return answer
  const moments = hits.reduce((sum, hit) => sum + hit.moments.length, 0)
  return { ...answer, hits, total: hits.length, moments, facets: null }
}
