import { Counting } from '../../texts/counting.js'
import { ENGLISH } from './en.js'
import type { GivenPlayerTexts, PartTexts, PlayerTexts, SceneTexts } from './player-texts.js'

/** What a player says, in a language, with its numbers and plurals. */
export class PlayerWords extends Counting {
  readonly texts: SceneTexts
  readonly #own: PlayerTexts | null
  readonly #given: GivenPlayerTexts | null

  /**
   * @param own texts of the language; `null` for English
   * @param given a site's own, which win
   * @param language of the page, for numbers
   * @param spoken the language of `own`
   */
  constructor(own: PlayerTexts | null, given: GivenPlayerTexts | null, language: string, spoken: string) {
    super(language, own ? spoken : 'en')
    this.#own = own
    this.#given = given
    this.texts = { ...ENGLISH, ...own, ...given }
  }

  /** What a part says, which brings its own English. */
  part<Part extends keyof PartTexts>(part: Part, english: PartTexts[Part]): PartTexts[Part] {
    return { ...english, ...this.#own?.[part], ...this.#given?.[part] }
  }
}
