import { html, type CSSResult, type ReactiveController } from 'lit'
import type { Filters } from '../search/answer.js'
import { Announcement } from './announcement.js'
import type { FacetPanel } from './facet-panel.js'
import { FieldKeys } from './field-keys.js'
import { chosen } from './filters.js'
import { findingStyle } from './finding-style.js'
import { hitIcons } from './hit-icons.js'
import { hitStyle } from './hit-style.js'
import { MomentChoice } from './moment-choice.js'
import { MoreHits } from './more-hits.js'
import { placeStyle } from './place-style.js'
import { playerPanelStyle } from './player-panel-style.js'
import { RecentSearches } from './recent-searches.js'
import { renderResults } from './results-view.js'
import type { SearchController } from './search-controller.js'
import { SearchPlace } from './search-place.js'
import { renderStatus, spokenStatus } from './status-view.js'
import type { TalkSearch } from './talk-search.js'
import { closestLanguage, loadTexts } from './texts/languages.js'
import { texts as english } from './texts/en.js'
import { Words } from './texts/words.js'

/** What follows a key or a press this soon is what they asked for. */
const PROMPT_MS = 400

/** What a search does beyond its field, in whichever place: it shows hits, narrows, plays, remembers. */
export class Finding implements ReactiveController {
  readonly host: TalkSearch
  readonly search: SearchController
  readonly place: SearchPlace
  readonly choice: MomentChoice
  readonly keys = new FieldKeys(this)
  readonly more: MoreHits
  /** Loaded where a page asks for facets. */
  facets: FacetPanel | null = null
  words = new Words(english, '', 'en')
  readonly #announcement: Announcement
  #composing = false
  /** Whether the place below the field keeps its height, and when the visitor last did something. */
  #held = false
  #entered: number
  #loadingFacets = false

  /** @param entered when the visitor last did something in the field, by the page's clock */
  constructor(host: TalkSearch, search: SearchController, entered: number) {
    this.host = host
    this.#entered = entered
    this.search = search
    this.choice = new MomentChoice(this)
    this.#announcement = new Announcement(host)
    for (const style of [findingStyle, placeStyle, hitStyle, playerPanelStyle]) this.#wear(style)
    host.addController(this)
    this.place = new SearchPlace(this)
    this.more = new MoreHits(this)
    for (const event of ['compositionstart', 'compositionend']) host.addEventListener(event, () => this.#compose(event))
  }

  hostUpdate(): void {
    const { answer, error } = this.search
    // What comes late must not move the page under the visitor's eyes: its place stays until they type again.
    if (this.asks && !answer && !error) this.#held = true
    else if (performance.now() - this.#entered < PROMPT_MS) this.#held = false
    this.keys.completion.consider(this.#composing ? null : this.input, answer?.completion ?? null)
    void this.loadFacets()
  }

  hostUpdated(): void {
    this.#announcement.announce(this.search.error ? `${this.words.texts.failed}. ${this.search.error.message}` : spokenStatus(this))
    this.choice.tell(false)
  }

  /** Turns to a language, as the page names it. */
  async speak(language: string): Promise<void> {
    const spoken = closestLanguage(language)
    const texts = await loadTexts(spoken)
    this.words = new Words({ ...english, ...texts, ...this.host.texts }, language, texts ? spoken : 'en')
    this.host.requestUpdate()
  }

  /** Brings what narrows the hits, once a page asks for it. */
  async loadFacets(): Promise<void> {
    const { host } = this
    if (!host.facets || this.#loadingFacets) return
    this.#loadingFacets = true
    try {
      const { FacetPanel, facetStyle } = await import('./facet-panel.js')
      this.#wear(facetStyle)
      this.facets = new FacetPanel(this)
      host.requestUpdate()
    } catch {
      // Hits are found all the same; they are asked for again.
      this.#loadingFacets = false
    }
  }

  /** Whether anything was asked, by a query or by filters, or the page shows talks without. */
  get asks(): boolean {
    const { browse, talk } = this.host
    return !this.#unasked || ((browse || !!talk) && this.search.status !== 'idle')
  }

  /** Whether all talks are shown since nothing was asked. */
  get leafs(): boolean {
    return this.asks && this.#unasked
  }

  get recent(): RecentSearches {
    return new RecentSearches(this.host.src ?? '')
  }

  get offersRecent(): boolean {
    return this.host.recent !== 'off' && this.place.open && this.#unasked
  }

  /** Whether recent searches are shown. */
  get recalls(): boolean {
    return this.offersRecent && this.recent.all.length > 0
  }

  get filters(): Filters {
    return this.host.filters
  }

  get input(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector<HTMLInputElement>('#query')
  }

  render(): unknown {
    return this.place.render(this.#renderBody(), this.choice.panel.open)
  }

  renderDialog(field: unknown): unknown {
    return this.place.renderDialog(field, this.#renderBody())
  }

  /** What stands over the input: the rest of a word, and the button that empties it. */
  renderInField(): unknown {
    const { query } = this.host
    return html`${this.keys.completion.render(query)}
      <button class="button quiet" part="clear" aria-label=${this.words.texts.clear} ?hidden=${!query} @click=${() => this.clear()}>${hitIcons.clear}</button>`
  }

  /** The visitor came to the field, or typed. */
  enter(): void {
    this.more.forget()
    this.keys.box.active = ''
    this.#entered = performance.now()
    this.place.show(true)
  }

  open(): void {
    this.place.enter()
    this.input?.focus()
    this.input?.select()
  }

  clear(): void {
    this.host.query = ''
    this.host.focus()
    this.enter()
  }

  retry(): void {
    this.host.focus()
    void this.host.load()
  }

  /** Asks again what was asked before. */
  recall(query: string): void {
    this.keys.box.active = ''
    this.host.query = query
    this.host.focus()
  }

  filter(filters: Filters): void {
    this.host.filters = filters
    this.more.forget()
    void this.host.updateComplete.then(() => this.choice.tellNarrowed())
  }

  changed(): void {
    this.host.requestUpdate()
  }

  /** A search that was meant, rather than passed through while typing. */
  remember(): void {
    if (this.host.recent !== 'off') this.recent.add(this.host.query)
    this.choice.tell(true)
  }

  #renderBody(): unknown {
    const { panel } = this.choice
    return html`
      ${renderStatus(this)}
      <p class="spoken" role="status">${this.#announcement.text}</p>
      <div class="stage ${panel.open ? 'playing' : ''}">
        ${panel.render(() => this.#closePlayer())}
        <div class="results ${this.#held ? 'held' : ''}" part="results" @keydown=${this.keys.pressInLines}>${renderResults(this)}</div>
      </div>`
  }

  #closePlayer(): void {
    const line = this.host.renderRoot.querySelector<HTMLElement>('[aria-current]') ?? this.input
    this.choice.leave()
    line?.focus()
  }

  /** Whether neither a word nor a filter asks for anything. */
  get #unasked(): boolean {
    return !this.host.query.trim() && chosen(this.host.filters).length === 0
  }

  #wear({ styleSheet }: CSSResult): void {
    if (styleSheet) (this.host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styleSheet)
  }

  #compose(event: string): void {
    this.#composing = event === 'compositionstart'
    this.host.requestUpdate()
  }
}
