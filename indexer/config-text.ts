import matter from 'gray-matter'
import { escapePattern } from './escape-pattern.js'
import type { Place } from './problem.js'

/** A configuration's value, which still knows where its keys stand. */
export interface ConfigText {
  value: unknown
  /** The place of the key that a path of keys leads to. */
  placeOf(path: readonly string[]): Place
}

/** A configuration that is not JSON or YAML, and where that was noticed. */
export interface BrokenConfig extends Place {
  broken: string
}

/** Reads a configuration's text. An empty one has no settings. */
export function readConfigText(written: string, language: 'json' | 'yaml'): ConfigText | BrokenConfig {
  const text = written.replace(/^\uFEFF/, '')
  if (text.trim() === '') return { value: {}, placeOf: () => ({ line: 1, column: 1 }) }
  const read = language === 'json' ? readJson(text) : readYaml(text)
  return 'broken' in read ? read : { value: read.value, placeOf: path => placeOfKeys(text, path) }
}

/** As in front matter, so that a site has one YAML: gray-matter's. A first line of `---` is common and means nothing. */
function readYaml(text: string): { value: unknown } | BrokenConfig {
  try {
    return { value: matter(`---\n${text.replace(/^---[^\S\n]*(?=\n)/, '')}\n---`, { language: 'yaml' }).data }
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line: number; column: number } }
    // Its lines are counted from 0 at the `---` that stands before the text here.
    return { broken: `This is not YAML: ${reason ?? String(error)}.`, line: Math.max(1, mark?.line ?? 1), column: (mark?.column ?? 0) + 1 }
  }
}

function readJson(text: string): { value: unknown } | BrokenConfig {
  if (!breaks(text)) return failsAtEnd(text) ? { broken: 'This is not JSON: it ends too early.', ...placeOfOffset(text, text.length) } : { value: JSON.parse(text) }
  // Messages of JSON.parse seldom tell a place; the shortest beginning that cannot be continued ends at it.
  let [whole, broken] = [0, text.length]
  while (broken - whole > 1) {
    const middle = (whole + broken) >> 1
    if (breaks(text.slice(0, middle))) broken = middle
    else whole = middle
  }
  return { broken: `This is not JSON: “${text[whole]}” is not expected here.`, ...placeOfOffset(text, whole) }
}

/** Whether a text is wrong as it stands, and not only unfinished. */
function breaks(text: string): boolean {
  return failureOf(text) !== null && !failsAtEnd(text)
}

function failsAtEnd(text: string): boolean {
  const failure = failureOf(text) ?? ''
  return /end of JSON input|Unterminated string/.test(failure) || / at position (\d+)/.exec(failure)?.[1] === String(text.length)
}

function failureOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return String(error)
  }
}

/** The place of the key that a path of keys leads to, as near as the text tells. */
export function placeOfKeys(text: string, path: readonly string[]): Place {
  let offset = 0
  for (const key of path) {
    const found = new RegExp(String.raw`(?<![^\s{,"'])${escapePattern(key)}["']?\s*:`, 'u').exec(text.slice(offset))
    offset += found?.index ?? 0
  }
  return placeOfOffset(text, offset)
}

function placeOfOffset(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
