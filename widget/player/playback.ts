import { momentUrl, recordingKey, type Recording } from '../../search/recording.js'
import type { Failure, PlayerSurface, SurfaceEvent, SurfaceOpening } from './player-surface.js'
import { findSurface, type Surfaces } from './surfaces.js'
import { isWebUrl } from './web-url.js'

/**
 * What the player shows.
 *
 * - `empty`: no recording, nothing to see
 * - `facade`: title and play button; nothing was requested
 * - `asking`: whether the provider may be contacted
 * - `loading`: the provider was asked and has not answered
 * - `slow`: it has not answered for long. It may still, or play without ever speaking to us, so it stays
 * - `ready`: it can be played and sought
 * - `unavailable`: it cannot be played, and why
 * - `elsewhere`: we have no surface for its provider, only a link
 */
export type PlayerStatus =
  | 'empty' | 'facade' | 'asking' | 'loading' | 'slow' | 'ready' | 'unavailable' | 'elsewhere'

/** The element around a playback. */
export interface PlaybackHost {
  readonly surfaces: Surfaces
  title(): string
  changed(): void
  tell(event: SurfaceEvent): void
  /** A surface is about to go, and the focus with it. */
  leave(): void
}

/** How long a provider may keep silent before a link appears beside it. */
const PATIENCE_MS = 8000

/** One recording after another, each on a surface of its own, that is there only once it is to play. */
export class Playback {
  recording: Recording | null = null
  status: PlayerStatus = 'empty'
  failure: Failure | null = null
  surface: PlayerSurface | null = null
  /** Where play begins while there is no surface to ask. */
  #seconds = 0
  #rate = 1
  #opening: SurfaceOpening | null = null
  #arriving: Promise<PlayerSurface> | null = null
  #patience: ReturnType<typeof setTimeout> | undefined
  readonly #host: PlaybackHost

  constructor(host: PlaybackHost) {
    this.#host = host
  }

  /** The provider was contacted, or is about to be. */
  get begun(): boolean {
    return this.#opening !== null
  }

  get playable(): boolean {
    return this.failure !== 'address' && this.#maker() !== null
  }

  get currentTime(): number {
    return this.surface?.currentTime ?? this.#seconds
  }

  set currentTime(seconds: number) {
    this.#seconds = checkSeconds(seconds)
    if (this.surface) this.surface.currentTime = this.#seconds
    this.#host.changed()
  }

  get playbackRate(): number {
    return this.surface?.playbackRate ?? this.#rate
  }

  set playbackRate(rate: number) {
    this.#rate = rate
    if (this.surface) this.surface.playbackRate = rate
    else this.#host.tell('ratechange')
  }

  /** Stops what plays, if anything, and shows the recording as it is before play. */
  offer(recording: Recording | null, seconds: number): void {
    this.#seconds = checkSeconds(seconds)
    this.close()
    this.recording = recording
    this.failure = null
    if (!recording) this.enter('empty')
    else if (!isWebUrl(momentUrl(recording, 0))) this.fail('address')
    else this.enter(this.#maker() ? 'facade' : 'elsewhere')
  }

  play(): Promise<void> {
    const surface = this.surface ?? this.#arriving ?? this.#open()
    if (!surface) return reject('NotSupportedError', 'No recording that <talk-player> can play')
    return surface instanceof Promise ? surface.then(arrived => this.#playOn(arrived)) : this.#playOn(surface)
  }

  pause(): void {
    if (this.surface) this.surface.pause()
    else if (this.#arriving) this.offer(this.recording, this.#seconds)
  }

  fail(failure: Failure): void {
    this.#seconds = this.currentTime
    this.close()
    this.failure = failure
    this.enter('unavailable')
  }

  close(): void {
    if (this.surface) this.#host.leave()
    this.surface?.close()
    this.surface = null
    this.#opening = null
    this.#arriving = null
    clearTimeout(this.#patience)
  }

  enter(status: PlayerStatus): void {
    if (status !== 'slow') clearTimeout(this.#patience)
    this.status = status
    this.#host.changed()
  }

  #maker() {
    return this.recording && findSurface(this.#host.surfaces, this.recording)
  }

  #open(): PlayerSurface | Promise<PlayerSurface> | null {
    const make = this.failure === 'address' ? null : this.#maker()
    if (!make) return null
    const opening: SurfaceOpening = {
      seconds: this.#seconds,
      title: this.#host.title(),
      tell: event => {
        if (opening === this.#opening) this.#hear(event)
      }
    }
    this.#opening = opening
    const made = make(opening)
    if (!(made instanceof Promise)) return this.#take(made)
    this.#arriving = made.then(surface => {
      if (opening === this.#opening) return this.#take(surface)
      surface.close()
      throw new DOMException('Another was asked for', 'AbortError')
    })
    this.#arriving.catch(error => {
      // Its program could not be loaded.
      if (opening !== this.#opening || error instanceof DOMException) return
      this.fail('network')
      this.#host.tell('error')
    })
    this.#wait()
    return this.#arriving
  }

  #take(surface: PlayerSurface): PlayerSurface {
    this.#arriving = null
    this.surface = surface
    if (this.#seconds !== this.#opening?.seconds) surface.currentTime = this.#seconds
    if (this.#rate !== 1) surface.playbackRate = this.#rate
    this.#wait()
    return surface
  }

  #wait(): void {
    this.enter('loading')
    this.#patience = setTimeout(() => this.enter('slow'), PATIENCE_MS)
  }

  #playOn(surface: PlayerSurface): Promise<void> {
    const playing = surface.play()
    playing.catch((error: DOMException) => {
      // Refused by the browser, not by the recording: the controls are there to click on.
      if (error.name === 'NotAllowedError' && surface === this.surface) this.enter('ready')
    })
    return playing
  }

  #hear(event: SurfaceEvent): void {
    if (event === 'loadedmetadata') this.enter('ready')
    if (event === 'error') this.fail(this.surface?.failure ?? 'browser')
    if (event === 'ratechange') this.#rate = this.playbackRate
    this.#host.tell(event)
  }
}

export function sameRecording(one: Recording | null, other: Recording | null): boolean {
  return one === other || (one !== null && other !== null && recordingKey(one) === recordingKey(other))
}

export function reject(name: string, message: string): Promise<never> {
  return Promise.reject(new DOMException(message, name))
}

function checkSeconds(seconds: number): number {
  if (!Number.isFinite(seconds)) throw new TypeError(`A recording is sought by a number of seconds, got ${seconds}`)
  return Math.max(0, seconds)
}
