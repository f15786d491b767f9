import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { TalkPlayer } from './talk-player.js'

/** Two positions further apart than this have a seek between them, not speech. */
const STEP_SECONDS = 5

/** Who goes back further than this before the end hears the talk again, and its end. */
const AGAIN_SECONDS = 30

/** Stops a recording once where the talk ends, and offers to go on. */
export class EndStop implements ReactiveController {
  readonly #player: TalkPlayer
  #stopped = false
  #atEnd = false
  #before = Number.NaN
  #listening: AbortController | undefined

  constructor(player: TalkPlayer) {
    this.#player = player
    player.addController(this)
  }

  hostConnected(): void {
    this.#listening?.abort()
    this.#listening = new AbortController()
    const { signal } = this.#listening
    this.#player.addEventListener('timeupdate', () => this.#watch(), { signal })
    this.#player.addEventListener('seeking', () => this.#leave(), { signal })
    this.#player.addEventListener('loadedmetadata', () => this.#leave(), { signal })
    this.#player.addEventListener('play', () => this.#mark(false), { signal })
  }

  hostDisconnected(): void {
    this.#listening?.abort()
    this.#leave()
  }

  render(): TemplateResult | typeof nothing {
    const { words, status } = this.#player
    if (!this.#atEnd || status !== 'ready' || !words) return nothing
    const { talkEnded, goOn } = words.texts
    return html`
      <p class="note" part="note">
        <span role="status">${talkEnded}</span>
        <button class="pill" part="go-on-button" type="button" @click=${() => this.#goOn()}>${goOn}</button>
      </p>`
  }

  #watch(): void {
    const before = this.#before
    const { end, currentTime: now } = this.#player
    this.#before = now
    if (end === null || this.#stopped || !(before < end && now >= end && now - before < STEP_SECONDS)) return
    this.#stopped = true
    this.#player.pause()
    this.#mark(true)
  }

  /** Playback is somewhere else. */
  #leave(): void {
    this.#before = Number.NaN
    const { end, currentTime } = this.#player
    if (end !== null && currentTime < end - AGAIN_SECONDS) this.#stopped = false
    this.#mark(false)
  }

  #goOn(): void {
    // What goes wrong is on show.
    this.#player.play().catch(() => {})
  }

  #mark(atEnd: boolean): void {
    if (this.#atEnd === atEnd) return
    this.#atEnd = atEnd
    this.#player.requestUpdate()
  }
}
