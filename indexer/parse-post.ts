import { parseRecordingUrl, type RecordingLink } from '../search/recording.js'
import type { Post } from '../search/talk.js'
import { parseFrontMatter } from './front-matter.js'
import { repairLists } from './list-repair.js'
import { parseMarkdown } from './markdown.js'
import { repairMojibake } from './mojibake.js'
import { readPostAddress } from './post-address.js'
import type { Place, Problem } from './problem.js'
import { textOutside } from './post-text.js'
import { readTalks } from './talks/read-talks.js'
import type { Evidence } from './talks/reading.js'

/** A post with what is wrong in it. */
export interface ParsedPost extends Post {
  problems: Problem[]
}

/** A post with, for each of its talks, where and by which rule each field was read. */
export interface ExplainedPost extends ParsedPost {
  evidence: Evidence[][]
}

/**
 * Reads a post's text: front matter, Markdown, talks. Never throws on content; what could not be read is a
 * problem.
 *
 * @param source the path that the post is known by, with `/`
 */
export function parsePost(source: string, text: string): ParsedPost {
  const { evidence: _, ...post } = explainPost(source, text)
  return post
}

/** As `parsePost`, with the evidence. */
export function explainPost(source: string, text: string): ExplainedPost {
  const repaired = repairMojibake(text.replace(/^\uFEFF/, ''))
  const { data, body, problems } = parseFrontMatter(repaired.text)
  const address = readPostAddress(source, data, key => placeOfKey(repaired.text, key))
  const title = textOf(data['title']) ?? address.slug
  const link = linkOf(data['video'] ?? data['recording'] ?? data['audio'])
  const recording = link?.recording ?? null
  const lang = textOf(data['lang'])
  const tree = parseMarkdown(repairLists(body))
  const read = readTalks(tree, {
    slug: address.slug,
    title,
    description: textOf(data['description']) ?? '',
    author: textOf(data['author']),
    recording,
    recordingStart: link?.start ?? null,
    data
  })
  return {
    source,
    title,
    date: address.date,
    url: address.url,
    tags: tagsOf(data['tags']),
    location: textOf(data['location']),
    recording,
    ...(lang === null ? {} : { lang }),
    text: textOutside(tree, read.talks),
    talks: read.talks,
    evidence: read.evidence,
    problems: [...repaired.problems, ...problems, ...address.problems, ...read.problems].toSorted(
      (a, b) => a.line - b.line || a.column - b.column
    )
  }
}

function linkOf(value: unknown): RecordingLink | null {
  return typeof value === 'string' ? parseRecordingUrl(value) : null
}

/** Text of a front matter value: YAML also gives numbers and dates where a title or tag is meant. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null
}

function tagsOf(value: unknown): string[] {
  const tags = typeof value === 'string' ? value.split(/[\s,]+/) : Array.isArray(value) ? value : []
  return tags.map(textOf).filter(tag => tag !== null)
}

function placeOfKey(text: string, key: string): Place {
  const line = text.split('\n').findIndex(candidate => candidate.startsWith(`${key}:`))
  return { line: Math.max(1, line + 1), column: 1 }
}
