import { ReadableStream } from 'node:stream/web'
import { parseTextStream, tokenizeVTTCue, type VTTNode } from 'media-captions'
import { decodeEntities } from '../decode-entities.js'
import { joinPieces, type Cue } from './cue.js'
import type { ParsedTranscript } from './parsed-transcript.js'
import { repairCaptions } from './repair-captions.js'

/** A run of a cue's text: by whom, and since which second, where tags tell. */
interface Run {
  text: string
  second: number | null
  voice: string | null
}

/** Reads WebVTT and SubRip. */
export async function parseCaptions(text: string): Promise<ParsedTranscript> {
  const repaired = repairCaptions(text)
  if (!repaired.timed) return { cues: [], troubles: [] }
  // Line by line: given the whole text, the parser queues all of its lines, which takes the square of their number.
  const { cues } = await parseTextStream(ReadableStream.from(repaired.text.split('\n')), { type: 'vtt', strict: false, errors: false })
  return { cues: cues.flatMap(cue => cuesOf(cue.startTime, cue.endTime, runsOf(tokenizeVTTCue(cue)))), troubles: repaired.troubles }
}

/** Each time tag holds all that follows it, so a cue of many words is a tree as deep: it is walked without recursion. */
function runsOf(nodes: readonly VTTNode[]): Run[] {
  const runs: Run[] = []
  const open: { node: VTTNode; second: number | null; voice: string | null }[] = nodes.map(node => ({ node, second: null, voice: null })).reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, second, voice } = next
    if (node.type === 'text') {
      runs.push({ text: decodeEntities(node.data), second, voice })
      continue
    }
    const inner = node.type === 'timestamp' ? node.time : second
    const speaker = node.type === 'v' ? node.voice.trim() || null : voice
    // A time is that of the first word behind it.
    for (let i = node.children.length - 1; i >= 0; i--) open.push({ node: node.children[i]!, second: i === 0 ? inner : null, voice: speaker })
  }
  return runs
}

/** A cue in which several speak is one for each. */
function cuesOf(start: number, end: number, runs: readonly Run[]): Cue[] {
  const turns: Run[][] = []
  for (const run of runs) {
    const last = turns.at(-1)
    if (last && (last[0]?.voice === run.voice || run.text.trim() === '')) last.push(run)
    else turns.push([run])
  }
  const length = runs.reduce((sum, { text }) => sum + text.length, 0) || 1
  let before = 0
  return turns.flatMap(turn => {
    const from = before
    before += turn.reduce((sum, { text }) => sum + text.length, 0)
    const at = (characters: number) => start + (characters / length) * (end - start)
    const joined = joinPieces(turn)
    const voice = turn[0]?.voice
    return joined.text === '' ? [] : [{ start: at(from), end: at(before), ...joined, ...(voice && { speaker: decodeEntities(voice) }) }]
  })
}
