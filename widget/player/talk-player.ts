import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit'
import { parseRecordingUrl, recordingKey, type Recording } from '../../search/recording.js'
import type { Failure, PlayerSurface, SurfaceEvent } from './player-surface.js'
import { ENGLISH, type PlayerWords } from './player-words.js'
import { findSurface, SURFACES, type Surfaces } from './surfaces.js'
import { talkPlayerStyle } from './talk-player-style.js'
import { SCENES, slowNote, type PlayerScene, type PlayerStatus } from './talk-player-view.js'
import { isWebUrl } from './web-url.js'

/** A moment to play. */
export interface PlayableMoment {
  recording: Recording
  /** Where to begin. */
  seconds: number
  /** The talk's title, shown and read out as text. */
  title?: string
}

/** How long a provider may keep silent before a link appears beside it. */
const PATIENCE_MS = 8000

/**
 * Plays the recording of a talk from any second: a YouTube video, a video file, a sound file.
 * Until the visitor plays, it shows a play button and requests nothing from anywhere.
 *
 * Methods, properties and events are named as HTMLMediaElement's; its events do not bubble either.
 *
 * ```html
 * <talk-player src="https://youtu.be/3MG3ZR6_IRM?t=1389" talk-title="Exposing microservices"></talk-player>
 * ```
 *
 * @tag talk-player
 *
 * @attr {string} src - URL of a recording, with or without a time
 * @attr {string} talk-title - Title of the talk
 *
 * @fires {Event} loadedmetadata - The recording can be played and sought
 * @fires {Event} durationchange - `duration` became known or changed
 * @fires {Event} play - `paused` became false
 * @fires {Event} playing - Playback began, or went on after waiting for data
 * @fires {Event} pause - `paused` became true
 * @fires {Event} timeupdate - `currentTime` moved on
 * @fires {Event} seeking - A seek began
 * @fires {Event} seeked - A seek arrived
 * @fires {Event} ended - The recording came to its end
 * @fires {Event} error - The recording cannot be played; the player says why and links to it
 *
 * @csspart panel - The 16:9 panel
 * @csspart play-button - Covers the panel until playback
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
 *
 * @cssproperty [--talk-player-accent=var(--talk-search-accent)] - The play button's colour
 * @cssproperty [--talk-player-on-accent] - What lies on it; black or white, as the accent asks for, when not given
 * @cssproperty [--talk-player-radius=var(--talk-search-radius)] - Corners of the panel
 * @cssproperty [--talk-player-background=var(--talk-search-background)] - The panel, tinted by the accent
 * @cssproperty [--talk-player-color=var(--talk-search-text)] - Text
 * @cssproperty [--talk-player-font=var(--talk-search-font)] - Font family
 * @cssproperty [--talk-player-aspect-ratio=16/9] - Shape of the panel
 */
export class TalkPlayer extends LitElement {
  /** How each provider's recordings are played. A subclass may add a provider, or put a stand-in in its place. */
  static surfaces: Surfaces = SURFACES

  static override styles = talkPlayerStyle

  static override properties: PropertyDeclarations = {
    src: { type: String },
    recording: { attribute: false },
    talkTitle: { attribute: 'talk-title' },
    words: { attribute: false }
  }

  /** Title of the talk, shown before playback and read out. */
  declare talkTitle: string
  /** What the player says, in another language than English. */
  declare words: PlayerWords

  #src = ''
  #recording: Recording | null = null
  /** Where play begins while there is no surface to ask. */
  #seconds = 0
  #surface: PlayerSurface | null = null
  #status: PlayerStatus = 'empty'
  #failure: Failure | null = null
  #playOnceConnected = false
  #takeFocus = false
  #patience: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.talkTitle = ''
    this.words = ENGLISH
  }

  /** What the player shows: `empty`, `facade`, `loading`, `slow`, `ready`, `unavailable` or `elsewhere`. */
  get status(): PlayerStatus {
    return this.#status
  }

  /** URL of a recording, with or without a time: `https://youtu.be/3MG3ZR6_IRM?t=1389`, `talks/may.mp4#t=665`. */
  get src(): string {
    return this.#src
  }

  set src(url: string | null) {
    this.#src = url ?? ''
    const link = parseRecordingUrl(this.#src)
    if (link && this.#surface && sameRecording(link.recording, this.#recording)) this.currentTime = link.start ?? 0
    else this.#offer(link?.recording ?? null, link?.start ?? 0)
    if (this.#src && !link) this.#fail('address')
  }

  /** What to play, when it is not told by `src`. A new one shows its play button; it does not play yet. */
  get recording(): Recording | null {
    return this.#recording
  }

  set recording(recording: Recording | null) {
    if (!sameRecording(recording, this.#recording)) this.#offer(recording, 0)
  }

  /** Seconds. Setting it seeks; before playback it says where to begin. */
  get currentTime(): number {
    return this.#surface?.currentTime ?? this.#seconds
  }

  set currentTime(seconds: number) {
    this.#seconds = checkSeconds(seconds)
    if (this.#surface) this.#surface.currentTime = this.#seconds
    this.requestUpdate()
  }

  /** Seconds, `NaN` while unknown. */
  get duration(): number {
    return this.#surface?.duration ?? Number.NaN
  }

  get paused(): boolean {
    return this.#surface?.paused ?? true
  }

  get ended(): boolean {
    return this.#surface?.ended ?? false
  }

  /**
   * Plays from `currentTime`. Resolves once it plays.
   *
   * @throws DOMException, as a rejection: `NotAllowedError` when the browser wants a click first (the player then
   *   shows its controls), `NotSupportedError` when there is nothing that can be played here, `AbortError` when
   *   something else was asked meanwhile, `InvalidStateError` when the player is not in a page.
   */
  play(): Promise<void> {
    if (!this.isConnected) return reject('InvalidStateError', 'Add <talk-player> to the page before it plays')
    const surface = this.#surface ?? this.#open()
    if (!surface) return reject('NotSupportedError', 'There is no recording that <talk-player> can play')
    const playing = surface.play()
    playing.catch((error: DOMException) => {
      // Refused by the browser, not by the recording: the controls are there to click on.
      if (error.name === 'NotAllowedError' && surface === this.#surface) this.#enter('ready')
    })
    return playing
  }

  pause(): void {
    this.#playOnceConnected = false
    this.#surface?.pause()
  }

  /**
   * Plays a recording from a second. The recording that is playing seeks and goes on in the same media element or
   * iframe, another one is loaded. Asked several times before the player is ready, the latest wins.
   */
  playMoment({ recording, seconds, title }: PlayableMoment): void {
    const same = sameRecording(recording, this.#recording)
    this.talkTitle = title ?? (same ? this.talkTitle : '')
    // A frame that never speaks may not hear a seek either: only loading it anew at the second is sure to get there.
    if (same && this.#surface && this.#status !== 'slow') this.currentTime = seconds
    else this.#offer(recording, seconds)
    if (this.isConnected) this.#playQuietly()
    else this.#playOnceConnected = true
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.#playOnceConnected) this.#playQuietly()
  }

  /** A player that leaves the page falls silent; back in a page it offers to go on where it was. */
  override disconnectedCallback(): void {
    super.disconnectedCallback()
    if (this.#surface) this.#offer(this.#recording, this.currentTime)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('talkTitle') || changed.has('words')) this.#surface?.rename(this.#title)
  }

  protected override render(): unknown {
    if (this.#status === 'empty') return nothing
    const scene: PlayerScene = {
      words: this.words,
      recording: this.#recording,
      title: this.talkTitle,
      seconds: this.currentTime,
      failure: this.#failure,
      pictured: this.#surface?.pictured ?? true,
      onPlay: () => {
        this.#takeFocus = true
        this.#playQuietly()
      }
    }
    return html`
      <div class="panel" part="panel" role="group" aria-label=${this.#title}>
        ${this.#surface?.element ?? nothing}${SCENES[this.#status](scene)}
      </div>
      ${this.#status === 'slow' ? slowNote(scene) : nothing}`
  }

  /** The button that was pressed, or the frame that failed, has gone; its focus must not fall to the page's top. */
  protected override updated(): void {
    if (!this.#takeFocus) return
    this.#takeFocus = false
    const next = this.#surface?.element ?? this.renderRoot.querySelector<HTMLElement>('a, button')
    next?.focus({ preventScroll: true })
  }

  get #title(): string {
    return this.talkTitle || this.words.recording
  }

  /** Stops what plays, if anything, and shows the recording as it is before play. */
  #offer(recording: Recording | null, seconds: number): void {
    this.#seconds = checkSeconds(seconds)
    this.#close()
    this.#recording = recording
    this.#failure = null
    if (!recording) this.#enter('empty')
    else if (recording.provider === 'file' && !isWebUrl(recording.url)) this.#fail('address')
    else this.#enter(this.#maker() ? 'facade' : 'elsewhere')
  }

  #maker() {
    return this.#recording && findSurface((this.constructor as typeof TalkPlayer).surfaces, this.#recording)
  }

  #open(): PlayerSurface | null {
    const make = this.#failure === 'address' ? null : this.#maker()
    if (!make) return null
    const surface = make({
      seconds: this.#seconds,
      title: this.#title,
      tell: event => this.#hear(surface, event)
    })
    this.#surface = surface
    this.#enter('loading')
    this.#patience = setTimeout(() => this.#enter('slow'), PATIENCE_MS)
    return surface
  }

  #hear(surface: PlayerSurface, event: SurfaceEvent): void {
    if (surface !== this.#surface) return
    if (event === 'loadedmetadata') this.#enter('ready')
    if (event === 'error') this.#fail(surface.failure ?? 'browser')
    this.dispatchEvent(new Event(event))
  }

  #fail(failure: Failure): void {
    this.#seconds = this.currentTime
    this.#takeFocus ||= this.#surface !== null && this.shadowRoot?.activeElement === this.#surface.element
    this.#close()
    this.#failure = failure
    this.#enter('unavailable')
  }

  #close(): void {
    this.#surface?.close()
    this.#surface = null
    this.#playOnceConnected = false
    clearTimeout(this.#patience)
  }

  #enter(status: PlayerStatus): void {
    if (status !== 'slow') clearTimeout(this.#patience)
    this.#status = status
    this.requestUpdate()
  }

  #playQuietly(): void {
    this.#playOnceConnected = false
    // What goes wrong is on show.
    this.play().catch(() => {})
  }
}

function sameRecording(one: Recording | null, other: Recording | null): boolean {
  return one === other || (one !== null && other !== null && recordingKey(one) === recordingKey(other))
}

function checkSeconds(seconds: number): number {
  if (!Number.isFinite(seconds)) throw new TypeError(`A recording is sought by a number of seconds, got ${seconds}`)
  return Math.max(0, seconds)
}

function reject(name: string, message: string): Promise<never> {
  return Promise.reject(new DOMException(message, name))
}
