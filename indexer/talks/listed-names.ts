import type { Evening } from './evening.js'
import { splitNames } from './names.js'

/** Several rules, in several passes over a paragraph, split the same lists: for as long as an evening is read. */
const KNOWN = new WeakMap<Evening, Map<string, readonly string[]>>()

/** The names of a list, as `splitNames` finds them. */
export function namesOf(list: string, evening: Evening): readonly string[] {
  const known = KNOWN.get(evening) ?? new Map<string, readonly string[]>()
  KNOWN.set(evening, known)
  const names = known.get(list) ?? splitNames(list)
  known.set(list, names)
  return names
}
