import type { PlayerSurface, SurfaceOpening } from './player-surface.js'
import { providerFrame } from './steered-frame.js'

/**
 * A provider's page in an iframe that is not spoken with: it begins at its second and is loaded anew for another.
 * Nobody knows whether it plays, so it is never said to, and its time is the second that was asked for last.
 */
export class EmbedSurface implements PlayerSurface {
  readonly element: HTMLIFrameElement
  readonly pictured = true
  readonly duration = Number.NaN
  readonly paused = true
  readonly ended = false
  readonly failure = null
  readonly #urlAt: (seconds: number) => URL
  readonly #loaded: Promise<void>
  #seconds: number
  #silenced = false

  constructor(urlAt: (seconds: number) => URL, { seconds, title, tell }: SurfaceOpening) {
    this.#urlAt = urlAt
    this.#seconds = seconds
    this.element = providerFrame(urlAt(seconds), title)
    this.#loaded = new Promise(resolve => {
      this.element.addEventListener('load', () => {
        tell('loadedmetadata')
        resolve()
      }, { once: true })
    })
  }

  get currentTime(): number {
    return this.#seconds
  }

  set currentTime(seconds: number) {
    this.#seconds = seconds
    this.#silenced = false
    this.element.src = this.#urlAt(seconds).href
  }

  get playbackRate(): number {
    return 1
  }

  /** Only its own controls can change it. */
  set playbackRate(_: number) {}

  rename(title: string): void {
    this.element.title = title
  }

  /** Resolves when the page is there: the frame plays by itself. */
  play(): Promise<void> {
    if (this.#silenced) this.currentTime = this.#seconds
    return this.#loaded
  }

  /** A frame that takes no orders is silenced by taking its page away; its second is kept. */
  pause(): void {
    this.#silenced = true
    this.element.src = 'about:blank'
  }

  close(): void {}
}
