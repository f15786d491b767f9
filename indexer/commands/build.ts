import { buildIndex } from '../build-index.js'
import { readConfig } from '../config.js'
import { formatProblem } from '../format-problem.js'
import { writeIndex } from '../index-folder.js'
import { formatSummary, summarise } from '../summary.js'
import { UsageError } from '../usage-error.js'
import { collectPosts } from './collect-posts.js'

/** `talkseek build`: posts in, index files and a summary out. */
export async function build(globs: readonly string[], options: { out?: string; config?: string }): Promise<void> {
  const started = performance.now()
  const config = await readConfig(options.config)
  const out = options.out ?? config.out
  if (out === null) throw new UsageError("required option '--out <dir>' not specified, nor “out” in a configuration")
  const posts = await collectPosts(globs, config)
  const files = buildIndex(posts)
  await writeIndex(out, files)
  const milliseconds = performance.now() - started
  for (const post of posts) for (const found of post.problems) console.error(formatProblem(post.source, found))
  console.log(formatSummary(summarise(posts, files), milliseconds, out))
}
