import { stringify } from 'csv-stringify/sync'
import { formatClock } from '../../search/clock.js'
import { recordingKey } from '../../search/recording.js'
import type { Talk } from '../../search/talk.js'
import { talkUrl } from './addresses.js'
import type { ExportedPost, ExportFormat } from './export-format.js'

/** The columns, and what of a talk stands in each. Several values of one are joined by `; `, lines by line breaks. */
const COLUMNS: Record<string, (talk: Talk, post: ExportedPost, baseUrl: string | null) => string | number | null> = {
  id: talk => talk.id,
  title: talk => talk.title,
  speakers: talk => joined(talk.speakers.map(({ name }) => name)),
  affiliations: talk => joined(talk.speakers.map(({ affiliation }) => affiliation)),
  event: (_, post) => post.title,
  date: (_, post) => post.date,
  location: (_, post) => post.location,
  tags: (_, post) => joined(post.tags),
  recording: talk => talk.recording && recordingKey(talk.recording),
  start_seconds: talk => talk.start,
  start: talk => (talk.start === null ? null : formatClock(talk.start)),
  end_seconds: talk => talk.end,
  link: talkUrl,
  takeaways: talk => talk.takeaways.map(({ text }) => text).join('\n'),
  chapters: talk => talk.chapters.map(({ title, start }) => `${formatClock(start)} ${title}`).join('\n'),
  text: talk => talk.text,
  source: (_, post) => post.source
}

/** RFC 4180, a talk a row. A cell that a spreadsheet would run as a formula begins with `'`. */
export const csv: ExportFormat = {
  many: false,
  needsBaseUrl: false,
  write(posts, baseUrl) {
    const rows = posts.flatMap(post => post.talks.map(talk => Object.values(COLUMNS).map(cell => cell(talk, post, baseUrl))))
    if (rows.length === 0) return { files: [], problems: [] }
    const text = stringify([Object.keys(COLUMNS), ...rows], { record_delimiter: 'windows', escape_formulas: true })
    return { files: [{ name: 'talks.csv', text }], problems: [] }
  }
}

/** Each once, in their order. */
function joined(values: readonly (string | null)[]): string {
  return [...new Set(values.filter(value => value !== null))].join('; ')
}
