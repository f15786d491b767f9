import { highlight, matchesIn, type Matched, type Segment } from './highlight.js'
import { isTalk, type IndexedTalk } from './talk.js'

/** What of a talk a moment is, and so why it is shown. */
export type MomentKind = 'title' | 'speaker' | 'takeaway' | 'chapter' | 'text'

/** A place in a talk that one can seek to, with what is said of it. */
export interface Moment {
  /** Seconds into the talk's recording; `null` when the talk has no known second. */
  seconds: number | null
  text: string
  kind: MomentKind
  /** The text, with what matched marked. */
  segments: readonly Segment[]
}

/** A speaker with what matched marked. */
export interface MarkedSpeaker {
  name: readonly Segment[]
  affiliation: readonly Segment[] | null
}

/** A talk that matches, with its moments. */
export interface Hit {
  talk: IndexedTalk
  /** Comparable within one query only. */
  score: number
  /** The title first, then what matched, best first. */
  moments: readonly Moment[]
  /** The talk's speakers, in their order. */
  speakers: readonly MarkedSpeaker[]
}

/** Looks for what of a talk matched. */
export function hitOf(talk: IndexedTalk, score: number, matched: Matched): Hit {
  const moments = pointsOf(talk, matched).map(point => ({ ...point, segments: highlight(point.text, matched) }))
  const speakers = talk.speakers.map(({ name, affiliation }) => {
    return { name: highlight(name, matched), affiliation: affiliation === null ? null : highlight(affiliation, matched) }
  })
  return { talk, score, moments, speakers }
}

/** How many moments of a talk a hit would show: its speakers stand in a line of their own. */
export function countMoments(talk: IndexedTalk, matched: Matched): number {
  return pointsOf(talk, matched).filter(({ kind }) => kind !== 'speaker').length
}

type Point = Omit<Moment, 'segments'>

/**
 * The moments of a talk: its title, the speakers who match, the takeaways and chapters that hold a matched term, and of
 * its text the sentences that hold one which nothing else shows.
 */
function pointsOf(talk: IndexedTalk, matched: Matched): Point[] {
  const { start } = talk
  const names = talk.speakers.map(({ name, affiliation }): Point => {
    return { seconds: start, text: affiliation === null ? name : `${name}, ${affiliation}`, kind: 'speaker' }
  })
  const points = [
    ...talk.takeaways.map((takeaway): Point => ({ seconds: takeaway.start ?? start, text: takeaway.text, kind: 'takeaway' })),
    ...talk.chapters.map((chapter): Point => ({ seconds: chapter.start, text: chapter.title, kind: 'chapter' }))
  ]
  const found = [...byMatches(names, matched), ...byMatches(points, matched)]
  const shown = [matchesIn(talk.title, matched), matchesIn(talk.event, matched), ...found.map(({ terms }) => terms)]
  const hidden = { ...matched, terms: new Set([...matched.terms].filter(term => !shown.some(terms => terms.has(term)))) }
  const lines = hidden.terms.size > 0 ? sentencesOf(talk) : []
  const text = byMatches(lines.map((line): Point => ({ seconds: start, text: line, kind: 'text' })), hidden)
  return [{ seconds: start, text: talk.title, kind: 'title' }, ...[...found, ...text].map(({ moment }) => moment)]
}

/** The lines of a talk's text; what a post says outside its talks is shown by the line, too. */
function sentencesOf(talk: IndexedTalk): string[] {
  const lines = talk.text.split('\n')
  return isTalk(talk) ? lines.flatMap(line => line.split(/(?<=\p{Ll}[.!?…]["”’)]?)\s+(?=\p{Lu})/u)) : lines
}

/** The moments that hold a matched term with what they hold, those with most of them first. */
function byMatches(moments: readonly Point[], matched: Matched): { moment: Point; terms: Set<string> }[] {
  return moments
    .map(moment => ({ moment, terms: matchesIn(moment.text, matched) }))
    .filter(({ terms }) => terms.size > 0)
    .sort((a, b) => b.terms.size - a.terms.size)
}
