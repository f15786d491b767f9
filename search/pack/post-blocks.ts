import type { PostRow } from '../whole-shelf.js'
import { remembered, type PackMemory } from './pack-memory.js'

/** So many posts are in a block, on average, and at most. */
const USUAL = 64
const MOST = 256

/** Posts that stand behind each other and are packed together. */
export interface PostBlock {
  rows: readonly PostRow[]
  /** Differs when the posts differ; '' where nothing is remembered. */
  key: string
  /** What is made of these posts alone, unless it is remembered. */
  made(kind: string, make: () => Uint8Array): Uint8Array
}

/**
 * Blocks of posts. Where one begins is told by a post alone, so that a post which is added or left out changes its own block;
 * what is made of the others is remembered.
 */
export function postBlocks(rows: readonly PostRow[], memory: PackMemory | undefined): PostBlock[] {
  const blocks: PostRow[][] = []
  for (const row of rows) {
    const last = blocks.at(-1)
    if (!last || last.length === MOST || isAlone(last[0]) || isAlone(row) || isFirst(row.post.source)) blocks.push([row])
    else last.push(row)
  }
  return blocks.map(rows => {
    const key = memory?.keyOf(JSON.stringify(rows.map(({ post }) => post))) ?? ''
    return { rows, key, made: (kind, make) => remembered(memory, () => `${kind} ${key}`, make) }
  })
}

/** A transcript is as much as a hundred posts. */
function isAlone(row: PostRow | undefined): boolean {
  return row?.said.some(({ length }) => length > 0) ?? false
}

/** By a hash that is even enough: FNV-1a. */
function isFirst(source: string): boolean {
  let hash = 0x811c9dc5
  for (let i = 0; i < source.length; i++) hash = Math.imul(hash ^ source.charCodeAt(i), 0x01000193)
  return (hash >>> 8) % USUAL === 0
}
