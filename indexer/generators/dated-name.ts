/** `2020-12-02-evening` is `evening` of that day. */
const DATED_NAME = /^(\d{4})-(\d{1,2})-(\d{1,2})-(.+)$/

/** A file's name in its date and the rest. */
export function readDatedName(name: string): { date: string; slug: string } | null {
  const [, year, month, day, slug] = DATED_NAME.exec(name) ?? []
  if (!year || !month || !day || !slug) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return Number.isNaN(Date.parse(date)) ? null : { date, slug }
}
