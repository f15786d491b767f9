import { formatClock } from '../../search/clock.js'
import type { Passage } from '../../search/passage.js'
import { momentUrl, type Recording } from '../../search/recording.js'
import { secondAt } from '../../search/said-moment.js'

/** Characters that mean something in Markdown, HTML or a template. */
const MARKS = /[\\`*_{}[\]<>#|~&!]/g

/**
 * Passages as Markdown that needs no script, and that is read back as a transcript: a paragraph a turn,
 * `**Ada Lovelace:** [27:31](https://youtu.be/ID?t=1651) text`. All characters of the text stand for themselves.
 *
 * @param recording that the clocks link to; without one they are no links
 */
export function formatTranscript(passages: readonly Passage[], recording: Recording | null): string {
  return passages.flatMap(passage => turnsOf(passage).map(turn => formatTurn(turn, passage.recording ?? recording))).join('\n\n') + '\n'
}

interface Turn {
  speaker: string
  /** Seconds. */
  start: number
  text: string
}

function turnsOf(passage: Passage): Turn[] {
  const { text, speakers = [] } = passage
  const starts = speakers[0]?.[0] === 0 ? speakers : [[0, ''] as [number, string], ...speakers]
  return starts
    .map(([from, speaker], index) => ({ speaker, start: secondAt(passage, from), text: text.slice(from, starts[index + 1]?.[0] ?? text.length).trim() }))
    .filter(turn => turn.text !== '')
}

function formatTurn({ speaker, start, text }: Turn, recording: Recording | null): string {
  const name = speaker.replace(/[*_:[\](){}<>\\&\s]+/gu, ' ').trim()
  const clock = formatClock(start)
  const moment = recording ? `[${clock}](${asDestination(momentUrl(recording, start))})` : `\\[${clock}\\]`
  return `${name === '' ? '' : `**${name}:** `}${moment} ${text.replace(/\s+/gu, ' ').replace(MARKS, '\\$&')}`
}

/** An address as it may stand between brackets. */
function asDestination(url: string): string {
  return url.replace(/[\s()<>\\]/gu, character => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}
