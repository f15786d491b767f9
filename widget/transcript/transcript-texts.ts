import type { Plural } from '../texts/texts.js'

/** What is said in the transcript, beside what the tools say. */
export interface TranscriptTexts {
  loading: string
  /** There is none for this talk. */
  none: string
  failed: string
  search: string
  previous: string
  next: string
  matches: Plural
  /** `{place} of {count}` matches. */
  place: string
  noMatch: string
  follow: string
  /** Stands before the buttons that copy what was selected, as in `Selected at 27:31`. */
  selected: string
}

export const ENGLISH: TranscriptTexts = {
  loading: 'Loading the transcript…',
  none: 'There is no transcript of this talk.',
  failed: 'The transcript could not be loaded.',
  search: 'Search the transcript',
  previous: 'Previous match',
  next: 'Next match',
  matches: { one: '{n} match', other: '{n} matches' },
  place: '{place} of {count}',
  noMatch: 'Not said in this talk',
  follow: 'Follow along',
  selected: 'Selected at {clock}'
}
