import type { Place } from './problem.js'

/** A key of front matter, or a key of one item of its list: `talks` 2 `start`. Items count from 0. */
export type KeyPath = readonly [key: string, item?: number, field?: string]

/**
 * Finds keys of front matter in a post's text, as near as its lines tell: the field's line, else the item's, else the
 * key's, else the text's first.
 */
export function keyPlaces(text: string): (path: KeyPath) => Place {
  const lines = text.slice(0, frontMatterLength(text)).split('\n')
  const known = new Map<string, number[]>()
  return ([key, item, field]) => {
    const capital = key.charAt(0).toUpperCase() + key.slice(1)
    const at = lines.findIndex(line => line.startsWith(`${key}:`) || line.startsWith(`${capital}:`))
    if (at < 0) return { line: 1, column: 1 }
    const items = known.get(key) ?? itemsBelow(lines, at)
    known.set(key, items)
    const from = item === undefined ? at : (items[item] ?? at)
    const to = item === undefined ? from + 1 : (items[item + 1] ?? lines.length)
    const within = field === undefined ? -1 : lines.slice(from, to).findIndex(line => line.replace(/^[\s-]*/, '').startsWith(`${field}:`))
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

function placeOfLine(lines: readonly string[], index: number): Place {
  return { line: index + 1, column: Math.max(0, (lines[index] ?? '').search(/[^\s-]/)) + 1 }
}

/** Up to the line that closes it; all of a text that has none. */
function frontMatterLength(text: string): number {
  const end = text.indexOf('\n---', 3)
  return end < 0 ? text.length : end + 4
}
