import { escapePattern } from './escape-pattern.js'
import type { Place } from './problem.js'

/** A key of front matter, or a key of one item of its list: `talks` 2 `start`. Items count from 0. */
export type KeyPath = readonly [key: string, item?: number, field?: string]

/** How a language of front matter writes keys, and where it ends. */
interface Notation {
  begins: RegExp
  end: RegExp
  /** Whether a line begins with a key. */
  names(line: string, key: string): boolean
  /** The lines on which the items of a key's list begin, the last being its end. */
  items(lines: readonly string[], at: number, key: string): number[]
}

const NOTATIONS: readonly Notation[] = [
  { begins: /^(?:\+\+\+|---[ \t]*toml)/, end: /\n(?:\+\+\+|---)/, names: isTomlKey, items: tablesOf },
  { begins: /^(?:\{|---[ \t]*json)/, end: /\n(?:\}|---)/, names: (line, key) => line.trimStart().startsWith(`"${key}"`), items: () => [] },
  { begins: /^/, end: /\n---/, names: (line, key) => line.startsWith(`${key}:`), items: itemsBelow }
]

/**
 * Finds keys of front matter in a post's text, as near as its lines tell: the field's line, else the item's, else the
 * key's, else the text's first.
 */
export function keyPlaces(text: string): (path: KeyPath) => Place {
  const { end, names, items: itemsOf } = NOTATIONS.find(({ begins }) => begins.test(text)) as Notation
  const ends = text.slice(3).search(end)
  const lines = text.slice(0, ends < 0 ? text.length : ends + 3).split('\n')
  const known = new Map<string, number[]>()
  return ([key, item, field]) => {
    const capital = key.charAt(0).toUpperCase() + key.slice(1)
    const at = lines.findIndex(line => names(line, key) || names(line, capital))
    if (at < 0) return { line: 1, column: 1 }
    const items = known.get(key) ?? itemsOf(lines, at, key)
    known.set(key, items)
    const from = item === undefined ? at : (items[item] ?? at)
    const to = item === undefined ? from + 1 : (items[item + 1] ?? lines.length)
    const within = field === undefined ? -1 : lines.slice(from, to).findIndex(line => names(line.replace(/^[\s-]*/, ''), field))
    return placeOfLine(lines, within < 0 ? from : from + within)
  }
}

/** The lines on which a list's items begin: each with a dash that stands as far in as the first. The last is its end. */
function itemsBelow(lines: readonly string[], key: number): number[] {
  const end = lines.findIndex((line, index) => index > key && /^(?:[^\s#-]|---)/.test(line))
  const to = end < 0 ? lines.length : end
  const dash = /^ *- /.exec(lines.slice(key + 1, to).find(line => line.trim() !== '') ?? '')?.[0]
  if (dash === undefined) return []
  return [...lines.keys()].filter(index => index === to || (index > key && index < to && lines[index]?.startsWith(dash)))
}

/** `title = …`, `[search]`, `[[talks]]`. */
function isTomlKey(line: string, key: string): boolean {
  return new RegExp(String.raw`^\s*(?:${escapePattern(key)}\s*=|\[\[?${escapePattern(key)}\])`).test(line)
}

/** `[[talks]]` begins an item; a table that is no part of one ends them. */
function tablesOf(lines: readonly string[], _: number, key: string): number[] {
  const headers = [...lines.keys()].filter(index => lines[index]?.startsWith('[') && !lines[index]?.includes(`[${key}.`))
  const items = headers.filter(index => lines[index]?.startsWith(`[[${key}]]`))
  return items.length === 0 ? [] : [...items, headers.find(index => index > (items.at(-1) ?? lines.length)) ?? lines.length]
}

function placeOfLine(lines: readonly string[], index: number): Place {
  return { line: index + 1, column: Math.max(0, (lines[index] ?? '').search(/[^\s-]/)) + 1 }
}
