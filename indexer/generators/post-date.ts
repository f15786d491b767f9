/** The keys of front matter that name a post's date, the best first; in lower case, without `_` and `-`. */
const DATE_KEYS = ['date', 'pubdate', 'publishdate', 'datepublished', 'publisheddate', 'publishedat', 'pubdatetime']

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = String.raw`(?<name>${MONTHS.join('|')})[a-z]*\.?`

/** How days are written. Each row names its parts. */
const DAYS: { form: string; pattern: RegExp }[] = [
  { form: '2020-12-02, with or without a time behind it', pattern: /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/ },
  { form: '2020/12/02', pattern: /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?!\d)/ },
  { form: '20201202', pattern: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/ },
  { form: 'Dec 2, 2020', pattern: new RegExp(String.raw`^(?:[a-z]{3,9}\.?,? )?${MONTH} (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b`, 'i') },
  { form: '2 December 2020', pattern: new RegExp(String.raw`^(?:[a-z]{3,9}\.?,? )?(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?${MONTH},? (?<year>\d{4})\b`, 'i') }
]

/** `date: Last Modified` is Eleventy's way to say that there is no day to write. */
const NO_DAY = /^(?:git )?(?:last modified|created)$/i

/** A date that front matter states: its key and its day, which is `null` where it cannot be read. */
export interface StatedDate {
  key: string
  value: unknown
  day: string | null
}

/**
 * The date that a post's front matter states; `null` for none.
 *
 * @param frontMatter the block's text: YAML turns `2020-12-02 00:30 +0100` into an instant, and the day that its author
 * wrote stands in the text alone
 */
export function readStatedDate(data: Readonly<Record<string, unknown>>, frontMatter = ''): StatedDate | null {
  const keys = new Map(Object.keys(data).map(key => [key.toLowerCase().replace(/[_-]/g, ''), key]))
  for (const name of DATE_KEYS) {
    const key = keys.get(name)
    const value = key === undefined ? undefined : data[key]
    if (key === undefined || value === undefined || value === null || value === '') continue
    if (typeof value === 'string' && NO_DAY.test(value.trim())) continue
    return { key, value, day: readDay(value, writtenValue(frontMatter, key)) }
  }
  return null
}

/**
 * The day of a value, as its author wrote it: `2020-12-02 19:00 +0100`, `Dec 2, 2020`, or seconds or milliseconds
 * since 1970, which are read in UTC.
 */
export function readDay(value: unknown, written: string | null = null): string | null {
  if (value instanceof Date) return dayOfText(written ?? '') ?? dayOfInstant(value.getTime())
  if (typeof value === 'string') return dayOfText(value.trim()) ?? (/^\d{9,13}$/.test(value.trim()) ? dayOfEpoch(Number(value)) : null)
  return typeof value === 'number' ? (dayOfText(String(value)) ?? dayOfEpoch(value)) : null
}

function dayOfText(text: string): string | null {
  for (const { pattern } of DAYS) {
    const { year, month, name, day } = pattern.exec(text)?.groups ?? {}
    if (!year || !day) continue
    const two = (number: string | number) => String(number).padStart(2, '0')
    const iso = `${year}-${two(month ?? MONTHS.indexOf((name ?? '').toLowerCase()) + 1)}-${two(day)}`
    return dayOfInstant(Date.parse(iso)) === iso ? iso : null
  }
  return null
}

/** Seconds up to the year 5138, milliseconds from 1973. */
function dayOfEpoch(number: number): string | null {
  if (number < 1e8) return null
  return dayOfInstant(number < 1e11 ? number * 1000 : number)
}

function dayOfInstant(milliseconds: number): string | null {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}

function writtenValue(frontMatter: string, key: string): string | null {
  const line = frontMatter.split('\n').find(candidate => candidate.startsWith(`${key}:`))
  return line?.slice(key.length + 1).trim().replace(/^["']/, '') ?? null
}
