import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { oneLine } from '../one-line.js'
import { isAside } from './asides.js'
import { linesOf, type Line } from './lines.js'
import { readTimedLine } from './timed-line.js'
import { readTimedLines } from './timed-lines.js'

/**
 * What a post says of its one recording, a line a paragraph or point: without its timed lines, which are chapters, and
 * without sponsors, links and the like.
 */
export function episodeText(tree: Root): string {
  const lines: string[] = []
  const chapters = new Map(readTimedLines(tree).map(({ place, title }) => [place.line, title]))
  // `Queues (12:05)` is known by its place only: elsewhere a clock at the end may be anything.
  const isChapter = (line: Line) => readTimedLine(line) !== null || line.text.includes(chapters.get(line.place.line) ?? '\n')
  let aside: number | null = null
  for (const node of tree.children) {
    if (node.type === 'heading') {
      if (aside === null || node.depth <= aside) aside = isAside(toString(node)) ? node.depth : null
    } else if (aside === null) collect(node, lines, isChapter)
  }
  return lines.join('\n')
}

function collect(node: Nodes, lines: string[], isChapter: (line: Line) => boolean): void {
  if (node.type === 'paragraph') {
    const block = linesOf(node)
    const untimed = block.filter(line => !isChapter(line))
    const text = oneLine(untimed.map(({ text: said }) => said).join(' '))
    if (/[\p{L}\p{N}]/u.test(text) && !/^(?:\{[{%].*[}%]\}|https?:\S+)$/u.test(text)) lines.push(text)
  } else if ('children' in node && node.type !== 'heading') for (const child of node.children) collect(child, lines, isChapter)
}
