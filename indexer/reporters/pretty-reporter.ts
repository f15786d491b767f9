import type { Problem } from '../problem.js'
import { excerptOf, visible } from './excerpt.js'
import type { CheckedPost, Paint, Reporter, Surroundings } from './reporter.js'

const COLOURS = { error: 'red', warning: 'yellow' } as const

/** Problems for a person in a terminal: by file, each with the line it is about and a closing line of counts. */
export const prettyReporter: Reporter = (posts, surroundings) => {
  const files = posts.filter(({ problems }) => problems.length > 0).map(post => formatFile(post, surroundings))
  return [...files, ...(surroundings.quiet && files.length === 0 ? [] : [closingLine(posts, surroundings.paint)])].join('\n\n')
}

function formatFile({ source, problems }: CheckedPost, { linesOf, paint }: Surroundings): string {
  const lines = linesOf(source)
  return [paint('underline', visible(source)), ...problems.map(found => formatProblem(found, lines?.[found.line - 1], paint))].join('\n')
}

function formatProblem({ line, column, severity, rule, message }: Problem, source: string | undefined, paint: Paint): string {
  const heading = `  ${line}:${column}  ${paint(COLOURS[severity], severity)}  ${visible(message)}  ${paint('dim', rule)}`
  if (source === undefined || source.trim() === '') return heading
  const { text, caret } = excerptOf(source, column)
  const gutter = ' '.repeat(String(line).length)
  return [heading, `    ${paint('dim', `${line} |`)} ${text}`, `    ${paint('dim', `${gutter} |`)} ${' '.repeat(caret)}${paint(COLOURS[severity], '^')}`].join('\n')
}

/** `1 error and 2 warnings in 2 of 34 posts`. */
function closingLine(posts: readonly CheckedPost[], paint: Paint): string {
  const count = (severity: Problem['severity']) => posts.flatMap(({ problems }) => problems).filter(found => found.severity === severity).length
  const [errors, warnings, files] = [count('error'), count('warning'), posts.filter(({ problems }) => problems.length > 0).length]
  if (files === 0) return `No problems in ${counted(posts.length, 'post')}.`
  const found = [...(errors > 0 ? [counted(errors, 'error')] : []), ...(warnings > 0 ? [counted(warnings, 'warning')] : [])].join(' and ')
  return `${paint('bold', found)} in ${files} of ${counted(posts.length, 'post')}.`
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
