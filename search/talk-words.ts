import { isTalk, type IndexedTalk } from './talk.js'
import { words } from './words.js'

/** A word of a text, as written and as a term. */
export interface TextWord {
  term: string
  text: string
}

/** The texts of a talk, each in its words: title, names, takeaways, chapters, lines. */
export type TalkWords = readonly (readonly TextWord[])[]

/** A talk that stood at the top once is likely to stand there again with the next letter. */
const KNOWN = new WeakMap<IndexedTalk, TalkWords>()

/** The words of a talk. */
export function wordsOf(talk: IndexedTalk): TalkWords {
  const known = KNOWN.get(talk)
  if (known) return known
  const texts = [
    ...(isTalk(talk) ? [talk.title] : []),
    ...talk.speakers.map(({ name, affiliation }) => (affiliation === null ? name : `${name} ${affiliation}`)),
    ...talk.takeaways.map(({ text }) => text),
    ...talk.chapters.map(({ title }) => title),
    talk.event,
    ...talk.text.split('\n')
  ].map(text => words(text).map(({ from, to, term }) => ({ term, text: text.slice(from, to) })))
  KNOWN.set(talk, texts)
  return texts
}
