import { utf8 } from '../bytes.js'
import type { Post } from '../talk.js'
import { joined } from './joined.js'
import type { PackMemory } from './pack-memory.js'

/** A post as it is written, with what tells its place in an index. What was made of it is found by its key, so that it is mostly not parsed. */
export interface WrittenPost {
  source: string
  date: string | null
  /** Whether it has a transcript. */
  isSaid: boolean
  /** Differs when the post differs. */
  key(): string
  /** JSON in UTF-8. */
  json(): Uint8Array
  post(): Post
}

/** A post as it is written, and its key. */
export function writtenPost(post: Post, memory: PackMemory | undefined): WrittenPost {
  let json: Uint8Array | null = null
  const written = () => (json ??= utf8(JSON.stringify(post)))
  return { source: post.source, date: post.date, isSaid: isSaid(post), key: () => memory?.keyOf(written()) ?? '', json: written, post: () => post }
}

export function isSaid({ said = [] }: Pick<Post, 'said'>): boolean {
  return said.length > 0
}

/** JSON of posts, with a comma between two. */
export function joinedJson(posts: readonly WrittenPost[], before: string, behind: string): Uint8Array {
  const parts = [utf8(before)]
  posts.forEach((post, i) => parts.push(i === 0 ? EMPTY : COMMA, post.json()))
  return joined([...parts, utf8(behind)])
}

const EMPTY = new Uint8Array(0)
const COMMA = utf8(',')
