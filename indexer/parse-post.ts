import type { Post } from '../search/talk.js'
import { readPostChapters, type ChaptersFile } from './episodes/post-chapters.js'
import { KEYS, findKey } from './front-matter-keys.js'
import { parseFrontMatter } from './front-matter.js'
import { readAddress } from './generators/read-address.js'
import type { Site } from './generators/site.js'
import type { OwnTalks } from './hooks/shape.js'
import { imageAddress } from './image-address.js'
import { keyPlaces } from './key-place.js'
import { repairLists } from './list-repair.js'
import { checkPost } from './lint/check-post.js'
import type { LintedPost } from './lint/linted-post.js'
import { parseMarkdown } from './markdown.js'
import { repairMojibake } from './mojibake.js'
import { oneLine } from './one-line.js'
import type { Problem } from './problem.js'
import { postImage } from './post-image.js'
import { textOutside } from './post-text.js'
import { findRecording } from './recordings/find-recording.js'
import { readSearchSetting } from './search-setting.js'
import { readTalks } from './talks/read-talks.js'
import type { Evidence } from './talks/reading.js'
import { readTemplates } from './template-syntax.js'
import { addTranscripts } from './transcripts/add-transcripts.js'
import type { LoadedTranscript } from './transcripts/load-transcripts.js'
import { readStatedTranscripts, type StatedTranscript } from './transcripts/stated-transcripts.js'

/** A post with what is wrong in it. */
export interface ParsedPost extends Post {
  problems: Problem[]
  /** Why the site does not show the post, and the index leaves it out; missing where it does. */
  hidden?: string
  /** The transcript files that belong to it, by their paths from the content root. */
  transcripts?: string[]
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
  return finishPost(draftPost(source, text, chaptersFile, site, own), [])
}

/** A post as its own text tells it, before its transcripts are read and its rules are checked. */
export interface PostDraft {
  linted: LintedPost & { post: ExplainedPost }
  /** The transcripts that it names. */
  stated: StatedTranscript[]
}

/** Adds to a post what its transcripts tell, and all that is wrong with it. */
export function finishPost({ linted }: PostDraft, transcripts: readonly LoadedTranscript[]): ExplainedPost {
  const { talks, said, transcripts: read, problems } = addTranscripts(linted.post, transcripts, linted.data['duration'])
  const post = { ...linted.post, talks, problems: [...linted.post.problems, ...problems], ...(read.length > 0 && { said, transcripts: read }) }
  return { ...post, problems: checkPost({ ...linted, post }) }
}

/** Reads a post's text as far as it goes without other files. */
export function draftPost(source: string, text: string, chaptersFile: ChaptersFile | null, site: Site | null, own: OwnTalks | null = null): PostDraft {
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
  const stated = readPostChapters(data, chaptersFile, placeOfKey([findKey(data, KEYS.chapters)?.key ?? 'chapters']))
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
  const { stated: transcripts, problems: misnamed } = readStatedTranscripts({ source, data, talks: read.talks, placeOfKey })
  const tags = tagsOf(data['tags'])
  const imageOf = (named: string | null | undefined) => {
    const image = named ? imageAddress(named, { url: address.url, site }) : null
    return image !== null && { image }
  }
  const setting = readSearchSetting(data['search'], read.talks.length, placeOfKey(['search']))
  const shown = (_: unknown, index: number) => !setting.withoutTalks.has(index + 1)
  const hidden = address.hidden ?? setting.hidden
  const post = {
    source,
    title,
    date: address.date,
    url: address.url,
    tags: [...tagsOf(address.moreTags).filter(tag => !tags.includes(tag)), ...tags],
    location: textOf(data['location']),
    recording,
    ...(lang === null ? {} : { lang }),
    ...imageOf(postImage(data)),
    text: textOutside(tree, read.talks),
    talks: read.talks.filter(shown).map(({ image, ...talk }) => ({ ...talk, ...imageOf(image) })),
    evidence: read.evidence.filter(shown),
    ...(hidden !== null && { hidden }),
    problems: [...repaired.problems, ...problems, ...address.problems, ...stated.problems, ...read.problems, ...setting.problems, ...misnamed]
  }
  return { linted: { post, tree, data, text: repaired.text, placeOfKey: key => placeOfKey([key]) }, stated: transcripts }
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
