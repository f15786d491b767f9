import type { Matched } from './highlight.js'
import { countMatches } from './highlight.js'
import type { IndexedTalk } from './talk.js'
import { terms } from './words.js'

/** What of a talk a moment is. */
export type MomentKind = 'title' | 'takeaway' | 'chapter' | 'text'

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

/**
 * The moments of a talk: its title, the takeaways and chapters that hold a matched term, and of its text the lines that
 * hold one which nothing else shows.
 */
export function momentsOf(talk: IndexedTalk, matched: Matched): Moment[] {
  const points: Moment[] = [
    ...talk.takeaways.map(({ text, start }) => ({ seconds: start ?? talk.start, text, kind: 'takeaway' as const })),
    ...talk.chapters.map(({ title, start }) => ({ seconds: start, text: title, kind: 'chapter' as const }))
  ]
  const found = byMatches(points, matched)
  const names = talk.speakers.flatMap(({ name, affiliation }) => [name, affiliation ?? ''])
  const shown = new Set([talk.title, talk.event, ...names, ...found.map(({ text }) => text)].flatMap(terms))
  const hidden = { ...matched, terms: new Set([...matched.terms].filter(term => !shown.has(term))) }
  const lines = hidden.terms.size > 0 ? talk.text.split('\n') : []
  const text = byMatches(lines.map(line => ({ seconds: talk.start, text: line, kind: 'text' as const })), hidden)
  return [{ seconds: talk.start, text: talk.title, kind: 'title' }, ...found, ...text]
}

/** The moments that hold a matched term, those with most of them first. */
function byMatches(moments: readonly Moment[], matched: Matched): Moment[] {
  return moments
    .map(moment => ({ moment, count: countMatches(moment.text, matched) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ moment }) => moment)
}
