import type { Plural } from '../../texts/texts.js'

/** What is said of the matches of a talk. */
export interface StripTexts {
  /** Names the row of marks. */
  matches: Plural
  /** One mark: `{clock}`, where it is, and the `{text}` that is said there. */
  match: string
}

export const ENGLISH: StripTexts = {
  matches: { one: '{n} match in this talk', other: '{n} matches in this talk' },
  match: '{clock}, {text}'
}
