import { posix } from 'node:path'
import { problem, type Place, type Problem } from './problem.js'

const DATED_NAME = /^(\d{4})-(\d{2})-(\d{2})-(.+)$/

/** A post's date and where its site shows it. */
export interface PostAddress {
  /** The file's name without folder and ending. */
  slug: string
  date: string | null
  url: string | null
  problems: Problem[]
}

/**
 * Jekyll's rules: a file `2020-12-02-evening.md` is of that day and shown at `/2020/12/02/evening/`;
 * `date:` and `permalink:` in front matter win.
 */
export function readPostAddress(source: string, data: Readonly<Record<string, unknown>>, placeOfKey: (key: string) => Place): PostAddress {
  const slug = posix.basename(source).replace(/\.[^.]*$/, '')
  const dated = DATED_NAME.exec(slug)
  const named = dated ? `${dated[1]}-${dated[2]}-${dated[3]}` : null
  const stated = data['date'] === undefined ? null : readDate(data['date'])
  const date = stated ?? named
  const problems =
    data['date'] !== undefined && stated === null
      ? [problem('date-unreadable', placeOfKey('date'), `“${String(data['date'])}” is no date. Write it as 2020-12-02.`)]
      : []
  const permalink = typeof data['permalink'] === 'string' && data['permalink'].startsWith('/') ? data['permalink'] : null
  const generated = dated && date ? `/${date.replaceAll('-', '/')}/${dated[4]}/` : null
  return { slug, date, url: permalink ?? generated, problems }
}

/** The day of a date, as its author wrote it: YAML reads `2020-12-02` as midnight UTC. */
function readDate(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10)
  const day = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(value.trim())?.[0] : undefined
  return day && !Number.isNaN(Date.parse(day)) ? day : null
}
