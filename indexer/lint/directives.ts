import { matchesOf } from '../matches-of.js'
import { didYouMean } from '../nearest.js'
import { isRule, problem, RULES, type Place, type Problem } from '../problem.js'
import { nodesOfType } from '../nodes-of-type.js'
import { placeOfNode } from '../prose.js'
import type { LintedPost } from './linted-post.js'

const KINDS = ['disable', 'enable', 'disable-next-line'] as const

/** An author's word that rules are to keep silent: `<!-- talkseek-disable-next-line clock-differs -->`. */
interface Directive {
  kind: (typeof KINDS)[number]
  /** The line that it is about, or from which on it holds. */
  line: number
  /** Empty for all rules. */
  rules: string[]
}

/** What a post says of its own problems, and what is wrong in how it says that. */
export interface Directives {
  ignores(found: Problem): boolean
  problems: Problem[]
}

const COMMENT = /<!--\s*talkseek-([\w-]*)([^]{0,2000}?)-->/gu
const MDX_COMMENT = /\{\/\*\s*talkseek-([\w-]*)([^]{0,2000}?)\*\/\}/gu

/**
 * Reads a post's directives: comments in its Markdown, and `talkseek: {ignore: [rule]}` in its front matter for the
 * whole post. Comments in code are none. MDX has comments of its own, in braces.
 */
export function readDirectives({ post, tree, text, data, placeOfKey }: LintedPost): Directives {
  const lines = text.split('\n')
  const directives: Directive[] = []
  const problems: Problem[] = []
  const readComment = ({ place, comment, name, rest }: Comment) => {
    const kind = KINDS.find(known => known === name)
    const rules = rest.split(/[\s,]+/u).filter(Boolean)
    if (!kind) problems.push(unknownDirective(name, place))
    else directives.push({ kind, rules, line: kind === 'disable-next-line' ? nextFilled(lines, place.line + comment.split('\n').length - 1) : place.line })
    problems.push(...unknownRules(rules, place))
  }
  for (const node of nodesOfType(tree, 'html')) commentsIn(node.value, COMMENT, placeOfNode(node)).forEach(readComment)
  if (post.source.endsWith('.mdx')) commentsIn(text, MDX_COMMENT, { line: 1, column: 1 }).forEach(readComment)
  const whole = ignoredInFrontMatter(data)
  problems.push(...unknownRules(whole, placeOfKey('talkseek')))
  return { problems, ignores: found => whole.includes(found.rule) || isSilenced(found, directives) }
}

/** A comment that begins as a directive does. */
interface Comment {
  place: Place
  comment: string
  name: string
  rest: string
}

function commentsIn(text: string, pattern: RegExp, start: Place): Comment[] {
  let place = start
  let from = 0
  return matchesOf(pattern, text).map(({ 0: comment, 1: name = '', 2: rest = '', index }) => {
    place = placeBehind(place, text.slice(from, index))
    from = index
    return { place, comment, name, rest }
  })
}

/** The last word that was said of a rule before a line holds there. */
function isSilenced({ rule, line }: Problem, directives: readonly Directive[]): boolean {
  const about = directives.filter(({ rules }) => rules.length === 0 || rules.includes(rule))
  if (about.some(({ kind, line: of }) => kind === 'disable-next-line' && of === line)) return true
  return about.findLast(({ kind, line: from }) => kind !== 'disable-next-line' && from <= line)?.kind === 'disable'
}

function ignoredInFrontMatter({ talkseek }: Readonly<Record<string, unknown>>): string[] {
  const ignore = typeof talkseek === 'object' && talkseek !== null && 'ignore' in talkseek ? talkseek.ignore : []
  return (Array.isArray(ignore) ? ignore : [ignore]).map(String)
}

function unknownRules(rules: readonly string[], place: Place): Problem[] {
  return rules
    .filter(rule => !isRule(rule))
    .map(rule => problem('unknown-rule', place, `There is no rule “${rule}”.${didYouMean(rule, Object.keys(RULES))}`))
}

function unknownDirective(name: string, place: Place): Problem {
  const message = `“talkseek-${name}” says nothing that we know.${didYouMean(name, KINDS)} There are disable, enable and disable-next-line.`
  return problem('unknown-directive', place, message)
}

function placeBehind(start: Place, text: string): Place {
  const lines = text.split('\n')
  const last = lines.at(-1)?.length ?? 0
  return lines.length === 1 ? { line: start.line, column: start.column + last } : { line: start.line + lines.length - 1, column: last + 1 }
}

/** The next line with something on it: formatters put an empty one behind a comment. */
function nextFilled(lines: readonly string[], line: number): number {
  let next = line + 1
  while (next <= lines.length && lines[next - 1]?.trim() === '') next++
  return next
}
