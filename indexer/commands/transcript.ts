import { readFile } from 'node:fs/promises'
import { parseRecordingUrl } from '../../search/recording.js'
import { formatTranscript } from '../transcripts/format-transcript.js'
import { parseTranscript } from '../transcripts/parse-transcript.js'
import { joinPassages } from '../transcripts/passages.js'
import { UsageError } from '../usage-error.js'

export interface TranscriptOptions {
  format: 'markdown' | 'json'
  /** The address of what was transcribed. */
  recording?: string
}

/** `talkseek transcript`: prints a transcript as passages. The answer is whether it could be read. */
export async function transcript(file: string, { format, recording: url }: TranscriptOptions): Promise<boolean> {
  const recording = url === undefined ? null : (parseRecordingUrl(url)?.recording ?? null)
  if (url !== undefined && recording === null) throw new UsageError(`“${url}” is no recording that we know. Give the address of a video or of a media file.`)
  const { cues, troubles } = await parseTranscript(file, await readFile(file))
  for (const { line, message } of troubles) console.error(`${file}:${line} ${message}.`)
  const passages = joinPassages(cues, [{ talk: file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, ''), start: 0, end: Infinity }])
  if (passages.length > 0) console.log(format === 'json' ? JSON.stringify(passages, null, 2) : formatTranscript(passages, recording).trimEnd())
  return passages.length > 0
}
