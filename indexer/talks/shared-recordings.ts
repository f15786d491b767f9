import { recordingKey, type Recording } from '../../search/recording.js'
import type { ReadTalk } from './reading.js'

/**
 * Listed talks without the recordings of which nobody says where they begin: those that several of them link without a
 * time, or that are the whole event's.
 */
export function withoutSharedRecordings(talks: readonly ReadTalk[], whole: Recording | null): ReadTalk[] {
  if (talks.length < 2) return [...talks]
  const uses = new Map<string, number>(whole ? [[recordingKey(whole), 1]] : [])
  for (const { recording } of talks) if (recording) uses.set(recordingKey(recording), (uses.get(recordingKey(recording)) ?? 0) + 1)
  return talks.map(talk => {
    const shared = talk.start === 0 && talk.recording !== null && (uses.get(recordingKey(talk.recording)) ?? 0) > 1
    return shared ? { ...talk, recording: null, start: null } : talk
  })
}
