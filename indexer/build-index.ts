import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { packIndex, type IndexFile, type PackOptions } from '../search/index-files.js'
import type { Post } from '../search/talk.js'
import type { ParsedPost } from './parse-post.js'

/** Builds the index files of posts, the entry last; those that their site hides are left out. Pure: the same posts give the same bytes. */
export function buildIndex(posts: readonly ParsedPost[], options: PackOptions = {}): IndexFile[] {
  return packIndex(posts.filter(post => post.hidden === undefined).map(withoutProblems), hash, { deflate: deflateRawSync, ...options })
}

/** Problems, and where what was said comes from, are for authors: they stay out of what visitors load. */
function withoutProblems({ problems: _, transcripts: __, ...post }: ParsedPost): Post {
  return post
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10)
}
