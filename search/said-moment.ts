import type { Passage } from './passage.js'

/** Where to play for a match in a passage, and the words to show for it. */
export interface SaidMoment {
  /** Seconds into the recording. */
  seconds: number
  /** The sentence around the match, as offsets in the passage's text. */
  from: number
  to: number
}

/** What of a passage its moments are read from. */
type Timed = Pick<Passage, 'start' | 'end' | 'text' | 'times'>

/** Seconds that a sentence may begin before the matched words. Nobody waits longer to hear them. */
const LONGEST_WAIT = 15

/** Where a sentence has no such beginning, seconds of context before the matched words. */
const CONTEXT = 5

/** Behind the last letter of a sentence, with its closing quotes; a point between digits or letters (`3.5`, `e.g. so`) ends none. */
const SENTENCE_END = /(?:[.!?…]+["'”’»)\]]*(?=\s|$)(?<!\b(?:\p{L}\.)+\p{L}\.)(?<!\b(?:e\.g|i\.e|vs|Mr|Mrs|Ms|Dr|St|No)\.)|[。！？]+[」』）]*)/gu

/**
 * The moment to play for words that stand at an offset of a passage: the second at which their sentence begins, less a
 * lead-in, but never before the passage, which begins no earlier than its talk.
 *
 * @param leadIn seconds to hear before the sentence
 */
export function saidMoment(passage: Timed, offset: number, leadIn = 1): SaidMoment {
  const sentence = sentenceAt(passage.text, offset)
  const said = secondAt(passage, offset)
  const from = said - secondAt(passage, sentence.from) <= LONGEST_WAIT ? sentence.from : contextBefore(passage, offset, said)
  const tooLong = secondAt(passage, sentence.to) - said > LONGEST_WAIT
  const to = tooLong ? wordEndBefore(passage.text, offsetAt(passage, said + LONGEST_WAIT), offset) : sentence.to
  return { seconds: round(Math.max(passage.start, secondAt(passage, from) - leadIn)), from, to }
}

/** The second at which the character at an offset was said: as the file times it, else in proportion between two times. */
export function secondAt({ text, times, start, end }: Timed, offset: number): number {
  const pair = lastPairAt(times, offset)
  const from = times[pair] ?? 0
  const second = times[pair + 1] ?? start
  const next = times[pair + 2] ?? text.length
  const until = times[pair + 3] ?? end
  const share = next > from ? Math.min(1, Math.max(0, (offset - from) / (next - from))) : 0
  return round(second + share * Math.max(0, until - second))
}

/** The sentence around an offset of a text, without the spaces about it. */
export function sentenceAt(text: string, offset: number): { text: string; from: number; to: number } {
  let from = 0
  let to = text.length
  for (const end of sentenceEnds(text)) {
    if (end <= offset) from = end
    else {
      to = end
      break
    }
  }
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return { text: text.slice(from, to), from, to }
}

/** The offsets behind each sentence of a text that a mark ends. */
export function sentenceEnds(text: string): number[] {
  return Array.from(text.matchAll(SENTENCE_END), match => match.index + match[0].length)
}

/** The place in `times` of the last pair whose offset is not behind the given one. */
function lastPairAt(times: readonly number[], offset: number): number {
  let low = 0
  let high = times.length / 2
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((times[middle * 2] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low * 2
}

/** Where to begin in an endless sentence: at the first word of the last few seconds. */
function contextBefore(passage: Timed, offset: number, said: number): number {
  const at = offsetAt(passage, said - CONTEXT)
  if (at <= 0 || /\s/.test(passage.text.charAt(at - 1))) return Math.max(0, at)
  const space = passage.text.slice(at, offset).search(/\s/)
  return space < 0 ? offset : at + space + 1
}

/** The first offset that is said at a second or later. */
function offsetAt(passage: Timed, second: number): number {
  let low = 0
  let high = passage.text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (secondAt(passage, middle) < second) low = middle + 1
    else high = middle
  }
  return low
}

function wordEndBefore(text: string, offset: number, atLeast: number): number {
  const space = text.lastIndexOf(' ', offset)
  return space > atLeast ? space : offset
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
