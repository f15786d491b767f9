import { formatClock } from '../../search/clock.js'
import { recordingKey } from '../../search/recording.js'
import { placeOfTalk, type Finding, type LintedPost } from './linted-post.js'

/** A talk that starts where an earlier one of the post does: mostly a link that was copied and not changed. */
export function sameSecond({ post }: LintedPost): Finding[] {
  const titles = new Map<string, string>()
  return post.talks.flatMap(({ title, start, recording }, index) => {
    if (!recording || start === null) return []
    const moment = `${recordingKey(recording)} ${start}`
    const twin = titles.get(moment)
    titles.set(moment, twin ?? title)
    if (twin === undefined) return []
    const message = `“${title}” and “${twin}” both start at ${formatClock(start)}. Give each its own time.`
    return [{ ...placeOfTalk(post, index), message }]
  })
}
