import { Counting } from './counting.js'
import { fill } from './fill.js'
import type { Texts } from './texts.js'

/** What a search says, in a language, with its numbers, plurals, lists and dates. */
export class Words extends Counting {
  readonly texts: Texts
  /** The page's `lang`, whatever it says: the player reads it once more. */
  readonly tag: string
  readonly #spoken: string
  #minutes: Intl.NumberFormat | undefined
  #dates: Intl.DateTimeFormat | undefined

  /**
   * @param language of the page, for numbers and dates
   * @param spoken the language that the texts are in, for their plurals: an English text has English plurals on any page
   */
  constructor(texts: Texts, language: string, spoken: string) {
    super(language, spoken)
    this.texts = texts
    this.tag = language
    this.#spoken = spoken
  }

  quote(text: string): string {
    return fill(this.texts.quoted, { text })
  }

  /** `2 December 2020`; what is no date stays as written. */
  date(date: string): string {
    const time = Date.parse(`${date}T00:00:00Z`)
    this.#dates ??= new Intl.DateTimeFormat(this.language, { dateStyle: 'long', timeZone: 'UTC' })
    return Number.isNaN(time) ? date : this.#dates.format(time)
  }

  /** `30 min`, of seconds. */
  length(seconds: number): string {
    this.#minutes ??= new Intl.NumberFormat(this.language, { style: 'unit', unit: 'minute', unitDisplay: 'short' })
    return this.#minutes.format(Math.max(1, Math.round(seconds / 60)))
  }

  /** `3 talks, 7 moments`; the talks alone when there is but their beginnings to go to. */
  found(talks: number, moments: number | null): string {
    const { texts } = this
    const counted = this.count(texts.talks, talks)
    if (moments === null || moments <= talks) return counted
    return fill(texts.found, { talks: counted, moments: this.count(texts.moments, moments) })
  }

  /** `No talk mentions “a” or “b”`. */
  unknown(words: readonly string[]): string {
    return fill(this.texts.noHit, { query: this.#eitherOf(words) })
  }

  /** Before the counts, when words were left out or taken for others. */
  fallback(unknown: readonly string[], corrected: string | null, found: string): string {
    const words = this.#eitherOf(unknown)
    const { texts } = this
    return corrected === null ? fill(texts.leftOut, { words, found }) : fill(texts.corrected, { words, query: this.quote(corrected), found })
  }

  #eitherOf(words: readonly string[]): string {
    return new Intl.ListFormat(this.#spoken, { type: 'disjunction' }).format(words.map(word => this.quote(word)))
  }
}
