import type { ReactiveController } from 'lit'
import type { Playback } from './playback.js'
import type { TalkPlayer } from './talk-player.js'

/** Keeps the focus in the player when the button that was pressed, or the frame that failed, has gone: it must not fall to the page's top. */
export class KeptFocus implements ReactiveController {
  readonly #player: TalkPlayer
  readonly #playback: Playback
  #wanted = false

  constructor(player: TalkPlayer, playback: Playback) {
    this.#player = player
    this.#playback = playback
    player.addController(this)
  }

  /** The focus is to be on what is drawn next. */
  take(): void {
    this.#wanted = true
  }

  /** What stands in the panel is about to go: if it has the focus, what is drawn next gets it. */
  keep(): void {
    if (this.#player.shadowRoot?.activeElement?.closest('.panel')) this.take()
  }

  hostUpdated(): void {
    // Before there are words there is no button.
    if (!this.#wanted || !this.#player.words) return
    this.#wanted = false
    const next = this.#playback.surface?.element ?? this.#player.renderRoot.querySelector<HTMLElement>('.panel :is(a, button, input)')
    next?.focus({ preventScroll: true })
  }
}
