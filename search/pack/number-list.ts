/** Numbers below 2³², as many as come, in four bytes each. */
export class NumberList {
  #numbers = new Uint32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) this.#reserve(1)
    this.#numbers[this.#length++] = number
  }

  /** Room for so many more, to be written there. */
  room(more: number): Uint32Array {
    if (this.#length + more > this.#numbers.length) this.#reserve(more)
    return this.#numbers.subarray(this.#length, (this.#length += more))
  }

  /** Those that are there, not as a copy. */
  all(): Uint32Array {
    return this.#numbers.subarray(0, this.#length)
  }

  #reserve(more: number): void {
    const grown = new Uint32Array(Math.max(this.#numbers.length * 2, this.#length + more))
    grown.set(this.all())
    this.#numbers = grown
  }
}
