import type { Problem } from './problem.js'

/** A problem on one line, as compilers print them: `posts/a.md:20:1 warning clock-differs: The clock says …`. */
export function formatProblem(source: string, { line, column, severity, rule, message }: Problem): string {
  return `${source}:${line}:${column} ${severity} ${rule}: ${message}`
}
