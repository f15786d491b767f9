import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runCheck } from '../check.js'
import { REPORTERS, type ReporterName } from '../reporters/reporters.js'
import { version } from '../version.js'
import { paintFor } from './paint.js'
import type { SiteOptions } from './site-options.js'
import { postProgress, printsConfig, startSite } from './start-site.js'

export interface CheckOptions extends SiteOptions {
  reporter: ReporterName
  /** Whether warnings make the check fail, too. */
  strict?: boolean
}

/** `talkseek check`: says what is wrong in posts. The answer is whether all is well enough. */
export async function check(globs: readonly string[], options: CheckOptions): Promise<boolean> {
  const { reporter, strict = false, quiet = false } = options
  const progress = postProgress(options)
  const run = await startSite(globs, options, progress)
  if (printsConfig(run, options)) return true
  const { posts, passed } = await runCheck(run, strict).finally(() => progress?.stop())
  const checked = quiet ? posts.map(({ source, problems }) => ({ source, problems: problems.filter(({ severity }) => strict || severity === 'error') })) : posts
  const report = REPORTERS[reporter](checked, { linesOf: source => linesOf(resolve(run.surroundings.folder, source)), paint: paintFor(process.stdout), version, quiet })
  if (report !== '') console.log(report)
  return passed
}

/** The lines of a post, read again: a build holds hundreds of posts and needs the text of none. */
function linesOf(path: string): string[] | null {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/)
  } catch {
    return null
  }
}
