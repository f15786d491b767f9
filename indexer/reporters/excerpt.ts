import stringWidth from 'string-width'

/** A part of a line, and how many columns of the terminal stand before the character that is meant. */
export interface Excerpt {
  text: string
  caret: number
}

/** How many columns are shown. */
const WIDTH = 100
const BEFORE = 50
/** No character that a person sees is made of more code units than fit here WIDTH times; long lines are not read whole. */
const REACH = 1_000

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The part of a line around a column: all of a short one, some 100 columns of a long one. Tabs become two spaces;
 * characters that would steer a terminal are replaced.
 *
 * @param column counted from 1 in UTF-16 code units; past the end it means the end
 */
export function excerptOf(line: string, column: number): Excerpt {
  const at = Math.min(Math.max(column - 1, 0), line.length)
  const from = Math.max(0, at - REACH)
  const pieces = Array.from(graphemes.segment(line.slice(from, at + REACH)), ({ segment, index }) => ({ shown: visible(segment), end: from + index + segment.length }))
  const meant = pieces.findIndex(({ end }) => end > at)
  const middle = meant < 0 ? pieces.length : meant
  const widths = pieces.map(({ shown }) => stringWidth(shown))

  let first = middle
  let before = 0
  for (; first > 0 && before + (widths[first - 1] ?? 0) <= BEFORE; first--) before += widths[first - 1] ?? 0
  let last = middle
  let behind = 0
  for (; last < pieces.length && before + behind + (widths[last] ?? 0) <= WIDTH; last++) behind += widths[last] ?? 0
  // Near the end of a line there is room for more of what stands before.
  for (; first > 0 && before + behind + (widths[first - 1] ?? 0) <= WIDTH; first--) before += widths[first - 1] ?? 0

  const opening = first > 0 || from > 0 ? '…' : ''
  const closing = last < pieces.length || at + REACH < line.length ? '…' : ''
  const text = pieces.slice(first, last).map(({ shown }) => shown).join('')
  return { text: opening + text.trimEnd() + closing, caret: opening.length + before }
}

/** A text as it can be shown in a terminal: without what would move its cursor or change its colours. */
export function visible(text: string): string {
  return text.replaceAll('\t', '  ').replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}
