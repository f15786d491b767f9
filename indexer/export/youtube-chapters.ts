import { formatClock } from '../../search/clock.js'
import type { ExportFormat } from './export-format.js'
import { timelinesOf, type Mark } from './timelines.js'

/** What YouTube asks of chapters. @see https://support.google.com/youtube/answer/9884579 */
const LEAST_CHAPTERS = 3
const LEAST_SECONDS = 10
/** Of a description, in bytes. */
const MOST_BYTES = 5000

const WELCOME = 'Welcome'

/** Lines for the description of each YouTube video; a text that would break YouTube's rules is not written, and said. */
export const youtubeChapters: ExportFormat = {
  many: true,
  needsBaseUrl: false,
  write(posts) {
    const { timelines, problems } = timelinesOf(posts)
    const files = timelines.flatMap(({ post, recording, name, marks }) => {
      if (recording.provider !== 'youtube' || marks.length === 0) return []
      const lines = fromTheStart(marks)
      const text = lines.map(({ start, title }) => `${formatClock(start)} ${title}\n`).join('')
      const broken = brokenRule(lines, text)
      if (broken === null) return [{ name: `${name}.txt`, text }]
      problems.push({ source: post.source, message: `YouTube would not show chapters for ${recording.id}: ${broken}` })
      return []
    })
    return { files, problems }
  }
}

/** Lines from 0:00. What starts within the first seconds begins there: a welcome before it would be too short. */
function fromTheStart(marks: readonly Mark[]): { start: number; title: string }[] {
  const lines = marks.map(({ start, title }) => ({ start: Math.floor(start), title: withoutAngles(title) }))
  const [first, ...others] = lines
  if (!first || first.start === 0) return lines
  return first.start < LEAST_SECONDS ? [{ ...first, start: 0 }, ...others] : [{ start: 0, title: WELCOME }, ...lines]
}

/** A description with angle brackets is refused. */
function withoutAngles(title: string): string {
  return title.replaceAll('<', '‹').replaceAll('>', '›')
}

/** Which rule is broken, and what helps; `null` for none. */
function brokenRule(lines: readonly { start: number; title: string }[], text: string): string | null {
  if (lines.length < LEAST_CHAPTERS) {
    const there = lines.length === 1 ? 'there is 1' : `there are ${lines.length}`
    return `it asks for at least ${LEAST_CHAPTERS}, and ${there} with the one at 0:00. Add chapters to the talks.`
  }
  const short = lines.findIndex(({ start }, place) => start - (lines[place - 1]?.start ?? -LEAST_SECONDS) < LEAST_SECONDS)
  const [before, after] = [lines[short - 1], lines[short]]
  if (before && after) {
    const places = `“${before.title}” at ${formatClock(before.start)} is followed by “${after.title}” at ${formatClock(after.start)}`
    return `each must last ${LEAST_SECONDS} seconds, and ${places}. Correct a time, or leave one out.`
  }
  const bytes = Buffer.byteLength(text)
  return bytes > MOST_BYTES ? `a description holds ${MOST_BYTES} bytes, and these lines are ${bytes}. Leave some out.` : null
}
