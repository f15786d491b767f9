import { highlight, matchesIn, type Matched, type Segment } from './highlight.js'
import type { Passage } from './passage.js'
import type { Recording } from './recording.js'
import { saidMoment, secondAt } from './said-moment.js'
import { isTalk, type IndexedTalk } from './talk.js'
import { allWords } from './words.js'

/** What of a talk a moment is, and so why it is shown. */
export type MomentKind = 'title' | 'speaker' | 'takeaway' | 'chapter' | 'text' | 'said'

/** A place in a talk that one can seek to, with what is said of it. */
export interface Moment {
  /** Seconds into the talk's recording; `null` when the talk has no known second. */
  seconds: number | null
  /** Seconds where what was said ends. */
  end?: number
  /** Only where it is another than the talk's. */
  recording?: Recording
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
  /** Whether there is a transcript of the talk; left out by a source that does not know. */
  said?: boolean
}

/** A moment before anything of it is marked. */
export type Point = Omit<Moment, 'segments'>

/** A hit before anything of it is marked: the talk, and what is shown of it besides its title. */
export interface FoundHit {
  talk: IndexedTalk
  points: readonly Point[]
}

/** Marks what of a hit matched. */
export function hitOf({ talk, points }: FoundHit, score: number, matched: Matched): Hit {
  const title: Point = { seconds: talk.start, text: talk.title, kind: 'title' }
  const moments = [title, ...points].map(point => ({ ...point, segments: highlight(point.text, matched) }))
  const speakers = talk.speakers.map(({ name, affiliation }) => {
    return { name: highlight(name, matched), affiliation: affiliation === null ? null : highlight(affiliation, matched) }
  })
  return { talk, score, moments, speakers }
}

/** How many moments of a talk a hit would show: its title, and all but its speakers, who stand in a line of their own. */
export function countMoments(points: readonly Point[]): number {
  return 1 + points.filter(({ kind }) => kind !== 'speaker').length
}

/**
 * What of a talk matched: the speakers, the takeaways and chapters that hold a matched term, what was said, and of its text
 * the sentences that hold one which nothing else shows.
 *
 * @param said passages of the talk, best first
 */
export function pointsOf(talk: IndexedTalk, matched: Matched, said: readonly Passage[] = []): Point[] {
  const { start } = talk
  const names = talk.speakers.map(({ name, affiliation }): Point => {
    return { seconds: start, text: affiliation === null ? name : `${name}, ${affiliation}`, kind: 'speaker' }
  })
  const points = [
    ...talk.takeaways.map((takeaway): Point => ({ seconds: takeaway.start ?? start, text: takeaway.text, kind: 'takeaway' })),
    ...talk.chapters.map((chapter): Point => ({ seconds: chapter.start, text: chapter.title, kind: 'chapter' }))
  ]
  const found = [...byMatches(names, matched), ...byMatches(points, matched)]
  const spoken = said.flatMap(passage => saidPoint(passage, matched) ?? [])
  const text = talk.text === '' ? [] : hiddenIn(talk, matched, spoken, found.map(({ terms }) => terms))
  return [...found.map(({ moment }) => moment), ...spoken, ...text]
}

/**
 * The sentences of a talk's text that hold a matched term which neither its title nor another moment shows.
 *
 * @param known the terms that other moments hold
 */
function hiddenIn(talk: IndexedTalk, matched: Matched, spoken: readonly Point[], known: readonly ReadonlySet<string>[]): Point[] {
  const texts = [talk.title, talk.event, ...spoken.map(({ text }) => text)]
  const shown = [...known, ...texts.map(text => matchesIn(text, matched))]
  const hidden = { ...matched, terms: new Set([...matched.terms].filter(term => !shown.some(terms => terms.has(term)))) }
  const lines = hidden.terms.size > 0 ? sentencesOf(talk) : []
  const found = byMatches(lines.map((line): Point => ({ seconds: talk.start, text: line, kind: 'text' })), hidden)
  return found.map(({ moment }) => moment)
}

/** So many letters are read at a glance; words within them count together. */
const GLANCE = 160

/** The sentence of a passage that holds most of what matched, and the second it begins; `null` where nothing does. */
function saidPoint(passage: Passage, matched: Matched): Point | null {
  const found = matchesAt(passage, matched)
  const within = (at: number) => new Set(found.filter(({ from }) => from >= at && from < at + GLANCE).map(({ term }) => term)).size
  const [best] = found.map(({ from }) => ({ from, terms: within(from) })).sort((a, b) => b.terms - a.terms || a.from - b.from)
  return best ? pointAt(passage, best.from) : null
}

/** All sentences of a passage that hold a matched term. */
export function saidPoints(passage: Passage, matched: Matched): Point[] {
  const points = new Map<number, Point>()
  let read = -1
  for (const { from } of matchesAt(passage, matched)) {
    if (from < read) continue
    const point = pointAt(passage, from)
    points.set(point.seconds ?? 0, point)
    read = passage.text.indexOf(point.text) + point.text.length
  }
  return [...points.values()]
}

/** A term that stands in a text of plain letters as it is. */
const PLAIN = /^[a-z0-9]+$/
const BEYOND_ASCII = /[^\x00-\x7f]/
const BORDER = /[^a-z0-9'+#]/

function matchesAt({ text }: Passage, { terms }: Matched): { from: number; term: string }[] {
  const plain = BEYOND_ASCII.test(text) ? [] : plainMatches(text, terms)
  const all = () => allWords(text, term => terms.has(term)).filter(({ term }) => terms.has(term))
  return (plain.length > 0 ? plain : all()).sort((a, b) => a.from - b.from)
}

/** Where terms stand between spaces and stops: most do, and to look for them is ten times as fast as to cut the text. */
function plainMatches(text: string, terms: ReadonlySet<string>): { from: number; term: string }[] {
  const low = text.toLowerCase()
  const found: { from: number; term: string }[] = []
  for (const term of terms) {
    if (!PLAIN.test(term)) continue
    for (let from = low.indexOf(term); from >= 0; from = low.indexOf(term, from + 1)) {
      const [before, after] = [low.charAt(from - 1), low.charAt(from + term.length)]
      if ((before === '' || BORDER.test(before)) && (after === '' || BORDER.test(after))) found.push({ from, term })
    }
  }
  return found
}

function pointAt(passage: Passage, offset: number): Point {
  const { seconds, from, to } = saidMoment(passage, offset)
  const { recording } = passage
  return { seconds, end: secondAt(passage, to), ...(recording && { recording }), text: passage.text.slice(from, to), kind: 'said' }
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
