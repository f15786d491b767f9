import { recordingKey, type RecordingLink } from '../../search/recording.js'
import type { Embed } from './embeds.js'
import { readStatedRecording } from './stated-recording.js'

/** A post's own recording, and whether its front matter names it. */
export interface PostRecording extends RecordingLink {
  stated: boolean
}

/**
 * A post's own recording: what its front matter names, else the only one that is embedded. Several different ones
 * are none, since any choice would be a guess.
 */
export function findRecording(data: Readonly<Record<string, unknown>>, embeds: readonly Embed[]): PostRecording | null {
  const stated = readStatedRecording(data)
  if (stated) return { ...stated, stated: true }
  const [first, ...others] = embeds
  if (!first || others.some(other => recordingKey(other.recording) !== recordingKey(first.recording))) return null
  // A link on a line of its own may lead to one talk; only a player says where the whole begins.
  return { recording: first.recording, start: first.kind === 'line' ? null : first.start, stated: false }
}
