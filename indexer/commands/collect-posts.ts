import type { Config } from '../config.js'
import { findPosts, type PostFile } from '../find-posts.js'
import type { ExplainedPost, ParsedPost } from '../parse-post.js'
import { startProgress } from '../progress.js'
import { explainPosts, readPosts, type SiteOptions } from '../read-posts.js'
import { withLevels } from '../rule-levels.js'
import { findTranscripts } from '../transcripts/transcript-files.js'
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
    const posts = await read(files, progress.step, { transcripts: config.transcripts, ...(config.generator && { generator: config.generator }) })
    await tellUnused(files, posts, config)
    return posts.map(post => withLevels(post, config.rules))
  } finally {
    progress.stop()
  }
}

/** A transcript that belongs to no post is most often named amiss. */
async function tellUnused(files: readonly PostFile[], posts: readonly ParsedPost[], { transcripts: folders }: Config): Promise<void> {
  if (folders.length === 0) return
  const used = new Set(posts.flatMap(({ transcripts = [] }) => transcripts))
  const { folders: found } = await findTranscripts([], folders)
  // The same talk in another language or format belongs to the post, too.
  const named = [...found.values()].map(group => group.map(({ source }) => source))
  const kin = new Set([...files.map(({ source }) => source), ...named.filter(group => group.some(source => used.has(source))).flat()])
  const unused = [...new Set(named.flat())].filter(source => !kin.has(source))
  if (unused.length === 0) return
  const some = unused.slice(0, 3).join(', ')
  console.error(`${unused.length} ${unused.length === 1 ? 'transcript belongs' : 'transcripts belong'} to no post: ${some}${unused.length > 3 ? ', …' : ''}. Name a file as its post or recording, or name it in “transcript:”.`)
}
