import type { Config } from '../config.js'
import { findPosts, type PostFile } from '../find-posts.js'
import type { ExplainedPost, ParsedPost } from '../parse-post.js'
import { startProgress } from '../progress.js'
import { explainPosts, readPosts, type SiteOptions } from '../read-posts.js'
import { withLevels } from '../rule-levels.js'
import { UsageError } from '../usage-error.js'

/**
 * Finds and reads the posts that a command was given, else those that the configuration names.
 *
 * @throws UsageError when there are none
 */
export function collectPosts(given: readonly string[], config: Config): Promise<ParsedPost[]> {
  return collect(given, config, readPosts)
}

/** As `collectPosts`, with the evidence. */
export function collectExplainedPosts(given: readonly string[], config: Config): Promise<ExplainedPost[]> {
  return collect(given, config, explainPosts)
}

async function collect<Post extends ParsedPost>(
  given: readonly string[],
  config: Config,
  read: (files: readonly PostFile[], onRead: () => void, sites: SiteOptions) => Promise<Post[]>
): Promise<Post[]> {
  const globs = given.length > 0 ? given : config.posts
  const files = await findPosts(globs)
  if (files.length === 0) {
    const where = globs.length > 0 ? globs.map(glob => `“${glob}”`).join(', ') : 'this folder'
    throw new UsageError(`no posts found in ${where}. Name a folder or a glob of Markdown files: "posts/**/*.md"`)
  }
  const progress = startProgress(files.length, 'posts')
  try {
    return (await read(files, progress.step, config.generator ? { generator: config.generator } : {})).map(post => withLevels(post, config.rules))
  } finally {
    progress.stop()
  }
}
