import { decodeString } from 'micromark-util-decode-string'
import { parseClock } from '../../search/clock.js'
import type { Cue } from './cue.js'
import type { ParsedTranscript, Trouble } from './parsed-transcript.js'

const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?`
const FRACTION = String.raw`(?:[.,]\d{1,3})?`

/** What stands before a clock: a bullet, a speaker (`**Ada Lovelace:**`, `Ada Lovelace:`), an opening bracket. */
const LINE = new RegExp(
  String.raw`^\s*(?:[-*+>]\s+)?(?:(?:\*\*|__)(?<bold>[^*_:\n]{1,60}?):?(?:\*\*|__):?\s*|(?<plain>[\p{L}][^:\[\](){}<>*_\n]{0,59}?):?\s+(?=[\[(]|${CLOCK}\s*$))?` +
    String.raw`(?<open>\\?\[|\(|<)?(?<clock>${CLOCK})(?<fraction>${FRACTION})(?:\s*(?:-->|[-–—]|to)\s*(?<until>${CLOCK})${FRACTION})?(?:\\?\]|\)|>)?(?:\([^()\s]*\))?(?=[\s\p{P}]|$)[\s:–—|-]*(?<text>.*)$`,
  'u'
)

/** Seconds that a word takes: some 150 a minute. */
const WORD = 0.4

/** Whether a line begins with a clock, as lines of a transcript do. */
export function isClockLine(line: string): boolean {
  return line.length < 100_000 && LINE.test(line)
}

/**
 * Reads lines that begin with a clock: `00:12:05 Text`, `[12:05](link) Text`, `**Ada Lovelace:** [12:05] Text`. Lines
 * without one go on with what was said before; a heading is nobody's speech.
 *
 * @param markdown whether characters are escaped as in Markdown
 */
export function parseClockLines(text: string, markdown: boolean): ParsedTranscript {
  const cues: (Omit<Cue, 'text'> & { until: number | null; lines: string[] })[] = []
  const troubles: Trouble[] = []
  const lead: string[] = []
  const plain = (words: string) => (markdown ? decodeString(words.replace(/(?<!\\)(?:\*\*|__)/g, '')) : words).replace(/\s+/gu, ' ').trim()
  const lines = text.split(/\r\n?|\n/)
  const body = markdown && lines[0]?.trim() === '---' ? lines.findIndex((line, index) => index > 0 && line.trim() === '---') + 1 : 0
  for (const [index, line] of lines.entries()) {
    if (index < body || line.trim() === '' || /^#{1,6}\s/.test(line)) continue
    const groups = isClockLine(line) ? LINE.exec(line)?.groups : undefined
    const clock = groups ? parseClock(groups['clock'] ?? '') : null
    const last = cues.at(-1)
    if (!groups || clock === null) {
      ;(last?.lines ?? lead).push(plain(line))
      continue
    }
    const start = clock + Number(`0${(groups['fraction'] ?? '').replace(',', '.')}`)
    if (last && start < last.start - 10) troubles.push({ kind: 'times', line: index + 1, message: `${groups['clock']} comes after a later time` })
    const speaker = plain(groups['bold'] ?? groups['plain'] ?? '').replace(/:$/, '')
    cues.push({ start, end: start, until: parseClock(groups['until'] ?? ''), lines: [plain(groups['text'] ?? '')], ...(speaker && { speaker }) })
  }
  const [first] = cues
  if (first) first.lines = [...lead, ...first.lines]
  const joined = cues.map(({ until, lines: said, ...cue }, index): Cue => {
    const text = said.filter(line => line !== '').join(' ')
    return { ...cue, text, end: endOf(cue.start, text, until, cues[index + 1]?.start) }
  })
  return { cues: joined.filter(({ text }) => text !== ''), troubles }
}

/** A line lasts until the next one, but no longer than its words take when spoken slowly. */
function endOf(start: number, text: string, until: number | null, next: number | undefined): number {
  if (until !== null && until > start) return until
  const spoken = start + text.split(' ').length * WORD
  return next !== undefined && next > start ? Math.min(next, start + 2 * (spoken - start) + 1) : spoken
}
