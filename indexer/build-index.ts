import { deflateRawSync } from 'node:zlib'
import { packWritten, type IndexFile, type PackOptions } from '../search/index-files.js'
import { contentHash } from './content-hash.js'
import { holdPost, type HeldPost } from './held-post.js'
import type { ParsedPost } from './parse-post.js'

/** Builds the index files of posts, the entry last; those that their site hides are left out. Pure: the same posts give the same bytes. */
export function buildIndex(posts: readonly ParsedPost[], options: PackOptions = {}): IndexFile[] {
  return indexHeld(posts.map(holdPost), options)
}

export function indexHeld(posts: readonly HeldPost[], options: PackOptions = {}): IndexFile[] {
  return packWritten(posts.filter(post => post.hidden === undefined), hash, { deflate: deflateRawSync, ...options })
}

function hash(content: string | Uint8Array): string {
  return contentHash(content).slice(0, 10)
}
