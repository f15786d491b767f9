import type { Problem } from '../problem.js'
import { readDirectives } from './directives.js'
import { lintPost } from './lint-post.js'
import type { LintedPost } from './linted-post.js'

/** All that is wrong with a post and that its author does not want ignored, from top to bottom. */
export function checkPost(linted: LintedPost): Problem[] {
  const directives = readDirectives(linted)
  return [...linted.post.problems, ...lintPost(linted), ...directives.problems]
    .filter(found => !directives.ignores(found))
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
}
