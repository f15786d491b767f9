import type { Failure, PlayerSurface, SurfaceEvent, SurfaceOpening } from './player-surface.js'
import { isWebUrl } from './web-url.js'

/** Told on as they come. `loadedmetadata` and `error` have work to do first. */
const TOLD_ON: SurfaceEvent[] = [
  'durationchange', 'play', 'playing', 'pause', 'timeupdate', 'seeking', 'seeked', 'ended', 'ratechange'
]

/**
 * What a MediaError means to a visitor. Code 4 covers both a missing file and an unknown format; some browsers tell
 * them apart in the message, as in `404: Not Found`.
 */
const failureOf = ({ code, message }: Pick<MediaError, 'code' | 'message'>): Failure =>
  code === 2 ? 'network' : code === 3 ? 'browser' : /\b4\d\d\b/.test(message) ? 'gone' : 'file'

/** Brings a recording into a media element; the answer lets go of it. */
export type Attach = (media: HTMLVideoElement, seconds: number, fail: (failure: Failure) => void) => () => void

/** The browser loads the file itself. */
const attachFile = (url: string): Attach => media => {
  media.src = url
  return () => {}
}

/** A media file, video or sound, in a `<video>` with the browser's own controls. */
export class MediaSurface implements PlayerSurface {
  readonly element: HTMLVideoElement
  failure: Failure | null = null
  /**
   * The second to go to once the file's metadata are there. HTML lets one set `currentTime` earlier than that,
   * but not every browser has kept to it, and then the recording plays from its beginning.
   */
  #wanted: number | null
  readonly #life = new AbortController()
  readonly #detach: () => void

  /** `attach` is for files that a browser cannot load by itself. */
  constructor(url: string, { seconds, title, tell }: SurfaceOpening, attach = attachFile(url)) {
    if (!isWebUrl(url)) throw new TypeError(`No URL of a media file: "${url}"`)
    const media = document.createElement('video')
    this.element = media
    this.#wanted = seconds
    const { signal } = this.#life
    for (const event of TOLD_ON) media.addEventListener(event, () => tell(event), { signal })
    media.addEventListener('loadedmetadata', () => {
      // A seek to where it already stands would only tell `seeking` and `seeked` for nothing.
      if (this.#wanted) media.currentTime = this.#wanted
      this.#wanted = null
      tell('loadedmetadata')
    }, { signal })
    const fail = (failure: Failure) => {
      this.failure = failure
      tell('error')
    }
    media.addEventListener('error', () => {
      fail(media.error ? failureOf(media.error) : 'file')
    }, { signal })
    media.part.add('media')
    media.controls = true
    media.playsInline = true
    media.preload = 'auto'
    this.#detach = attach(media, seconds, fail)
    this.rename(title)
  }

  get currentTime(): number {
    return this.#wanted ?? this.element.currentTime
  }

  set currentTime(seconds: number) {
    // The element has its metadata a little before it tells, and what it is told to do then would be undone.
    if (this.#wanted !== null || this.element.readyState === HTMLMediaElement.HAVE_NOTHING) this.#wanted = seconds
    else this.element.currentTime = seconds
  }

  get duration(): number {
    return this.element.duration
  }

  get paused(): boolean {
    return this.element.paused
  }

  get ended(): boolean {
    return this.element.ended
  }

  get playbackRate(): number {
    return this.element.playbackRate
  }

  set playbackRate(rate: number) {
    // The default too: loading a file sets the rate back to it.
    this.element.defaultPlaybackRate = rate
    this.element.playbackRate = rate
  }

  get pictured(): boolean {
    return this.element.videoWidth > 0
  }

  rename(title: string): void {
    // Not the attribute `title`: it would hang a tooltip over the whole picture.
    this.element.setAttribute('aria-label', title)
  }

  play(): Promise<void> {
    return this.element.play()
  }

  pause(): void {
    this.element.pause()
  }

  close(): void {
    this.#life.abort()
    this.element.pause()
    this.#detach()
    // Only an element without a source lets go of its download.
    this.element.removeAttribute('src')
    this.element.load()
  }
}
