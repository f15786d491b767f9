/** Playback has come to another moment of the talk. */
export class TalkPlayerMomentEvent extends Event {
  /** Seconds into the recording. */
  readonly seconds: number

  constructor(seconds: number) {
    super('talk-player-moment', { bubbles: true, composed: true })
    this.seconds = seconds
  }
}

declare global {
  interface HTMLElementEventMap {
    'talk-player-moment': TalkPlayerMomentEvent
  }
}
