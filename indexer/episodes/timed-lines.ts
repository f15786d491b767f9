import type { Nodes, Paragraph, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { parseClock } from '../../search/clock.js'
import type { Recording } from '../../search/recording.js'
import { oneLine } from '../one-line.js'
import type { Place } from '../problem.js'
import { proseOf } from '../prose.js'
import { linkedRecording } from '../recordings/linked-recording.js'
import { linesOf, linesOfCode, type Line } from './lines.js'

/** A line that begins with a clock: `00:39 Title`, `- **[00:39](#t=00:39)** Title`. */
export interface TimedLine {
  /** Seconds: those of the link where it names some, else those of the clock. */
  start: number
  /** Seconds that the clock says. */
  clock: number
  /** The clock as written. */
  words: string
  title: string
  /** The recording that the clock links to; `null` for the post's own. */
  recording: Recording | null
  /** Whether the clock is a link, so that it surely is a time in a recording. */
  linked: boolean
  /** The heading that it stands under. */
  section: string
  place: Place
}

/** A line of a post, in its order, with the clock that it begins with, if any. */
interface Entry extends Line {
  timed: TimedLine | null
  section: string
}

const CLOCK = String.raw`(\d{1,3}:\d{2}(?::\d{2})?)(\.\d{1,3})?`
/** What may stand around a clock: bullets, brackets, `@`, a small picture. */
const OPENING = String.raw`(?:-\s)?[^\p{L}\p{N}\n<>"“#%$€£+-]{0,6}`
/** `6:30pm`, `18:30 Uhr` and `18:30 UTC` are times of day. */
const NO_TIME_OF_DAY = String.raw`(?!\d|:\d|\.\d|\s?(?:[ap]\.?m\b|uhr\b|hrs?\b|h\b|(?:UTC|GMT|BST|C?EST|CES?T|[PE][SD]T)\b))`
const TO = String.raw`(?:\s*(?:-|–|—|to)\s*\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,3})?)?`

const TIMED = new RegExp(String.raw`^${OPENING}${CLOCK}${NO_TIME_OF_DAY}${TO}(?=$|[\s)\]\p{P}\p{S}])`, 'iu')
/** A heading may have its clock behind the title. */
const TIMED_AT_END = new RegExp(String.raw`^(.*\S)\s*[\s(\[@–—-]${CLOCK}[)\]]?$`, 'u')
const SEPARATOR = /^[\s)\]\-–—:|.,•·→>»~*_=]+/u

/** Several ways of reading ask for the same lines. A tree is not changed once it is parsed. */
const KNOWN = new WeakMap<Root, readonly TimedLine[]>()

/** The timed lines of a post, from top to bottom: of paragraphs, points, headings, tables and plain blocks of code. */
export function readTimedLines(tree: Root): readonly TimedLine[] {
  const lines = KNOWN.get(tree) ?? timedLinesOf(tree)
  KNOWN.set(tree, lines)
  return lines
}

function timedLinesOf(tree: Root): TimedLine[] {
  const entries: Entry[] = []
  collect(tree, entries, { section: '' })
  return entries.flatMap(({ timed }, index) =>
    timed ? [{ ...timed, title: timed.title || titleBehind(entries, index) || timed.words }] : []
  )
}

function collect(node: Nodes, entries: Entry[], state: { section: string }): void {
  if (node.type === 'paragraph') push(entries, linesOf(node), state.section)
  else if (node.type === 'heading') {
    const lines = linesOf(node)
    state.section = lines.map(({ text }) => text).join(' ').trim()
    push(entries, lines.map(withClockInFront), state.section)
  } else if (node.type === 'tableRow') push(entries, [joined(node.children.flatMap(linesOf))], state.section)
  else if (node.type === 'code') push(entries, chaptersInCode(linesOfCode(node)), state.section)
  else if ('children' in node) for (const child of node.children) collect(child, entries, state)
}

function push(entries: Entry[], lines: readonly Line[], section: string): void {
  for (const line of lines) entries.push({ ...line, section, timed: readTimedLine(line, section) })
}

/** Reads one line; `null` when it begins with no clock. */
export function readTimedLine(line: Line, section = ''): TimedLine | null {
  const start = line.text.slice(0, 60)
  const match = start.includes(':') ? TIMED.exec(start) : null
  const clock = match?.[1] === undefined ? null : parseClock(match[1])
  if (!match?.[1] || clock === null) return null
  const at = match[0].indexOf(match[1])
  const link = line.links.find(({ from, to }) => from <= at && at < to)
  const wholeTitle = link !== undefined && link.to > match[0].length + 3
  const target = link ? linkedRecording(link.url) : null
  const linkStart = target?.start ?? (link ? fragmentTime(link.url) : null)
  const fraction = match[2] ? Number(match[2]) : 0
  return {
    start: linkStart ?? clock + fraction,
    clock,
    words: match[1],
    title: plain(line.text.slice(match[0].length)),
    recording: target?.recording ?? null,
    linked: link !== undefined && (linkStart !== null || !wholeTitle),
    section,
    place: line.place
  }
}

/** `#t=04:04` of the page itself, by which its own player is moved. */
function fragmentTime(url: string): number | null {
  const fragment = /^[^#]*#(?:t|time|start)=([\d:hms.]+)$/iu.exec(url)?.[1]
  return fragment === undefined ? null : (linkedRecording(`a.mp3#t=${fragment}`)?.start ?? null)
}

function plain(text: string): string {
  return oneLine(text.replace(SEPARATOR, ''))
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

/** `Queues (12:05)` as `12:05 Queues`. */
function withClockInFront(line: Line): Line {
  const match = !line.text.includes(':') || TIMED.test(line.text) ? null : TIMED_AT_END.exec(line.text)
  if (!match?.[1] || !match[2]) return line
  const at = line.text.lastIndexOf(match[2])
  const links = line.links.filter(({ from, to }) => from <= at && at < to).map(({ url }) => ({ from: 0, to: match[2]!.length, url }))
  return { ...line, text: `${match[2]} ${match[1]}`, links }
}

function joined(cells: readonly Line[]): Line {
  const [first, ...rest] = cells
  if (!first) return { text: '', links: [], place: { line: 1, column: 1 } }
  return { ...first, text: [first, ...rest].map(({ text }) => text.trim()).filter(text => text !== '').join(' – ') }
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

const SCHEDULE = /\b(?:agenda|schedule|timetable|programme|running order|doors)\b/iu
const AN_HOUR_OF_EVENING = 5 * 60
const AN_HOUR_OF_DAY = 7 * 60

type Clocked = Pick<TimedLine, 'clock' | 'words' | 'linked' | 'section'>

/**
 * Whether clocks are those of a schedule: `18:30 Doors open`. They stand without links, from five on, in steps of five
 * minutes; or in a section that says so.
 */
export function areHoursOfSchedule(lines: readonly Clocked[]): boolean {
  if (lines.length === 0 || !couldBeHours(lines)) return false
  const inSteps = earliest(lines) >= AN_HOUR_OF_EVENING && lines.every(({ clock }) => clock % 5 === 0)
  return inSteps || lines.every(({ section }) => SCHEDULE.test(section))
}

/** Whether clocks rather say when something happened than where a recording is to be played: `14:02 The pager rang`. */
export function areTimesOfDay(lines: readonly Clocked[]): boolean {
  return areHoursOfSchedule(lines) || (lines.length > 0 && couldBeHours(lines) && earliest(lines) >= AN_HOUR_OF_DAY)
}

function couldBeHours(lines: readonly Clocked[]): boolean {
  return lines.every(({ linked, words, clock }) => !linked && words.split(':').length === 2 && clock < 24 * 60)
}

function earliest(lines: readonly Clocked[]): number {
  return lines.reduce((least, { clock }) => Math.min(least, clock), Infinity)
}
