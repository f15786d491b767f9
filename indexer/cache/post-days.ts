import { parseFrontMatter } from '../front-matter.js'
import { readDay } from '../generators/post-date.js'
import type { ParsedPost } from '../parse-post.js'

/** The days that decide whether a site shows a post: its date, and those that its front matter states, as of its expiry. */
export function daysOf(text: string, { date }: Pick<ParsedPost, 'date'>): string[] {
  const stated = Object.values(parseFrontMatter(text.replace(/^\uFEFF/, '')).data).map(value => readDay(value))
  return [...new Set([date, ...stated])].filter(day => day !== null).sort()
}
