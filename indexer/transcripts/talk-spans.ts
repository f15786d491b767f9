import { recordingKey, type Recording } from '../../search/recording.js'
import { postId, type Post, type Talk } from '../../search/talk.js'

/** A stretch of a recording in which one talk is held; outside the talks, `talk` is the post's id. */
export interface TalkSpan {
  talk: string
  /** Seconds; the spans of a recording follow each other without a gap. */
  start: number
  end: number
}

/** Cuts a recording into its talks and what lies between them. A talk ends where the next one starts, even if it says otherwise. */
export function spansOf(post: Pick<Post, 'source' | 'talks'>, recording: Recording | null): TalkSpan[] {
  const outside = postId(post)
  const talks = talksIn(post.talks, recording)
  const spans: TalkSpan[] = []
  let at = 0
  for (const [index, { id, start, end }] of talks.entries()) {
    if (start > at) spans.push({ talk: outside, start: at, end: start })
    const next = talks[index + 1]?.start ?? Infinity
    at = Math.max(start, Math.min(end ?? next, next))
    spans.push({ talk: id, start, end: at })
  }
  return at === Infinity ? spans : [...spans, { talk: outside, start: at, end: Infinity }]
}

/** The talks of a recording that have a second, in their order there. A post's only talk fills a recording of which nothing else is known. */
function talksIn(talks: readonly Talk[], recording: Recording | null): { id: string; start: number; end: number | null }[] {
  const [only, ...others] = talks
  if (only && others.length === 0 && only.start === null) return [{ id: only.id, start: 0, end: null }]
  const key = recording && recordingKey(recording)
  return talks
    .flatMap(({ id, recording: own, start, end }) => (start !== null && own && recordingKey(own) === key ? [{ id, start, end }] : []))
    .toSorted((a, b) => a.start - b.start)
}
