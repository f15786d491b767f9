import { html, LitElement, nothing } from 'lit'
import type { PropertyDeclarations, PropertyValues } from 'lit'
import type { Filters, SortOrder } from '../search/answer.js'
import type { TalkSource } from '../search/talk-source.js'
import { countFrom, orderFrom } from './attribute-readers.js'
import { renderFailed } from './failed-view.js'
import { fieldStyle } from './field-style.js'
import { FindingLoader } from './finding-loader.js'
import { hostStyle } from './host-style.js'
import { SearchController, type Asked } from './search-controller.js'
import { SearchField } from './search-field.js'
import { closestLanguage, LABELS } from './texts/languages.js'
import type { Texts } from './texts/texts.js'
import { whenIdle } from './when-idle.js'

/**
 * A field that finds talks and the moments in them, and plays the recording from there.
 *
 * Nothing is fetched until a visitor turns to the field. Every hit is a link that works without this element.
 *
 * ```html
 * <talk-search src="/search/talkseek.json">
 *   <a href="/talks/">All talks</a>
 * </talk-search>
 * ```
 *
 * @tag talk-search
 *
 * @attr {string} src - URL of the index's entry file `talkseek.json`, its other files beside it; a URL that ends in
 *   `/` means that folder's `talkseek.json`
 * @attr {'inline'|'dropdown'|'modal'} mode - Where hits stand: below the field, in a list over the page, or in a dialog
 *   that a button opens
 * @attr {string} shortcut - A key that leads to the field, as in `mod+k` or `/`; `none` for none. In a modal `mod+k`
 * @attr {string} label - What the field is called by screen readers: tell several searches on a page apart
 * @attr {string} placeholder - Text in the empty field
 * @attr {number} max-hits - How many talks are shown at once, and added by “Show more”
 * @attr {number} max-moments - How many moments are shown of a talk
 * @attr {boolean} posters - Show the picture of a talk or its post beside its title; only one that your own site hosts
 * @attr {string} facets - What visitors may filter by, in this order: `year speaker affiliation tag event`
 * @attr {'relevance'|'newest'|'oldest'} sort - The order of hits; visitors may choose another
 * @attr {boolean} browse - Show the newest talks while nothing is typed
 * @attr {'on'|'off'} recent - Whether searches are kept in this browser, and offered again
 * @attr {'none'|'query'|'hash'} url-state - Whether the page's address tells what is searched for and played
 * @attr {string} talk - Id of the one talk to show and to search in
 * @attr {'inline'|'link'} player - Whether a click plays the moment here or follows its link
 * @attr {boolean} consent - Ask before a provider of recordings is contacted
 * @attr {boolean} preload - Load the index when the page is idle rather than when the field is first focused
 * @attr {'auto'|'light'|'dark'} theme - `auto` goes with the page's `color-scheme`
 * @attr {string} lang - The language of texts, numbers and dates, when it is not the page's
 *
 * @fires {TalkSearchReadyEvent} talk-search-ready - The index is open; `talks` says how many there are
 * @fires {TalkSearchResultsEvent} talk-search-results - The hits of a `query` are shown; `hits` counts them
 * @fires {TalkSearchSelectEvent} talk-search-select - A visitor chose a `moment` of a `talk`; cancel it to act yourself
 * @fires {TalkSearchErrorEvent} talk-search-error - The index could not be opened; `error` says why and what helps
 *
 * @slot - Shown below the field until something is typed, and on its own where scripts do not run
 *
 * @csspart button - The button that opens the dialog
 * @csspart shortcut - The key that is shown on it
 * @csspart dialog - The dialog
 * @csspart close - The button that closes it
 * @csspart popup - The list over the page
 * @csspart field - The box around the input
 * @csspart input - The input
 * @csspart completion - The rest of a word that is offered
 * @csspart clear - The button that empties the field
 * @csspart status - The line below the field
 * @csspart sort - The choice of an order
 * @csspart results - Around whatever stands below that line
 * @csspart recent - The list of recent searches
 * @csspart filters - The button that shows the facets where there is no room beside the hits
 * @csspart facets - All facets
 * @csspart facet - One of them
 * @csspart facet-value - A value with its count
 * @csspart filter - A chosen value above the hits
 * @csspart suggestion - “Did you mean”
 * @csspart hits - The list of talks
 * @csspart hit - A talk
 * @csspart title - The line of a talk's title, a link where there is somewhere to go
 * @csspart poster - The picture beside it
 * @csspart speakers - Who gave the talk
 * @csspart event - When and where it was given, and how long it takes
 * @csspart moments - The list of a talk's moments
 * @csspart moment - The line of a moment
 * @csspart kind - Why a moment is shown
 * @csspart clock - A time in the recording
 * @csspart mark - A word that matches
 * @csspart more - The button that shows more talks
 * @csspart empty - Said when no talk matches
 * @csspart error - Said when the index could not be opened
 * @csspart retry - The button that loads it again
 * @csspart player - The panel of the player
 * @csspart player-title - What is playing
 * @csspart player-speakers - Who speaks there
 * @csspart player-close - The button that ends it
 *
 * @cssproperty [--talk-search-accent] - Links, clocks, focus
 * @cssproperty [--talk-search-background] - Field and panels
 * @cssproperty [--talk-search-text] - Text
 * @cssproperty [--talk-search-muted] - Quieter text
 * @cssproperty [--talk-search-border] - Lines between things
 * @cssproperty [--talk-search-field-border] - Line around the field
 * @cssproperty [--talk-search-hover] - Behind the line under the pointer
 * @cssproperty [--talk-search-mark] - Behind words that match
 * @cssproperty [--talk-search-error] - The sign of an error
 * @cssproperty [--talk-search-radius=12px] - Corners of field and panels
 * @cssproperty [--talk-search-shadow] - Below what lies over the page
 * @cssproperty [--talk-search-backdrop] - Behind the dialog
 * @cssproperty [--talk-search-layer=10] - The `z-index` of the list over the page
 * @cssproperty [--talk-search-font=inherit] - Font family
 */
export class TalkSearch extends LitElement {
  static override styles = [hostStyle, fieldStyle]

  static override properties: PropertyDeclarations = {
    src: {},
    source: { attribute: false },
    mode: { reflect: true, useDefault: true },
    shortcut: {},
    label: {},
    placeholder: {},
    maxHits: { attribute: 'max-hits', converter: countFrom(1, 10) },
    maxMoments: { attribute: 'max-moments', converter: countFrom(0, 3) },
    posters: { type: Boolean },
    facets: {},
    sort: { converter: { fromAttribute: orderFrom } },
    browse: { type: Boolean },
    recent: {},
    urlState: { attribute: 'url-state' },
    talk: {},
    player: {},
    consent: { type: Boolean },
    preload: { type: Boolean },
    theme: { reflect: true, useDefault: true },
    query: { attribute: false },
    filters: { attribute: false },
    texts: { attribute: false }
  }

  declare src: string | null
  /** Where talks are found, in place of `src`: anything that answers as a `TalkSource`. */
  declare source: TalkSource | null
  declare mode: 'inline' | 'dropdown' | 'modal' | null
  declare shortcut: string | null
  declare label: string | null
  declare placeholder: string | null
  declare maxHits: number
  declare maxMoments: number
  declare posters: boolean
  declare facets: string | null
  declare sort: SortOrder
  declare browse: boolean
  declare recent: 'on' | 'off' | null
  declare urlState: 'none' | 'query' | 'hash' | null
  declare talk: string | null
  declare player: 'inline' | 'link' | null
  declare consent: boolean
  declare preload: boolean
  declare theme: 'auto' | 'light' | 'dark' | null
  /** What is searched for. Setting it searches as if it had been typed. */
  declare query: string
  /** What the hits are narrowed to: `{ year: ['2024'] }`. */
  declare filters: Filters
  /** Texts in place of those of the language; what is not given stays. */
  declare texts: Partial<Texts> | null

  readonly #search = new SearchController(this)
  readonly #later = new FindingLoader(this, this.#search)
  readonly #field = new SearchField(this, this.#later)
  #callOff = () => {}

  constructor() {
    super()
    this.src = this.source = this.shortcut = this.label = this.placeholder = this.facets = this.talk = this.texts = null
    this.mode = 'inline'
    this.recent = 'on'
    this.urlState = 'none'
    this.player = 'inline'
    this.theme = 'auto'
    this.maxHits = 10
    this.maxMoments = 3
    this.sort = 'relevance'
    this.browse = this.consent = this.preload = this.posters = false
    this.query = ''
    this.filters = {}
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang']
  }

  /** Loads the index now. Resolves when it is open, or the element says why it is not. */
  async load(): Promise<void> {
    await Promise.all([this.#search.load(), this.#later.load()])
  }

  /** Opens the dialog or the list over the page; in the page itself, goes to the field. */
  async open(): Promise<void> {
    void this.#search.load()
    await this.#later.load()
    this.#later.finding?.open()
  }

  /** Closes the dialog or the list. */
  close(): void {
    this.#later.finding?.place.close()
  }

  override focus(options?: FocusOptions): void {
    ;(this.#field.input ?? this.renderRoot.querySelector('button'))?.focus(options)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#speak()
    if (this.hasUpdated) this.#preloadWhenIdle()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#callOff()
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now)
    if (name === 'lang' && this.isConnected) this.#speak()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('src') || changed.has('source')) this.#search.turnTo(this.source ?? this.src ?? '')
    if (ASKING.some(name => changed.has(name))) void this.#search.ask(this.#asked)
    if (changed.has('src') || changed.has('source') || changed.has('preload')) this.#preloadWhenIdle()
    if (changed.has('urlState')) void this.#later.followUrl()
    if (changed.has('texts')) this.#later.speak()
    // Whoever loads the index will want to see what is in it.
    if (this.#search.status !== 'idle') void this.#later.load()
  }

  protected override render(): unknown {
    const { finding } = this.#later
    const { status } = this.#search
    const name = this.#name
    const field = this.#field.render(name, status)
    if (this.mode === 'modal') return [this.#field.renderOpener(name), finding?.renderDialog(field) ?? this.#lacking]
    return html`
      <div class="search" role="search" aria-label=${name}>
        ${field}${finding ? finding.render() : this.#renderBelow()}
      </div>
      ${this.mode === 'dropdown'
        ? nothing
        : html`<slot ?hidden=${(this.query.trim() !== '' || finding?.asks) && status !== 'failed'}></slot>`}`
  }

  /** What keeps the place of what is still to be loaded. */
  #renderBelow(): unknown {
    const linked = this.urlState !== 'none' && /[?#&-](q|talk)=/.test(location.href)
    if (this.mode === 'dropdown') return this.#lacking
    return html`<div class="status-line"></div>${this.#lacking ?? html`<div class=${linked || this.query ? 'held' : nothing}></div>`}`
  }

  /** Said when what shows hits could not be loaded, and so cannot say it itself. */
  get #lacking(): unknown {
    const { error } = this.#search
    return error && renderFailed(error, () => void this.load(), this.#later.lackingTexts)
  }

  get #name(): string {
    return this.label ?? this.texts?.label ?? LABELS[closestLanguage(this.#later.language)]
  }

  /** What is to be asked; `null` when nothing is. */
  get #asked(): Asked | null {
    const query = this.query.trim()
    const urgent = query !== '' || Object.values(this.filters).some(values => values?.length)
    if (!urgent && !this.browse && !this.talk) return null
    const settings = { filters: this.filters, sort: this.sort, size: this.maxHits, facets: !!this.facets, ...(this.talk ? { within: this.talk } : {}) }
    return { query, settings, urgent }
  }

  #speak(): void {
    this.#later.language = this.closest('[lang]')?.getAttribute('lang') ?? ''
    this.#later.speak()
    this.requestUpdate()
  }

  #preloadWhenIdle(): void {
    this.#callOff()
    if (this.preload) this.#callOff = whenIdle(() => void this.load())
  }
}

/** What changes the hits. */
const ASKING = ['query', 'filters', 'sort', 'maxHits', 'facets', 'browse', 'talk'] as const

declare global {
  interface HTMLElementTagNameMap {
    'talk-search': TalkSearch
  }
}
