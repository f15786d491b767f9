import type { Failure, SurfaceOpening } from './player-surface.js'
import { SteeredFrame } from './steered-frame.js'
import { parseVimeoMessage, vimeoCommand } from './vimeo-messages.js'

/** What Vimeo calls the reasons why a video cannot be played here. */
const VIMEO_ERRORS: Readonly<Record<string, Failure>> = {
  NotFoundError: 'gone',
  PrivacyError: 'refused',
  PasswordError: 'refused'
}

const EVENTS = ['playing', 'pause', 'ended', 'timeupdate', 'seeked', 'durationchange', 'playbackratechange', 'error']

/** A Vimeo video in an iframe; `url` is from `vimeoEmbedUrl`. */
export class VimeoSurface extends SteeredFrame {
  constructor(url: URL, opening: SurfaceOpening) {
    super(url, opening, {
      greeting: vimeoCommand('ping'),
      play: vimeoCommand('play'),
      pause: vimeoCommand('pause'),
      seek: seconds => vimeoCommand('setCurrentTime', seconds),
      rate: rate => vimeoCommand('setPlaybackRate', rate)
    })
  }

  protected override hear(said: unknown): void {
    const message = parseVimeoMessage(said)
    if (!message) return
    if (message.about === 'error') return this.#hearError(message)
    if (message.about === 'ready') return this.#begin()
    // A player that tells where it is was ready before we asked.
    this.#begin()
    if (message.duration) this.learnDuration(message.duration)
    if (message.rate) this.learnRate(message.rate)
    if (message.about === 'playing') this.startPlaying()
    if (message.about === 'pause' || message.about === 'ended') this.stopPlaying(message.about === 'ended')
    if (message.seconds !== undefined) this.reach(message.seconds)
  }

  #begin(): void {
    if (this.meet()) {
      for (const event of EVENTS) this.say(vimeoCommand('addEventListener', event))
      this.say(vimeoCommand('getDuration'))
    }
    // The address names the second too, but a player that resumes where somebody was would not keep to it.
    this.becomeReady(false)
  }

  #hearError({ method, name }: { method: string; name: string }): void {
    if (method === 'play') {
      // Without a click first, or because another request came between: its controls are there.
      return this.refuse(name === 'NotAllowedError' ? name : 'AbortError', `Vimeo could not play: ${name}`)
    }
    // That a seek or a speed was refused leaves the video as it is.
    if (method && method !== 'ready') return
    this.meet()
    this.fail(VIMEO_ERRORS[name] ?? 'browser', `Vimeo error ${name}`)
  }
}
