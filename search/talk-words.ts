import type { Passage } from './passage.js'
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
const KNOWN = new WeakMap<IndexedTalk | Passage, TalkWords>()

/** The words of a talk, or of what was said. */
export function wordsOf(of: IndexedTalk | Passage): TalkWords {
  const known = KNOWN.get(of)
  if (known) return known
  const texts = ('times' in of ? [of.text] : textsOf(of)).map(text => words(text).map(({ from, to, term }) => ({ term, text: text.slice(from, to) })))
  KNOWN.set(of, texts)
  return texts
}

function textsOf(talk: IndexedTalk): string[] {
  return [
    ...(isTalk(talk) ? [talk.title] : []),
    ...talk.speakers.map(({ name, affiliation }) => (affiliation === null ? name : `${name} ${affiliation}`)),
    ...talk.takeaways.map(({ text }) => text),
    ...talk.chapters.map(({ title }) => title),
    talk.event,
    ...talk.text.split('\n')
  ]
}
