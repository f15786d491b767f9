import { closestLanguage } from '../../texts/languages.js'
import { loadPlayerTexts } from './player-languages.js'
import type { GivenPlayerTexts } from './player-texts.js'
import { PlayerWords } from './player-words.js'

/** Whoever speaks: an element that may be given texts. */
interface Speaker extends HTMLElement {
  texts: GivenPlayerTexts | null
  requestUpdate(): void
}

/** Holds the words of the language that an element stands in. */
export class Speaking {
  /** `null` until they are there; those of another language stay so long. */
  words: PlayerWords | null = null
  readonly #speaker: Speaker
  #language: string | null = null
  #given: GivenPlayerTexts | null = null

  constructor(speaker: Speaker) {
    this.#speaker = speaker
  }

  /** Turns to the closest `lang`, if it is another than before. English is there at once. */
  follow(): void {
    const { texts } = this.#speaker
    const language = this.#speaker.closest('[lang]')?.getAttribute('lang') ?? ''
    if (language === this.#language && texts === this.#given) return
    this.#language = language
    this.#given = texts
    const spoken = closestLanguage(language)
    if (spoken === 'en') this.words = new PlayerWords(null, texts, language, spoken)
    else void this.#load(spoken, language, texts)
  }

  async #load(spoken: Parameters<typeof loadPlayerTexts>[0], language: string, given: GivenPlayerTexts | null): Promise<void> {
    const own = await loadPlayerTexts(spoken)
    if (language !== this.#language || given !== this.#given) return
    this.words = new PlayerWords(own, given, language, spoken)
    this.#speaker.requestUpdate()
  }
}
