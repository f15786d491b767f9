import matter from 'gray-matter'
import { problem, type Problem } from './problem.js'

/** A post's front matter and the rest of its text. */
export interface FrontMatter {
  data: Record<string, unknown>
  /** The text with the front matter blanked out, so that lines keep their numbers. */
  body: string
  problems: Problem[]
}

const YAML_LANGUAGES = new Set(['', 'yaml', 'yml'])
const BLOCK = /^---.*\r?\n(?:[\s\S]*?\r?\n)?---[^\S\n]*(?:\r?\n|$)/

/**
 * Splits a post into front matter and body. Only YAML is read: a block in any other language, `---js`
 * above all, is reported and never run.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const block = BLOCK.exec(text)?.[0]
  if (block === undefined) return { data: {}, body: text, problems: [] }
  const body = block.replace(/[^\n]/g, '') + text.slice(block.length)
  const language = matter.language(text).name
  if (!YAML_LANGUAGES.has(language)) {
    const message = `Front matter in “${language}” is never run. Write it in YAML, between two lines of ---.`
    return { data: {}, body, problems: [problem('front-matter-executable', { line: 1, column: 4 }, message)] }
  }
  try {
    // Options are given so that gray-matter does not answer from its cache, which remembers a broken block as empty.
    const data: unknown = matter(block, { language: 'yaml' }).data
    return { data: isRecord(data) ? withSmallInitials(data) : {}, body, problems: isRecord(data) ? [] : [notAMapping()] }
  } catch (error) {
    return { data: {}, body, problems: [yamlProblem(error)] }
  }
}

/** Some generators write `Title` for `title`: keys are found by either. */
function withSmallInitials(data: Record<string, unknown>): Record<string, unknown> {
  const capital = Object.entries(data).filter(([key]) => /^[A-Z][a-z]/.test(key))
  if (capital.length === 0) return data
  return { ...Object.fromEntries(capital.map(([key, value]) => [key.charAt(0).toLowerCase() + key.slice(1), value])), ...data }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function notAMapping(): Problem {
  return problem('front-matter-broken', { line: 2, column: 1 }, 'Front matter must be lines of “key: value”.')
}

/**
 * js-yaml's exception says where it noticed; its lines are counted from 0 at the first `---`. Noticed at a line's
 * very beginning, what is wrong stands on the line before.
 */
function yamlProblem(error: unknown): Problem {
  const { reason, mark } = error as { reason?: string; mark?: { line: number; column: number } }
  const { line, column } = mark ?? { line: 0, column: 0 }
  const place = { line: Math.max(1, column === 0 ? line : line + 1), column: column + 1 }
  return problem('front-matter-broken', place, `Front matter is not YAML: ${reason ?? String(error)}. Quote values that hold a colon or a quote.`)
}
