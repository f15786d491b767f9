/** How many are kept. */
const KEPT = 6

/** What was searched for in this browser, latest first. Where storage is denied, nothing is kept and nothing fails. */
export class RecentSearches {
  readonly #key: string

  /** @param index the address of what is searched: two indexes on a site have searches of their own */
  constructor(index: string) {
    this.#key = `talk-search-recent:${index}`
  }

  get all(): readonly string[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]')
      return Array.isArray(kept) ? kept.filter(query => typeof query === 'string').slice(0, KEPT) : []
    } catch {
      return []
    }
  }

  add(query: string): void {
    const wanted = query.trim()
    if (wanted) this.#keep([wanted, ...this.#without(wanted)])
  }

  forget(query: string): void {
    this.#keep(this.#without(query))
  }

  forgetAll(): void {
    this.#keep([])
  }

  #without(query: string): string[] {
    return this.all.filter(kept => kept.toLowerCase() !== query.toLowerCase())
  }

  #keep(queries: readonly string[]): void {
    try {
      if (queries.length > 0) localStorage.setItem(this.#key, JSON.stringify(queries.slice(0, KEPT)))
      else localStorage.removeItem(this.#key)
    } catch {
      // Denied, or full: a visitor can search all the same.
    }
  }
}
