import type { Post } from '../search/talk.js'
import { readPostChapters, type ChaptersFile } from './episodes/post-chapters.js'
import { parseFrontMatter } from './front-matter.js'
import { readAddress } from './generators/read-address.js'
import type { Site } from './generators/site.js'
import type { OwnTalks } from './hooks/shape.js'
import { keyPlaces } from './key-place.js'
import { repairLists } from './list-repair.js'
import { checkPost } from './lint/check-post.js'
import { parseMarkdown } from './markdown.js'
import { repairMojibake } from './mojibake.js'
import { oneLine } from './one-line.js'
import type { Problem } from './problem.js'
import { textOutside } from './post-text.js'
import { findRecording } from './recordings/find-recording.js'
import { readSearchSetting } from './search-setting.js'
import { readTalks } from './talks/read-talks.js'
import type { Evidence } from './talks/reading.js'
import { readTemplates } from './template-syntax.js'

/** A post with what is wrong in it. */
export interface ParsedPost extends Post {
  problems: Problem[]
  /** Why the site does not show the post, and the index leaves it out; missing where it does. */
  hidden?: string
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
 * @param chaptersFile the file of chapters that belongs to the post
 * @param site whose rules give the post its date and address; `null` where we know of none
 */
export function parsePost(source: string, text: string, chaptersFile: ChaptersFile | null = null, site: Site | null = null): ParsedPost {
  const { evidence: _, ...post } = explainPost(source, text, chaptersFile, site)
  return post
}

/**
 * As `parsePost`, with the evidence.
 *
 * @param own what a shape of the site's configuration has read
 */
export function explainPost(
  source: string,
  text: string,
  chaptersFile: ChaptersFile | null = null,
  site: Site | null = null,
  own: OwnTalks | null = null
): ExplainedPost {
  const repaired = repairMojibake(text.replace(/^\uFEFF/, '').normalize('NFC'))
  const placeOfKey = keyPlaces(repaired.text)
  const { data, body, problems } = parseFrontMatter(repaired.text)
  const frontMatter = repaired.text.slice(0, repaired.text.length - body.trimStart().length)
  const address = readAddress({ source, data, frontMatter, site, placeOfKey: key => placeOfKey([key]) })
  const title = textOf(data['title']) ?? address.slug
  const addressOf = (path: string) => readAddress({ source: path, data: {}, site: site && { ...site, inside: inSite => inSite } }).url
  const { text: markdown, embeds } = readTemplates(body, { source, data, addressOf })
  const link = findRecording(data, embeds)
  const recording = link?.recording ?? null
  const lang = textOf(data['lang'])
  const stated = readPostChapters(data, chaptersFile, placeOfKey(['chapters']))
  const tree = parseMarkdown(repairLists(markdown))
  const read = readTalks(tree, {
    slug: address.slug,
    title,
    description: textOf(data['description']) ?? '',
    author: textOf(data['author']),
    recording,
    recordingStated: link?.stated ?? false,
    recordingStart: link?.start ?? null,
    chapters: stated.chapters,
    own,
    data,
    placeOfKey
  })
  const setting = readSearchSetting(data['search'], read.talks.length, placeOfKey(['search']))
  const shown = (_: unknown, index: number) => !setting.withoutTalks.has(index + 1)
  const hidden = address.hidden ?? setting.hidden
  const post = {
    source,
    title,
    date: address.date,
    url: address.url,
    tags: tagsOf(data['tags']),
    location: textOf(data['location']),
    recording,
    ...(lang === null ? {} : { lang }),
    text: textOutside(tree, read.talks),
    talks: read.talks.filter(shown),
    evidence: read.evidence.filter(shown),
    ...(hidden !== null && { hidden }),
    problems: [...repaired.problems, ...problems, ...address.problems, ...stated.problems, ...read.problems, ...setting.problems]
  }
  return { ...post, problems: checkPost({ post, tree, data, text: repaired.text, placeOfKey: key => placeOfKey([key]) }) }
}

/** Text of a front matter value: YAML also gives numbers and dates where a title or tag is meant. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? oneLine(value) : null
}

function tagsOf(value: unknown): string[] {
  const tags = typeof value === 'string' ? value.split(/[\s,]+/) : Array.isArray(value) ? value : []
  return tags.map(textOf).filter(tag => tag !== null)
}
