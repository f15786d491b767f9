import type { IndexedTalk } from '../search/talk.js'

const TEXTS = ['id', 'title', 'event', 'source', 'text'] as const
const LISTS = ['speakers', 'takeaways', 'chapters', 'tags'] as const

/** The talk that an exported document carries; `null` when it carries none. */
export function engineTalk(value: unknown): IndexedTalk | null {
  if (typeof value !== 'object' || value === null) return null
  const talk = value as Record<string, unknown>
  const isTalk = TEXTS.every(name => typeof talk[name] === 'string') && LISTS.every(name => Array.isArray(talk[name]))
  return isTalk ? (value as IndexedTalk) : null
}
