import type { Finding } from './finding.js'
import type { SearchController } from './search-controller.js'
import type { TalkSearch } from './talk-search.js'
import { closestLanguage, loadTexts } from './texts/languages.js'
import type { Texts } from './texts/texts.js'
import type { UrlState } from './url-state.js'

/** Brings what shows hits, and what keeps the page's address in step with them. */
export class FindingLoader {
  finding: Finding | null = null
  /** The language of the page, where the element stands. */
  language = 'en'
  /** Should the hits be lacking, that is said in the visitor's language, if only its texts come. */
  lackingTexts: Texts | undefined
  /** When the visitor last came to the field or typed. */
  entered = -Infinity
  #loading: Promise<void> | null = null
  #urlState: UrlState | null = null
  readonly #host: TalkSearch
  readonly #search: SearchController

  constructor(host: TalkSearch, search: SearchController) {
    this.#host = host
    this.#search = search
  }

  load(): Promise<void> {
    return (this.#loading ??= this.#load().catch(() => {
      // Why it is lacking is said where the index is opened; the next time it is tried again.
      this.#loading = null
    }))
  }

  speak(): void {
    void this.finding?.speak(this.language)
  }

  /** Turns to the page's address, or away from it. */
  async followUrl(): Promise<void> {
    const { urlState } = this.#host
    if (!this.#urlState && urlState === 'none') return
    const { UrlState } = await import('./url-state.js')
    this.#urlState = UrlState.turn(this.#urlState, this.#host, address => void this.load().then(() => this.finding?.choice.show(address)))
    this.finding?.choice.follow(this.#urlState)
  }

  async #load(): Promise<void> {
    const host = this.#host
    // Together, since round trips cost more than bytes; the texts are asked for once more and are there.
    const texts = loadTexts(closestLanguage(this.language))
    void texts.then(own => (this.lackingTexts = own ?? undefined))
    const [{ Finding }] = await Promise.all([import('./hits.js'), texts])
    const finding = new Finding(host, this.#search, this.entered)
    await Promise.all([finding.speak(this.language), finding.loadFacets()])
    this.finding = finding
    finding.choice.follow(this.#urlState)
    host.requestUpdate()
    await host.updateComplete
  }
}
