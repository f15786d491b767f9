import type { Passage } from '../../search/passage.js'
import { sentenceEnds } from '../../search/said-moment.js'
import { SPACELESS } from '../../search/spaceless.js'
import { secondInCue, sliceCue, type Cue } from './cue.js'
import type { TalkSpan } from './talk-spans.js'

/** Seconds that a passage should last. */
const SHORTEST = 20
const BEST = 30
const LONGEST = 40

/** Seconds of a cue that are not worth cutting off where a talk starts: people round times. */
const SLIVER = 1

/** Seconds without speech that are a pause. */
const PAUSE = 1

/** Joins cues, sorted by their start, into passages: at sentence ends and pauses, each inside one span. */
export function joinPassages(cues: readonly Cue[], spans: readonly TalkSpan[]): Passage[] {
  return cutAtSpans(cues, spans).flatMap(({ span, cues: inside }) => joinIn(inside.flatMap(inSentences), span))
}

/** The cues of each span. What straddles a border is cut there, at a word. */
function cutAtSpans(cues: readonly Cue[], spans: readonly TalkSpan[]): { span: TalkSpan; cues: Cue[] }[] {
  const cut = spans.map(span => ({ span, cues: [] as Cue[] }))
  let first = 0
  for (const whole of cues) {
    while (first < cut.length - 1 && (cut[first]?.span.end ?? 0) <= whole.start) first++
    let rest: Cue | null = whole
    for (let at = first; rest && at < cut.length; at++) {
      const end: number = cut[at]?.span.end ?? Infinity
      const [inside, behind]: [Cue | null, Cue | null] = at === cut.length - 1 ? [rest, null] : cutCue(rest, end)
      if (inside) cut[at]?.cues.push(inside)
      rest = behind
    }
  }
  return cut.filter(({ cues: inside }) => inside.length > 0)
}

function cutCue(cue: Cue, second: number): [inside: Cue | null, behind: Cue | null] {
  if (second >= cue.end || cue.end - second < Math.min(SLIVER, second - cue.start)) return [cue, null]
  if (second <= cue.start || second - cue.start < SLIVER) return [null, cue]
  const words = Array.from(cue.text.matchAll(/\S+/gu), ({ index }) => index)
  const word = words.find(offset => secondInCue(cue, offset) >= second)
  if (word === undefined) return [cue, null]
  return word === 0 ? [null, cue] : [sliceCue(cue, 0, word), sliceCue(cue, word, cue.text.length)]
}

/** A cue in parts that a passage may end behind: its sentences, and pieces of what is too long for a passage. */
function inSentences(cue: Cue): Cue[] {
  const bounds = [0, ...sentenceEnds(cue.text).filter(end => end < cue.text.length), cue.text.length]
  const sentences = bounds.slice(1).map((to, index) => sliceCue(cue, bounds[index] ?? 0, to))
  return sentences.filter(({ text }) => text !== '').flatMap(inPieces)
}

function inPieces(cue: Cue): Cue[] {
  const count = Math.ceil((cue.end - cue.start) / BEST)
  if (cue.end - cue.start <= LONGEST || cue.text.length < count) return [cue]
  const bounds = [0]
  for (let piece = 1; piece < count; piece++) {
    const space = cue.text.indexOf(' ', (piece * cue.text.length) / count)
    if (space > (bounds.at(-1) ?? 0)) bounds.push(space)
  }
  bounds.push(cue.text.length)
  return bounds.slice(1).map((to, index) => sliceCue(cue, bounds[index] ?? 0, to)).filter(({ text }) => text !== '')
}

function joinIn(cues: readonly Cue[], span: TalkSpan): Passage[] {
  const passages: Passage[] = []
  for (let from = 0; from < cues.length; ) {
    const to = endOfPassage(cues, from)
    passages.push(passageOf(cues.slice(from, to), span, cues[to]))
    from = to
  }
  return passages
}

/** Where the passage that begins with a cue ends best: behind a sentence, at a pause, after some 30 s. */
function endOfPassage(cues: readonly Cue[], from: number): number {
  const start = cues[from]?.start ?? 0
  let best = from + 1
  let bestWorth = -Infinity
  for (let to = from + 1; to <= cues.length; to++) {
    const [last, next] = [cues[to - 1], cues[to]]
    const length = Math.max(last?.start ?? 0, Math.min(last?.end ?? 0, next?.start ?? Infinity)) - start
    if (length > LONGEST && to > from + 1) break
    // What is left would be too short to stand alone.
    if (!next) return to
    const ends = /[.!?…。！？]["'”’»)\]」』）]*$/u.test(last?.text ?? '')
    const pause = Math.min(3, Math.max(0, next.start - (last?.end ?? 0)))
    const worth = (length >= SHORTEST ? 10 : 0) + (ends ? 3 : 0) + pause - Math.abs(length - BEST) / 10
    if (worth >= bestWorth) [best, bestWorth] = [to, worth]
  }
  return best
}

function passageOf(cues: readonly Cue[], span: TalkSpan, next: Cue | undefined): Passage {
  let text = ''
  const times: number[] = []
  const speakers: [number, string][] = []
  const add = (offset: number, second: number) => {
    const last = times.at(-2)
    const rounded = round(Math.max(second, times.at(-1) ?? 0, Number.isFinite(span.start) ? span.start : 0))
    if (last === offset) return
    times.push(offset, rounded)
  }
  let before: Cue | undefined
  for (const cue of cues) {
    if (before) {
      if (cue.start - before.end > PAUSE) add(text.length, before.end)
      if (!(SPACELESS.test(before.text.slice(-1)) && SPACELESS.test(cue.text.charAt(0)))) text += ' '
    }
    const at = text.length
    if (cue.words?.[0] !== 0) add(at, cue.start)
    for (let i = 0; cue.words && i < cue.words.length; i += 2) add(at + (cue.words[i] ?? 0), cue.words[i + 1] ?? 0)
    if ((speakers.at(-1)?.[1] ?? '') !== (cue.speaker ?? '')) speakers.push([at, cue.speaker ?? ''])
    text += cue.text
    before = cue
  }
  const start = times[1] ?? 0
  const last = Math.max(...cues.slice(-3).map(({ end }) => end))
  const end = round(Math.max(start, times.at(-1) ?? 0, Math.min(last, span.end, Math.max(next?.start ?? Infinity, before?.start ?? 0))))
  return { talk: span.talk, start, end, text, times, ...(speakers.length > 0 && { speakers }) }
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100
}
