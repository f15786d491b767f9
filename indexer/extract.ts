import type { ExplainedPost, ParsedPost } from './parse-post.js'
import { explainSite, findSitePosts, readSite } from './read-site.js'
import { startRun, type Run, type RunOptions } from './run-options.js'

/**
 * Reads the talks of posts, and writes nothing: posts in the order of their sources, with their problems.
 *
 * @throws ConfigError, or UsageError when there are no posts
 */
export async function extract(options: RunOptions = {}): Promise<ParsedPost[]> {
  return runExtract(await startRun(options))
}

/** As `extract`, with where and by which rule each field was read; before the configuration's functions change it. */
export async function explain(options: RunOptions = {}): Promise<ExplainedPost[]> {
  return runExplain(await startRun(options))
}

/** Reads posts as a configuration says. */
export async function runExtract({ config, surroundings }: Run): Promise<ParsedPost[]> {
  return readSite(await findSitePosts(config, surroundings.folder), config, surroundings)
}

/** As `runExtract`, with the evidence. */
export async function runExplain({ config, surroundings }: Run): Promise<ExplainedPost[]> {
  return explainSite(await findSitePosts(config, surroundings.folder), config, surroundings)
}
