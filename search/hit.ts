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
  const { start } = talk
  const names = talk.speakers.map(({ name, affiliation }): Moment => {
    return { seconds: start, text: affiliation === null ? name : `${name}, ${affiliation}`, kind: 'speaker' }
  })
  const points = [
    ...talk.takeaways.map((takeaway): Moment => ({ seconds: takeaway.start ?? start, text: takeaway.text, kind: 'takeaway' })),
    ...talk.chapters.map((chapter): Moment => ({ seconds: chapter.start, text: chapter.title, kind: 'chapter' }))
  ]
  const found = [...byMatches(names, matched), ...byMatches(points, matched)]
  const shown = [matchesIn(talk.title, matched), matchesIn(talk.event, matched), ...found.map(({ terms }) => terms)]
  const hidden = { ...matched, terms: new Set([...matched.terms].filter(term => !shown.some(terms => terms.has(term)))) }
  const lines = hidden.terms.size > 0 ? sentencesOf(talk) : []
  const text = byMatches(lines.map((line): Moment => ({ seconds: start, text: line, kind: 'text' })), hidden)
  return [{ seconds: start, text: talk.title, kind: 'title' }, ...[...found, ...text].map(({ moment }) => moment)]
}

/** The lines of a talk's text; what a post says outside its talks is shown by the line, too. */
function sentencesOf(talk: IndexedTalk): string[] {
  const lines = talk.text.split('\n')
  return isTalk(talk) ? lines.flatMap(line => line.split(/(?<=\p{Ll}[.!?…]["”’)]?)\s+(?=\p{Lu})/u)) : lines
}

/** The moments that hold a matched term with what they hold, those with most of them first. */
function byMatches(moments: readonly Moment[], matched: Matched): { moment: Moment; terms: Set<string> }[] {
  return moments
    .map(moment => ({ moment, terms: matchesIn(moment.text, matched) }))
    .filter(({ terms }) => terms.size > 0)
    .sort((a, b) => b.terms.size - a.terms.size)
}
