import type { Failure, PlayerSurface, SurfaceEvent, SurfaceOpening } from './player-surface.js'
import { isWebUrl } from './web-url.js'

/** Told on as they come. `loadedmetadata` and `error` have work to do first. */
const TOLD_ON: SurfaceEvent[] = [
  'durationchange', 'play', 'playing', 'pause', 'timeupdate', 'seeking', 'seeked', 'ended'
]

/** What the codes of a MediaError mean to a visitor. Code 4 covers both a missing file and an unknown format. */
const MEDIA_ERRORS: Readonly<Record<number, Failure>> = {
  2: 'network',
  3: 'browser',
  4: 'file'
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

  constructor(url: string, { seconds, title, tell }: SurfaceOpening) {
    if (!isWebUrl(url)) throw new TypeError(`A media file needs an http(s) or relative URL, got "${url}"`)
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
    media.addEventListener('error', () => {
      this.failure = MEDIA_ERRORS[media.error?.code ?? 4] ?? 'file'
      tell('error')
    }, { signal })
    media.part.add('media')
    media.controls = true
    media.playsInline = true
    media.preload = 'auto'
    media.src = url
    this.rename(title)
  }

  get currentTime(): number {
    return this.#wanted ?? this.element.currentTime
  }

  set currentTime(seconds: number) {
    if (this.element.readyState === HTMLMediaElement.HAVE_NOTHING) this.#wanted = seconds
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
    // Only an element without a source lets go of its download.
    this.element.removeAttribute('src')
    this.element.load()
  }
}
