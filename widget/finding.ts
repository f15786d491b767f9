import { html, nothing, type CSSResult, type ReactiveController } from 'lit'
import type { Filters } from '../search/answer.js'
import { Announcement } from './announcement.js'
import { Combobox } from './combobox.js'
import { TalkSearchSelectEvent } from './events.js'
import { chosen, FacetPanel } from './facet-panel.js'
import { facetStyle } from './facet-style.js'
import { findingStyle } from './finding-style.js'
import { hitStyle } from './hit-style.js'
import type { Line } from './hit-view.js'
import { hitIcons } from './hit-icons.js'
import { loadPlayer } from './load-player.js'
import { momentHref, placeOf } from './moment-link.js'
import { placePopup } from './place-popup.js'
import { placeStyle } from './place-style.js'
import { PlayerPanel } from './player-panel.js'
import { playerPanelStyle } from './player-panel-style.js'
import { RecentSearches } from './recent-searches.js'
import { renderResults } from './results-view.js'
import type { SearchController } from './search-controller.js'
import { pressInField, pressInLines, type SearchStops } from './search-keys.js'
import { renderStatus, spokenStatus } from './status-view.js'
import type { TalkSearch } from './talk-search.js'
import { momentAt } from './talk-moments.js'
import { closestLanguage, loadTexts } from './texts/languages.js'
import { texts as english } from './texts/en.js'
import { Words } from './texts/words.js'
import type { SearchAddress, UrlState } from './url-state.js'
import { WordCompletion } from './word-completion.js'

/** What follows a key or a press this soon is what they asked for. */
const PROMPT_MS = 400

/** A visitor who does nothing for so long reads the hits. */
const QUIET_MS = 500

const STYLES = [findingStyle, placeStyle, facetStyle, hitStyle, playerPanelStyle]

/** What a search does beyond its field, in whichever place: it shows hits, narrows, plays, remembers. */
export class Finding implements ReactiveController {
  readonly host: TalkSearch
  readonly search: SearchController
  readonly panel: PlayerPanel
  readonly facets: FacetPanel
  readonly box = new Combobox()
  words = new Words(english, '', 'en')
  readonly #announcement: Announcement
  readonly #completion = new WordCompletion()
  readonly #endless = new IntersectionObserver(entries => {
    if (entries.some(entry => entry.isIntersecting)) void this.search.more(this.host.maxHits)
  })
  /** Whether the list over the page or the dialog is open. */
  #open = false
  #composing = false
  /** Whether the place below the field keeps its height, and when the visitor last did something. */
  #held = false
  #entered: number
  #wantsMore = false
  #readying: ReturnType<typeof setTimeout> | undefined
  #chosen: { talk: string; seconds: number | null } | null = null
  #urlState: UrlState | null = null
  #listening: AbortController | undefined

  /** @param entered when the visitor last did something in the field, by the page's clock */
  constructor(host: TalkSearch, search: SearchController, entered: number) {
    this.host = host
    this.#entered = entered
    this.search = search
    this.panel = new PlayerPanel(host)
    this.facets = new FacetPanel(() => host.requestUpdate())
    this.#announcement = new Announcement(host)
    const root = host.renderRoot as ShadowRoot
    root.adoptedStyleSheets.push(...STYLES.flatMap(({ styleSheet }: CSSResult) => styleSheet ?? []))
    host.addController(this)
    this.#open = root.activeElement !== null
  }

  hostConnected(): void {
    const { signal } = (this.#listening = new AbortController())
    document.addEventListener('pointerdown', event => this.#pressElsewhere(event), { signal })
    this.host.addEventListener('focusout', event => this.#leaveWith(event), { signal })
    for (const event of ['compositionstart', 'compositionend']) this.host.addEventListener(event, () => this.#compose(event), { signal })
  }

  hostDisconnected(): void {
    this.#listening?.abort()
    this.#endless.disconnect()
    clearTimeout(this.#readying)
    this.#open = false
  }

  hostUpdate(): void {
    const { answer, error } = this.search
    // What comes late must not move the page under the visitor's eyes: its place stays until they type again.
    if (this.asks && !answer && !error) this.#held = true
    else if (performance.now() - this.#entered < PROMPT_MS) this.#held = false
    this.#completion.consider(this.#composing ? null : this.#input, answer?.completion ?? null)
  }

  hostUpdated(): void {
    this.#announcement.announce(this.search.error ? `${this.words.texts.failed}. ${this.search.error.message}` : spokenStatus(this))
    this.#writeAddress(false)
    placePopup(this.host.renderRoot.querySelector<HTMLElement>('.popup'), this.host)
    this.#readyPlayer()
    this.#endless.disconnect()
    const more = this.host.renderRoot.querySelector('.more')
    if (more && this.#wantsMore) this.#endless.observe(more)
  }

  /** Turns to a language, as the page names it. */
  async speak(language: string): Promise<void> {
    const spoken = closestLanguage(language)
    const texts = await loadTexts(spoken)
    this.words = new Words({ ...english, ...texts, ...this.host.texts }, language, texts ? spoken : 'en')
    this.host.requestUpdate()
  }

  follow(urlState: UrlState | null): void {
    this.#urlState = urlState
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
    return this.host.recent !== 'off' && this.#open && this.#unasked
  }

  /** What a combobox says of its lists: recent searches, hits. */
  get combobox(): { expanded: boolean; controls: string; active: string } {
    const lists = { recent: this.#recalls, hits: this.asks && !!this.search.answer?.total }
    const controls = this.#listed ? Object.entries(lists).flatMap(([id, shown]) => (shown ? id : [])).join(' ') : ''
    return { expanded: controls !== '', controls, active: controls && this.box.active }
  }

  render(): unknown {
    const body = html`
      ${renderStatus(this)}
      <p class="spoken" role="status">${this.#announcement.text}</p>
      <div class="stage ${this.panel.open ? 'playing' : ''}">
        ${this.panel.render(this.search.source, this.host.query.trim(), this.words, () => this.#closePlayer())}
        <div class="results ${this.#held ? 'held' : ''}" part="results" @keydown=${(event: KeyboardEvent) => pressInLines(event, this.#stops)}>${renderResults(this)}</div>
      </div>`
    if (this.host.mode !== 'dropdown') return body
    const shown = this.#listed || this.panel.open
    return html`<div class="popup ${this.#listed ? '' : 'player-only'}" part="popup" ?hidden=${!shown}>${body}${this.#renderStart()}</div>`
  }

  renderDialog(field: unknown): unknown {
    const { label, close } = this.words.texts
    const name = this.host.label ?? label
    return html`<dialog part="dialog" aria-label=${name} @close=${this.#onClosed} @click=${this.#onBackdrop}>
      <div class="dialog-body" role="search" aria-label=${name}>
        <div class="dialog-head">${field}<button class="button quiet close" part="close" aria-label=${close} @click=${() => this.close()}>${hitIcons.close}</button></div>
        <div class="dialog-scroll">${this.render()}${this.#renderStart()}</div>
      </div>
    </dialog>`
  }

  /** What stands over the input: the rest of a word, and the button that empties it. */
  renderInField(): unknown {
    const { query } = this.host
    return html`${this.#completion.render(query)}
      <button class="button quiet" part="clear" aria-label=${this.words.texts.clear} ?hidden=${!query} @click=${() => this.clear()}>${hitIcons.clear}</button>`
  }

  /** The visitor came to the field, or typed. */
  enter(): void {
    this.#wantsMore = false
    this.box.active = ''
    this.#entered = performance.now()
    this.#show(true)
  }

  open(): void {
    this.#show(true)
    const dialog = this.#dialog
    if (dialog && !dialog.open) dialog.showModal()
    this.#input?.focus()
    this.#input?.select()
  }

  close(): void {
    this.#dialog?.close()
    this.#show(false)
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
    this.box.active = ''
    this.host.query = query
    this.host.focus()
  }

  filter(filters: Filters): void {
    this.host.filters = filters
    this.#wantsMore = false
    void this.host.updateComplete.then(() => this.#urlState?.write(null, null, true))
  }

  async more(): Promise<void> {
    const next = this.search.answer?.hits.length ?? 0
    await this.search.more(this.host.maxHits)
    this.#wantsMore = true
    this.host.requestUpdate()
    await this.host.updateComplete
    // The button may be gone, and the focus with it.
    if (this.host.mode === 'dropdown') return this.#input?.focus()
    this.host.renderRoot.querySelectorAll('.hit')[next]?.querySelector('a')?.focus()
  }

  pressInField(event: KeyboardEvent): void {
    const { host } = this
    if (this.#completion.isTakenBy(event)) {
      event.preventDefault()
      host.query += this.#completion.rest
      return
    }
    if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) this.#remember()
    if (host.mode !== 'dropdown') return pressInField(event, this.#stops)
    const expanded = this.#listed
    if (event.key === 'Delete' && this.#forgetActive()) return
    const stops = { options: this.#options, expanded, filled: host.query !== '', expand: () => this.#show(true), collapse: () => this.close(), clear: () => this.clear() }
    if (this.box.press(event, stops)) this.#showActive()
  }

  /** An option holds no button to be reached by keys, so that a key forgets it. */
  #forgetActive(): boolean {
    const active = this.#options.find(({ id }) => id === this.box.active)?.dataset['query']
    if (active === undefined) return false
    this.recent.forget(active)
    this.box.active = ''
    this.host.requestUpdate()
    return true
  }

  select(event: MouseEvent, { talk, moment, place, href }: Line): void {
    const { host } = this
    const isOption = event.currentTarget instanceof HTMLElement && event.currentTarget.role === 'option'
    // With a key held down the visitor asks the browser for a tab, a window or a download; an option is no link.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button === 1) {
      if (isOption && href) open(href, '_blank', 'noopener')
      return
    }
    if (event.button > 0) return
    const untouched = host.dispatchEvent(new TalkSearchSelectEvent(talk, moment))
    const plays = place !== null && host.player !== 'link'
    if (!untouched || plays) event.preventDefault()
    this.#remember()
    if (untouched && !plays) return isOption && href ? location.assign(href) : undefined
    this.#chosen = { talk: talk.id, seconds: moment.seconds }
    this.#writeAddress(true)
    if (untouched && place && href) void this.panel.show(talk, moment, place, href)
  }

  /** Shows what an address tells; its talk is ready to play, and asks nobody before it does. */
  async show({ query, filters, sort, talk, seconds }: SearchAddress): Promise<void> {
    Object.assign(this.host, { query, filters, sort: sort ?? this.host.sort })
    if (query && this.host.mode === 'modal' && !talk) this.open()
    this.#chosen = talk ? { talk, seconds } : null
    if (!talk) return this.panel.close()
    await this.search.load()
    const found = await this.search.source?.talk(talk)
    if (this.#chosen?.talk !== talk) return
    if (!found) {
      this.#chosen = null
      return this.host.requestUpdate()
    }
    const moment = momentAt(found, seconds)
    const [place, href] = [placeOf(found, moment), momentHref(found, moment)]
    if (this.host.mode === 'modal') this.open()
    if (place && href && this.host.player !== 'link') await this.panel.show(found, moment, place, null)
  }

  /** The player comes once the visitor reads the hits: it would keep them waiting, and those of the next letter. */
  #readyPlayer(): void {
    clearTimeout(this.#readying)
    if (this.host.player === 'link' || !this.search.answer?.hits.length) return
    // Without it there is still every link; that it is lacking shows when something is to be played.
    this.#readying = setTimeout(() => void loadPlayer().catch(() => {}), QUIET_MS)
  }

  /** What the page put into the element, until something is typed. */
  #renderStart(): unknown {
    return this.asks && this.search.status !== 'failed' ? nothing : html`<div class="start"><slot></slot></div>`
  }

  /** Whether neither a word nor a filter asks for anything. */
  get #unasked(): boolean {
    return !this.host.query.trim() && chosen(this.host.filters).length === 0
  }

  /** Whether recent searches are shown. */
  get #recalls(): boolean {
    return this.offersRecent && this.recent.all.length > 0
  }

  get #listed(): boolean {
    const { host, search } = this
    const shows = this.asks || search.status === 'failed' || host.childElementCount > 0 || this.#recalls
    return this.#open && shows
  }

  get #input(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector<HTMLInputElement>('#query')
  }

  get #dialog(): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector('dialog')
  }

  get #options(): HTMLElement[] {
    return [...this.host.renderRoot.querySelectorAll<HTMLElement>('[role="option"]')]
  }

  get #stops(): SearchStops {
    return {
      input: this.#input as HTMLInputElement,
      lines: [...this.host.renderRoot.querySelectorAll<HTMLElement>('.hits a, [data-stop]')],
      clear: () => this.clear()
    }
  }

  #show(open: boolean): void {
    this.#open = open
    this.host.requestUpdate()
  }

  #showActive(): void {
    this.host.requestUpdate()
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: 'nearest' }))
  }

  /** A search that was meant, rather than passed through while typing. */
  #remember(): void {
    if (this.host.recent !== 'off') this.recent.add(this.host.query)
    this.#writeAddress(true)
  }

  #writeAddress(asStep: boolean): void {
    this.#urlState?.write(this.#chosen?.talk ?? null, this.#chosen?.seconds ?? null, asStep)
  }

  #closePlayer(): void {
    const line = this.host.renderRoot.querySelector<HTMLElement>('[aria-current]') ?? this.#input
    this.panel.close()
    this.#chosen = null
    line?.focus()
  }

  readonly #onClosed = (): void => {
    this.panel.close()
    this.#chosen = null
    this.#show(false)
  }

  /** A press beside the dialog's box falls on the dialog itself. */
  readonly #onBackdrop = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.close()
  }

  #pressElsewhere(event: PointerEvent): void {
    if (this.#open && this.host.mode !== 'modal' && !event.composedPath().includes(this.host)) this.#show(false)
  }

  #leaveWith({ relatedTarget }: FocusEvent): void {
    if (this.host.mode === 'dropdown' && relatedTarget instanceof Node && !this.host.contains(relatedTarget)) this.#show(false)
  }

  #compose(event: string): void {
    this.#composing = event === 'compositionstart'
    this.host.requestUpdate()
  }
}
