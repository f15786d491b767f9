import type { Failure, SurfaceOpening } from './player-surface.js'
import { SteeredFrame } from './steered-frame.js'
import { LISTENING, parseYouTubeMessage, PlayerState, youtubeCommand } from './youtube-messages.js'

/** https://developers.google.com/youtube/iframe_api_reference#onError */
const YOUTUBE_ERRORS: Readonly<Record<number, Failure>> = {
  2: 'address',
  5: 'browser',
  100: 'gone',
  101: 'refused',
  150: 'refused',
  153: 'referrer'
}

/** A YouTube video in an iframe; `url` is from `youtubeEmbedUrl`. */
export class YouTubeSurface extends SteeredFrame {
  #playerState = -1

  constructor(url: URL, opening: SurfaceOpening) {
    super(url, opening, {
      greeting: LISTENING,
      play: youtubeCommand('playVideo'),
      pause: youtubeCommand('pauseVideo'),
      seek: seconds => youtubeCommand('seekTo', seconds, true),
      rate: rate => youtubeCommand('setPlaybackRate', rate)
    })
  }

  protected override hear(text: unknown): void {
    const message = parseYouTubeMessage(text)
    if (!message) return
    if (this.meet()) {
      for (const event of ['onError', 'onStateChange', 'onAutoplayBlocked']) {
        this.say(youtubeCommand('addEventListener', event))
      }
    }
    switch (message.about) {
      case 'ready':
        return this.becomeReady(true)
      case 'autoplay-blocked':
        return this.refuse('NotAllowedError', 'The browser wants a click first')
      case 'error':
        return this.fail(YOUTUBE_ERRORS[message.code] ?? 'browser', `YouTube error ${message.code}`)
      case 'progress':
        if (message.duration) this.learnDuration(message.duration)
        if (message.playbackRate) this.learnRate(message.playbackRate)
        // A state other than "unstarted" proves the player ready, should its `onReady` have come before we listened.
        if ((message.playerState ?? -1) >= 0) this.becomeReady(true)
        if (message.playerState !== undefined) this.#enterState(message.playerState)
        if (message.currentTime !== undefined) this.reach(message.currentTime)
    }
  }

  #enterState(state: number): void {
    if (state === this.#playerState) return
    this.#playerState = state
    if (state === PlayerState.playing) this.startPlaying()
    else if (state === PlayerState.paused || state === PlayerState.ended) this.stopPlaying(state === PlayerState.ended)
  }
}
