import type { Table } from 'mdast'
import { parseClock } from '../../search/clock.js'
import { linesOf, type Line } from './lines.js'
import { TIMED } from './timed-line.js'

/** Heads of the column that says when a chapter begins, rather than how long it is. */
const SAYS_START = /\b(?:start\w*|begin\w*|from|time ?(?:stamp|code)s?|inicio|début|beginn?|ab)\b/iu
const SAYS_TIME = /\btimes?\b|\bzeit\b|\btiempo\b|\btemps\b/iu
/** Heads of the column beside, where the one of times is not the first. */
const SAYS_TITLE = /\b(?:chapters?|topics?|titles?|segments?|sections?|subjects?)\b/iu

/** A column of a table, by its cells below the head. */
interface Column {
  index: number
  head: string
  cells: string[]
}

/**
 * The rows of a table as lines: the clock that says when each begins, then what stands in the other columns. Columns of
 * other clocks, such as how long each is, and of running numbers are left out.
 */
export function linesOfTable(table: Table): Line[] {
  const rows = table.children.map(row => row.children.map(cell => joined(linesOf(cell), ' ')))
  const columns = columnsOf(rows)
  const clocks = columns.filter(({ cells }) => cells.length > 1 && cells.every(isClock))
  const start = startColumn(clocks, columns)
  if (!start) return rows.map(row => joined(row, ' – '))
  const others = columns.filter(column => !clocks.includes(column) && !isNumbers(column))
  const said = others.length > 0 ? others : columns.filter(column => !clocks.includes(column))
  return rows.map(row => joined([start, ...said].flatMap(({ index }) => row[index] ?? []), ' – '))
}

/**
 * The column of starts. Where it is not the first, the table must say that it is one of chapters: by its heads, or by
 * beginning at 0:00. Results of a race ascend as well.
 */
function startColumn(clocks: readonly Column[], columns: readonly Column[]): Column | undefined {
  const ascending = clocks.filter(ascends)
  const start = clocks.find(({ head }) => SAYS_START.test(head)) ?? ascending.find(({ head }) => SAYS_TIME.test(head)) ?? ascending[0] ?? clocks.find(({ index }) => index === 0)
  const sure = start?.index === 0 || SAYS_START.test(start?.head ?? '') || columns.some(({ head }) => SAYS_TITLE.test(head)) || /^\W*0?0:00(?::00)?\b/u.test(start?.cells[0] ?? '')
  return sure ? start : undefined
}

function columnsOf(rows: readonly Line[][]): Column[] {
  const [first = []] = rows
  const headed = !first.some(({ text }) => isClock(text))
  return first.map((cell, index) => ({
    index,
    head: headed ? cell.text : '',
    cells: rows.slice(headed ? 1 : 0).map(row => row[index]?.text.trim() ?? '')
  }))
}

function isClock(text: string): boolean {
  const clock = TIMED.exec(text.slice(0, 60))?.[0]
  return clock !== undefined && !/[\p{L}\p{N}]/u.test(text.slice(clock.length))
}

function isNumbers({ cells }: Column): boolean {
  return cells.every(text => /^[^\p{L}]{0,9}$/u.test(text))
}

function ascends({ cells }: Column): boolean {
  const seconds = cells.map(text => parseClock(TIMED.exec(text)?.[1] ?? '') ?? 0)
  return seconds.every((second, index) => index === 0 || second > (seconds[index - 1] ?? 0))
}

/** Lines as one, which begins where the first does. */
function joined(lines: readonly Line[], between: string): Line {
  const [first, ...rest] = lines
  if (!first) return { text: '', links: [], place: { line: 1, column: 1 } }
  return { ...first, text: [first, ...rest].map(({ text }) => text.trim()).filter(text => text !== '').join(between) }
}
