import type { Finding, LintedPost } from './linted-post.js'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const NAMED = new RegExp(String.raw`\b(${MONTHS.map(month => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})\b,? ((?:19|20)\d{2})\b`, 'iu')

/** Posts are written some weeks after their evening; further off, the year was copied from another post. */
const LATE_MONTHS = 3

/** A title that says `May 2020` on a post of 2021. A year alone may be what the post is about, and is none. */
export function yearDiffers({ post: { title, date, talks }, placeOfKey }: LintedPost): Finding[] {
  const [, month = '', year = ''] = NAMED.exec(title) ?? []
  if (year === '' || date === null || talks.length === 0 || date.startsWith(year)) return []
  const named = Number(year) * 12 + MONTHS.findIndex(name => name.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase())
  const dated = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
  if (Math.abs(named - dated) <= LATE_MONTHS) return []
  const message = `The title says ${month} ${year}, the date ${date}. Make the two agree.`
  return [{ ...placeOfKey('title'), message }]
}
