import { fold } from '../search/fold.js'
import type { Segment } from '../search/highlight.js'
import type { Hit, Moment, MomentKind } from '../search/hit.js'
import type { FIELD_WEIGHTS } from '../search/index-options.js'
import type { IndexedTalk } from '../search/talk.js'
import { cut, joined, MarkedTexts, plain } from './marked-texts.js'

export type Field = keyof typeof FIELD_WEIGHTS

/** What a server marked of a talk, by field: the texts with its marks. */
export type FieldMarks = { readonly [Name in Field]?: readonly string[] | undefined }

/** Where a line or a sentence ends, and the next begins. */
const GAP = /\n|(?<=\p{Ll}[.!?…]["”’)]?)\s+(?=\p{Lu})/gu

/** A hit of our own out of a talk and what a server marked in it: the moments are those that have marks. */
export function hitOfMarks(talk: IndexedTalk, score: number, marks: FieldMarks): Hit {
  const segments = (field: Field, text: string) => marked(marks, field).of(text)
  const { start } = talk
  const speakers = talk.speakers.map(({ name, affiliation }) => {
    return { name: segments('speakers', name), affiliation: affiliation === null ? null : segments('affiliations', affiliation) }
  })
  const title = moment('title', start, segments('title', talk.title))
  const found = [
    ...best(speakers.map(({ name, affiliation }) => moment('speaker', start, affiliation === null ? name : joined([...name, { text: ', ', marked: false }, ...affiliation])))),
    ...best([
      ...talk.takeaways.map(takeaway => moment('takeaway', takeaway.start ?? start, segments('takeaways', takeaway.text))),
      ...talk.chapters.map(chapter => moment('chapter', chapter.start, segments('chapters', chapter.title)))
    ])
  ]
  const shown = new Set([title, ...found].flatMap(({ segments: of }) => marksOf(of)))
  for (const word of marksOf(segments('event', talk.event))) shown.add(word)
  const lines = best(sentencesOf(segments('text', talk.text)).map(line => moment('text', start, line)))
  const text = lines.filter(line => marksOf(line.segments).some(word => !shown.has(word)))
  return { talk, score, moments: [title, ...found, ...text], speakers }
}

function marked(marks: FieldMarks, field: Field): MarkedTexts {
  return new MarkedTexts(marks[field] ?? [])
}

function moment(kind: MomentKind, seconds: number | null, segments: readonly Segment[]): Moment {
  return { kind, seconds, text: plain(segments), segments }
}

/** Those that have marks, first those with most different ones. */
function best(moments: readonly Moment[]): Moment[] {
  return moments
    .map(of => ({ of, marks: new Set(marksOf(of.segments)).size }))
    .filter(({ marks }) => marks > 0)
    .sort((a, b) => b.marks - a.marks)
    .map(({ of }) => of)
}

/** The marked words. */
function marksOf(segments: readonly Segment[]): string[] {
  return segments.flatMap(({ text, marked: isMarked }) => (isMarked ? [fold(text)] : []))
}

function sentencesOf(segments: readonly Segment[]): Segment[][] {
  const text = plain(segments)
  const gaps = Array.from(text.matchAll(GAP), ({ 0: gap, index }) => ({ from: index, to: index + gap.length }))
  const begins = [0, ...gaps.map(({ to }) => to)]
  const ends = [...gaps.map(({ from }) => from), text.length]
  return begins.map((begin, i) => cut(segments, begin, ends[i] ?? text.length))
}
