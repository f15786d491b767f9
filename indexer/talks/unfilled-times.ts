import { matchesOf } from '../matches-of.js'
import type { Prose } from '../prose.js'
import { ANNOUNCED, type TimeMark } from './time-marks.js'

/** A clock that a template left to be filled in: `XX:XX`, `1:XX:XX`, `??:??`. */
export const UNFILLED_CLOCK = String.raw`(?:(?:\d{1,2}|[Xx?]{1,2}):){1,2}(?:XX|xx|\?\?)`

/** A mark that says where a talk’s time would stand; it begins at no known second. */
export interface UnfilledMark extends Omit<TimeMark, 'start' | 'rule'> {
  start: null
  rule: 'time-left-open'
}

const UNFILLED = new RegExp(String.raw`\s*[([]\s*${ANNOUNCED}${UNFILLED_CLOCK}\s*[)\]]|\s*\(?\b(?:starts|starting|begins|beginning) (?:at|from) (?:${UNFILLED_CLOCK}|TB[ACD])(?!\p{L})\)?`, 'gu')

/** Times of a paragraph that nobody filled in: `(starting at XX:XX)`. They tell talks apart as others do. */
export function unfilledTimes({ said }: Prose): UnfilledMark[] {
  if (!/XX|xx|\?\?|TB[ACD]/.test(said)) return []
  return matchesOf(UNFILLED, said).map(({ 0: words, index }) => ({ from: index, to: index + words.length, start: null, recording: null, title: null, rule: 'time-left-open' }))
}
