import type { Heading, List, ListItem, Paragraph, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { parsePlainInline } from './plain-inline.js'

/** Blocks of a text that were parsed, and the text that is left to parse. */
export interface PlainBlocks {
  /** The text with a letter in the place of each stretch of such blocks. */
  rest: string
  /** The line in the whole text of each line of the rest. */
  lines: readonly number[]
  /** The nodes that each letter stands for, by its line in the whole text. */
  byLine: ReadonlyMap<number, readonly RootContent[]>
}

/** The letter. It is a paragraph wherever it stands for blocks of the top level. */
const LETTER = 'x'

/** What begins a paragraph, and no other block. */
const BEGINS_PARAGRAPH = /^(?!\d{1,9}[.)]|\*[ \t])[\p{L}\d"“”'‘’([!*_@…]/u
const HEADING = /^(#{1,6}) {1,3}(?=\S)/
const POINT = /^([*+-]) {1,3}(?=\S)/
/** Lines of a block by which a list before it could go on, or which could go on behind it. */
const MAY_BE_LISTED = /^(?:[ \t]|[*+-](?:[ \t]|$)|\d{1,9}[.)])/m

interface Line {
  text: string
  /** From 1. */
  line: number
  offset: number
}

/** Parses the headings, paragraphs and lists of a text that hold nothing but plain words, links and emphasis. */
export function readPlainBlocks(text: string): PlainBlocks {
  const stretches = plainStretches(runsOf(text))
  const rest: string[] = []
  const lines: number[] = []
  let from = 0
  const all = text.split('\n')
  const keep = (to: number) => {
    for (let index = from; index < to; index++) {
      rest.push(all[index] ?? '')
      lines.push(index + 1)
    }
  }
  for (const { first, last } of stretches) {
    keep(first - 1)
    rest.push(LETTER)
    lines.push(first)
    from = last
  }
  keep(all.length)
  return { rest: rest.join('\n'), lines, byLine: new Map(stretches.map(({ first, nodes }) => [first, nodes])) }
}

/** Plain blocks that nothing else stands between. */
interface Stretch {
  /** Lines, from 1. */
  first: number
  last: number
  nodes: RootContent[]
}

function plainStretches(runs: readonly Line[][]): Stretch[] {
  const stretches: Stretch[] = []
  let going: Stretch | null = null
  let before = ''
  for (let index = 0; index < runs.length; ) {
    const end = endOfList(runs, index)
    const lines = runs.slice(index, end).flat()
    const nodes = readRun(lines)
    const isList = nodes?.at(-1)?.type === 'list'
    const apart = nodes && !(isList && MAY_BE_LISTED.test(runs[end]?.[0]?.text ?? '')) && !(nodes[0]?.type === 'list' && MAY_BE_LISTED.test(before))
    if (apart) {
      const [first, last] = [lines[0]?.line ?? 1, lines.at(-1)?.line ?? 1]
      if (going === null) stretches.push((going = { first, last, nodes }))
      else {
        going.last = last
        for (const node of nodes) going.nodes.push(node)
      }
      before = isList ? (lines.at(-1)?.text ?? '') : ''
      index = end
    } else {
      going = null
      before = (runs[index] ?? []).map(line => line.text).join('\n')
      index++
    }
  }
  return stretches
}

/**
 * Puts the nodes into a tree of the rest, and its nodes to their lines; `null` where a letter became anything but a
 * paragraph of the top level.
 */
export function placePlainBlocks(tree: Root, { lines, byLine }: PlainBlocks): Root | null {
  visit(tree, ({ position }) => {
    if (!position) return
    position.start.line = lines[position.start.line - 1] ?? position.start.line
    position.end.line = lines[position.end.line - 1] ?? position.end.line
  })
  let placed = 0
  const children = tree.children.flatMap(node => {
    const nodes = node.type === 'paragraph' ? byLine.get(node.position?.start.line ?? 0) : undefined
    if (!nodes) return [node]
    placed++
    return nodes
  })
  return placed === byLine.size ? { ...tree, children } : null
}

/** Lines between empty ones. */
function runsOf(text: string): Line[][] {
  const runs: Line[][] = []
  let run: Line[] = []
  let offset = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (/^[ \t\r]*$/.test(line)) {
      if (run.length > 0) runs.push(run)
      run = []
    } else run.push({ text: line, line: index + 1, offset })
    offset += line.length + 1
  }
  return run.length > 0 ? [...runs, run] : runs
}

/** Behind the runs that go on with the list that the run at an index ends with: points with empty lines between them. */
function endOfList(runs: readonly Line[][], index: number): number {
  const marker = POINT.exec(runs[index]?.at(-1)?.text ?? '')?.[1]
  let end = index + 1
  while (marker !== undefined && runs[end]?.every(({ text }) => POINT.exec(text)?.[1] === marker)) end++
  return end
}

/** The blocks that stand without an empty line between them, but for those between points. */
function readRun(lines: readonly Line[]): RootContent[] | null {
  const nodes: RootContent[] = []
  for (let from = 0; from < lines.length; ) {
    const line = lines[from] as Line
    const [length, node] = HEADING.test(line.text) ? [1, readHeading(line)] : POINT.test(line.text) ? readList(lines, from) : readParagraph(lines, from)
    if (!node) return null
    nodes.push(node)
    from += length
  }
  return nodes
}

function readHeading(line: Line): Heading | null {
  const [mark = '', { length: depth } = ''] = HEADING.exec(line.text) ?? []
  const children = /#[ \t]*$/.test(line.text) ? null : inlineOf([line], mark.length)
  return children && { type: 'heading', depth: depth as Heading['depth'], children, position: positionOf(line, 0, line) }
}

function readParagraph(lines: readonly Line[], from: number): [number, Paragraph | null] {
  const own = lines.slice(from)
  const end = own.findIndex(({ text }) => !BEGINS_PARAGRAPH.test(text))
  const length = end < 0 ? own.length : end
  return [length, length > 0 ? paragraphOf(own.slice(0, length), 0) : null]
}

function paragraphOf(lines: readonly Line[], from: number): Paragraph | null {
  const [first, last] = [lines[0], lines.at(-1)]
  const children = inlineOf(lines, from)
  return first && last && children ? { type: 'paragraph', children, position: positionOf(first, from, last) } : null
}

/** A list of points that have a line each. */
function readList(lines: readonly Line[], from: number): [number, List | null] {
  const marker = lines[from]?.text[0]
  const children: ListItem[] = []
  const own = lines.slice(from)
  for (const line of own) {
    const mark = POINT.exec(line.text)
    const paragraph = mark && mark[1] === marker && BEGINS_PARAGRAPH.test(line.text.slice(mark[0].length)) ? paragraphOf([line], mark[0].length) : null
    // What follows a point without being one could go on with it.
    if (!paragraph) return [0, null]
    children.push({ type: 'listItem', spread: false, checked: null, children: [paragraph], position: positionOf(line, 0, line) })
  }
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last) return [0, null]
  const spread = last.line - first.line >= own.length
  return [own.length, { type: 'list', ordered: false, start: null, spread, children, position: positionOf(first, 0, last) }]
}

function inlineOf(lines: readonly Line[], from: number) {
  const [first] = lines
  if (!first) return null
  const text = lines.map(line => line.text).join('\n')
  // By hand: an expression would look at a long gap again from each of its spaces.
  let to = text.length
  while (to > from && (text[to - 1] === ' ' || text[to - 1] === '\t')) to--
  return parsePlainInline(text.slice(from, to), { line: first.line, column: from + 1, offset: first.offset + from })
}

function positionOf(first: Line, from: number, last: Line) {
  return {
    start: { line: first.line, column: from + 1, offset: first.offset + from },
    end: { line: last.line, column: last.text.length + 1, offset: last.offset + last.text.length }
  }
}
