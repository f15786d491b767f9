import type { Segment } from './highlight.js'

/** How far into a text a mark may stand and still be seen: three lines of a narrow page. */
const IN_SIGHT = 120

/** How much is left before the mark, so that one reads into it. */
const LEAD = 50

/** How much of a text is shown at most. */
const LONGEST = 280

/**
 * Cuts marked text at words to where its marks are densest: `… telemetry from your [Kubernetes] apps`. A text that is
 * seen whole stays whole.
 */
export function snippet(segments: readonly Segment[]): readonly Segment[] {
  const from = beginning(segments)
  return cutEnd(cutBeginning(segments, from))
}

/** Where to begin: a little before the mark that has most others close behind it, and 0 when that is in sight anyway. */
function beginning(segments: readonly Segment[]): number {
  let at = 0
  const marks = segments.flatMap(({ text, marked }) => {
    const from = at
    at += text.length
    return marked ? [from] : []
  })
  const within = (mark: number) => marks.filter(other => other >= mark && other < mark + LONGEST - LEAD).length
  const [densest = 0] = [...marks].sort((a, b) => within(b) - within(a) || a - b)
  const seen = at <= LONGEST ? (marks[0] ?? 0) : densest
  return seen > IN_SIGHT ? densest : 0
}

function cutBeginning(segments: readonly Segment[], mark: number): readonly Segment[] {
  if (mark === 0) return segments
  let at = 0
  const kept: Segment[] = []
  for (const { text, marked } of segments) {
    const skipped = Math.max(0, mark - LEAD - at)
    at += text.length
    if (skipped >= text.length) continue
    const from = skipped > 0 && !marked ? text.lastIndexOf(' ', skipped) + 1 : 0
    kept.push({ text: text.slice(from), marked })
  }
  const whole = kept.length === segments.length && kept[0]?.text === segments[0]?.text
  return whole ? segments : ellipsis(kept, first => `… ${first.trimStart()}`, '… ', 0)
}

function cutEnd(segments: readonly Segment[]): readonly Segment[] {
  let left = LONGEST
  const kept: Segment[] = []
  for (const segment of segments) {
    if (segment.text.length <= left || segment.marked) kept.push(segment)
    else {
      const to = segment.text.lastIndexOf(' ', left)
      return ellipsis([...kept, { text: to > 0 ? segment.text.slice(0, to) : '', marked: false }], last => `${last.trimEnd()} …`, ' …', kept.length)
    }
    left -= segment.text.length
    if (left <= 0 && segment !== segments.at(-1)) return [...kept, { text: ' …', marked: false }]
  }
  return segments
}

function ellipsis(segments: readonly Segment[], onto: (text: string) => string, alone: string, at: number): Segment[] {
  const target = segments[at]
  if (!target || target.marked) return [...segments.slice(0, at), { text: alone, marked: false }, ...segments.slice(at)]
  return segments.map((segment, i) => (i === at ? { text: onto(segment.text), marked: false } : segment))
}
