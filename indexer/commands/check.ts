import { readFileSync } from 'node:fs'
import { styleText } from 'node:util'
import { readConfig } from '../config.js'
import type { Problem } from '../problem.js'
import { REPORTERS, type ReporterName } from '../reporters/reporters.js'
import { version } from '../version.js'
import { collectPosts } from './collect-posts.js'

export interface CheckOptions {
  reporter: ReporterName
  /** Whether warnings make the check fail, too. */
  strict?: boolean
  /** Whether to report only what makes the check fail. */
  quiet?: boolean
  config?: string
}

/** `talkseek check`: says what is wrong in posts. The answer is whether all is well enough. */
export async function check(globs: readonly string[], { reporter, strict = false, quiet = false, config }: CheckOptions): Promise<boolean> {
  const posts = await collectPosts(globs, await readConfig(config))
  const counts = ({ severity }: Problem) => strict || severity === 'error'
  const checked = posts.map(({ source, problems }) => ({ source, problems: quiet ? problems.filter(counts) : problems }))
  const report = REPORTERS[reporter](checked, {
    linesOf,
    // Looks whether the output is a terminal, and at NO_COLOR and FORCE_COLOR.
    paint: (style, text) => styleText(style, text, { stream: process.stdout }),
    version,
    quiet
  })
  if (report !== '') console.log(report)
  return !posts.some(({ problems }) => problems.some(counts))
}

/** The lines of a post, read again: a build holds hundreds of posts and needs the text of none. */
function linesOf(source: string): string[] | null {
  try {
    return readFileSync(source, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/)
  } catch {
    return null
  }
}
