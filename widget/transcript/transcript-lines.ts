import type { Passage } from '../../search/passage.js'

/** A sentence of a transcript, or as much of one as is said in one breath. */
export interface TranscriptLine {
  /** Seconds into the recording. */
  seconds: number
  text: string
  /** Who speaks, where that is known and changes. */
  speaker: string | null
  /** Its place in the passage's text. */
  from: number
}

/** A passage in its lines. */
export interface TranscriptParagraph {
  passage: Passage
  lines: TranscriptLine[]
  /** The place of its first line among all lines. */
  first: number
}

/** Longer than this, a sentence is cut where the recording's own lines were: captions often lack full stops. */
const LONG = 240

/** Cuts passages into lines, in the order of their time. */
export function paragraphsOf(passages: readonly Passage[], lang?: string): TranscriptParagraph[] {
  const sentences = segmenter(lang)
  let first = 0
  let speaker: string | null = null
  return [...passages].sort((a, b) => a.start - b.start).map(passage => {
    const lines = linesOf(passage, sentences).map(line => {
      const speaks = speakerAt(passage, line.from) ?? speaker
      const changed = speaks !== speaker
      speaker = speaks
      return { ...line, speaker: changed ? speaks : null }
    })
    const paragraph = { passage, lines, first }
    first += lines.length
    return paragraph
  })
}

/** The second at which a place in a passage is said: between two known ones as far along as the letters are. */
export function secondAt({ start, end, text, times }: Passage, offset: number): number {
  let [fromOffset, fromSecond, toOffset, toSecond] = [0, start, text.length, end]
  for (let i = 0; i + 1 < times.length; i += 2) {
    const [known = 0, second = start] = times.slice(i, i + 2)
    if (known > offset) {
      ;[toOffset, toSecond] = [known, second]
      break
    }
    ;[fromOffset, fromSecond] = [known, second]
  }
  const share = toOffset > fromOffset ? (offset - fromOffset) / (toOffset - fromOffset) : 0
  return fromSecond + Math.max(0, toSecond - fromSecond) * share
}

function linesOf(passage: Passage, sentences: Intl.Segmenter | null): Omit<TranscriptLine, 'speaker'>[] {
  const starts = sentences ? Array.from(sentences.segment(passage.text), ({ index }) => index) : [0]
  const cuts = new Set([...starts, ...(passage.speakers ?? []).map(([offset]) => offset)])
  const known = passage.times.filter((_, i) => i % 2 === 0)
  const sorted = [...cuts].sort((a, b) => a - b)
  const all = sorted.flatMap((from, i) => {
    const to = sorted[i + 1] ?? passage.text.length
    return to - from > LONG ? [from, ...known.filter(offset => offset > from && offset < to)] : [from]
  })
  return all.flatMap((from, i) => {
    const text = passage.text.slice(from, all[i + 1]).trim()
    return text ? [{ seconds: secondAt(passage, from), text, from }] : []
  })
}

function speakerAt({ speakers = [] }: Passage, offset: number): string | null {
  return speakers.findLast(([from]) => from <= offset)?.[1] ?? null
}

function segmenter(lang: string | undefined): Intl.Segmenter | null {
  if (!('Segmenter' in Intl)) return null
  try {
    return new Intl.Segmenter(lang || undefined, { granularity: 'sentence' })
  } catch {
    // The page's language is no language.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' })
  }
}
