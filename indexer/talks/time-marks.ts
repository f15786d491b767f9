import { formatClock, parseClock } from '../../search/clock.js'
import { parseRecordingUrl, recordingKey, type Recording } from '../../search/recording.js'
import { problem, type Problem } from '../problem.js'
import type { Prose } from '../prose.js'

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
  rule: 'clock-as-link' | 'title-as-link' | 'clock-without-link'
}

const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?`
const WHOLE_CLOCK = new RegExp(`^${CLOCK}$`, 'u')

/** `(starting at 42:45)`, `[from 42:45]`, `(42:45)`: a clock in brackets or behind a word that announces it. */
const SAID = new RegExp(String.raw`\s*(?:[([]\s*(?:(?:it )?(?:starts|starting|begins|beginning|start|from|at|@)[ :]*(?:at|from)?\s*)?(${CLOCK})\s*[)\]]|\b(?:starts|starting|begins|beginning) (?:at|from) (${CLOCK}))`, 'gu')
const AROUND_BEFORE = /\s*[([]?\s*(?:(?:it )?(?:starts|starting|begins|beginning|start|from|at|@)[ :]*(?:at|from)?\s*)?$/iu
const AROUND_AFTER = /^\s*[)\]]/u

/** The times of a paragraph, in order, and where clock and link disagree. A link says more than the clock beside it. */
export function readTimeMarks(prose: Prose): { marks: TimeMark[]; problems: Problem[] } {
  const linked = prose.links.flatMap(link => {
    const target = parseRecordingUrl(link.url)
    const text = prose.text.slice(link.from, link.to).trim()
    const clock = WHOLE_CLOCK.test(text) ? parseClock(text) : null
    const start = target?.start ?? clock
    return target && start !== null ? [{ ...link, recording: target.recording, linkStart: target.start, clock, text, start }] : []
  })
  const said = Array.from(prose.text.matchAll(SAID), match => ({
    from: match.index,
    to: match.index + match[0].length,
    clock: parseClock(match[1] ?? match[2] ?? '') ?? 0,
    used: false
  })).filter(mark => !prose.links.some(link => link.from < mark.to && mark.from < link.to))

  const problems: Problem[] = []
  const marks: TimeMark[] = linked.map(link => {
    const beside = link.clock === null ? said.find(mark => !mark.used && mark.from >= link.to && mark.from - link.to <= 2) : undefined
    if (beside) beside.used = true
    const clock = link.clock ?? beside?.clock ?? null
    if (clock !== null && link.linkStart !== null && Math.abs(clock - link.linkStart) > 1) {
      problems.push(clockDiffers(prose, link.from, clock, link.linkStart))
    }
    const around = link.clock === null ? { from: link.from, to: beside?.to ?? link.to } : widen(prose.text, link.from, link.to)
    return {
      ...around,
      start: link.start,
      recording: link.recording,
      title: link.clock === null && /\p{L}/u.test(link.text) ? link.text : null,
      rule: link.clock === null ? 'title-as-link' : 'clock-as-link'
    }
  })
  for (const { from, to, clock, used } of said) {
    if (!used) marks.push({ from, to, start: clock, recording: null, title: null, rule: 'clock-without-link' })
  }
  return { marks: marks.toSorted((a, b) => a.from - b.from), problems }
}

/** Takes in the brackets and the `starting at` around a clock. */
function widen(text: string, from: number, to: number): { from: number; to: number } {
  const before = AROUND_BEFORE.exec(text.slice(Math.max(0, from - 40), from))?.[0].length ?? 0
  const after = AROUND_AFTER.exec(text.slice(to, to + 10))?.[0].length ?? 0
  return { from: from - before, to: to + after }
}

function clockDiffers(prose: Prose, offset: number, clock: number, linkStart: number): Problem {
  const message =
    `The clock says ${formatClock(clock)}, the link goes to ${formatClock(linkStart)} (t=${linkStart}). ` +
    'The link is what we follow; make the two agree.'
  return problem('clock-differs', prose.placeOf(offset), message)
}

/** Whether two recordings are one, a missing one being none. */
export function sameRecording(a: Recording | null, b: Recording | null): boolean {
  return a !== null && b !== null && recordingKey(a) === recordingKey(b)
}
