import { fold } from '../../search/fold.js'
import { sliceCue, type Cue } from './cue.js'

/** A word of a cue: its letters alone, and where it stands. */
interface SpokenWord {
  term: string
  from: number
  /** Whether it begins or ends a line of the cue. */
  first: boolean
  last: boolean
}

/** Words in common that are no chance. */
const CLEAR = 3

/** Cues from the middle of a file that tell whether it rolls. */
const SAMPLE = 400

/** No screen shows more words at once. */
const MOST = 80

/**
 * Takes the repetitions out of rolling captions, whose cues begin with what the screen still shows of the one before.
 * Whether they roll is decided for the whole file, since people do say “no no no no”.
 */
export function unrollCues(cues: readonly Cue[]): Cue[] {
  const middle = Math.max(0, Math.floor((cues.length - SAMPLE) / 2))
  if (!isRolling(cues.slice(middle, middle + SAMPLE))) return [...cues]
  const spoken = cues.map(wordsOf)
  return cues.flatMap((cue, index) => {
    const words = spoken[index] ?? []
    const repeated = overlap(spoken[index - 1] ?? [], words, false)
    if (repeated === 0) return [cue]
    const next = words[repeated]
    // What is new is said from the beginning; the rest is only still shown.
    return next ? [{ ...sliceCue(cue, next.from, cue.text.length), start: cue.start }] : []
  })
}

/** Most cues begin with the end of the one before, while it is still there or has just gone. */
function isRolling(cues: readonly Cue[]): boolean {
  const spoken = cues.map(wordsOf)
  let pairs = 0
  let rolling = 0
  for (let i = 1; i < cues.length; i++) {
    const [before, words] = [spoken[i - 1] ?? [], spoken[i] ?? []]
    if (Math.min(before.length, words.length) < CLEAR) continue
    pairs++
    const touches = (cues[i]?.start ?? 0) - (cues[i - 1]?.end ?? 0) < 0.5
    const shared = touches ? overlap(before, words, true) : 0
    if (new Set(words.slice(0, shared).map(({ term }) => term)).size > 1) rolling++
  }
  return rolling >= 2 && rolling > pairs / 2
}

/**
 * How many words at the end of one cue begin the next: three or more, or else whole lines.
 *
 * @param clear whether fewer words do not count at all
 */
function overlap(before: readonly SpokenWord[], words: readonly SpokenWord[], clear: boolean): number {
  for (let length = Math.min(before.length, words.length, MOST); length > 0; length--) {
    const from = before.length - length
    if (length < CLEAR && (clear || !(before[from]?.first && words[length - 1]?.last))) continue
    let same = 0
    while (same < length && before[from + same]?.term === words[same]?.term) same++
    if (same === length) return length
  }
  return 0
}

function wordsOf({ text }: Cue): SpokenWord[] {
  const found: SpokenWord[] = []
  let at = 0
  for (const line of text.split('\n')) {
    const inLine = Array.from(line.matchAll(/\S+/gu), match => ({ term: fold(match[0]).replace(/[^\p{L}\p{N}]/gu, ''), from: at + match.index, first: false, last: false })).filter(({ term }) => term !== '')
    const [first, last] = [inLine[0], inLine.at(-1)]
    if (first && last) [first.first, last.last] = [true, true]
    found.push(...inLine)
    at += line.length + 1
  }
  return found
}
