import type { Segment } from '../search/highlight.js'

/** How far into a text a mark may stand and still be seen: three lines of a narrow page. */
const IN_SIGHT = 120

/** How much is left before the mark, so that one reads into it. */
const LEAD = 50

/** Drops the beginning of a text whose first mark would be out of sight: `… telemetry from your [Kubernetes] apps`. */
export function snippet(segments: readonly Segment[]): readonly Segment[] {
  const [first, ...rest] = segments
  if (!first || first.marked || rest.length === 0 || first.text.length <= IN_SIGHT) return segments
  const from = first.text.lastIndexOf(' ', first.text.length - LEAD) + 1
  return from === 0 ? segments : [{ text: `… ${first.text.slice(from)}`, marked: false }, ...rest]
}
