import { ByteReader, ByteWriter } from '../bytes.js'
import type { Numbering } from '../talk-shelf.js'

/** For each talk of a post how many passages it has, and whether it is one. */
export interface NumberedPost {
  passages: readonly number[]
  /** Whether the last of them is what the post says outside its talks. */
  outside: boolean
}

/** How talks, passages and posts are numbered: one behind the other, the newest post first. */
export interface PostNumbering extends Numbering {
  /** For each post the number of its first talk, and one more. */
  firstTalks: Uint32Array
}

export function writeNumbering(posts: readonly NumberedPost[]): Uint8Array {
  const to = new ByteWriter()
  to.number(posts.length)
  for (const { passages, outside } of posts) {
    to.number(passages.length * 2 + (outside ? 1 : 0))
    for (const count of passages) to.number(count)
  }
  return to.done()
}

export function readNumbering(bytes: Uint8Array): PostNumbering {
  const from = new ByteReader(bytes)
  const firstTalks = [0]
  const firstPassages = [0]
  const isTalk: number[] = []
  for (let posts = from.number(); posts > 0; posts--) {
    const talks = from.number()
    for (const count of from.numbers(talks >> 1)) {
      firstPassages.push((firstPassages.at(-1) ?? 0) + count)
      isTalk.push(1)
    }
    if (talks & 1) isTalk[isTalk.length - 1] = 0
    firstTalks.push(isTalk.length)
  }
  return { firstTalks: Uint32Array.from(firstTalks), firstPassages: Uint32Array.from(firstPassages), isTalk: Uint8Array.from(isTalk) }
}
