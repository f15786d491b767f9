import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { parseClock } from '../../search/clock.js'
import { recordingKey, type Recording } from '../../search/recording.js'
import { linesOf, type Line } from '../episodes/lines.js'
import { distinctRecordings, playersIn } from '../episodes/players.js'
import { readTimedLine } from '../episodes/timed-line.js'
import { oneLine } from '../one-line.js'
import type { Place } from '../problem.js'
import { placeOfNode } from '../prose.js'
import { linkedRecording } from '../recordings/linked-recording.js'

/** When and where a section's talk is to be heard. */
export interface SectionTime {
  /** Seconds; `null` for a recording without a time. */
  start: number | null
  /** `null` for a time without a link, which is in the post's own recording. */
  recording: Recording | null
  rule: 'clock-in-line' | 'timed-link' | 'player' | 'recording-link'
  words: string
  place: Place
}

const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?`
/** `Time: 12:05`, `starts at 12:05`, `Watch from 12:05`, `(12:05)`: a line that says nothing but when. */
const ONLY_A_TIME = new RegExp(
  String.raw`^\W*(?:(?:it |the talk )?(?:time(?:stamp|code)?|starts?|starting|begins?|from|watch|listen|video|recording|talk|jump to|at|on youtube|[▶►⏵])\W*){0,5}(${CLOCK})\W*$`,
  'iu'
)
/** A clock in brackets or behind a dash at a heading's end. */
const AT_END = new RegExp(String.raw`\s*(?:[([]\s*(${CLOCK})\s*[)\]]|[-–—|@]\s*(${CLOCK}))\s*$`, 'u')
const TO_RECORDING = /\b(?:watch|v[ií]d[eé]o|recording|recorded|youtube|vimeo|listen|play|talk|stream)\b|^\W*(?:https?:|www\.|\d+:\d\d)|[▶►⏵🎥📺]/iu

/** A heading's text without its time, and that time. */
export function splitHeadingTime(line: Line): { text: string; time: SectionTime | null } {
  const timed = readTimedLine(line)
  if (timed) {
    const rule = timed.recording ? 'timed-link' : 'clock-in-line'
    return { text: timed.title, time: { start: timed.start, recording: timed.recording, rule, words: timed.words, place: line.place } }
  }
  const atEnd = AT_END.exec(line.text)
  const clock = parseClock(atEnd?.[1] ?? atEnd?.[2] ?? '')
  const text = atEnd && clock !== null ? line.text.slice(0, atEnd.index) : line.text
  const link = line.links.map(({ url }) => ({ url, target: linkedRecording(url) })).find(({ target }) => target)
  const start = link?.target?.start ?? clock
  if (link?.target) {
    const rule = start === null ? 'recording-link' : 'timed-link'
    return { text, time: { start, recording: link.target.recording, rule, words: link.url, place: line.place } }
  }
  if (clock === null) return { text, time: null }
  return { text, time: { start: clock, recording: null, rule: 'clock-in-line', words: atEnd?.[0].trim() ?? '', place: line.place } }
}

/** Whether a line only says when or where to watch, so that it is no text of the talk. */
export function isTimeLine(line: Line): boolean {
  return timeOfLine(line) !== null && line.text.length < 80
}

/** The time that a section below its heading gives: a line with it, else a player, else a link to a recording. */
export function readSectionTime(nodes: readonly Nodes[]): SectionTime | null {
  const lines = nodes.flatMap(node => (node.type === 'paragraph' ? linesOf(node) : node.type === 'list' ? labelledLines(node) : []))
  const times = lines.map(timeOfLine).filter(time => time !== null)
  const timed = times.find(({ start }) => start !== null)
  if (timed) return timed
  const players = nodes.flatMap(node => playersIn(node).map(link => ({ ...link, node })))
  const [player, ...more] = distinctRecordings(players)
  if (player) {
    const place = players[0] ? placeOfNode(players[0].node) : { line: 1, column: 1 }
    return more.length > 0 ? null : { start: player.start, recording: player.recording, rule: 'player', words: recordingKey(player.recording), place }
  }
  const [first, ...others] = times
  return first && others.every(({ recording }) => sameKey(recording, first.recording)) ? first : null
}

function labelledLines(list: Extract<Nodes, { type: 'list' }>): Line[] {
  return list.children
    .flatMap(({ children: [first] }) => (first?.type === 'paragraph' ? linesOf(first).slice(0, 1) : []))
    .filter(line => line.text.length < 80)
}

function timeOfLine(line: Line): SectionTime | null {
  const clock = parseClock(ONLY_A_TIME.exec(line.text.slice(0, 120))?.[1] ?? '')
  for (const { from, to, url } of line.links) {
    const target = linkedRecording(url)
    const start = target?.start ?? clock
    if (!target || !(TO_RECORDING.test(line.text.slice(from, to)) || clock !== null)) continue
    const rule = start === null ? 'recording-link' : 'timed-link'
    return { start, recording: target.recording, rule, words: line.text.slice(from, to), place: line.place }
  }
  if (clock === null) return null
  return { start: readTimedLine(line)?.start ?? clock, recording: null, rule: 'clock-in-line', words: line.text.trim(), place: line.place }
}

function sameKey(a: Recording | null, b: Recording | null): boolean {
  return (a && recordingKey(a)) === (b && recordingKey(b))
}

/** The text of a block on one line. */
export function flat(node: Nodes): string {
  return oneLine(toString(node, { includeImageAlt: false, includeHtml: false }))
}
