import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Talk } from '../search/talk.js'
import { oneLine } from './one-line.js'
import { proseOf } from './prose.js'

/**
 * What stands in a post but in no talk, a line a paragraph or point: it is found under the post. Headings, pictures
 * and code say too little about a talk to be found by.
 */
export function textOutside(tree: Root, talks: readonly Pick<Talk, 'text' | 'takeaways' | 'chapters'>[]): string {
  const told = new Set(
    talks.flatMap(({ text, takeaways, chapters }) => [...text.split('\n'), ...takeaways.map(point => point.text), ...chapters.map(({ title }) => title)])
  )
  return textLines(tree)
    .filter(line => line.length > 0 && !told.has(line) && !told.has(line.replace(LEADING_CLOCK, '')))
    .join('\n')
}

/** What stands before the title of a timed line: `00:00 – `. */
const LEADING_CLOCK = /^[\s([]*\d{1,3}:\d{2}(?::\d{2})?[\s)\]:–—-]*/u

/** The text of a block, a line a paragraph or point. */
export function textLines(node: Nodes): string[] {
  if (node.type === 'paragraph') return [oneLine(proseOf(node).text)]
  if (node.type === 'table') return node.children.map(row => oneLine(row.children.map(cell => toString(cell)).join(' ')))
  return node.type === 'heading' || !('children' in node) ? [] : node.children.flatMap(textLines)
}
