import { rowOf, type PostRow } from '../whole-shelf.js'
import { remembered, type PackMemory } from './pack-memory.js'
import type { WrittenPost } from './written-post.js'

/** A post in so many begins a block, which holds at most as many. */
const POSTS = 64

/** Posts that stand behind each other and are packed together. */
export interface PostBlock {
  posts: readonly WrittenPost[]
  /** Differs when the posts differ; '' where nothing is remembered. */
  key: string
  /** The posts and their talks, for whoever has to look at them. */
  rows(): readonly PostRow[]
  /** What is made of these posts alone, unless it is remembered. */
  made(kind: string, make: () => Uint8Array): Uint8Array
}

/**
 * Blocks of posts. Where one begins is told by a post alone, so that a post which is added or left out changes its own block;
 * what is made of the others is remembered.
 *
 * @param posts newest first
 */
export function postBlocks(posts: readonly WrittenPost[], memory: PackMemory | undefined): PostBlock[] {
  const blocks: WrittenPost[][] = []
  for (const post of posts) {
    const last = blocks.at(-1)
    // A transcript is as much as a hundred posts.
    if (!last || last.length === POSTS || last[0]?.isSaid || post.isSaid || isFirst(post.source)) blocks.push([post])
    else last.push(post)
  }
  return blocks.map(posts => {
    const key = memory?.keyOf(posts.map(({ key }) => key()).join('\n')) ?? ''
    let rows: readonly PostRow[] | null = null
    return { posts, key, rows: () => (rows ??= posts.map(post => rowOf(post.post()))), made: (kind, make) => remembered(memory, () => `${kind} ${key}`, make) }
  })
}

/** By a hash that is even enough: FNV-1a. */
function isFirst(source: string): boolean {
  let hash = 0x811c9dc5
  for (let i = 0; i < source.length; i++) hash = Math.imul(hash ^ source.charCodeAt(i), 0x01000193)
  return (hash >>> 8) % POSTS === 0
}
