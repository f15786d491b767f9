import { isTalk, type IndexedTalk } from './talk.js'

/** A field: its name, its number in the postings, and how much a word in it counts. */
export interface TextField {
  name: string
  number: number
  weight: number
}

/** What is searched of a talk, by its number. */
export interface TalkDocument extends Record<(typeof FIELDS)[number], string> {
  id: number
}

/** The searched fields, and how much a word in them counts: titles and names above takeaways above text. */
export const FIELD_WEIGHTS = {
  title: 4,
  speakers: 4,
  affiliations: 3,
  takeaways: 1.5,
  chapters: 1.5,
  event: 0.8,
  text: 0.7
} as const

/** In the order of their numbers in the postings; a change to them is a new `FORMAT_VERSION`. */
export const FIELDS = Object.keys(FIELD_WEIGHTS) as (keyof typeof FIELD_WEIGHTS)[]

/** A word that was said counts less than one that somebody wrote down. */
const SAID_WEIGHT = 0.5

/** The searched fields of talks, by their numbers in the postings. */
export const TALK_FIELDS: readonly TextField[] = FIELDS.map((name, number) => ({ name, number, weight: FIELD_WEIGHTS[name] }))

/** The number of the field that passages have, behind those of talks. */
export const SAID = FIELDS.length

export const PASSAGE_FIELDS: readonly TextField[] = [{ name: 'said', number: SAID, weight: SAID_WEIGHT }]

/** What a talk is called by. */
export const NAMED_FIELDS: ReadonlySet<string> = new Set<keyof typeof FIELD_WEIGHTS>(['title', 'speakers', 'affiliations'])

/** Reads what of a talk is searched. */
export function documentOf(talk: IndexedTalk, id: number): TalkDocument {
  const lines = (texts: (string | null)[]) => [...new Set(texts)].filter(text => text !== null).join('\n')
  return {
    id,
    // A post's own title is its event's, which is searched as that.
    title: isTalk(talk) ? talk.title : '',
    speakers: lines(talk.speakers.map(speaker => speaker.name)),
    affiliations: lines(talk.speakers.map(speaker => speaker.affiliation)),
    takeaways: lines(talk.takeaways.map(takeaway => takeaway.text)),
    chapters: lines(talk.chapters.map(chapter => chapter.title)),
    event: lines([talk.event, talk.location, ...talk.tags]),
    text: talk.text
  }
}
