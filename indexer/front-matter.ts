import matter from 'gray-matter'
import { parse as parseToml, TomlDate } from 'smol-toml'
import { problem, type Place, type Problem } from './problem.js'

/** A post's front matter and the rest of its text. */
export interface FrontMatter {
  data: Record<string, unknown>
  /** The text with the front matter blanked out, so that lines keep their numbers. */
  body: string
  problems: Problem[]
}

/** A language of front matter. */
interface Language {
  name: string
  parse(text: string): unknown
  /** Where a parser's exception says that something is wrong, by the lines of the text, from 1, and what. */
  noticed(error: unknown): Place & { reason: string }
  remedy: string
}

const YAML: Language = {
  name: 'YAML',
  // Options are given so that gray-matter does not answer from its cache, which remembers a broken block as empty.
  parse: text => matter(`---\n${text}\n---\n`, { language: 'yaml' }).data,
  noticed: noticedInYaml,
  remedy: 'Quote values that hold a colon or a quote.'
}

/** All JSON is YAML, whose parser says where it is not. */
const JSON_LANGUAGE: Language = { ...YAML, name: 'JSON', remedy: 'Quote keys and texts, and put a comma between them.' }

const TOML: Language = {
  name: 'TOML',
  parse: text => plainValue(parseToml(text)),
  noticed: error => {
    const { line = 1, column = 1, message } = error as Error & { line?: number; column?: number }
    return { line, column, reason: (message.split('\n')[0] ?? '').replace(/^Invalid TOML document: /, '') }
  },
  remedy: 'Quote texts, and write key = "value".'
}

/** The languages that stand behind the first line's dashes: `---toml`. */
const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['', YAML],
  ['yaml', YAML],
  ['yml', YAML],
  ['toml', TOML],
  ['json', JSON_LANGUAGE]
])

/** How front matter is set apart from the text: by lines of dashes, of plus signs, or by being an object. */
const FORMS: { block: RegExp; language: Language | null }[] = [
  { block: /^---.*\r?\n((?:[\s\S]*?\r?\n)?)---[^\S\n]*(?:\r?\n|$)/, language: null },
  { block: /^\+\+\+[^\S\n]*\r?\n((?:[\s\S]*?\r?\n)?)\+\+\+[^\S\n]*(?:\r?\n|$)/, language: TOML },
  { block: /^(\{[ \t]*"[^\n]*\}|\{\s*"[\s\S]*?\n\})[^\S\n]*(?:\r?\n|$)/, language: JSON_LANGUAGE }
]

/**
 * Splits a post into front matter and body. YAML, TOML and JSON are read: a block in any other language, `---js` above
 * all, is reported and never run.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const form = FORMS.find(({ block }) => block.test(text))
  const [block, inner = ''] = form?.block.exec(text) ?? []
  if (form === undefined || block === undefined) return { data: {}, body: text, problems: [] }
  const body = '\n'.repeat(block.split('\n').length - 1) + text.slice(block.length)
  const named = form.language ? '' : matter.language(text).name
  const language = form.language ?? LANGUAGES.get(named)
  if (!language) {
    const message = `Front matter in “${named}” is never run. Write it in YAML, between two lines of ---.`
    return { data: {}, body, problems: [problem('front-matter-executable', { line: 1, column: 4 }, message)] }
  }
  const above = block.startsWith('{') ? 0 : 1
  try {
    const data = language.parse(inner) ?? {}
    return { data: isRecord(data) ? withSmallInitials(data) : {}, body, problems: isRecord(data) ? [] : [notAMapping()] }
  } catch (error) {
    const { line, column, reason } = language.noticed(error)
    const message = `Front matter is not ${language.name}: ${reason}. ${language.remedy}`
    return { data: {}, body, problems: [problem('front-matter-broken', { line: line + above, column }, message)] }
  }
}

/** TOML's tables as plain objects, its days and times as their author wrote them. */
function plainValue(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=[Z+-]|$)/, '')
  if (Array.isArray(value)) return value.map(plainValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]))
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
function noticedInYaml(error: unknown): Place & { reason: string } {
  const { reason, mark } = error as { reason?: string; mark?: { line: number; column: number } }
  const { line, column } = mark ?? { line: 0, column: 0 }
  return { line: Math.max(0, (column === 0 ? line : line + 1) - 1), column: column + 1, reason: reason ?? String(error) }
}
