import { buildIndex } from '../build-index.js'
import { formatProblem } from '../format-problem.js'
import { writeIndex } from '../index-folder.js'
import { formatSummary, summarise } from '../summary.js'
import { collectPosts } from './collect-posts.js'

/** `talkseek build`: posts in, index files and a summary out. */
export async function build(globs: readonly string[], options: { out: string }): Promise<void> {
  const started = performance.now()
  const posts = await collectPosts(globs)
  const files = buildIndex(posts)
  await writeIndex(options.out, files)
  const milliseconds = performance.now() - started
  for (const post of posts) for (const found of post.problems) console.error(formatProblem(post.source, found))
  console.log(formatSummary(summarise(posts, files), milliseconds, options.out))
}
