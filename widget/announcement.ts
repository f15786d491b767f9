import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** How long typing has to pause: screen readers speak each letter first and would cut the status short. */
const PAUSE_MS = 600

/** A status that is spoken once it has stood still for a moment, however often it changed before. */
export class Announcement implements ReactiveController {
  /** What the live region holds. */
  text = ''
  #next = ''
  #pause: ReturnType<typeof setTimeout> | undefined
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  announce(text: string): void {
    if (text === this.#next) return
    this.#next = text
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => {
      this.text = text
      this.#host.requestUpdate()
    }, PAUSE_MS)
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause)
    this.#next = this.text
  }
}
