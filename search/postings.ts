import type { ByteReader, ByteWriter } from './bytes.js'

/** The texts that a term stands in, by their numbers, ascending, and how often; `null` where it is once in all. */
export interface Postings {
  texts: Uint32Array
  times: Uint16Array | null
}

/** The length of each text that has been met, in distinct words. */
export type Lengths = Uint16Array

/** Most words stand once in a text, so that only other counts are written. With `lengths`, those of the texts as well. */
export function writePostings(to: ByteWriter, texts: Uint32Array, times: Uint16Array, lengths: Lengths | null): void {
  let before = 0
  let several = 0
  // By index: an iterator takes ten times as long.
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? 0
    to.number(text - before)
    before = text
    if ((times[i] ?? 1) > 1) several++
  }
  if (lengths) for (let i = 0; i < texts.length; i++) to.number(lengths[texts[i] ?? 0] ?? 0)
  to.number(several)
  let at = 0
  for (let i = 0; several > 0 && i < times.length; i++) {
    const count = times[i] ?? 1
    if (count < 2) continue
    to.number(i - at)
    to.number(count - 2)
    at = i
  }
}

export function readPostings(from: ByteReader, size: number, lengths: Lengths | null): Postings {
  const texts = new Uint32Array(size)
  let text = 0
  for (let i = 0; i < size; i++) texts[i] = text += from.number()
  if (lengths) for (let i = 0; i < size; i++) lengths[texts[i] ?? 0] = from.number()
  const several = from.number()
  if (several === 0) return { texts, times: null }
  const times = new Uint16Array(size).fill(1)
  let at = 0
  for (let i = 0; i < several; i++) {
    at += from.number()
    times[at] = from.number() + 2
  }
  return { texts, times }
}
