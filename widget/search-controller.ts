import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Answer, SearchSettings } from '../search/answer.js'
import type { TalkSource } from '../search/talk-source.js'
import { TalkSearchErrorEvent, TalkSearchReadyEvent, TalkSearchResultsEvent } from './events.js'
import { openIndexAt } from './open-index-at.js'
import { whenDrawn } from './when-drawn.js'

export type SearchStatus = SearchState['status']

type SearchState =
  | { status: 'idle' }
  | { status: 'loading'; abort: AbortController; done: Promise<void> }
  | { status: 'ready'; source: TalkSource }
  | { status: 'failed'; error: Error }

/** What is asked of a source. */
export interface Asked {
  query: string
  /** `within` is the id of the one talk to look in. */
  settings: SearchSettings & { within?: string }
  /** Whether a visitor asked, rather than leafs through: then the index is loaded for it. */
  urgent: boolean
}

/**
 * Opens a source of talks and asks it. Whatever is typed while it opens, the latest query is answered when it is
 * open; an index that is no longer wanted is no longer loaded.
 */
export class SearchController implements ReactiveController {
  #state: SearchState = { status: 'idle' }
  #origin: string | TalkSource = ''
  #asked: Asked | null = null
  #answered: Answer | null = null
  #asking = new AbortController()
  readonly #host: ReactiveControllerHost & EventTarget

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host
    host.addController(this)
  }

  get status(): SearchStatus {
    return this.#state.status
  }

  /** All that is known of the latest query; `null` until the index is open, and while nothing is asked. */
  get answer(): Answer | null {
    return this.#answered
  }

  get asked(): Asked | null {
    return this.#asked
  }

  /** Ends when something else is asked. */
  get signal(): AbortSignal {
    return this.#asking.signal
  }

  get source(): TalkSource | null {
    return this.#state.status === 'ready' ? this.#state.source : null
  }

  get error(): Error | null {
    return this.#state.status === 'failed' ? this.#state.error : null
  }

  /** Turns to another index, by its URL, or source. It is opened at once when the one before was, else when it is needed. */
  turnTo(origin: string | TalkSource): void {
    const wanted = this.status !== 'idle'
    this.#origin = origin
    this.#leave()
    if (wanted) void this.load()
  }

  /** Opens the source unless it is opening or open. Resolves when that has come to an end, well or not. */
  load(): Promise<void> {
    if (this.#state.status === 'loading') return this.#state.done
    if (this.#state.status === 'ready') return Promise.resolve()
    const abort = new AbortController()
    const done = this.#open(abort.signal)
    this.#become({ status: 'loading', abort, done })
    return done
  }

  /**
   * Asks, now or as soon as the source is open; `null` asks nothing. A source that failed is not tried again. Resolves
   * when the answer is there, or one that was asked for later.
   */
  ask(asked: Asked | null): Promise<void> {
    this.#asked = asked
    if (this.status === 'idle' && asked?.urgent) return this.load()
    return this.#answer()
  }

  /** Shows an answer. Resolves to whether it was still wanted: neither another query came meanwhile, nor another index. */
  async take(answer: Promise<Answer> | null, signal: AbortSignal): Promise<boolean> {
    try {
      const answered = await answer
      if (signal.aborted) return false
      this.#answered = answered
      this.#host.requestUpdate()
      return true
    } catch (error) {
      if (!signal.aborted) this.#fail(error)
      return false
    }
  }

  hostConnected(): void {
    if (this.#asked?.urgent && this.status === 'idle') void this.load()
  }

  hostDisconnected(): void {
    if (this.status === 'loading') this.#leave()
  }

  async #open(signal: AbortSignal): Promise<void> {
    try {
      const origin = this.#origin
      // Awaited either way, so that it is loading before it is ready.
      const source = await (typeof origin === 'string' ? openIndexAt(origin, signal, () => this.#asked?.query) : origin)
      if (signal.aborted) return
      this.#become({ status: 'ready', source })
      this.#tell(new TalkSearchReadyEvent(source.talks))
      // Whatever was typed meanwhile has been drawn.
      if (this.#asked) await this.#answer(null)
    } catch (error) {
      if (!signal.aborted) this.#fail(error)
    }
  }

  async #answer(drawn: Promise<void> | null = whenDrawn()): Promise<void> {
    if (this.#state.status !== 'ready') return
    const { source } = this.#state
    const asked = this.#asked
    this.#asking.abort()
    const { signal } = (this.#asking = new AbortController())
    await drawn
    if (signal.aborted) return
    if (await this.take(asked && this.#put(source, asked, signal), signal)) {
      this.#tell(new TalkSearchResultsEvent(asked?.query ?? '', this.#answered?.total ?? 0))
    }
  }

  async #put(source: TalkSource, { query, settings }: Asked, signal: AbortSignal): Promise<Answer> {
    const { within } = settings
    if (!within) return source.search(query, settings, signal)
    const { searchWithin } = await import('./hits.js')
    return searchWithin(source, within, query, settings, signal)
  }

  #fail(error: unknown): void {
    const known = error instanceof Error ? error : new Error(String(error))
    this.#answered = null
    this.#become({ status: 'failed', error: known })
    this.#tell(new TalkSearchErrorEvent(known))
  }

  #leave(): void {
    this.#asking.abort()
    if (this.#state.status === 'loading') this.#state.abort.abort()
    this.#answered = null
    this.#become({ status: 'idle' })
  }

  #become(state: SearchState): void {
    this.#state = state
    this.#host.requestUpdate()
  }

  /** Listeners find on the page what the event tells of. */
  #tell(event: Event): void {
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(event))
  }
}
