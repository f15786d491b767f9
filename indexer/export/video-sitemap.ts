import { absoluteRecording, absoluteUrl, embedUrl, pageUrl } from './addresses.js'
import type { ExportFile, ExportFormat, ExportProblem } from './export-format.js'
import { descriptionOf } from './json-ld.js'
import { cut } from './sound-text.js'
import { recordedPosts, type RecordedPost } from './timelines.js'
import { element, xmlDocument, type Xml } from './xml.js'

/** What one sitemap may hold. @see https://www.sitemaps.org/protocol.html */
export const SITEMAP_LIMITS = { urls: 50_000, bytes: 52_428_800 }

/** What the video extension allows, in characters. @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/video-sitemaps */
const TITLE_CHARACTERS = 100
const DESCRIPTION_CHARACTERS = 2048
const MOST_TAGS = 32

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NAMESPACES = { xmlns: SITEMAP, 'xmlns:video': 'http://www.google.com/schemas/sitemap-video/1.1' }

/** Room for the declaration and the root element. */
const FRAME_BYTES = 500

/** The pages with recordings, for search engines. */
export const videoSitemap: ExportFormat = {
  many: false,
  needsBaseUrl: true,
  write(posts, baseUrl) {
    // A talk without a second is no loss here.
    const { recorded, problems } = recordedPosts(posts)
    const entries = recorded.map(post => pageEntry(post, baseUrl, problems))
    return { files: sitemapFiles(entries.filter(entry => entry !== null), baseUrl), problems }
  }
}

function pageEntry({ post, timelines }: RecordedPost, baseUrl: string | null, problems: ExportProblem[]): Xml | null {
  const tell = (message: string) => {
    problems.push({ source: post.source, message })
    return null
  }
  const page = pageUrl(post, baseUrl)
  if (page === null) return tell('Its address is not known, so no sitemap can name it. Name the generator of the site, or write “permalink:” in the front matter.')
  const thumbnail = post.picture === null ? null : absoluteUrl(post.picture, post, baseUrl)
  if (thumbnail === null) return tell('There is no picture that works from anywhere, and a video sitemap requires one. Write “image: /images/evening.jpg” in the front matter.')
  const videos = timelines.map(({ recording }) => {
    const absolute = absoluteRecording(recording, post, baseUrl)
    const player = embedUrl(recording)
    const file = absolute?.provider === 'file' ? absolute.url : null
    if (player === null && file === null) return tell('Its recording is no web address. Write it with https:// or from the root of the site.')
    return element(
      'video:video',
      {},
      element('video:thumbnail_loc', {}, thumbnail),
      element('video:title', {}, cut(post.title, TITLE_CHARACTERS)),
      element('video:description', {}, cut(descriptionOf(post), DESCRIPTION_CHARACTERS)),
      player === null ? null : element('video:player_loc', {}, player),
      file === null ? null : element('video:content_loc', {}, file),
      post.date === null ? null : element('video:publication_date', {}, post.date),
      ...post.tags.slice(0, MOST_TAGS).map(tag => element('video:tag', {}, tag))
    )
  })
  return videos.every(video => video === null) ? null : element('url', {}, element('loc', {}, page), ...videos)
}

/** One sitemap, or several and an index of them: `video-sitemap.xml` is what robots.txt names either way. */
export function sitemapFiles(entries: readonly Xml[], baseUrl: string | null, limits = SITEMAP_LIMITS): ExportFile[] {
  if (entries.length === 0) return []
  const parts = split(entries, limits)
  const sitemap = (part: readonly Xml[]) => xmlDocument('urlset', NAMESPACES, part)
  if (parts.length === 1) return [{ name: 'video-sitemap.xml', text: sitemap(entries) }]
  const files = parts.map((part, place) => ({ name: `video-sitemap-${place + 1}.xml`, text: sitemap(part) }))
  const index = files.map(({ name }) => element('sitemap', {}, element('loc', {}, pageUrl({ url: `/${name}` }, baseUrl))))
  return [...files, { name: 'video-sitemap.xml', text: xmlDocument('sitemapindex', { xmlns: SITEMAP }, index) }]
}

function split(entries: readonly Xml[], { urls, bytes }: typeof SITEMAP_LIMITS): Xml[][] {
  const parts: Xml[][] = []
  let room = 0
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.xml) + 1
    const part = parts.at(-1)
    if (part && part.length < urls && size <= room) {
      part.push(entry)
      room -= size
    } else {
      parts.push([entry])
      room = bytes - FRAME_BYTES - size
    }
  }
  return parts
}
