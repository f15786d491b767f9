/** One timed line of a transcript file, as plain text. */
export interface Cue {
  /** Seconds into the recording. */
  start: number
  end: number
  /** A line break where the file has one: rolling captions repeat whole lines. */
  text: string
  /** Who speaks; missing where the file does not tell. */
  speaker?: string
  /** Where the file times words: flat pairs of an offset in `text` and seconds, ascending. */
  words?: number[]
}

/** What a person reads as one line: white space squeezed, breaks between lines kept. */
export function squeezeLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(line => line.replace(/\s+/gu, ' ').trim())
    .filter(line => line !== '')
    .join('\n')
}

/**
 * Joins pieces of speech, each with the second where it is said, into a cue's text and word times.
 *
 * @param pieces texts as they follow each other; `null` for a second that is not told
 */
export function joinPieces(pieces: readonly { text: string; second: number | null }[]): Pick<Cue, 'text' | 'words'> {
  let text = ''
  // Looking at the end of a long text that grows costs the square of its length.
  let atBreak = true
  const words: number[] = []
  for (const piece of pieces) {
    const squeezed = piece.text.replace(/[^\S\n]+/gu, ' ').replace(/ ?\n[\s]*/gu, '\n')
    const added = atBreak ? squeezed.replace(/^\s+/u, '') : squeezed
    const wordAt = text.length + added.search(/\S/u)
    if (piece.second !== null && wordAt >= text.length && piece.second >= (words.at(-1) ?? 0)) words.push(wordAt, piece.second)
    text += added
    if (added !== '') atBreak = /\s$/.test(added.slice(-1))
  }
  text = text.trimEnd()
  return words.length > 0 ? { text, words } : { text }
}

/** A part of a cue from one offset to another, without the white space about it; its times are those of its words, else in proportion. */
export function sliceCue(cue: Cue, from: number, to: number): Cue {
  const { text, words } = cue
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  if (from === 0 && to === text.length) return cue
  const kept = (words ?? []).slice(firstWordAt(words ?? [], from), firstWordAt(words ?? [], to)).map((value, i) => (i % 2 === 0 ? value - from : value))
  const { words: _, ...rest } = cue
  return { ...rest, text: text.slice(from, to), start: secondInCue(cue, from), end: secondInCue(cue, to), ...(kept.length > 0 && { words: kept }) }
}

/** When the character at an offset of a cue is said. */
export function secondInCue({ start, end, text, words = [] }: Cue, offset: number): number {
  const next = firstWordAt(words, offset + 1)
  const [fromOffset, from] = next > 0 ? [words[next - 2] ?? 0, words[next - 1] ?? start] : [0, start]
  const [toOffset, to] = next < words.length ? [words[next] ?? 0, words[next + 1] ?? end] : [text.length, end]
  return toOffset > fromOffset ? from + ((offset - fromOffset) / (toOffset - fromOffset)) * Math.max(0, to - from) : from
}

/** The place in flat pairs of the first word that stands at an offset or behind it. */
function firstWordAt(words: readonly number[], offset: number): number {
  let low = 0
  let high = words.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle * 2] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low * 2
}
