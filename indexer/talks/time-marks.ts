import { formatClock, parseClock } from '../../search/clock.js'
import { recordingKey, type Recording } from '../../search/recording.js'
import { matchesOf } from '../matches-of.js'
import { problem, type Problem } from '../problem.js'
import type { Prose, ProseLink } from '../prose.js'
import { linkedRecording } from '../recordings/linked-recording.js'

/** A time in a paragraph that says when a talk begins. */
export interface TimeMark {
  /** The whole phrase in the text, brackets and `starting at` included. */
  from: number
  to: number
  /** Seconds. */
  start: number
  /** The recording that the link names; `null` when the time stands there without a link. */
  recording: Recording | null
  /** The link's text when that is the talk's title rather than a clock. */
  title: string | null
  rule: 'clock-as-link' | 'title-as-link' | 'clock-without-link' | 'broken-link'
}

const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?`
/** A link's text that is a clock, and what may announce it: `42:45`, `watch from 42:45`. */
const CLOCK_TEXT = new RegExp(String.raw`^(?:(?:watch|see|listen|play|jump|skip|video|recording|talk|it|starts?|starting|begins?|beginning|from|at|to|@|[▶►⏵])[ :]+){0,4}(${CLOCK})$`, 'iu')
/** A link's text that names no talk: `video`, `watch the recording`, `1:02.15`, `@7m24s`. */
const NO_TITLE = /^(?:(?:the |full |(?:watch|see|play|listen to|catch) (?:it|this|the|his|her|their|back)? ?)*(?:full )?(?:here|this|talk|video|recording|livestream|stream|youtube|(?:on|in) (?:youtube|demand)|watch|listen|play|link)|[^\p{L}]+|@?(?:\d+h)?(?:\d+m)?(?:\d+s)?)$/iu

/** What may stand before a clock and says that it is one: `starting at`, `recording from`, `Timestamp:`, `▶`. */
export const ANNOUNCED = String.raw`(?:(?:timestamp|recording|video|watch|listen|it|starts|starting|begins|beginning|start|from|at|@|[▶►⏵])[ :]*){0,4}`

/** `(starting at 42:45)`, `[from 42:45]`, `(42:45)`: a clock in brackets or behind a word that announces it. */
const SAID = new RegExp(String.raw`(?:[([]\s*${ANNOUNCED}(${CLOCK})\s*[)\]]|\b(?:starts|starting|begins|beginning) (?:at|from) (${CLOCK}))`, 'gu')
const AROUND_BEFORE = new RegExp(String.raw`\s*[([]?\s*${ANNOUNCED}$`, 'iu')
const AROUND_AFTER = /^\s*[)\]]/u

/** A link that lost a bracket: its address stands in the text, what should be its text before `](` or `(`. */
const BROKEN_BEFORE = new RegExp(String.raw`(?:\s*\(?\s*(?:starting|starts|start|begins|beginning|at|from)[ :]*(?:at|from)?\s*[([]*\s*(${CLOCK}))?\s*\]?\s*\(?\s*$`, 'iu')

/** `starting at 19:00`, `(7:30 pm)`: when people meet. Full and quarter hours without brackets are left alone: a wrong jump is worse than none. */
function isTimeOfDay(match: RegExpMatchArray, text: string): boolean {
  const bare = match[2] !== undefined && /^(?:[7-9]|1\d|2[0-3]):(?:00|15|30|45)$/u.test(match[2])
  return bare || /^[\s.]*(?:[ap]\.?m\b|o['’]clock|h\b|(?:GMT|BST|UTC|CES?T|[EP][SD]?T)\b)/iu.test(text.slice((match.index ?? 0) + match[0].replace(/[)\]]$/u, '').length))
}

/** A link of the paragraph that could be a time. */
interface TimedLink extends ProseLink {
  recording: Recording | null
  linkStart: number | null
  /** The clock that is its text. */
  clock: number | null
  text: string
}

/** The times of a paragraph, in order, and where clock and link disagree. A link says more than the clock beside it. */
export function readTimeMarks(prose: Prose): { marks: TimeMark[]; problems: Problem[] } {
  const linked = prose.links.flatMap(link => readTimedLink(prose, link))
  const said = (/\d:\d/.test(prose.said) ? matchesOf(SAID, prose.said) : []).filter(match => !isTimeOfDay(match, prose.text)).map(match => ({
    from: match.index,
    to: match.index + match[0].length,
    start: parseClock(match[1] ?? match[2] ?? '') ?? 0
  })).filter(clock => !prose.links.map(withoutNextBracket).some(link => link.from < clock.to && clock.from < link.to))

  const problems: Problem[] = []
  const used = new Set<object>()
  const marks = linked.map(link => {
    const beside = link.clock === null ? said.find(clock => !used.has(clock) && clock.from >= link.to && clock.from - link.to <= 2) : undefined
    if (beside) used.add(beside)
    const { mark, clock } = markOf(prose, link, beside)
    if (clock !== null && link.linkStart !== null && Math.abs(clock - link.linkStart) > 1) {
      problems.push(clockDiffers(prose, link.from, formatClock(clock), link.linkStart))
    }
    if (clock === null && link.linkStart !== null && /^[\d:.,]+$/u.test(link.text)) problems.push(clockDiffers(prose, link.from, link.text, link.linkStart))
    if (mark.rule === 'broken-link') problems.push(brokenLink(prose, link))
    return mark
  })
  const alone = said
    .filter(clock => !used.has(clock))
    .map((clock): TimeMark => ({ ...clock, recording: null, title: null, rule: 'clock-without-link' }))
  return { marks: [...marks, ...alone].toSorted((a, b) => a.from - b.from), problems }
}

/** A link is a time when it leads to a second of a recording, or when its text is a clock, wherever it leads. */
function readTimedLink(prose: Prose, written: ProseLink): TimedLink[] {
  const link = withoutNextBracket(written)
  const target = linkedRecording(link.url)
  const text = prose.text.slice(link.from, link.to).trim()
  const clock = parseClock(CLOCK_TEXT.exec(text)?.[1] ?? '')
  if (clock === null && (target?.start ?? null) === null) return []
  return [{ ...link, recording: target?.recording ?? null, linkStart: target?.start ?? null, clock, text }]
}

/** A bare address that lost its bracket takes in what follows it: `https://youtu.be/ID?t=65)(starting`. */
function withoutNextBracket(link: ProseLink): ProseLink {
  const swallowed = /\)\(.*$/u.exec(link.url)?.[0].length ?? 0
  return { from: link.from, to: link.to - swallowed, url: link.url.slice(0, link.url.length - swallowed) }
}

/** The mark that a link makes, with the clock that was said in it or beside it. */
function markOf(prose: Prose, link: TimedLink, beside: { to: number; start: number } | undefined): { mark: TimeMark; clock: number | null } {
  const { recording, linkStart, text } = link
  const start = linkStart ?? link.clock ?? 0
  const to = beside?.to ?? link.to
  if (link.clock !== null || NO_TITLE.test(text)) {
    const around = widen(prose.text, link.from, to)
    return { mark: { ...around, start, recording, title: null, rule: 'clock-as-link' }, clock: link.clock ?? beside?.start ?? null }
  }
  if (!/^(?:https?:|www\.)/iu.test(text)) {
    return { mark: { from: link.from, to, start, recording, title: text, rule: 'title-as-link' }, clock: beside?.start ?? null }
  }
  const before = BROKEN_BEFORE.exec(prose.text.slice(Math.max(0, link.from - 60), link.from))
  const said = before?.[1] === undefined ? (beside?.start ?? null) : parseClock(before[1])
  const after = /^[)\]]*/u.exec(prose.text.slice(to))?.[0].length ?? 0
  return {
    mark: { from: link.from - (before?.[0].length ?? 0), to: to + after, start, recording, title: null, rule: 'broken-link' },
    clock: said
  }
}

/** Takes in the brackets and the `starting at` around a clock. */
function widen(text: string, from: number, to: number): { from: number; to: number } {
  const before = AROUND_BEFORE.exec(text.slice(Math.max(0, from - 40), from))?.[0].length ?? 0
  const after = AROUND_AFTER.exec(text.slice(to, to + 10))?.[0].length ?? 0
  return { from: from - before, to: to + after }
}

function clockDiffers(prose: Prose, offset: number, clock: string, linkStart: number): Problem {
  const message =
    `The clock says ${clock}, the link goes to ${formatClock(linkStart)} (t=${linkStart}). ` +
    'The link is what we follow; make the two agree.'
  return problem('clock-differs', prose.placeOf(offset), message)
}

function brokenLink(prose: Prose, { from, url }: TimedLink): Problem {
  return problem('broken-link', prose.placeOf(from), `The link to ${url} lacks a bracket. Write it as [title](${url}).`)
}

/** Whether two recordings are one, a missing one being none. */
export function sameRecording(a: Recording | null, b: Recording | null): boolean {
  return a !== null && b !== null && recordingKey(a) === recordingKey(b)
}
