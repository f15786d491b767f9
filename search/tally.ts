/** For each text a number, and which texts have one. Kept and emptied, since a keystroke needs many. */
export class Tally {
  readonly texts: number[] = []
  readonly scores: Float64Array

  constructor(size: number) {
    this.scores = new Float64Array(size)
  }

  /** Keeps the larger of a text's scores. */
  raise(text: number, score: number): void {
    const before = this.scores[text] as number
    if (before === 0) this.texts.push(text)
    if (score > before) this.scores[text] = score
  }

  empty(): void {
    for (const text of this.texts) this.scores[text] = 0
    this.texts.length = 0
  }
}
