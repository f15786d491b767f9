import type { ExportFormat } from './export-format.js'
import { timelinesOf } from './timelines.js'

/** How long the last chapter lasts, in seconds, where nobody says it. A player stops at the end of the recording anyway. */
const LAST_CHAPTER = 3600

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A file of chapters for each recording, for `<track kind="chapters">`. @see https://www.w3.org/TR/webvtt1/ */
export const webvttChapters: ExportFormat = {
  many: true,
  needsBaseUrl: false,
  write(posts) {
    const { timelines, problems } = timelinesOf(posts)
    const files = timelines
      .filter(({ marks }) => marks.length > 0)
      .map(({ name, marks }) => {
        const cues = marks.map(({ title, start, end }) => `${timestamp(start)} --> ${timestamp(end ?? start + LAST_CHAPTER)}\n${escapeCue(title)}\n`)
        return { name: `${name}.vtt`, text: ['WEBVTT\n', ...cues].join('\n') }
      })
    return { files, problems }
  }
}

/** Tags would be taken for markup, and `-->` for a time. */
function escapeCue(title: string): string {
  return title.replace(/[&<>]/g, character => ESCAPES[character] ?? character)
}

/** `timestamp(5580.25)` is `01:33:00.250`. */
function timestamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000)
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  return `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}.${String(milliseconds % 1000).padStart(3, '0')}`
}
