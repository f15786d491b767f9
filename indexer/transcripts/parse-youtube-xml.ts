import sax from 'sax'
import { joinPieces, type Cue } from './cue.js'
import type { ParsedTranscript, Trouble } from './parsed-transcript.js'
import { secondsOf } from './read-json.js'

/** A paragraph while its words are read. */
interface Paragraph {
  start: number
  end: number
  pieces: { text: string; second: number | null }[]
}

/** Reads YouTube's srv3: `<p t="1000" d="2000"><s>so</s><s t="240"> queues</s></p>`. A broken file is read as far as it goes. */
export function parseYouTubeXml(text: string): ParsedTranscript {
  const cues: Cue[] = []
  const troubles: Trouble[] = []
  const reader = sax.parser(false, { lowercase: true, trim: false })
  let paragraph: Paragraph | null = null
  let second: number | null = null
  let timed = false
  const close = () => {
    if (!paragraph) return
    const { start, end, pieces } = paragraph
    const joined = joinPieces(timed ? pieces : pieces.map(({ text }) => ({ text, second: null })))
    if (joined.text !== '') cues.push({ start, end, ...joined })
    paragraph = null
  }
  reader.onopentag = ({ name, attributes }) => {
    const time = secondsOf(attributes['t'], 1000)
    if (name === 'p') {
      close()
      const start = time ?? 0
      paragraph = { start, end: start + (secondsOf(attributes['d'], 1000) ?? 0), pieces: [] }
      second = null
      timed = false
    } else if (name === 's' && paragraph) {
      timed ||= time !== null
      second = paragraph.start + (time ?? 0)
    } else if (name === 'br') paragraph?.pieces.push({ text: '\n', second: null })
  }
  reader.onclosetag = name => {
    if (name === 'p') close()
  }
  reader.ontext = words => {
    paragraph?.pieces.push({ text: words, second })
    second = null
  }
  reader.onerror = () => {
    if (troubles.length === 0) troubles.push({ kind: 'repaired', line: reader.line + 1, message: 'It is not well-formed XML' })
    reader.resume()
  }
  reader.write(text).close()
  close()
  return { cues, troubles }
}
