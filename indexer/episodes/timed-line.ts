import { parseClock } from '../../search/clock.js'
import type { Recording } from '../../search/recording.js'
import { oneLine } from '../one-line.js'
import type { Place } from '../problem.js'
import { linkedRecording } from '../recordings/linked-recording.js'
import type { Line } from './lines.js'

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

/** A clock, and its milliseconds. */
export const CLOCK = String.raw`(\d{1,3}:\d{2}(?::\d{2})?)(\.\d{1,3})?`
/** What may stand around a clock: bullets, brackets, `@`, a small picture. */
const OPENING = String.raw`(?:-\s)?[^\p{L}\p{N}\n<>"“#%$€£+-]{0,6}`
/** `6:30pm`, `18:30 Uhr` and `18:30 UTC` are times of day; `18:30 Hörer` is none. */
const NO_TIME_OF_DAY = String.raw`(?!\d|:\d|\.\d|\s?(?:[ap]\.?m|uhr|hrs?|h|UTC|GMT|BST|C?EST|CES?T|[PE][SD]T)(?![\p{L}\p{N}_]))`
const TO = String.raw`(?:\s*(?:-|–|—|to)\s*\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,3})?)?`

/** What a timed line begins with. */
export const TIMED = new RegExp(String.raw`^${OPENING}${CLOCK}${NO_TIME_OF_DAY}${TO}(?=$|[\s)\]\p{P}\p{S}])`, 'iu')
const SEPARATOR = /^[\s)\]\-–—:|.,•·→➜➔➡⇒>»~*_=]+/u

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

/** What stands behind a clock, without what parts the two. */
export function plain(text: string): string {
  return oneLine(text.replace(SEPARATOR, ''))
}
