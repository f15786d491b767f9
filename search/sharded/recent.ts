/** Keeps what was used last, up to a sum of sizes; only asked to forget between searches, so that none loses what it needs. */
export class Recent<Key, Value> {
  readonly #kept = new Map<Key, { value: Value; size: number }>()
  readonly #most: number
  #size = 0

  constructor(most: number) {
    this.#most = most
  }

  has(key: Key): boolean {
    return this.#kept.has(key)
  }

  get(key: Key): Value | undefined {
    const kept = this.#kept.get(key)
    if (!kept) return undefined
    // The last in the map is the one that was used last.
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    return kept.value
  }

  set(key: Key, value: Value, size: number): void {
    this.#size += size - (this.#kept.get(key)?.size ?? 0)
    this.#kept.set(key, { value, size })
  }

  /** Forgets what was not used for longest. */
  trim(): void {
    for (const [key, { size }] of this.#kept) {
      if (this.#size <= this.#most) return
      this.#kept.delete(key)
      this.#size -= size
    }
  }
}
