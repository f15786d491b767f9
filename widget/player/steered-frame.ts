import type { Failure, PlayerSurface, SurfaceOpening } from './player-surface.js'

const KNOCK_MS = 250
const KNOCKS = 40

/** After a seek, positions from before it still arrive. One this near to the asked second has made it. */
const NEAR_SECONDS = 2
/** A player that tells nothing near for so long went elsewhere, say to the end of a shorter video. */
const SEEK_PATIENCE_MS = 3000

/** A provider's own words for what it is asked. */
export interface FrameLanguage {
  /** Asks the player to begin to speak. It does not hear this before its script runs, so it is said until answered. */
  greeting: unknown
  play: unknown
  pause: unknown
  seek(seconds: number): unknown
  rate(rate: number): unknown
}

/** A video in a provider's iframe, steered by messages. Subclasses read what the provider says. */
export abstract class SteeredFrame implements PlayerSurface {
  readonly element: HTMLIFrameElement
  readonly pictured = true
  duration = Number.NaN
  /** Until the player says that it plays, it does not. */
  paused = true
  ended = false
  failure: Failure | null = null
  protected readonly opening: SurfaceOpening
  readonly #language: FrameLanguage
  readonly #origin: string
  readonly #life = new AbortController()
  #knocking: ReturnType<typeof setInterval> | undefined
  #heard = false
  #ready = false
  #playWanted = false
  #rate = 1
  #rateWanted = 1
  #time: number
  /** The second asked for and not yet reached. */
  #wanted: number | null
  #askedAt = 0
  #waiting: { resolve(): void; reject(reason: DOMException): void }[] = []

  /** `url` is the embedded page; only its origin is listened to. */
  constructor(url: URL, opening: SurfaceOpening, language: FrameLanguage) {
    this.#origin = url.origin
    this.#language = language
    this.opening = opening
    this.#time = opening.seconds
    this.#wanted = opening.seconds > 0 ? opening.seconds : null
    const frame = providerFrame(url, opening.title)
    this.element = frame
    const { signal } = this.#life
    frame.addEventListener('load', () => this.#knock(), { signal })
    window.addEventListener('message', event => {
      // A frame that has left the page has no window, and neither has the message of one.
      if (event.source && event.source === frame.contentWindow && event.origin === this.#origin) this.hear(event.data)
    }, { signal })
  }

  /** What the frame said; it may be anything. */
  protected abstract hear(message: unknown): void

  get currentTime(): number {
    return this.#wanted ?? this.#time
  }

  set currentTime(seconds: number) {
    this.#wanted = seconds
    if (this.#ready) this.#seek(seconds)
  }

  get playbackRate(): number {
    return this.#rate
  }

  set playbackRate(rate: number) {
    this.#rateWanted = rate
    if (this.#ready) this.say(this.#language.rate(rate))
  }

  rename(title: string): void {
    this.element.title = title
  }

  play(): Promise<void> {
    this.#playWanted = true
    if (!this.paused) return Promise.resolve()
    if (this.#ready) this.say(this.#language.play)
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
  }

  pause(): void {
    this.#playWanted = false
    if (this.#ready) this.say(this.#language.pause)
    this.refuse('AbortError', 'Paused before it played')
  }

  close(): void {
    this.#life.abort()
    clearInterval(this.#knocking)
    this.refuse('AbortError', 'Closed before it played')
  }

  protected say(message: unknown): void {
    this.element.contentWindow?.postMessage(message, this.#origin)
  }

  /** The frame speaks; `true` the first time. */
  protected meet(): boolean {
    const first = !this.#heard
    this.#heard = true
    return first
  }

  /** @param opensAtSecond whether the embed's address has already led to the opening second */
  protected becomeReady(opensAtSecond: boolean): void {
    if (this.#ready) return
    this.#ready = true
    this.opening.tell('loadedmetadata')
    if (this.#wanted !== null) this.#seek(this.#wanted, !opensAtSecond || this.#wanted !== this.opening.seconds)
    if (this.#rateWanted !== this.#rate) this.say(this.#language.rate(this.#rateWanted))
    // Phones pass over autoplay in the address and yet obey the command, so that one tap is enough.
    this.say(this.#playWanted ? this.#language.play : this.#language.pause)
  }

  protected learnDuration(seconds: number): void {
    if (this.duration === seconds) return
    this.duration = seconds
    this.opening.tell('durationchange')
  }

  protected learnRate(rate: number): void {
    if (this.#rate === rate) return
    this.#rate = rate
    this.opening.tell('ratechange')
  }

  protected reach(seconds: number): void {
    if (this.#wanted !== null) {
      const near = Math.abs(seconds - this.#wanted) < NEAR_SECONDS
      if (!this.#ready || (!near && performance.now() - this.#askedAt < SEEK_PATIENCE_MS)) return
      this.#wanted = null
      this.#time = seconds
      this.opening.tell('seeked')
    } else if (this.#time === seconds) return
    this.#time = seconds
    this.opening.tell('timeupdate')
  }

  protected startPlaying(): void {
    this.ended = false
    if (this.paused) {
      this.paused = false
      this.opening.tell('play')
    }
    this.opening.tell('playing')
    for (const { resolve } of this.#waiting.splice(0)) resolve()
  }

  protected stopPlaying(ended: boolean): void {
    const playing = !this.paused
    this.paused = true
    this.ended = ended
    if (ended) this.#wanted = null
    if (playing) this.opening.tell('pause')
    if (ended) this.opening.tell('ended')
  }

  protected fail(failure: Failure, reason: string): void {
    this.failure = failure
    this.refuse('NotSupportedError', reason)
    this.opening.tell('error')
  }

  protected refuse(name: string, reason: string): void {
    for (const { reject } of this.#waiting.splice(0)) reject(new DOMException(reason, name))
  }

  #knock(): void {
    let left = KNOCKS
    const knock = () => {
      if (this.#heard || left-- === 0) clearInterval(this.#knocking)
      else this.say(this.#language.greeting)
    }
    clearInterval(this.#knocking)
    this.#knocking = setInterval(knock, KNOCK_MS)
    knock()
  }

  #seek(seconds: number, ask = true): void {
    this.#askedAt = performance.now()
    this.ended = false
    this.opening.tell('seeking')
    if (ask) this.say(this.#language.seek(seconds))
  }
}

/** An iframe that may play and go full screen. It tells who embeds it: without that YouTube answers with error 153. */
export function providerFrame(url: URL, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.part.add('frame')
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
  frame.allowFullscreen = true
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.src = url.href
  frame.title = title
  return frame
}
