import { fill } from './fill.js'
import type { Plural } from './texts.js'

/** The numbers and plural forms of a language. */
export class Counting {
  /** `de-CH`, as the page says it; what is no language is the browser's own. */
  readonly language: string | undefined
  readonly #spoken: string
  // The first of a page's formats takes a browser some 20 ms: they are made when they are needed.
  #plurals: Intl.PluralRules | undefined
  #numbers: Intl.NumberFormat | undefined

  /**
   * @param language of the page, for numbers
   * @param spoken the language that the texts are in, for their plurals: an English text has English plurals on any page
   */
  constructor(language: string, spoken: string) {
    this.language = supported(language)
    this.#spoken = spoken
  }

  number(n: number): string {
    return (this.#numbers ??= new Intl.NumberFormat(this.language)).format(n)
  }

  /** `3 talks`, in the form that the number asks for. */
  count(text: Plural, n: number): string {
    this.#plurals ??= new Intl.PluralRules(this.#spoken)
    return fill(text[this.#plurals.select(n)] ?? text.other, { n: this.number(n) })
  }
}

/** Pages say `en_GB` or nothing at all; the browser's own language is then the better guess. */
function supported(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0]
  } catch {
    return undefined
  }
}
