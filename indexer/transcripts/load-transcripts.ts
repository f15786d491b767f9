import { readFile, stat } from 'node:fs/promises'
import type { LocatedTranscript } from './locate-transcripts.js'
import { parseTranscript } from './parse-transcript.js'
import type { ParsedTranscript } from './parsed-transcript.js'

/** A transcript with what it says; `null` where there is no such file. */
export interface LoadedTranscript extends LocatedTranscript {
  parsed: ParsedTranscript | null
}

/** Bytes beyond which a file is no transcript: forty hours of speech in the wordiest format. */
const MOST_BYTES = 32_000_000

/** Reads and parses transcripts. Never rejects. */
export async function loadTranscripts(located: readonly LocatedTranscript[]): Promise<LoadedTranscript[]> {
  return Promise.all(located.map(async one => ({ ...one, parsed: await load(one) })))
}

async function load({ path, source }: LocatedTranscript): Promise<ParsedTranscript | null> {
  try {
    const file = await stat(path)
    if (!file.isFile()) return unreadable('It is no file')
    if (file.size > MOST_BYTES) return unreadable(`It has ${Math.round(file.size / 1e6)} MB, more than the ${MOST_BYTES / 1e6} MB of any transcript. Split it by recordings`)
    return await parseTranscript(source, await readFile(path))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? null : unreadable(message)
  }
}

function unreadable(message: string): ParsedTranscript {
  return { cues: [], troubles: [{ kind: 'unreadable', line: 1, message }] }
}
