import { slugify } from './slugify.js'

/** What a permalink's placeholders are filled with. */
export interface UrlParts {
  date: string | null
  title: string
  slug: string
  name: string
  basename: string
  path: string
  collection: string
  categories: readonly string[]
}

/** The placeholders of Jekyll's permalinks. Times of the day are not known and are midnight. */
export const JEKYLL_PLACEHOLDERS: Record<string, (parts: UrlParts) => string> = {
  categories: ({ categories }) => [...new Set(categories.map(text => text.toLowerCase()))].join('/'),
  slugified_categories: ({ categories }) => [...new Set(categories.map(text => slugify(text)))].join('/'),
  title: ({ title }) => title,
  slug: ({ slug }) => slug,
  name: ({ name }) => name,
  basename: ({ basename }) => basename,
  path: ({ path }) => path,
  collection: ({ collection }) => collection,
  output_ext: () => '.html',
  year: ({ date }) => date?.slice(0, 4) ?? '',
  short_year: ({ date }) => date?.slice(2, 4) ?? '',
  month: ({ date }) => date?.slice(5, 7) ?? '',
  i_month: ({ date }) => String(Number(date?.slice(5, 7))),
  long_month: ({ date }) => inWords(date, { month: 'long' }),
  short_month: ({ date }) => inWords(date, { month: 'short' }).toUpperCase(),
  day: ({ date }) => date?.slice(8, 10) ?? '',
  i_day: ({ date }) => String(Number(date?.slice(8, 10))),
  long_day: ({ date }) => inWords(date, { weekday: 'long' }),
  short_day: ({ date }) => inWords(date, { weekday: 'short' }).toUpperCase(),
  y_day: ({ date }) => String(dayOfYear(date)).padStart(3, '0'),
  week: ({ date }) => String(isoWeek(date).week).padStart(2, '0'),
  w_year: ({ date }) => String(isoWeek(date).year),
  w_day: ({ date }) => String(weekday(date)),
  hour: () => '00',
  minute: () => '00',
  second: () => '00'
}

const DAY = 86_400_000

function inWords(date: string | null, style: { month?: 'long' | 'short'; weekday?: 'long' | 'short' }): string {
  return date === null ? '' : new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...style }).format(new Date(date))
}

/** From 1. */
export function dayOfYear(date: string | null): number {
  return date === null ? 0 : (Date.parse(date) - Date.parse(`${date.slice(0, 4)}-01-01`)) / DAY + 1
}

/** Monday is 1. */
function weekday(date: string | null): number {
  return date === null ? 0 : new Date(date).getUTCDay() || 7
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function isoWeek(date: string | null): { year: number; week: number } {
  if (date === null) return { year: 0, week: 0 }
  const thursday = new Date(Date.parse(date) + (4 - weekday(date)) * DAY).toISOString().slice(0, 10)
  return { year: Number(thursday.slice(0, 4)), week: Math.ceil(dayOfYear(thursday) / 7) }
}
