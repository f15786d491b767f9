/** For each text a number, and which texts have one. Kept and emptied, since a keystroke needs many. */
export class Tally {
  readonly #texts: Uint32Array
  #count = 0
  readonly scores: Float64Array

  constructor(size: number) {
    this.scores = new Float64Array(size)
    this.#texts = new Uint32Array(size)
  }

  /** Those that have a number, until the next one is raised. */
  get texts(): Uint32Array {
    return this.#texts.subarray(0, this.#count)
  }

  /** Keeps the larger of a text's scores. */
  raise(text: number, score: number): void {
    const before = this.scores[text] as number
    if (before === 0) this.#texts[this.#count++] = text
    if (score > before) this.scores[text] = score
  }

  empty(): void {
    for (const text of this.texts) this.scores[text] = 0
    this.#count = 0
  }
}
