import { joinPieces, squeezeLines, type Cue } from './cue.js'
import type { ParsedTranscript } from './parsed-transcript.js'
import { parseJson, recordsIn, secondsOf, textOf } from './read-json.js'

/** Reads YouTube's json3: events of some seconds, in segments that mostly are a word. */
export function parseYouTubeJson(text: string): ParsedTranscript {
  const file = parseJson(text)
  const events = recordsIn(file, 'events')
  if (!events) return { cues: [], troubles: [{ kind: 'unreadable', line: 1, message: file === undefined ? 'It is not JSON' : 'It has no list “events”' }] }
  const cues = events.flatMap((event): Cue[] => {
    const start = secondsOf(event['tStartMs'], 1000)
    const pieces = (recordsIn(event, 'segs') ?? []).map(piece => ({ text: textOf(piece['utf8']), offset: secondsOf(piece['tOffsetMs'], 1000) }))
    const timed = pieces.some(({ offset }) => offset !== null)
    const joined = joinPieces(pieces.map(({ text, offset }, index) => ({ text, second: timed && start !== null && (offset !== null || index === 0) ? start + (offset ?? 0) : null })))
    if (joined.text.trim() === '') return []
    const from = start ?? 0
    return [{ start: from, end: from + (secondsOf(event['dDurationMs'], 1000) ?? 0), ...joined, ...(joined.words ? {} : { text: squeezeLines(joined.text) }) }]
  })
  return { cues, troubles: [] }
}
