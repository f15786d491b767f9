import type { ParsedPost } from './parse-post.js'
import type { Rule, Severity } from './problem.js'

/** How much a site wants to hear of a rule. */
export type Level = Severity | 'off'

/** The rules that a site wants to hear more or less of than by default. */
export type RuleLevels = Partial<Record<Rule, Level>>

/** The post with its problems as a site wants to hear of them: those of rules that are off are gone. */
export function withLevels<Post extends Pick<ParsedPost, 'problems'>>(post: Post, levels: RuleLevels): Post {
  if (post.problems.length === 0) return post
  const problems = post.problems.flatMap(found => {
    const severity = levels[found.rule] ?? found.severity
    return severity === 'off' ? [] : [{ ...found, severity }]
  })
  return { ...post, problems }
}
