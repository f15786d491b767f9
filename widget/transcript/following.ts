import type { ReactiveController } from 'lit'
import type { TalkPlayer } from '../player/talk-player.js'
import type { TranscriptLine } from './transcript-lines.js'

/** Marks the line that is said and keeps it in sight, until the visitor scrolls: then it waits to be asked again. */
export class Following implements ReactiveController {
  paused = false
  readonly #player: TalkPlayer
  readonly #lines: () => readonly TranscriptLine[]
  #marked: HTMLElement | null = null
  #stop: HTMLElement | null = null
  #listening: AbortController | undefined

  constructor(player: TalkPlayer, lines: () => readonly TranscriptLine[]) {
    this.#player = player
    this.#lines = lines
    player.addController(this)
  }

  hostConnected(): void {
    this.#listening?.abort()
    this.#listening = new AbortController()
    const { signal } = this.#listening
    for (const event of ['timeupdate', 'seeking', 'seeked']) this.#player.addEventListener(event, () => this.mark(), { signal })
  }

  hostDisconnected(): void {
    this.#listening?.abort()
  }

  /** For another transcript. */
  reset(): void {
    this.paused = false
    this.#marked = null
    this.#stop = null
  }

  pause(): void {
    // Before anything plays there is nothing to follow.
    if (this.paused || this.#player.status !== 'ready') return
    this.paused = true
    this.#player.requestUpdate()
  }

  resume(): void {
    this.paused = false
    this.#player.requestUpdate()
    if (this.#marked) this.show(this.#marked)
  }

  /** Marks the line that is said now. */
  mark(): void {
    const now = this.#player.currentTime
    const place = this.#player.status === 'ready' ? this.#lines().findLastIndex(({ seconds }) => seconds <= now + 0.3) : -1
    const line = this.#line(place)
    if (line === this.#marked) return
    this.#marked?.removeAttribute('aria-current')
    this.#marked = line
    if (!line) return
    line.setAttribute('aria-current', 'true')
    if (!this.paused) {
      if (!this.#box?.contains((this.#player.renderRoot as ShadowRoot).activeElement)) this.#becomeStop(line)
      this.show(line)
    }
  }

  /** Puts the keyboard on a line. */
  focus(place: number): void {
    const line = this.#line(place)
    if (!line) return
    this.pause()
    this.#becomeStop(line)
    line.focus({ preventScroll: true })
    this.show(line)
  }

  /** Scrolls the transcript's own box, never the page. Near things smoothly, unless the visitor wants no motion. */
  show(element: HTMLElement): void {
    const box = this.#box
    if (!box) return
    const away = () => {
      const { top, height } = element.getBoundingClientRect()
      const frame = box.getBoundingClientRect()
      return top - frame.top - (frame.height - height) / 3
    }
    const distance = away()
    const near = Math.abs(distance) < box.clientHeight && !matchMedia('(prefers-reduced-motion: reduce)').matches
    box.scrollBy({ top: distance, behavior: near ? 'smooth' : 'instant' })
    // Paragraphs that were never drawn get their real height only now, which moves what stands below them.
    if (!near) requestAnimationFrame(() => box.scrollBy({ top: away(), behavior: 'instant' }))
  }

  /** The one line that Tab reaches. */
  #becomeStop(line: HTMLElement): void {
    const before = this.#stop ?? this.#line(0)
    if (before) before.tabIndex = -1
    line.tabIndex = 0
    this.#stop = line
  }

  #line(place: number): HTMLElement | null {
    return place < 0 ? null : (this.#box?.querySelector<HTMLElement>(`[data-line="${place}"]`) ?? null)
  }

  get #box(): HTMLElement | null {
    return this.#player.renderRoot.querySelector('.said')
  }
}
