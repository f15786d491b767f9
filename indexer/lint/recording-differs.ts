import { recordingKey } from '../../search/recording.js'
import { placeOfTalk, type Finding, type LintedPost } from './linted-post.js'

/**
 * A talk in a recording of its own, while the front matter and another talk agree on one: mostly a link copied from
 * last month's post. An evening in several recordings, where each talk has its own, is none.
 */
export function recordingDiffers({ post }: LintedPost): Finding[] {
  if (!post.recording) return []
  const stated = recordingKey(post.recording)
  const keys = post.talks.map(({ recording }) => (recording ? recordingKey(recording) : null))
  const talksIn = new Map<string | null, number>()
  for (const key of keys) talksIn.set(key, (talksIn.get(key) ?? 0) + 1)
  if (!talksIn.has(stated)) return []
  return keys.flatMap((key, index) => {
    if (key === null || key === stated || talksIn.get(key) !== 1) return []
    const message = `“${post.talks[index]?.title}” links to ${key}, the post and its other talks to ${stated}. If the link was copied, change it.`
    return [{ ...placeOfTalk(post, index), message }]
  })
}
