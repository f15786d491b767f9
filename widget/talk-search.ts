import { html, LitElement, nothing } from 'lit'
import type { ComplexAttributeConverter, PropertyDeclarations, PropertyValues } from 'lit'
import type { Moment } from '../search/hit.js'
import type { IndexedTalk } from '../search/talk.js'
import { Announcement } from './announcement.js'
import { TalkSearchSelectEvent } from './events.js'
import { renderFailed } from './failed-view.js'
import type { HitSetting } from './hit-view.js'
import { icons } from './icons.js'
import { loadPlayer } from './load-player.js'
import { clear, failed, fallback, found, invitation, keys, label, loading, noHit, showMore } from './messages.js'
import type { Place } from './moment-link.js'
import { PlayerPanel } from './player-panel.js'
import { playerPanelStyle } from './player-panel-style.js'
import { SearchController } from './search-controller.js'
import { pressInField, pressInHits, type SearchStops } from './search-keys.js'
import { talkSearchStyle } from './talk-search-style.js'
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
 * @attr {string} label - What the field is called by screen readers: tell several searches on a page apart
 * @attr {string} placeholder - Text in the empty field
 * @attr {number} max-hits - How many talks are shown at once, and added by “Show more”
 * @attr {number} max-moments - How many moments are shown of a talk
 * @attr {'inline'|'link'} player - Whether a click plays the moment here or follows its link
 * @attr {boolean} preload - Load the index when the page is idle rather than when the field is first focused
 * @attr {'auto'|'light'|'dark'} theme - `auto` goes with the page's `color-scheme`
 *
 * @fires {TalkSearchReadyEvent} talk-search-ready - The index is open; `talks` says how many there are
 * @fires {TalkSearchResultsEvent} talk-search-results - The hits of a `query` are shown; `hits` counts them
 * @fires {TalkSearchSelectEvent} talk-search-select - A visitor chose a `moment` of a `talk`; cancel it to act yourself
 * @fires {TalkSearchErrorEvent} talk-search-error - The index could not be opened; `error` says why and what helps
 *
 * @slot - Shown below the field until something is typed, and on its own where scripts do not run
 *
 * @csspart field - The box around the input
 * @csspart input - The input
 * @csspart clear - The button that empties the field
 * @csspart status - The line below the field
 * @csspart results - Around whatever stands below that line
 * @csspart hits - The list of talks
 * @csspart hit - A talk
 * @csspart title - The line of a talk's title, a link where there is somewhere to go
 * @csspart speakers - Who gave the talk
 * @csspart event - When and where it was given
 * @csspart moments - The list of a talk's moments
 * @csspart moment - The line of a moment
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
 * @cssproperty [--talk-search-font=inherit] - Font family
 */
export class TalkSearch extends LitElement {
  static override styles = [talkSearchStyle, playerPanelStyle]

  static override properties: PropertyDeclarations = {
    src: {},
    label: {},
    placeholder: {},
    maxHits: { attribute: 'max-hits', converter: countFrom(1, 10) },
    maxMoments: { attribute: 'max-moments', converter: countFrom(0, 3) },
    player: {},
    preload: { type: Boolean },
    theme: { reflect: true, useDefault: true },
    query: { attribute: false }
  }

  declare src: string | null
  declare label: string | null
  declare placeholder: string | null
  declare maxHits: number
  declare maxMoments: number
  declare player: 'inline' | 'link' | null
  declare preload: boolean
  declare theme: 'auto' | 'light' | 'dark' | null
  /** What is searched for. Setting it searches as if it had been typed. */
  declare query: string

  readonly #search = new SearchController(this)
  readonly #announcement = new Announcement(this)
  readonly #panel = new PlayerPanel(this)
  /** How often more hits were asked for, and once. */
  #pages = 1
  #callOff = () => {}

  constructor() {
    super()
    this.src = null
    this.label = null
    this.placeholder = null
    this.maxHits = 10
    this.maxMoments = 3
    this.player = 'inline'
    this.preload = false
    this.theme = 'auto'
    this.query = ''
  }

  /** Loads the index now. Resolves when it is open, or the element says why it is not. */
  load(): Promise<void> {
    return this.#search.load()
  }

  override focus(options?: FocusOptions): void {
    this.#input?.focus(options)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) this.#preloadWhenIdle()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#callOff()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query') || changed.has('maxHits') || changed.has('src')) this.#pages = 1
    if (changed.has('src')) this.#search.turnTo(this.src ?? '')
    if (changed.has('query') || changed.has('maxHits')) void this.#ask()
    if (changed.has('src') || changed.has('preload')) this.#preloadWhenIdle()
    // Without the player there is still every link; that it is lacking shows when something is to be played.
    if (this.#search.status === 'loading' && this.player !== 'link') loadPlayer().catch(() => {})
    const { view, error } = this.#search
    if (view) this.#wear(view.hitStyle.styleSheet)
    if (error) this.#announcement.announce(`${failed}. ${error.message}`)
    else this.#announcement.announce(this.#typed && this.#isEmpty ? noHit(this.#typed) : this.#line)
  }

  protected override render(): unknown {
    const name = this.label ?? label
    return html`
      <div class="search" role="search" aria-label=${name}>
        <div class="field ${this.#search.status}" part="field">
          <label class="spoken" for="query">${name}</label>
          <span class="field-icon">${icons.search}</span>
          <input
            id="query"
            part="input"
            type="search"
            placeholder=${this.placeholder ?? label}
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="search"
            @focus=${this.load}
            @input=${this.#onInput}
            @keydown=${(event: KeyboardEvent) => pressInField(event, this.#stops)}
          />
          <button class="button quiet" part="clear" aria-label=${clear} ?hidden=${!this.query} @click=${this.#onClear}>
            ${icons.clear}
          </button>
        </div>
        <div class="status-line">
          <p class="status ${this.#search.status}" part="status" aria-hidden="true">${this.#line}</p>
          ${this.#search.hits.length > 0 ? keyHints : nothing}
        </div>
        <p class="spoken" role="status">${this.#announcement.text}</p>
        <div class="stage ${this.#panel.open ? 'playing' : ''}">
          ${this.#panel.render(this.#search.source, this.#typed, () => this.#onClosePlayer())}
          <div class="results" part="results" @keydown=${(event: KeyboardEvent) => pressInHits(event, this.#stops)}>
            ${this.#renderResults()}
          </div>
        </div>
      </div>
      <slot ?hidden=${this.#typed !== '' && this.#search.status !== 'failed'}></slot>`
  }

  protected override updated(): void {
    // Never while the texts agree: an input method is writing in there.
    if (this.#input && this.#input.value !== this.query) this.#input.value = this.query
  }

  #renderResults(): unknown {
    const { view, error, hits, answer } = this.#search
    if (error) return renderFailed(error, () => this.#onRetry())
    if (!this.#typed) return nothing
    if (!view) return skeleton
    if (this.#isEmpty) return view.renderNoHit(this.#typed)
    const rest = Math.min(this.maxHits, (answer?.total ?? 0) - hits.length)
    const setting: HitSetting = {
      lang: this.closest('[lang]')?.getAttribute('lang') ?? '',
      maxMoments: this.maxMoments,
      isPlaying: (talk, moment) => this.#panel.isPlaying(talk, moment),
      onSelect: (event, talk, moment, place) => this.#onSelect(event, talk, moment, place)
    }
    const more = html`<button class="button more" part="more" @click=${this.#onMore}>${showMore(rest)}</button>`
    return html`
      <ol class="hits" part="hits">${hits.map(hit => view.renderHit(hit, setting))}</ol>
      ${rest > 0 ? more : nothing}`
  }

  get #typed(): string {
    return this.query.trim()
  }

  get #isEmpty(): boolean {
    return this.#search.answer?.total === 0
  }

  /** What the line below the field says. */
  get #line(): string {
    const { status, talks, answer } = this.#search
    if (status === 'loading') return loading
    if (status !== 'ready') return ''
    if (!this.#typed || !answer) return invitation(talks)
    const line = found(answer.total, answer.moments ?? 0)
    return answer.unknown.length > 0 && answer.total > 0 ? fallback(answer.unknown, answer.corrected, line) : line
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input')
  }

  get #stops(): SearchStops {
    return {
      input: this.#input as HTMLInputElement,
      links: [...this.renderRoot.querySelectorAll<HTMLElement>('.hits a')],
      clear: () => this.#onClear()
    }
  }

  #onInput(event: InputEvent): void {
    this.query = (event.target as HTMLInputElement).value
  }

  #onClear(): void {
    this.query = ''
    this.focus()
  }

  #onSelect(event: MouseEvent, talk: IndexedTalk, moment: Moment, place: Place | null): void {
    // With a key held down the visitor asks the browser for a tab, a window or a download.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const untouched = this.dispatchEvent(new TalkSearchSelectEvent(talk, moment))
    const plays = place !== null && this.player !== 'link'
    if (!untouched || plays) event.preventDefault()
    if (untouched && plays) void this.#panel.play(talk, moment, place, (event.currentTarget as HTMLAnchorElement).href)
  }

  #ask(): Promise<void> {
    return this.#search.ask(this.query, { size: this.maxHits * this.#pages })
  }

  async #onMore(): Promise<void> {
    const next = this.maxHits * this.#pages
    this.#pages += 1
    await this.#ask()
    await this.updateComplete
    // The button may be gone, and the focus with it.
    this.renderRoot.querySelectorAll('.hit')[next]?.querySelector('a')?.focus()
  }

  #onRetry(): void {
    this.focus()
    void this.load()
  }

  #onClosePlayer(): void {
    const line = this.renderRoot.querySelector<HTMLElement>('[aria-current]') ?? this.#input
    this.#panel.close()
    line?.focus()
  }

  /** The looks of hits come with their view. */
  #wear(sheet: CSSStyleSheet | undefined): void {
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot
    if (sheet && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet)
  }

  #preloadWhenIdle(): void {
    this.#callOff()
    if (this.preload) this.#callOff = whenIdle(() => void this.load())
  }
}

/** A whole number of at least `least`; anything else, or no attribute at all, is the `usual` one. */
function countFrom(least: number, usual: number): ComplexAttributeConverter<number> {
  return {
    fromAttribute: text => {
      const count = Number.parseInt(text ?? '', 10)
      return count >= least ? count : usual
    }
  }
}

/** Stands for hits while the index loads. */
const skeleton = html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`

const keyHints = html`<p class="keys" aria-hidden="true">
  <kbd>↑</kbd><kbd>↓</kbd> ${keys.move} <kbd>↵</kbd> ${keys.play} <kbd>esc</kbd> ${keys.back}
</p>`

declare global {
  interface HTMLElementTagNameMap {
    'talk-search': TalkSearch
  }
}
