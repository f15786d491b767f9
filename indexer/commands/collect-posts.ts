import { findPosts } from '../find-posts.js'
import type { ParsedPost } from '../parse-post.js'
import { startProgress } from '../progress.js'
import { readPosts } from '../read-posts.js'
import { UsageError } from '../usage-error.js'

/**
 * Finds and reads the posts that a command was given.
 *
 * @throws UsageError when there are none
 */
export async function collectPosts(globs: readonly string[]): Promise<ParsedPost[]> {
  const files = await findPosts(globs)
  if (files.length === 0) {
    const where = globs.length > 0 ? globs.map(glob => `“${glob}”`).join(', ') : 'this folder'
    throw new UsageError(`no posts found in ${where}. Name a folder or a glob of Markdown files: "posts/**/*.md"`)
  }
  const progress = startProgress(files.length, 'posts')
  try {
    return await readPosts(files, progress.step)
  } finally {
    progress.stop()
  }
}
