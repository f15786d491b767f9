/** Two numbers that together differ for whatever differs. */
export type Stamp = readonly [number, number]

/** Mixes numbers into 64 bits: two of MurmurHash3's 32, which begin differently. */
export class Mix {
  #a = 0x9747b28c | 0
  #b = 0x3c6ef372

  add(number: number): void {
    let mixed = Math.imul(number, 0xcc9e2d51)
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
    this.#a ^= mixed
    this.#a = (Math.imul((this.#a << 13) | (this.#a >>> 19), 5) + 0xe6546b64) | 0
    mixed = Math.imul(number ^ this.#a, 0x85ebca6b)
    mixed = Math.imul((mixed << 16) | (mixed >>> 16), 0xc2b2ae35)
    this.#b ^= mixed
    this.#b = (Math.imul((this.#b << 17) | (this.#b >>> 15), 5) + 0x561ccd1b) | 0
  }

  text(text: string): void {
    this.add(text.length)
    for (let i = 0; i < text.length; i++) this.add(text.charCodeAt(i))
  }

  /** Writes both among stamps, two numbers each. */
  into(stamps: Int32Array, place: number): void {
    stamps[place * 2] = this.#a
    stamps[place * 2 + 1] = this.#b
  }

  get both(): Stamp {
    return [this.#a, this.#b]
  }
}
