import { matchesIn, type Matched } from './highlight.js'
import { isTalk, type IndexedTalk } from './talk.js'

/** What of a talk a moment is, and so why it is shown. */
export type MomentKind = 'title' | 'speaker' | 'takeaway' | 'chapter' | 'text'

/** A place in a talk that one can seek to, with what is said of it. */
export interface Moment {
  /** Seconds into the talk's recording; `null` when the talk has no known second. */
  seconds: number | null
  text: string
  kind: MomentKind
}

/** A talk that matches, with its moments. */
export class Hit {
  readonly talk: IndexedTalk
  /** Comparable within one query only. */
  readonly score: number
  readonly matched: Matched
  #moments: Moment[] | null = null

  constructor(talk: IndexedTalk, score: number, matched: Matched) {
    this.talk = talk
    this.score = score
    this.matched = matched
  }

  /** The title first, then what matched, best first. Looked for when it is first asked for: few hits are ever shown. */
  get moments(): readonly Moment[] {
    this.#moments ??= momentsOf(this.talk, this.matched)
    return this.#moments
  }
}

/**
 * The moments of a talk: its title, the speakers who match, the takeaways and chapters that hold a matched term, and of
 * its text the sentences that hold one which nothing else shows.
 */
export function momentsOf(talk: IndexedTalk, matched: Matched): Moment[] {
  const points: Moment[] = [
    ...talk.takeaways.map(({ text, start }) => ({ seconds: start ?? talk.start, text, kind: 'takeaway' as const })),
    ...talk.chapters.map(({ title, start }) => ({ seconds: start, text: title, kind: 'chapter' as const }))
  ]
  const found = byMatches(points, matched)
  const names: Moment[] = talk.speakers.map(({ name, affiliation }) => {
    return { seconds: talk.start, text: affiliation === null ? name : `${name}, ${affiliation}`, kind: 'speaker' }
  })
  const shown = [talk.title, talk.event, ...[...names, ...found].map(({ text }) => text)].flatMap(text => [...matchesIn(text, matched)])
  const hidden = { ...matched, terms: new Set([...matched.terms].filter(term => !shown.includes(term))) }
  const sentences = hidden.terms.size > 0 ? sentencesOf(talk) : []
  const text = byMatches(sentences.map(line => ({ seconds: talk.start, text: line, kind: 'text' as const })), hidden)
  return [{ seconds: talk.start, text: talk.title, kind: 'title' }, ...byMatches(names, matched), ...found, ...text]
}

/** The lines of a talk's text; what a post says outside its talks is shown by the line, too. */
function sentencesOf(talk: IndexedTalk): string[] {
  const lines = talk.text.split('\n')
  return isTalk(talk) ? lines.flatMap(line => line.split(/(?<=\p{Ll}[.!?…]["”’)]?)\s+(?=\p{Lu})/u)) : lines
}

/** The moments that hold a matched term, those with most of them first. */
function byMatches(moments: readonly Moment[], matched: Matched): Moment[] {
  return moments
    .map(moment => ({ moment, count: matchesIn(moment.text, matched).size }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ moment }) => moment)
}
