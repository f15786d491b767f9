import type { Chapter } from '../../search/talk.js'
import { KEYS, findKey } from '../front-matter-keys.js'
import { problem, type Place, type Problem } from '../problem.js'
import { readStatedChapter } from '../talks/stated-chapters.js'
import { parsePodcastChapters, readPodcastChapters } from './podcast-chapters.js'

/** A file of chapters that belongs to a post; `text` is `null` when it could not be read. */
export interface ChaptersFile {
  name: string
  text: string | null
}

/** The file that `chapters: talk.json` names, relative to the post; `null` where it names none. */
export function chaptersFileName({ chapters }: Readonly<Record<string, unknown>>): string | null {
  return typeof chapters === 'string' && /\.json$/i.test(chapters.trim()) ? chapters.trim() : null
}

/**
 * The chapters that stand beside a post's text: those of its file, else a list `chapters:` in its front matter, or what
 * such a file holds: `podcast_chapters: {version, chapters: […]}`.
 */
export function readPostChapters(
  data: Readonly<Record<string, unknown>>,
  file: ChaptersFile | null,
  place: Place
): { chapters: Chapter[]; problems: Problem[] } {
  if (file) return chaptersOfFile(file, place)
  const stated = findKey(data, KEYS.chapters)?.value
  if (!Array.isArray(stated)) {
    const read = typeof stated === 'object' && stated !== null ? readPodcastChapters(stated) : null
    return { chapters: read && 'chapters' in read ? read.chapters : [], problems: [] }
  }
  const chapters = (stated as unknown[]).map(readStatedChapter)
  const wrong = chapters.indexOf(null)
  const message = `Chapter ${wrong + 1} of “chapters” is none. Write “12:05 Title”, or {start, title}.`
  const problems = wrong < 0 ? [] : [problem('chapters-unreadable', place, message)]
  return { chapters: chapters.filter(chapter => chapter !== null), problems }
}

function chaptersOfFile({ name, text }: ChaptersFile, place: Place): { chapters: Chapter[]; problems: Problem[] } {
  const read = text === null ? { reason: 'cannot be read; name it relative to the post' } : parsePodcastChapters(text)
  if ('chapters' in read) return { chapters: read.chapters, problems: [] }
  return { chapters: [], problems: [problem('chapters-unreadable', place, `${name} ${read.reason}.`)] }
}
