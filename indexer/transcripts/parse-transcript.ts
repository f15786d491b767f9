import type { Cue } from './cue.js'
import { decodeText } from './decode-text.js'
import type { ParsedTranscript, Trouble } from './parsed-transcript.js'
import { unrollCues } from './rolling.js'
import { readSpeakers } from './speakers.js'
import { formatOf } from './transcript-formats.js'

/**
 * Reads a transcript file's bytes as cues in the order of time: each word once, with who says it where the file tells.
 * Never rejects on content; what had to be repaired or left out is a trouble.
 *
 * @param name whose ending counts where the text does not tell its format
 */
export async function parseTranscript(name: string, bytes: Uint8Array): Promise<ParsedTranscript> {
  const { text, encoding } = decodeText(bytes)
  const troubles: Trouble[] = encoding === 'UTF-8' ? [] : [{ kind: 'repaired', line: 1, message: `It is written in ${encoding} instead of UTF-8` }]
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\0', '').normalize('NFC')
  const format = formatOf(name, clean)
  if (!format) return { cues: [], troubles: [...troubles, { kind: 'unreadable', line: 1, message: 'It is in no format that we know' }] }
  const parsed = await format.parse(clean)
  const told = parsed.troubles.some(({ kind }) => kind === 'unreadable')
  if (parsed.cues.length === 0 && !told) troubles.push({ kind: 'unreadable', line: 1, message: `It is read as ${format.name} and has no words with a time` })
  const cues = readSpeakers(unrollCues(parsed.cues)).map(onOneLine)
  return { cues: cues.toSorted((a, b) => a.start - b.start), troubles: [...troubles, ...parsed.troubles] }
}

function onOneLine(cue: Cue): Cue {
  return { ...cue, text: cue.text.replaceAll('\n', ' ') }
}
