import type { Chapter, Takeaway } from '../../search/talk.js'
import { readTimedLine } from '../episodes/timed-line.js'
import { lineOf } from './stated-speakers.js'
import { readStatedTime } from './stated-times.js'

/** A chapter in front matter: `12:05 Queues` or `{start, title}`; `null` for what is none. */
export function readStatedChapter(value: unknown): Chapter | null {
  if (typeof value === 'string') {
    const timed = readTimedLine({ text: value.trim(), links: [], place: { line: 1, column: 1 } })
    return timed && timed.title !== '' ? { title: timed.title, start: timed.start } : null
  }
  if (typeof value !== 'object' || value === null) return null
  const { title, name, start, startTime, time } = value as Record<string, unknown>
  const text = lineOf(title ?? name)
  const seconds = readStatedTime(start ?? startTime ?? time)
  return text === null || seconds === null ? null : { title: text, start: seconds }
}

/** A takeaway in front matter: a text or `{text, start}`; `null` for what is none. */
export function readStatedTakeaway(value: unknown): Takeaway | null {
  const text = lineOf(value)
  if (text !== null) return { text, start: null }
  if (typeof value !== 'object' || value === null) return null
  const record = value as Record<string, unknown>
  const said = lineOf(record['text'])
  return said === null ? null : { text: said, start: readStatedTime(record['start']) }
}
