import { runExtract } from './extract.js'
import type { Problem } from './problem.js'
import { startRun, type Run, type RunOptions } from './run-options.js'

export interface CheckOptions extends RunOptions {
  /** Whether warnings make the check fail, too. */
  strict?: boolean | undefined
}

/** What is wrong in posts. */
export interface Checked {
  /** Every post that was checked, also those without problems. */
  posts: { source: string; problems: Problem[] }[]
  errors: number
  warnings: number
  /** Whether nothing is wrong that makes the check fail. */
  passed: boolean
}

/**
 * Says what is wrong in posts, and writes nothing.
 *
 * @throws ConfigError, or UsageError when there are no posts
 */
export async function check({ strict = false, ...options }: CheckOptions = {}): Promise<Checked> {
  return runCheck(await startRun(options), strict)
}

/** Checks posts as a configuration says. */
export async function runCheck(run: Run, strict: boolean): Promise<Checked> {
  const posts = (await runExtract(run)).map(({ source, problems }) => ({ source, problems }))
  const all = posts.flatMap(({ problems }) => problems)
  const errors = all.filter(({ severity }) => severity === 'error').length
  const warnings = all.length - errors
  return { posts, errors, warnings, passed: errors === 0 && !(strict && warnings > 0) }
}
