import { parseClock } from '../../search/clock.js'
import type { Line } from './lines.js'

const IN_BRACKETS = /[([](\d{1,3}:\d{2}(?::\d{2})?)[)\]]/gu
const FEWEST = 3
/** No recording has more; each looks at all links of the line. */
const MOST = 300
/** Titles are shorter; what was said between two clocks of a transcript is longer. */
const LONGEST = 100

/**
 * A line whose breaks were lost, as lines: `(0:00) Welcome (4:04) Bounds (12:05) Goodbye`. Its clocks stand in brackets
 * and ascend from 0:00 at its beginning; other lines stay one.
 */
export function withBreaks(line: Line): Line[] {
  const clocks = line.text.includes(':') ? Array.from(line.text.matchAll(IN_BRACKETS), ({ 1: clock = '', index }) => ({ second: parseClock(clock) ?? -1, index })) : []
  const [first] = clocks
  const ascends = clocks.every(({ second }, at) => at === 0 || second > (clocks[at - 1]?.second ?? 0))
  if (clocks.length < FEWEST || clocks.length > MOST || first?.second !== 0 || /[\p{L}\p{N}]/u.test(line.text.slice(0, first.index)) || !ascends) return [line]
  const bounds = [0, ...clocks.slice(1).map(({ index }) => index), line.text.length]
  const parts = bounds.slice(1).map((to, at) => partOf(line, bounds[at] ?? 0, to))
  return parts.every(({ text }) => text.length <= LONGEST && /\p{L}/u.test(text)) ? parts : [line]
}

function partOf(line: Line, from: number, to: number): Line {
  const links = line.links.filter(link => link.from >= from && link.to <= to).map(link => ({ ...link, from: link.from - from, to: link.to - from }))
  return { ...line, text: line.text.slice(from, to), links }
}
