/** Lets so many be under way at once; the others wait for their turn, in the order in which they came. */
export class Turns {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(most: number) {
    this.#free = most
  }

  async take<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    if (--this.#free < 0) await new Promise<void>(go => this.#waiting.push(go))
    try {
      return await work()
    } finally {
      this.#free++
      this.#waiting.shift()?.()
    }
  }
}
