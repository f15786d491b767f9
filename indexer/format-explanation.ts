import { formatClock } from '../search/clock.js'
import type { Talk } from '../search/talk.js'
import type { ExplainedPost } from './parse-post.js'
import type { Evidence, ReadField } from './talks/reading.js'

/** What was read for each field, as a person says it; `null` for nothing. */
const READ: { field: ReadField; of(talk: Talk): string | null }[] = [
  { field: 'title', of: ({ title }) => title },
  {
    field: 'speakers',
    of: ({ speakers }) => speakers.map(({ name, affiliation }) => (affiliation === null ? name : `${name} (${affiliation})`)).join(' and ') || null
  },
  { field: 'start', of: ({ start }) => (start === null ? null : formatClock(start)) },
  { field: 'takeaways', of: ({ takeaways }) => (takeaways.length > 0 ? String(takeaways.length) : null) },
  { field: 'chapters', of: ({ chapters }) => (chapters.length > 0 ? String(chapters.length) : null) }
]

const LONGEST_WORDS = 60

/**
 * For each field of each talk: what was read, the words it was read from, their place and the rule:
 *
 *     speakers   Ana Cruz (Acme)
 *                9:17 name-from-company “Ana Cruz from Acme”
 */
export function formatExplanation(post: ExplainedPost): string {
  const talks = post.talks.map((talk, index) => [`  ${index + 1}. ${talk.title}`, ...READ.flatMap(({ field, of }) => explainField(field, of(talk), post.evidence[index] ?? []))].join('\n'))
  return [`${post.source}: ${post.title}`, ...(talks.length > 0 ? talks : ['  no talk'])].join('\n\n')
}

function explainField(field: ReadField, read: string | null, evidence: readonly Evidence[]): string[] {
  const from = evidence.filter(({ field: of }) => of === field)
  // Few posts have chapters; that there are none says nothing.
  if (read === null && from.length === 0) return field === 'chapters' ? [] : [row(field, 'none')]
  return [row(field, read ?? 'none'), ...from.map(({ line, column, rule, words }) => row('', `${line}:${column} ${rule} “${shortened(words)}”`))]
}

function row(name: string, text: string): string {
  return `     ${name.padEnd(10)} ${text}`
}

function shortened(words: string): string {
  const characters = Array.from(words.replace(/\s+/gu, ' '))
  return characters.length <= LONGEST_WORDS ? characters.join('') : `${characters.slice(0, LONGEST_WORDS).join('').trimEnd()}…`
}
