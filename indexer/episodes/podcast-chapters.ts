import type { Chapter } from '../../search/talk.js'
import { oneLine } from '../one-line.js'

/** What a chapters file holds, or why it cannot be read. */
export type ChaptersRead = { chapters: Chapter[] } | { reason: string }

/**
 * Reads a file of Podcasting 2.0's JSON chapters: `{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "…"}]}`.
 * Chapters without a title, or with `"toc": false`, only change a picture and are left out.
 *
 * @see https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md
 */
export function parsePodcastChapters(text: string): ChaptersRead {
  const file = parseJson(text)
  return file === undefined ? { reason: 'is not JSON' } : readPodcastChapters(file)
}

/** What such a file holds, which may stand in front matter as well. */
export function readPodcastChapters(file: unknown): ChaptersRead {
  const entries = typeof file === 'object' && file !== null ? (file as { chapters?: unknown }).chapters : null
  if (!Array.isArray(entries)) return { reason: 'has no list “chapters”' }
  const chapters: Chapter[] = []
  for (const [index, entry] of (entries as unknown[]).entries()) {
    const { startTime, title, toc } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>
    const start = typeof startTime === 'string' && startTime.trim() !== '' ? Number(startTime) : startTime
    if (typeof start !== 'number' || !Number.isFinite(start) || start < 0) return { reason: `has no startTime in seconds for chapter ${index + 1}` }
    const name = typeof title === 'string' ? oneLine(title) : ''
    if (name !== '' && toc !== false) chapters.push({ title: name, start })
  }
  return { chapters }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
