import { formatClock } from '../../search/clock.js'
import { recordingKey } from '../../search/recording.js'
import type { Talk } from '../../search/talk.js'
import { placeOfTalk, type Finding, type LintedPost } from './linted-post.js'

/** A talk whose own end is not after its start. */
export function endBeforeStart({ post }: LintedPost): Finding[] {
  return post.talks.flatMap(({ title, start, end }, index) => {
    if (start === null || end === null || end > start) return []
    const message = `“${title}” starts at ${formatClock(start)} and ends at ${formatClock(end)}. Check both times.`
    return [{ ...placeOfTalk(post, index), message }]
  })
}

/** A talk whose own end lies past the start of the next one. */
export function talksOverlap({ post }: LintedPost): Finding[] {
  const next = nextTalks(post.talks)
  return post.talks.flatMap((talk, index) => {
    const { title, start, end } = talk
    const after = next.get(talk)
    // A second more or less is how people note times, not a mistake.
    if (start === null || end === null || after?.start == null || after.start >= end - 1) return []
    const message = `“${title}” ends at ${formatClock(end)}, when “${after.title}” has started (${formatClock(after.start)}). Check both times.`
    return [{ ...placeOfTalk(post, index), message }]
  })
}

/** For each talk with a time the one that starts next after it in its recording. */
function nextTalks(talks: readonly Talk[]): Map<Talk, Talk> {
  const next = new Map<Talk, Talk>()
  const following = new Map<string, { talk: Talk; after: Talk | undefined }>()
  // From the last to the first, so that each meets what follows it.
  for (const talk of talks.toSorted((a, b) => (b.start ?? 0) - (a.start ?? 0))) {
    if (!talk.recording || talk.start === null) continue
    const key = recordingKey(talk.recording)
    const met = following.get(key)
    const after = met?.talk.start === talk.start ? met.after : met?.talk
    if (after) next.set(talk, after)
    following.set(key, { talk, after })
  }
  return next
}
