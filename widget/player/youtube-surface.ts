import type { Failure, PlayerSurface, SurfaceOpening } from './player-surface.js'
import { LISTENING, parseYouTubeMessage, PlayerState, youtubeCommand, type YouTubeMessage } from './youtube-messages.js'

/** https://developers.google.com/youtube/iframe_api_reference#onError */
const YOUTUBE_ERRORS: Readonly<Record<number, Failure>> = {
  2: 'address',
  5: 'browser',
  100: 'gone',
  101: 'refused',
  150: 'refused',
  153: 'referrer'
}

const KNOCK_MS = 250
const KNOCKS = 40

/** After a seek, deliveries from before it still arrive. One this near to the asked second has made it. */
const NEAR_SECONDS = 2
/** A player that tells nothing near for so long went elsewhere, say to the end of a shorter video. */
const SEEK_PATIENCE_MS = 3000

/** A YouTube video in an iframe, steered by messages. */
export class YouTubeSurface implements PlayerSurface {
  readonly element: HTMLIFrameElement
  readonly pictured = true
  duration = Number.NaN
  /** Until the player says that it plays, it does not. */
  paused = true
  ended = false
  failure: Failure | null = null
  readonly #origin: string
  readonly #opening: SurfaceOpening
  readonly #life = new AbortController()
  #knocking: ReturnType<typeof setInterval> | undefined
  #heard = false
  #ready = false
  #playWanted = false
  #playerState = -1
  #time: number
  /** The second asked for and not yet reached. */
  #wanted: number | null
  #askedAt = 0
  #waiting: { resolve(): void; reject(reason: DOMException): void }[] = []

  /** `url` is the embedded page, from `youtubeEmbedUrl`; only its origin is listened to. */
  constructor(url: URL, opening: SurfaceOpening) {
    this.#origin = url.origin
    this.#opening = opening
    this.#time = opening.seconds
    this.#wanted = opening.seconds > 0 ? opening.seconds : null
    const frame = document.createElement('iframe')
    this.element = frame
    frame.part.add('frame')
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
    frame.allowFullscreen = true
    // Without a referrer YouTube answers with error 153.
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    frame.src = url.href
    this.rename(opening.title)
    const { signal } = this.#life
    frame.addEventListener('load', () => this.#knock(), { signal })
    window.addEventListener('message', event => {
      // A frame that has left the page has no window, and neither has the message of one.
      if (!event.source || event.source !== frame.contentWindow || event.origin !== this.#origin) return
      const message = parseYouTubeMessage(event.data)
      if (message) this.#hear(message)
    }, { signal })
  }

  get currentTime(): number {
    return this.#wanted ?? this.#time
  }

  set currentTime(seconds: number) {
    this.#wanted = seconds
    if (this.#ready) this.#seek(seconds)
  }

  rename(title: string): void {
    this.element.title = title
  }

  play(): Promise<void> {
    this.#playWanted = true
    if (!this.paused) return Promise.resolve()
    if (this.#ready) this.#say(youtubeCommand('playVideo'))
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
  }

  pause(): void {
    this.#playWanted = false
    if (this.#ready) this.#say(youtubeCommand('pauseVideo'))
    this.#refuse('AbortError', 'Paused before it played')
  }

  close(): void {
    this.#life.abort()
    clearInterval(this.#knocking)
    this.#refuse('AbortError', 'Closed before it played')
  }

  #knock(): void {
    let left = KNOCKS
    const knock = () => {
      if (this.#heard || left-- === 0) clearInterval(this.#knocking)
      else this.#say(LISTENING)
    }
    clearInterval(this.#knocking)
    this.#knocking = setInterval(knock, KNOCK_MS)
    knock()
  }

  #say(text: string): void {
    this.element.contentWindow?.postMessage(text, this.#origin)
  }

  #hear(message: YouTubeMessage): void {
    if (!this.#heard) {
      this.#heard = true
      for (const event of ['onError', 'onStateChange', 'onAutoplayBlocked']) {
        this.#say(youtubeCommand('addEventListener', event))
      }
    }
    switch (message.about) {
      case 'ready':
        return this.#becomeReady()
      case 'autoplay-blocked':
        return this.#refuse('NotAllowedError', 'The browser wants a click first')
      case 'error':
        this.failure = YOUTUBE_ERRORS[message.code] ?? 'browser'
        this.#refuse('NotSupportedError', `YouTube error ${message.code}`)
        return this.#opening.tell('error')
      case 'progress':
        if (message.duration) this.#learnDuration(message.duration)
        // A state other than "unstarted" proves the player ready, should its `onReady` have come before we listened.
        if ((message.playerState ?? -1) >= 0) this.#becomeReady()
        if (message.playerState !== undefined) this.#enterState(message.playerState)
        if (message.currentTime !== undefined) this.#reach(message.currentTime)
    }
  }

  #becomeReady(): void {
    if (this.#ready) return
    this.#ready = true
    this.#opening.tell('loadedmetadata')
    // The embed's address already carries the opening second.
    if (this.#wanted !== null) this.#seek(this.#wanted, this.#wanted !== this.#opening.seconds)
    // Phones pass over `autoplay=1` in the address and yet obey the command, so that one tap is enough.
    this.#say(youtubeCommand(this.#playWanted ? 'playVideo' : 'pauseVideo'))
  }

  #seek(seconds: number, ask = true): void {
    this.#askedAt = performance.now()
    this.ended = false
    this.#opening.tell('seeking')
    if (ask) this.#say(youtubeCommand('seekTo', seconds, true))
  }

  #learnDuration(seconds: number): void {
    if (this.duration === seconds) return
    this.duration = seconds
    this.#opening.tell('durationchange')
  }

  #reach(seconds: number): void {
    if (this.#wanted !== null) {
      const near = Math.abs(seconds - this.#wanted) < NEAR_SECONDS
      if (!this.#ready || (!near && performance.now() - this.#askedAt < SEEK_PATIENCE_MS)) return
      this.#wanted = null
      this.#time = seconds
      this.#opening.tell('seeked')
    } else if (this.#time === seconds) return
    this.#time = seconds
    this.#opening.tell('timeupdate')
  }

  #enterState(state: number): void {
    if (state === this.#playerState) return
    this.#playerState = state
    const { tell } = this.#opening
    if (state === PlayerState.playing) {
      this.ended = false
      if (this.paused) {
        this.paused = false
        tell('play')
      }
      tell('playing')
      for (const { resolve } of this.#waiting.splice(0)) resolve()
    } else if (state === PlayerState.paused || state === PlayerState.ended) {
      const playing = !this.paused
      this.paused = true
      this.ended = state === PlayerState.ended
      if (this.ended) this.#wanted = null
      if (playing) tell('pause')
      if (this.ended) tell('ended')
    }
  }

  #refuse(name: string, reason: string): void {
    for (const { reject } of this.#waiting.splice(0)) reject(new DOMException(reason, name))
  }
}
