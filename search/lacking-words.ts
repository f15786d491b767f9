import type { Answer } from './answer.js'
import type { ExpandedWord } from './expand-query.js'
import type { Query } from './query.js'

/** What no talk holds, and what was looked for instead. */
export function lackingOf(text: string, query: Query, words: readonly ExpandedWord[], total: number): Pick<Answer, 'unknown' | 'instead' | 'corrected'> {
  // A letter behind other words is the beginning of one that is not there yet.
  const typed = words.filter(({ unfinished, term }) => !unfinished || term.length > 1)
  const lacking = typed.filter(({ readings, takenFor }) => readings.length === 0 || takenFor.length > 0)
  const instead = lacking.flatMap(({ text: word, takenFor: [best] }) => (best === undefined ? [] : [{ word, with: best }]))
  const unknown = lacking.map(({ text: word }) => word)
  if (query.recording && total === 0) unknown.push(query.recording.url)
  const corrected = instead.length > 0 ? instead.reduce((whole, { word, with: other }) => whole.replace(word, () => other), text.trim()) : null
  return { unknown, instead, corrected }
}
