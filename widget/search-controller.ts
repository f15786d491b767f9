import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { Answer, SearchSettings } from '../search/answer.js'
import type { Hit } from '../search/hit.js'
import type { TalkSource } from '../search/talk-source.js'
import { TalkSearchErrorEvent, TalkSearchReadyEvent, TalkSearchResultsEvent } from './events.js'
import { openIndexAt, type OpenIndex } from './open-index-at.js'

export type SearchStatus = SearchState['status']

type SearchState =
  | { status: 'idle' }
  | { status: 'loading'; abort: AbortController; done: Promise<void> }
  | ({ status: 'ready' } & OpenIndex)
  | { status: 'failed'; error: Error }

const NO_HITS: readonly Hit[] = []

/**
 * Loads an index and asks it. Whatever is typed while the index loads, the latest query is answered when it is
 * open; an index that is no longer wanted is no longer loaded.
 */
export class SearchController implements ReactiveController {
  #state: SearchState = { status: 'idle' }
  #src = ''
  #query = ''
  #settings: SearchSettings = {}
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

  /** What matches the latest query, best first; none until the index is open. */
  get hits(): readonly Hit[] {
    return this.#answered?.hits ?? NO_HITS
  }

  /** All that is known of the latest query; `null` until the index is open, and without a query. */
  get answer(): Answer | null {
    return this.#answered
  }

  /** What shows hits; `null` until the index is open. */
  get view(): OpenIndex['view'] | null {
    return this.#state.status === 'ready' ? this.#state.view : null
  }

  /** Where the talks come from; `null` until the index is open. */
  get source(): TalkSource | null {
    return this.#state.status === 'ready' ? this.#state.source : null
  }

  /** How many talks there are to search; 0 until the index is open. */
  get talks(): number {
    return this.#state.status === 'ready' ? this.#state.source.talks : 0
  }

  get error(): Error | null {
    return this.#state.status === 'failed' ? this.#state.error : null
  }

  /** Turns to another index. It is loaded at once when the one before was asked for, else when it is needed. */
  turnTo(src: string): void {
    const wanted = this.status !== 'idle'
    this.#src = src
    this.#leave()
    if (wanted) void this.load()
  }

  /** Loads the index unless it is loading or open. Resolves when that has come to an end, well or not. */
  load(): Promise<void> {
    if (this.#state.status === 'loading') return this.#state.done
    if (this.#state.status === 'ready') return Promise.resolve()
    const abort = new AbortController()
    const done = this.#open(abort.signal)
    this.#become({ status: 'loading', abort, done })
    return done
  }

  /**
   * Asks for the hits of a query, now or as soon as the index is open. An index that failed is not tried again. Resolves
   * when the answer is there, or one that was asked for later.
   */
  ask(query: string, settings: SearchSettings): Promise<void> {
    this.#query = query.trim()
    this.#settings = settings
    if (this.status === 'idle' && this.#query) return this.load()
    return this.#answer()
  }

  hostConnected(): void {
    if (this.#query && this.status === 'idle') void this.load()
  }

  hostDisconnected(): void {
    if (this.status === 'loading') this.#leave()
  }

  async #open(signal: AbortSignal): Promise<void> {
    try {
      const opened = await openIndexAt(this.#src, signal)
      if (signal.aborted) return
      this.#become({ status: 'ready', ...opened })
      this.#tell(new TalkSearchReadyEvent(this.talks))
      if (this.#query) await this.#answer()
    } catch (error) {
      if (signal.aborted) return
      const known = error instanceof Error ? error : new Error(String(error))
      this.#become({ status: 'failed', error: known })
      this.#tell(new TalkSearchErrorEvent(known))
    }
  }

  async #answer(): Promise<void> {
    if (this.#state.status !== 'ready') return
    const { source } = this.#state
    const query = this.#query
    this.#asking.abort()
    const { signal } = (this.#asking = new AbortController())
    const answered = query ? await source.search(query, this.#settings, signal).catch(unlessAborted(signal)) : null
    // Another query came meanwhile, or another index.
    if (signal.aborted) return
    this.#answered = answered
    this.#host.requestUpdate()
    this.#tell(new TalkSearchResultsEvent(query, answered?.total ?? 0))
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

/** A search that is no longer wanted ends without an answer; any other failure goes on. */
function unlessAborted(signal: AbortSignal): (error: unknown) => null {
  return error => {
    if (signal.aborted) return null
    throw error
  }
}
