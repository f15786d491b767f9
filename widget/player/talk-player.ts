import { html, LitElement, type CSSResult, type PropertyDeclarations, type PropertyValues } from 'lit'
import type { Passage } from '../../search/passage.js'
import { parseRecordingUrl, type Recording } from '../../search/recording.js'
import { KeptFocus } from './kept-focus.js'
import { Playback, reject, sameRecording, type PlayerStatus } from './playback.js'
import type { PlayableMoment, PlayerMatch, PlayerMoment } from './played-moments.js'
import { PlayerParts } from './player-parts.js'
import { SURFACES, type Surfaces } from './surfaces.js'
import { talkPlayerStyle } from './talk-player-style.js'
import type { GivenPlayerTexts } from './texts/player-texts.js'
import type { PlayerWords } from './texts/player-words.js'
import { Speaking } from './texts/speaking.js'
import type { PlayedTalk } from './tools/played-talk.js'

/**
 * Plays the recording of a talk from any second: of YouTube, Vimeo and others, or a media file.
 * Until the visitor plays, it shows a play button and requests nothing from anywhere.
 *
 * Methods, properties and events are named as HTMLMediaElement's; its events do not bubble either.
 *
 * ```html
 * <talk-player src="https://youtu.be/3MG3ZR6_IRM?t=1389" talk-title="Exposing microservices" tools>
 *   <a href="https://youtu.be/3MG3ZR6_IRM?t=1389">Exposing microservices</a>
 * </talk-player>
 * ```
 *
 * @tag talk-player
 *
 * @attr {string} src - URL of a recording, with or without a time
 * @attr {string} talk-title - Title of the talk; `title` is read too, but shows a tooltip over the picture
 * @attr {string} poster - A picture of your own site, shown until playback; one of another site is not loaded
 * @attr {number} start - Where the talk begins, in seconds
 * @attr {number} end - Where it ends: playback stops there once
 * @attr {boolean} consent - Asks before a provider is contacted
 * @attr {boolean} tools - Shows moments, speed, links to copy and the transcript below the picture
 * @attr {'moments' | 'transcript' | ''} pane - What is open below them
 * @attr {string} lang - The language of texts and numbers, when it is not the page's
 *
 * @slot - What is shown where there is no recording, and while the program is not there
 *
 * @fires {Event} loadedmetadata - The recording can be played and sought
 * @fires {Event} durationchange - `duration` became known or changed
 * @fires {Event} play - `paused` became false
 * @fires {Event} playing - Playback began, or went on after waiting for data
 * @fires {Event} pause - `paused` became true
 * @fires {Event} timeupdate - `currentTime` moved on
 * @fires {Event} seeking - A seek began
 * @fires {Event} seeked - A seek arrived
 * @fires {Event} ratechange - `playbackRate` changed
 * @fires {Event} ended - The recording came to its end
 * @fires {Event} error - The recording cannot be played; the player says why and links to it
 * @fires {TalkPlayerMomentEvent} talk-player-moment - Playback came to another moment, with `tools`; this one bubbles
 * @fires {TalkPlayerConsentEvent} talk-player-consent - A visitor allowed or refused a provider; this one bubbles
 *
 * @csspart panel - The 16:9 panel
 * @csspart play-button - Covers the panel until playback
 * @csspart poster - The picture behind it
 * @csspart play-icon - The disc in the middle of it
 * @csspart title - The talk's title
 * @csspart clock - Where playback will begin
 * @csspart source - Who the recording comes from
 * @csspart frame - The provider's iframe
 * @csspart media - The `<video>` of a media file
 * @csspart loading - Loading indicator
 * @csspart message - Why the recording cannot be played here
 * @csspart note - The line under the panel while a provider keeps silent
 * @csspart open-link - Link to the recording, at its second, on its own site
 * @csspart retry-button - Tries once more
 * @csspart go-on-button - Plays on behind the talk's end
 * @csspart consent - The question before a provider is contacted
 * @csspart strip - The row of matches
 * @csspart tools - The bar below the picture
 * @csspart status - What was copied
 * @csspart pane - Around what is open below it
 * @csspart moments - The list of moments
 * @csspart moment - A line of it
 * @csspart transcript - The transcript's box
 *
 * @cssproperty [--talk-player-accent=var(--talk-search-accent)] - The play button's colour
 * @cssproperty [--talk-player-on-accent] - What lies on it; black or white, as the accent asks for, when not given
 * @cssproperty [--talk-player-radius=var(--talk-search-radius)] - Corners of the panel
 * @cssproperty [--talk-player-background=var(--talk-search-background)] - The panel, tinted by the accent
 * @cssproperty [--talk-player-color=var(--talk-search-text)] - Text
 * @cssproperty [--talk-player-font=var(--talk-search-font)] - Font family
 * @cssproperty [--talk-player-aspect-ratio=16/9] - Shape of the panel
 * @cssproperty [--talk-player-pane-size=18rem] - How high moments and transcript may become
 */
export class TalkPlayer extends LitElement {
  /** How each provider's recordings are played. A subclass may add a provider, or put a stand-in in its place. */
  static surfaces: Surfaces = SURFACES

  static override styles = talkPlayerStyle

  static override properties: PropertyDeclarations = {
    src: { type: String },
    recording: { attribute: false },
    talkTitle: { attribute: 'talk-title' },
    poster: {},
    texts: { attribute: false },
    start: { type: Number },
    end: { type: Number },
    consent: { type: Boolean },
    tools: { type: Boolean },
    pane: { reflect: true, useDefault: true },
    moments: { attribute: false },
    found: { attribute: false },
    said: { attribute: false },
    played: { attribute: false }
  }

  /** Title of the talk, shown before playback and read out. */
  declare talkTitle: string
  /** URL of a picture shown until playback, on the page's own site: nothing is asked of another before. */
  declare poster: string | null
  /** Texts in place of those of the language; what is not given stays. */
  declare texts: GivenPlayerTexts | null
  /** Where the talk begins, in seconds; the second in `src` when not given. */
  declare start: number | null
  /** Where playback stops once and offers to go on, in seconds; `null` for the recording's own end. */
  declare end: number | null
  /** Asks before a provider is contacted, unless the visitor has answered that once and for all. */
  declare consent: boolean
  /** Shows moments, speed, links to copy and the transcript below the picture. */
  declare tools: boolean
  /** What is open below the tools. */
  declare pane: 'moments' | 'transcript' | ''
  /** The talk's chapters and takeaways; the links in the element's content when not given. */
  declare moments: readonly PlayerMoment[] | null
  /** Where the talk matches what was searched for. */
  declare found: readonly PlayerMatch[]
  /** Loads the talk's transcript when a visitor opens it; `null` when there is none. */
  declare said: ((signal: AbortSignal) => Promise<readonly Passage[]>) | null
  /** A talk out of an index: it brings start, end, moments, matches and transcript by itself. */
  declare played: PlayedTalk | null

  #src = ''
  #playOnceConnected = false
  readonly #playback: Playback
  readonly #parts: PlayerParts
  readonly #focus: KeptFocus
  readonly #speaking = new Speaking(this)

  constructor() {
    super()
    this.#playback = new Playback({
      surfaces: (this.constructor as typeof TalkPlayer).surfaces,
      title: () => this.#title,
      changed: () => this.requestUpdate(),
      tell: event => this.dispatchEvent(new Event(event)),
      leave: () => this.#focus.keep()
    })
    this.#focus = new KeptFocus(this, this.#playback)
    this.#parts = new PlayerParts(this, this.#playback, this.#focus)
    this.talkTitle = ''
    this.poster = this.texts = this.start = this.end = this.moments = this.said = this.played = null
    this.consent = this.tools = false
    this.pane = 'moments'
    this.found = []
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang']
  }

  /** What the player shows: `empty`, `facade`, `asking`, `loading`, `slow`, `ready`, `unavailable` or `elsewhere`. */
  get status(): PlayerStatus {
    return this.#playback.status
  }

  /** URL of a recording, with or without a time: `https://youtu.be/3MG3ZR6_IRM?t=1389`, `talks/may.mp4#t=665`. */
  get src(): string {
    return this.#src
  }

  set src(url: string | null) {
    this.#src = url ?? ''
    const link = parseRecordingUrl(this.#src)
    const same = link && sameRecording(link.recording, this.recording)
    if (same && this.#playback.begun) this.currentTime = link.start ?? 0
    else this.#offer(link?.recording ?? null, link?.start ?? 0)
    if (this.#src && !link) this.#playback.fail('address')
  }

  /** What to play, when it is not told by `src`. A new one shows its play button; it does not play yet. */
  get recording(): Recording | null {
    return this.#playback.recording
  }

  set recording(recording: Recording | null) {
    if (!sameRecording(recording, this.recording)) this.#offer(recording, 0)
  }

  /** Seconds. Setting it seeks; before playback it says where to begin. */
  get currentTime(): number {
    return this.#playback.currentTime
  }

  set currentTime(seconds: number) {
    this.#playback.currentTime = seconds
  }

  /** Seconds, `NaN` while unknown. */
  get duration(): number {
    return this.#playback.surface?.duration ?? Number.NaN
  }

  /** True until the recording's own player says that it plays. */
  get paused(): boolean {
    return this.#playback.surface?.paused ?? true
  }

  get ended(): boolean {
    return this.#playback.surface?.ended ?? false
  }

  /** 1 is as recorded. It is kept for the recordings that follow. */
  get playbackRate(): number {
    return this.#playback.playbackRate
  }

  set playbackRate(rate: number) {
    this.#playback.playbackRate = rate
  }

  /**
   * Plays from `currentTime`. Resolves once it plays. With `consent` set, the visitor may be asked before.
   *
   * @throws DOMException, as a rejection: `NotAllowedError` when the browser wants a click first (the player then
   *   shows its controls) or the visitor refuses to contact the provider, `NotSupportedError` when there is nothing
   *   that can be played here, `AbortError` when something else was asked meanwhile, `InvalidStateError` when the
   *   player is not in a page.
   */
  play(): Promise<void> {
    if (!this.isConnected) return reject('InvalidStateError', 'Add <talk-player> to the page')
    const { begun, playable } = this.#playback
    if (!this.consent || begun || !playable) return this.#playback.play()
    const { gate } = this.#parts
    return gate ? gate.play() : this.#parts.loadGate().then(() => this.play())
  }

  pause(): void {
    this.#playOnceConnected = false
    this.#playback.pause()
  }

  /**
   * Plays a recording from a second. The recording that is playing seeks and goes on in the same media element or
   * iframe, another one is loaded. Asked several times before the player is ready, the latest wins.
   */
  playMoment({ recording, seconds, title }: PlayableMoment): void {
    const same = sameRecording(recording, this.recording)
    this.talkTitle = title ?? (same ? this.talkTitle : '')
    // A frame that never speaks may not hear a seek either: only loading it anew at the second is sure to get there.
    if (same && this.#playback.begun && this.status !== 'slow') this.currentTime = seconds
    else this.#offer(recording, seconds)
    if (this.isConnected) this.#playQuietly()
    else this.#playOnceConnected = true
  }

  /** Takes back the consent to contact a host, as in `www.youtube-nocookie.com`, or to contact any. Stops what plays from it. */
  async revokeConsent(host?: string): Promise<void> {
    const gate = await this.#parts.loadGate()
    gate.revoke(host)
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now)
    if (name === 'lang') this.requestUpdate()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    // Who has moved may stand in another language now.
    this.requestUpdate()
    if (this.#playOnceConnected) this.#playQuietly()
  }

  /** A player that leaves the page falls silent; back in a page it offers to go on where it was. */
  override disconnectedCallback(): void {
    super.disconnectedCallback()
    if (this.#playback.begun || this.status === 'asking') this.#offer(this.recording, this.currentTime)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.status !== 'empty') this.#speaking.follow()
    this.#playback.surface?.rename(this.#title)
    this.#parts.follow(changed)
  }

  protected override render(): unknown {
    const { status, surface } = this.#playback
    if (status === 'empty' || !(this.words || surface)) return html`<slot></slot>`
    return this.#parts.render(this.#title, () => {
      this.#focus.take()
      this.#playQuietly()
    })
  }

  /** What the player and its parts say; `null` until the texts of the language are there. */
  get words(): PlayerWords | null {
    return this.#speaking.words
  }

  get #title(): string {
    return this.talkTitle || this.title || (this.words?.texts.recording ?? '')
  }

  #offer(recording: Recording | null, seconds: number): void {
    this.#playOnceConnected = false
    this.#parts.gate?.withdraw()
    this.#playback.offer(recording, seconds)
  }

  /** Puts on the looks of a part that was loaded. For the player's own parts. */
  wear({ styleSheet }: CSSResult): void {
    const { adoptedStyleSheets } = this.renderRoot as ShadowRoot
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet)
  }

  #playQuietly(): void {
    this.#playOnceConnected = false
    // What goes wrong is on show.
    this.play().catch(() => {})
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'talk-player': TalkPlayer
  }
}
