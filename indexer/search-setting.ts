import { problem, type Place, type Problem } from './problem.js'

/** What a post's front matter says of its own place in the index. */
export interface SearchSetting {
  /** Why the whole post is left out. */
  hidden: string | null
  /** The numbers of talks that are left out, from 1. */
  withoutTalks: ReadonlySet<number>
  problems: Problem[]
}

const HELP = 'Write “search: false” to leave the post out, or “search: {exclude: [2]}” to leave out its second talk.'

/**
 * Reads `search:` of a post's front matter: `false` and `{exclude: true}` leave the post out, `{exclude: [2]}` its
 * second talk.
 *
 * @param talks how many talks the post has
 */
export function readSearchSetting(value: unknown, talks: number, place: Place): SearchSetting {
  const told = (message: string): SearchSetting => ({ hidden: null, withoutTalks: new Set(), problems: [problem('search-unreadable', place, message)] })
  const indexed: SearchSetting = { hidden: null, withoutTalks: new Set(), problems: [] }
  if (value === undefined || value === null || value === true) return indexed
  if (value === false) return { ...indexed, hidden: 'it says “search: false”' }
  if (typeof value !== 'object' || Array.isArray(value)) return told(`“search” is ${shown(value)}. ${HELP}`)
  const { exclude, ...others } = value as Record<string, unknown>
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) return told(`“search” has no setting “${unknown}”. ${HELP}`)
  if (exclude === undefined || exclude === null || exclude === false) return indexed
  if (exclude === true) return { ...indexed, hidden: 'it says “search: {exclude: true}”' }
  const numbers: unknown[] = Array.isArray(exclude) ? exclude : [exclude]
  const wrong = numbers.find(number => !Number.isInteger(number) || Number(number) < 1 || Number(number) > talks)
  if (wrong === undefined) return { ...indexed, withoutTalks: new Set(numbers.map(Number)) }
  const count = `This post has ${talks} ${talks === 1 ? 'talk' : 'talks'}.`
  return told(`“search.exclude” names ${shown(wrong)}, which is no talk of this post. ${count} ${HELP}`)
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value)
}
