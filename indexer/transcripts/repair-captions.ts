import { formatCaptionTime, readCaptionTimes } from './caption-times.js'
import type { Trouble } from './parsed-transcript.js'

/** Blocks of WebVTT that nobody says. */
const UNSAID = /^(?:NOTE|STYLE|REGION)(?=\s|$)/

/** Tags that WebVTT knows, and those of times. Any other `<` is a character of the text. */
const KNOWN_TAG = /<(?!\/?(?:c|i|b|u|v|ruby|rt|lang)(?=[\s.>])[^<>]*>|(?:\d+:)?\d{1,3}:\d{2}[.,]\d{1,3}>)/g
/** Tags that other programs write, and marks of SubStation: `{\an8}`. */
const FOREIGN_TAG = /<\/?(?:font|span|p|br|div|s|em|strong|small)(?:\s[^<>]*)?\/?>|\{\\[^{}]*\}/gi

/**
 * Rewrites captions, WebVTT or SubRip, as WebVTT that loses nothing when a strict parser reads it: blank lines before
 * each cue and none in it, times in order and in one form. Says what it had to repair, and whether there is any time.
 */
export function repairCaptions(text: string): { text: string; timed: boolean; troubles: Trouble[] } {
  const troubles: Trouble[] = []
  const blocks: string[][] = [['WEBVTT']]
  const isVtt = /^\s*WEBVTT/.test(text)
  let block: string[] | null = null
  /** What stands before the first cue: the header, as far as it goes. */
  let inHeader = isVtt
  let inUnsaid = false
  let blanks = 1
  let before = 0
  let timed = false
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    const times = readCaptionTimes(line)
    if (times) {
      timed = true
      const identifier = identifierBefore(block, blanks, inHeader || inUnsaid)
      if (identifier === 'missing' && !inHeader && !inUnsaid) {
        troubles.push({ kind: 'repaired', line: index + 1, message: 'A blank line is missing before the cue' })
      }
      troubles.push(...troublesOf(times, before, index + 1))
      const start = times.negative ? Math.min(before, times.end) : times.start
      before = start
      // A parser leaves out what is shown for no time at all; it is said all the same.
      block = [`${formatCaptionTime(start)} --> ${formatCaptionTime(Math.max(times.end, start + 0.001))}`]
      blocks.push(block)
      inHeader = inUnsaid = false
      blanks = 0
    } else if (line.trim() === '') {
      blanks++
      if (inHeader) inHeader = false
      else if (inUnsaid) inUnsaid = false
    } else if (!inHeader) {
      if (blanks > 0 && isVtt && UNSAID.test(line)) inUnsaid = true
      if (!inUnsaid) {
        block ??= startWithoutTime(blocks)
        // Marks where a block may begin, so that an identifier is told from words.
        if (blanks > 0) block.push('')
        block.push(plainTags(line))
      }
      blanks = 0
    }
  }
  return { text: blocks.map(lines => lines.filter(line => line.trim() !== '').join('\n')).join('\n\n'), timed, troubles }
}

/**
 * Takes the name of the next cue off the end of a block: what stands alone between a blank line and the times, or the
 * number that follows when a blank line is missing. The answer says whether it is.
 */
function identifierBefore(block: string[] | null, blanks: number, first: boolean): 'none' | 'named' | 'missing' {
  if (!block || block.length < 2) return 'none'
  if (blanks > 0) return 'none'
  if (block.at(-2) === '') {
    block.splice(-2)
    return 'named'
  }
  if (/^\s*\d+\s*$/.test(block.at(-1) ?? '') && block.length > 2) block.pop()
  return first ? 'none' : 'missing'
}

/** Words before the first time are said at the recording's start, for all we know. */
function startWithoutTime(blocks: string[][]): string[] {
  const block = ['00:00:00.000 --> 00:00:00.001']
  blocks.push(block)
  return block
}

function troublesOf({ start, reversed, negative }: { start: number; reversed: boolean; negative: boolean }, before: number, line: number): Trouble[] {
  if (negative) return [{ kind: 'times', line, message: 'A time is negative' }]
  if (reversed) return [{ kind: 'times', line, message: 'A cue ends before it starts' }]
  // Speakers who talk at once overlap by some seconds.
  return start < before - 10 ? [{ kind: 'times', line, message: 'A cue starts before the one above it' }] : []
}

function plainTags(line: string): string {
  return line.includes('<') || line.includes('{') ? line.replace(FOREIGN_TAG, ' ').replace(KNOWN_TAG, '&lt;').replace(/<((?:\d+:)?\d+:\d\d),(\d{1,3})>/g, '<$1.$2>') : line
}
