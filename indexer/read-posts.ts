import { readFile } from 'node:fs/promises'
import type { PostFile } from './find-posts.js'
import { parsePost, type ParsedPost } from './parse-post.js'
import { problem } from './problem.js'

/**
 * Reads posts one after the other. A file that cannot be read becomes a post with a problem, so that the
 * others go on.
 *
 * @param onRead is told after each post
 */
export async function readPosts(files: readonly PostFile[], onRead: () => void = () => {}): Promise<ParsedPost[]> {
  const posts: ParsedPost[] = []
  for (const file of files) {
    posts.push(await readPost(file))
    onRead()
  }
  return posts
}

async function readPost({ path, source }: PostFile): Promise<ParsedPost> {
  try {
    return parsePost(source, await readFile(path, 'utf8'))
  } catch (error) {
    const message = `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`
    const problems = [problem('file-unreadable', { line: 1, column: 1 }, message)]
    return { source, title: source, date: null, url: null, tags: [], location: null, recording: null, text: '', talks: [], problems }
  }
}
