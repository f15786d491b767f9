import { formatClock } from '../search/clock.js'
import { momentUrl } from '../search/recording.js'
import type { Talk } from '../search/talk.js'
import type { ParsedPost } from './parse-post.js'
import { isSafeAddress } from './safe-address.js'

/**
 * The talks of a site as HTML, for visitors without JavaScript: a list of events, the newest first, each with its talks,
 * whose links lead to their moments. It stands inside `<talk-search>`. The same posts give the same text.
 */
export function formatFallback(posts: readonly ParsedPost[]): string {
  const told = posts.filter(({ hidden, talks }) => hidden === undefined && talks.length > 0)
  const day = (post: ParsedPost) => post.date ?? ''
  const events = told.toSorted((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? 1 : -1))
  return events.length === 0 ? '' : `<ul>\n${events.map(formatEvent).join('\n')}\n</ul>\n`
}

function formatEvent({ title, date, url, talks }: ParsedPost): string {
  const day = date === null ? '' : ` <time datetime="${escape(date)}">${escape(date)}</time>`
  return `  <li>${linked(title, url)}${day}\n    <ul>\n${talks.map(talk => `      <li>${formatTalk(talk)}</li>`).join('\n')}\n    </ul>\n  </li>`
}

function formatTalk({ title, speakers, recording, start, url }: Talk): string {
  const moment = recording && start !== null ? momentUrl(recording, start) : null
  const names = speakers.map(({ name, affiliation }) => (affiliation === null ? name : `${name}, ${affiliation}`)).join('; ')
  const clock = moment === null || start === null || start === 0 ? '' : ` (${formatClock(start)})`
  return `${linked(title, moment ?? url)}${names === '' ? '' : ` – ${escape(names)}`}${clock}`
}

function linked(text: string, address: string | null): string {
  return isSafeAddress(address) ? `<a href="${escape(address)}">${escape(text)}</a>` : escape(text)
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escape(text: string): string {
  return text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign)
}
