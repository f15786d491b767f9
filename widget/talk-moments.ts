import type { Hit, Moment, MomentKind } from '../search/hit.js'
import type { IndexedTalk } from '../search/talk.js'

const plain = (text: string) => [{ text, marked: false }]

/** A moment of a talk that nobody searched for. */
function momentOf(kind: MomentKind, text: string, seconds: number | null): Moment {
  return { kind, text, seconds, segments: plain(text) }
}

/** A talk with all its moments, in their order; those without a second of their own come first. */
export function hitOfTalk(talk: IndexedTalk): Hit {
  const points = [
    ...talk.takeaways.map(({ text, start }) => momentOf('takeaway', text, start ?? talk.start)),
    ...talk.chapters.map(({ title, start }) => momentOf('chapter', title, start))
  ].sort((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0))
  const speakers = talk.speakers.map(({ name, affiliation }) => ({ name: plain(name), affiliation: affiliation === null ? null : plain(affiliation) }))
  return { talk, score: 1, moments: [momentOf('title', talk.title, talk.start), ...points], speakers }
}

/** The moment at a second: a takeaway or chapter that begins there, else the talk's title. */
export function momentAt(talk: IndexedTalk, seconds: number | null): Moment {
  const [title, ...points] = hitOfTalk(talk).moments
  const known = seconds === null || seconds === talk.start ? undefined : points.find(moment => moment.seconds === seconds)
  return known ?? { ...(title as Moment), seconds: seconds ?? talk.start }
}
