import { formatClock } from '../../search/clock.js'
import { recordingKey, type Recording } from '../../search/recording.js'
import type { Chapter } from '../../search/talk.js'
import { problem, type Problem } from '../problem.js'
import type { Evidence, ReadTalk } from '../talks/reading.js'
import { sameRecording } from '../talks/time-marks.js'
import { withClockInFront } from './closing-clocks.js'
import { readTimedLine, type TimedLine } from './timed-line.js'

/** A timed line as a chapter: its second and its title. */
export function chapterOf({ title, start }: TimedLine): Chapter {
  return { title, start }
}

/** Where a chapter was read. */
export function chapterEvidence({ place, words }: TimedLine): Evidence {
  return { ...place, field: 'chapters', rule: 'timed-line', words }
}

/** Lines that run backwards, stand still, or whose clock and link disagree. They are kept as they are written. */
export function chapterProblems(lines: readonly TimedLine[]): Problem[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1]
    const found: Problem[] = []
    if (before && line.start <= before.start) {
      const [clock, above] = [formatClock(line.start), formatClock(before.start)]
      const message = `“${line.title}” is at ${clock}, not after the line above it (${above}). Check both times.`
      found.push(problem('times-descend', line.place, message))
    }
    if (Math.abs(line.start - line.clock) > 1) {
      const [clock, linked] = [formatClock(line.clock), formatClock(line.start)]
      const message = `The clock says ${clock}, its link goes to ${linked}. The link is what we follow; make the two agree.`
      found.push(problem('clock-differs', line.place, message))
    }
    return found
  })
}

/**
 * Gives timed lines to the talks in whose spans they fall. A line that says where a talk itself starts is no chapter
 * of it, and a talk that states its chapters has all it needs. What is a chapter is no takeaway any more.
 *
 * @param shared the recording of lines that name none
 */
export function addChapters(talks: readonly ReadTalk[], lines: readonly TimedLine[], shared: Recording | null): ReadTalk[] {
  const spans = spansByRecording(talks)
  const startLines = new Set(talks.flatMap(({ evidence }) => evidence.filter(({ field }) => field === 'start').map(({ line }) => line)))
  const added = new Map<ReadTalk, TimedLine[]>()
  for (const line of lines) {
    const recording = line.recording ?? shared
    const talk = recording && !startLines.has(line.place.line) ? talkAt(spans.get(recordingKey(recording)) ?? [], line.start) : null
    if (!talk || talk.start === line.start) continue
    const own = added.get(talk) ?? []
    added.set(talk, own)
    own.push(line)
  }
  return talks.map(talk => withChapters(talk, added.get(talk) ?? []))
}

function withChapters(talk: ReadTalk, lines: readonly TimedLine[]): ReadTalk {
  if (lines.length === 0 || talk.chapters.length > 0) return talk
  const seconds = new Set(lines.map(({ clock }) => clock))
  const isChapter = (text: string): boolean => {
    const timed = readTimedLine(withClockInFront({ text, links: [], place: talk.place }))
    return timed !== null && seconds.has(timed.clock)
  }
  return {
    ...talk,
    takeaways: talk.takeaways.filter(({ text }) => !isChapter(text)),
    chapters: lines.map(chapterOf),
    evidence: [...talk.evidence, ...lines.map(chapterEvidence)]
  }
}

/** The talks of each recording, by their starts. */
function spansByRecording(talks: readonly ReadTalk[]): Map<string, ReadTalk[]> {
  const spans = new Map<string, ReadTalk[]>()
  for (const talk of talks.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))) {
    if (!talk.recording || talk.start === null) continue
    const key = recordingKey(talk.recording)
    const own = spans.get(key) ?? []
    spans.set(key, own)
    own.push(talk)
  }
  return spans
}

/** The talk that is on at a second: the last to have started, when it has not ended. */
function talkAt(talks: readonly ReadTalk[], second: number): ReadTalk | null {
  let [from, to] = [0, talks.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((talks[middle]?.start ?? 0) <= second) from = middle + 1
    else to = middle
  }
  const talk = talks[from - 1]
  return talk && (talk.end === null || second < talk.end) ? talk : null
}

/** The one recording that talks share; `null` when they have none or several. */
export function sharedRecording(talks: readonly Pick<ReadTalk, 'recording'>[]): Recording | null {
  const [first, ...others] = talks.flatMap(({ recording }) => recording ?? [])
  return first && others.every(other => sameRecording(first, other)) ? first : null
}
