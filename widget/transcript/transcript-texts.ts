/** What is said in and of the transcript. */
export interface TranscriptTexts {
  transcript: string
  loading: string
  /** There is none for this talk. */
  none: string
  failed: string
  retry: string
  search: string
  previous: string
  next: string
  /** `3 of 12`; place 0 when none has been gone to yet. */
  place(place: number, count: number): string
  noMatch: string
  follow: string
  /** Stands before the buttons that copy what was selected, as in `Selected at 27:31`. */
  selected(clock: string): string
  copyLink: string
  copyMarkdown: string
  copied(clock: string): string
  notCopied: string
}

export const ENGLISH: TranscriptTexts = {
  transcript: 'Transcript',
  loading: 'Loading the transcript…',
  none: 'There is no transcript of this talk.',
  failed: 'The transcript could not be loaded.',
  retry: 'Try again',
  search: 'Search the transcript',
  previous: 'Previous match',
  next: 'Next match',
  place: (place, count) =>
    place > 0 ? `${place} of ${count}` : count === 1 ? '1 match' : `${count.toLocaleString('en')} matches`,
  noMatch: 'Not said in this talk',
  follow: 'Follow along',
  selected: clock => `Selected at ${clock}`,
  copyLink: 'Copy link',
  copyMarkdown: 'Copy Markdown',
  copied: clock => `Copied, for ${clock}`,
  notCopied: 'Copy it by hand:'
}
