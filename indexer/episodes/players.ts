import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { recordingKey, type RecordingLink } from '../../search/recording.js'
import { findEmbeds } from '../recordings/embeds.js'

/** The recordings that a block shows: a player, or an address on a line of its own. */
export function playersIn(node: Nodes): RecordingLink[] {
  if (node.type !== 'html' && node.type !== 'paragraph') return []
  return findEmbeds(toString(node, { includeHtml: true }), []).map(({ recording, start }) => ({ recording, start }))
}

/** Each of several recordings once, as it is first shown. */
export function distinctRecordings(links: readonly RecordingLink[]): RecordingLink[] {
  const byKey = new Map<string, RecordingLink>()
  for (const link of links) {
    const key = recordingKey(link.recording)
    if (!byKey.has(key)) byKey.set(key, link)
  }
  return [...byKey.values()]
}
