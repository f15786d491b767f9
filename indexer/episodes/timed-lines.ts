import type { List, Nodes, Paragraph, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { proseOf } from '../prose.js'
import { linesOfTable } from './clock-columns.js'
import { withBreaks } from './clocks-in-a-row.js'
import { clocksInFront, withClockInFront } from './closing-clocks.js'
import { withHtmlBlocks } from './html-blocks.js'
import { linesOf, linesOfCode, type Line } from './lines.js'
import { TIMED, plain, readTimedLine, type TimedLine } from './timed-line.js'

/** A line of a post, in its order, with the clock that it begins with, if any. */
interface Entry extends Line {
  timed: TimedLine | null
  section: string
  /** Where its clock stood behind its title: whether its block is sure, as it begins at 0:00. */
  behind: boolean | undefined
}

/** Several ways of reading ask for the same lines. A tree is not changed once it is parsed. */
const KNOWN = new WeakMap<Root, readonly TimedLine[]>()

/** The timed lines of a post, from top to bottom: of paragraphs, points, headings and tables, also in HTML, and of plain blocks of code. */
export function readTimedLines(tree: Root): readonly TimedLine[] {
  const blocks = withHtmlBlocks(tree)
  const lines = KNOWN.get(blocks) ?? timedLinesOf(blocks)
  KNOWN.set(blocks, lines)
  return lines
}

function timedLinesOf(tree: Root): TimedLine[] {
  const entries: Entry[] = []
  collect(tree, entries, { section: '', lead: '', inFront: new Map(), sure: new Map() })
  // Beside lines that begin with clocks those that end with one tell how long a song is.
  const told = entries.some(({ timed, behind }) => timed && behind === undefined)
  return entries.flatMap(({ timed, behind }, index) =>
    timed && !(told && behind === false) ? [{ ...timed, title: timed.title || titleBehind(entries, index) || timed.words }] : []
  )
}

/** Where the reading of a post stands: under which heading, behind which words. */
interface State {
  section: string
  lead: string
  /** First lines of points whose clocks were put in front. */
  inFront: Map<Nodes, Line>
  /** All such lines, and whether their block begins at 0:00. */
  sure: Map<Line, boolean>
}

function collect(node: Nodes, entries: Entry[], state: State): void {
  if (node.type === 'paragraph') {
    push(entries, linesOfParagraph(node, state), state)
    state.lead = entries.at(-1)?.text ?? ''
  } else if (node.type === 'heading') {
    const lines = linesOf(node)
    state.section = lines.map(({ text }) => text).join(' ').trim()
    state.lead = ''
    push(entries, lines.map(withClockInFront), state)
  } else if (node.type === 'table') push(entries, linesOfTable(node), state)
  else if (node.type === 'code') push(entries, chaptersInCode(linesOfCode(node)), state)
  else if ('children' in node) {
    if (node.type === 'list') turnPoints(node, state)
    for (const child of node.children) collect(child, entries, state)
  }
}

/** The points of a list that all have their clocks behind their titles. */
function turnPoints({ children }: List, { section, lead, inFront, sure }: State): void {
  const points = children.flatMap(({ children: [first] }) => (first?.type === 'paragraph' ? [first] : []))
  const firsts = points.flatMap(point => linesOf(point)[0] ?? [])
  const turned = firsts.length === children.length ? turn(firsts, [section, lead], sure) : null
  for (const [index, line] of turned?.entries() ?? []) if (points[index]) inFront.set(points[index], line)
}

function turn(lines: readonly Line[], before: readonly string[], sure: Map<Line, boolean>): Line[] | null {
  const turned = clocksInFront(lines, before)
  const fromZero = turned?.[0] !== undefined && readTimedLine(turned[0])?.clock === 0
  for (const line of turned ?? []) sure.set(line, fromZero)
  return turned
}

function linesOfParagraph(node: Paragraph, { section, lead, inFront, sure }: State): Line[] {
  const lines = linesOf(node)
  const first = inFront.get(node)
  if (first) return [first, ...lines.slice(1)]
  const said = lines.filter(({ text }) => text.trim() !== '')
  const label = said[0]?.text.includes(':') && /\d:\d/.test(said[0].text) ? [] : said.slice(0, 1)
  const turned = said.length > 2 ? turn(said.slice(label.length), [section, ...label.map(({ text }) => text), lead], sure) : null
  return turned ? [...label, ...turned] : lines.flatMap(withBreaks)
}

function push(entries: Entry[], lines: readonly Line[], { section, sure }: State): void {
  for (const line of lines) entries.push({ ...line, section, timed: readTimedLine(line, section), behind: sure.get(line) })
}

/** A clock alone on its line takes as title the next thing that is said, up to the next clock. */
function titleBehind(entries: readonly Entry[], index: number): string {
  for (let next = index + 1; next < entries.length; next++) {
    const entry = entries[next]
    if (!entry || entry.timed || entry.section !== entries[index]?.section) return ''
    const text = plain(entry.text)
    if (text !== '') return text
  }
  return ''
}

/** Code is full of clocks that are none of ours; a pasted video description begins at 0:00 and has three, as YouTube asks. */
function chaptersInCode(lines: readonly Line[]): Line[] {
  const timed = lines.filter(line => TIMED.test(line.text.slice(0, 60)))
  return timed.length >= 3 && /^\W*0?0:00(?::00)?\b/u.test(timed[0]?.text ?? '') ? timed : []
}

/** Whether a block is a paragraph of nothing but timed lines, or has several. */
export function isTimedParagraph(node: Nodes): boolean {
  // Most paragraphs hold no clock at all.
  if (node.type !== 'paragraph' || !/\d:\d{2}/.test(proseOf(node).text)) return false
  if (beginsWithTitle(node)) return false
  const lines = linesOf(node).filter(({ text }) => text.trim() !== '')
  const timed = lines.filter(line => readTimedLine(line) !== null)
  // A second clock within the line may be a talk's: `(0:10) First Ana Cruz talked about Queues (starting at 1:05)`.
  return timed.length > 1 || (timed.length === 1 && lines.length === 1 && (lines[0]?.text.match(/\d:\d\d/gu)?.length ?? 0) < 2)
}

/** `[7:45](…) **Queues**. Ana got us rolling with …`: a clock and a title that a sentence goes on from. */
function beginsWithTitle({ children }: Paragraph): boolean {
  const title = children.findIndex(({ type }) => type === 'strong' || type === 'emphasis')
  const before = children.slice(0, Math.max(0, title)).map(child => toString(child)).join('')
  const behind = children.slice(title + 1).map(child => toString(child)).join('')
  return title > 0 && TIMED.test(before) && plain(before.replace(TIMED, '')) === '' && /^[.:]? ?\p{Lu}.{40}/su.test(behind) && !behind.includes('\n')
}
