import { IndexError } from './index-error.js'

/**
 * What a search asked for that was not there. A search runs over what is loaded and notes what it lacks; that is loaded,
 * and it runs again, until nothing is lacking. So it is written once, for an index of any size.
 */
export class Wants {
  readonly #wanted = new Map<string, () => Promise<void>>()
  readonly #failed = new Map<string, IndexError>()

  /** Whether something was asked for that may still come. */
  get any(): boolean {
    return this.#wanted.size > 0
  }

  /** What could not be read. A search goes on without it. */
  get failures(): IndexError[] {
    return [...this.#failed.values()]
  }

  /** @param load brings it; called once at most, however often it is asked for */
  note(file: string, load: () => Promise<void>): void {
    if (!this.#failed.has(file)) this.#wanted.set(file, load)
  }

  /** Brings all that was asked for. What fails is not asked for again. */
  async load(): Promise<void> {
    const wanted = [...this.#wanted]
    this.#wanted.clear()
    const bring = async ([file, load]: (typeof wanted)[number]) => {
      try {
        await load()
      } catch (error) {
        if (!(error instanceof IndexError)) throw error
        this.#failed.set(file, error)
      }
    }
    await Promise.all(wanted.map(bring))
  }
}
