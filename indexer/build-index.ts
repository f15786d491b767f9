import { createHash } from 'node:crypto'
import { packIndex, type IndexFile, type PackOptions } from '../search/index-files.js'
import type { Post } from '../search/talk.js'
import type { ParsedPost } from './parse-post.js'

/** Builds the index files of posts, the entry last; those that their site hides are left out. Pure: the same posts give the same bytes. */
export function buildIndex(posts: readonly ParsedPost[], options: PackOptions = {}): IndexFile[] {
  return packIndex(posts.filter(post => post.hidden === undefined).map(withoutProblems), hash, options)
}

/** Problems are for authors: they stay out of what visitors load. What was said is not in the index files. */
function withoutProblems({ problems: _, said: __, transcripts: ___, ...post }: ParsedPost): Post {
  return post
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
