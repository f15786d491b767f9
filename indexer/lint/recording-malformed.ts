import { parseRecordingUrl } from '../../search/recording.js'
import { nodesOfType } from '../nodes-of-type.js'
import { placeOfNode } from '../prose.js'
import { readStatedRecording } from '../recordings/stated-recording.js'
import type { Finding, LintedPost } from './linted-post.js'

/** Keys that mean a post's own recording and nothing else, as sites write them: `youtube_id`, `youtubeId`. */
const RECORDING_KEY = /^(?:video|recording|audio|(?:video|recording|audio|youtube|vimeo)[_-]?(?:url|id))$/iu
const REMEDY = 'Write it as https://youtu.be/ID, https://vimeo.com/ID or a media file’s address.'

/** Copied out of an embed's address the wrong way; players show an error for it. */
const EMBED_V = /\/embed\/v=([\w-]+)/u
const PROVIDER = /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:youtu\.be|youtube(?:-nocookie)?\.com|vimeo\.com)\//iu
const TIMED = /[?&#](?:t|start|time_continue)=./u

/** A `video:` that names no recording, and a timed link to a video that cannot be. */
export function recordingMalformed({ data, tree, placeOfKey }: LintedPost): Finding[] {
  const findings: Finding[] = []
  const unread = readStatedRecording(data) === null
  for (const [key, stated] of Object.entries(data)) {
    if (!RECORDING_KEY.test(key) || typeof stated !== 'string' || stated.trim() === '') continue
    const message = wrongWith(stated) ?? (unread ? `“${stated}” is no recording that we know. ${REMEDY}` : null)
    if (message !== null) findings.push({ ...placeOfKey(key), message })
  }
  for (const link of nodesOfType(tree, 'link')) {
    const message = wrongWith(link.url) ?? (TIMED.test(link.url) && PROVIDER.test(link.url) && !parseRecordingUrl(link.url) ? `${link.url} names no video. ${REMEDY}` : null)
    if (message !== null) findings.push({ ...placeOfNode(link), message })
  }
  return findings
}

function wrongWith(url: string): string | null {
  const id = EMBED_V.exec(url)?.[1]
  return id === undefined ? null : `${url} shows an error to visitors. Write it as https://www.youtube.com/embed/${id}.`
}
