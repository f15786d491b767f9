import type { Matched } from './highlight.js'
import { countMatches } from './highlight.js'
import type { IndexedTalk } from './talk.js'

/** What of a talk a moment is. */
export type MomentKind = 'title' | 'takeaway' | 'chapter'

/** A place in a talk that one can seek to, with what is said of it. */
export interface Moment {
  /** Seconds into the talk's recording; `null` when the talk has no known second. */
  seconds: number | null
  text: string
  kind: MomentKind
}

/** A talk that matches, with its moments: the title first, then what matched, best first. */
export interface Hit {
  talk: IndexedTalk
  /** Comparable within one query only. */
  score: number
  moments: Moment[]
  matched: Matched
}

/** The moments of a talk: its title, and the takeaways and chapters that hold a matched term. */
export function momentsOf(talk: IndexedTalk, matched: Matched): Moment[] {
  const points: Moment[] = [
    ...talk.takeaways.map(({ text, start }) => ({ seconds: start ?? talk.start, text, kind: 'takeaway' as const })),
    ...talk.chapters.map(({ title, start }) => ({ seconds: start, text: title, kind: 'chapter' as const }))
  ]
  const found = points
    .map(moment => ({ moment, count: countMatches(moment.text, matched) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  return [{ seconds: talk.start, text: talk.title, kind: 'title' }, ...found.map(({ moment }) => moment)]
}
