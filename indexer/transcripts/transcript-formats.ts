import { isClockLine, parseClockLines } from './parse-clock-lines.js'
import { parseCaptions } from './parse-captions.js'
import { parseTranscriptJson } from './parse-transcript-json.js'
import { parseYouTubeJson } from './parse-youtube-json.js'
import { parseYouTubeXml } from './parse-youtube-xml.js'
import type { ParsedTranscript } from './parsed-transcript.js'

/** A format of transcripts: how its files end, how its text is told from others, and how it is read. */
interface TranscriptFormat {
  name: string
  /** Of files that are found by their names. */
  endings: readonly string[]
  /** Looks at the beginning of the text. */
  matches(beginning: string): boolean
  parse(text: string): ParsedTranscript | Promise<ParsedTranscript>
}

/**
 * The formats. A text is of the first that it looks like, whatever the file's ending says; what looks like none is
 * read as its ending says. A plain `.json`, `.txt` or `.md` beside a post is often something else, so there the
 * longer endings count.
 */
export const TRANSCRIPT_FORMATS: readonly TranscriptFormat[] = [
  { name: 'YouTube json3', endings: ['json3'], matches: text => /^\s*\{/.test(text) && /"(?:wireMagic|tStartMs|events)"/.test(text), parse: parseYouTubeJson },
  { name: 'Podcasting 2.0 JSON', endings: ['transcript.json', 'json'], matches: text => /^\s*\{/.test(text), parse: parseTranscriptJson },
  { name: 'YouTube srv3', endings: ['srv3', 'transcript.xml', 'xml'], matches: text => /^\s*(?:<\?xml[^>]*>\s*)?<timedtext\b/.test(text), parse: parseYouTubeXml },
  { name: 'WebVTT', endings: ['vtt'], matches: text => /^\s*WEBVTT/.test(text), parse: parseCaptions },
  { name: 'SubRip', endings: ['srt'], matches: text => /^.*\d:\d\d[.,]?\d*\s*-{1,3}>\s*-?\d/m.test(text), parse: parseCaptions },
  { name: 'Markdown with clocks', endings: ['transcript.md', 'md'], matches: text => text.split('\n').some(line => /\]\(|^\s*(?:\*\*|#|\\\[)/.test(line)) && text.split('\n').some(isClockLine), parse: text => parseClockLines(text, true) },
  { name: 'text with clocks', endings: ['transcript.txt', 'txt'], matches: text => text.split('\n').some(isClockLine), parse: text => parseClockLines(text, false) }
]

/** Characters that tell a format. */
const BEGINNING = 4000

export function formatOf(name: string, text: string): TranscriptFormat | undefined {
  const beginning = text.slice(0, BEGINNING)
  const ending = name.toLowerCase()
  return TRANSCRIPT_FORMATS.find(({ matches }) => matches(beginning)) ?? TRANSCRIPT_FORMATS.find(({ endings }) => endings.some(known => ending.endsWith(`.${known}`)))
}
