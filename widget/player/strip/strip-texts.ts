/** What is said of the matches of a talk. */
export interface StripTexts {
  /** Names the row of marks. */
  matches(count: number): string
  /** One mark: where it is, and what is said there. */
  match(clock: string, text: string): string
}

export const ENGLISH: StripTexts = {
  matches: count => (count === 1 ? '1 match in this talk' : `${count.toLocaleString('en')} matches in this talk`),
  match: (clock, text) => `${clock}, ${text}`
}
