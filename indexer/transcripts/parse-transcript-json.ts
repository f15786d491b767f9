import { joinPieces, type Cue } from './cue.js'
import type { ParsedTranscript, Trouble } from './parsed-transcript.js'
import { parseJson, recordsIn, secondsOf, textOf } from './read-json.js'

/**
 * Reads Podcasting 2.0's transcripts, `{segments: [{speaker, startTime, endTime, body}]}`, and the like of Whisper,
 * `{segments: [{start, end, text, words: [{start, word}]}]}`.
 *
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md
 */
export function parseTranscriptJson(text: string): ParsedTranscript {
  const file = parseJson(text)
  const segments = recordsIn(file, 'segments')
  if (!segments) return { cues: [], troubles: [{ kind: 'unreadable', line: 1, message: file === undefined ? 'It is not JSON' : 'It has no list “segments”' }] }
  const cues: Cue[] = []
  const troubles: Trouble[] = []
  for (const [index, segment] of segments.entries()) {
    const words = recordsIn(segment, 'words') ?? []
    const said = textOf(segment['body']) || textOf(segment['text'])
    const joined = words.length > 0 ? joinPieces(words.map((word, i) => pieceOf(word, i))) : joinPieces([{ text: said, second: null }])
    if (joined.text === '') continue
    const start = secondsOf(segment['startTime'] ?? segment['start'])
    if (start === null) troubles.push({ kind: 'times', line: 1, message: `Segment ${index + 1} has no time` })
    const from = start ?? cues.at(-1)?.end ?? 0
    const end = secondsOf(segment['endTime'] ?? segment['end']) ?? from
    const speaker = textOf(segment['speaker']).trim()
    cues.push({ start: from, end: Math.max(from, end), ...joined, ...(speaker && { speaker }) })
  }
  return { cues, troubles }
}

function pieceOf(word: Record<string, unknown>, index: number): { text: string; second: number | null } {
  const text = textOf(word['word']) || textOf(word['text'])
  return { text: index > 0 && !text.startsWith(' ') ? ` ${text}` : text, second: secondsOf(word['start'] ?? word['startTime']) }
}
