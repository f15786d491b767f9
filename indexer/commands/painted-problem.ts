import type { Problem } from '../problem.js'
import { visible } from '../reporters/excerpt.js'
import type { Paint } from '../reporters/reporter.js'

/** A problem on one line, as compilers print them: `posts/a.md:20:1 warning clock-differs: The clock says …`. */
export function paintedProblem(source: string, { line, column, severity, rule, message }: Problem, paint: Paint): string {
  return `${visible(source)}:${line}:${column} ${paint(severity === 'error' ? 'red' : 'yellow', severity)} ${rule}: ${visible(message)}`
}
