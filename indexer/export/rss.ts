import type { Talk } from '../../search/talk.js'
import { pageUrl, talkUrl } from './addresses.js'
import type { ExportedPost, ExportFormat, ExportProblem } from './export-format.js'
import { documentId } from './export-ids.js'
import { oneLine } from './sound-text.js'
import { speakerLabel } from './talk-label.js'
import { element, escapeXml, xmlDocument, type Xml } from './xml.js'

/** RSS 2.0, an entry a talk, the newest first. @see https://www.rssboard.org/rss-specification */
export const rss: ExportFormat = {
  many: false,
  needsBaseUrl: true,
  write(posts, baseUrl) {
    const problems: ExportProblem[] = []
    const newest = posts.toSorted((a, b) => compare(b.date ?? '', a.date ?? ''))
    const entries = newest.flatMap(post => post.talks.map(talk => entryOf(talk, post, baseUrl, problems)))
    if (entries.length === 0 || baseUrl === null) return { files: [], problems }
    const { host } = new URL(baseUrl)
    const channel = [element('title', {}, `Talks of ${host}`), element('link', {}, baseUrl), element('description', {}, `The talks that ${host} reports.`), ...entries]
    const lines = ['', ...channel.map(({ xml }) => xml), ''].join('\n')
    const namespaces = { version: '2.0', 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }
    return { files: [{ name: 'talks.xml', text: xmlDocument('rss', namespaces, [element('channel', {}, { xml: lines })]) }], problems }
  }
}

function entryOf(talk: Talk, post: ExportedPost, baseUrl: string | null, problems: ExportProblem[]): Xml {
  const link = talkUrl(talk, post, baseUrl)
  if (link === null) {
    const message = `“${oneLine(talk.title)}” has no link: neither its recording nor the address of its post is known.`
    problems.push({ source: post.source, message: `${message} Name the generator of the site, or write “permalink:” in the front matter.` })
  }
  return element(
    'item',
    {},
    element('title', {}, oneLine(talk.title)),
    link === null ? null : element('link', {}, link),
    element('guid', { isPermaLink: 'false' }, documentId(post, talk)),
    post.date === null ? null : element('pubDate', {}, new Date(post.date).toUTCString()),
    ...talk.speakers.map(({ name }) => element('dc:creator', {}, oneLine(name))),
    ...post.tags.map(tag => element('category', {}, oneLine(tag))),
    element('description', {}, descriptionOf(talk, post, baseUrl))
  )
}

/** HTML, which readers show: every text of a post is escaped in it. */
function descriptionOf({ speakers, takeaways, text }: Talk, post: ExportedPost, baseUrl: string | null): string {
  const page = pageUrl(post, baseUrl)
  const event = page === null ? escapeHtml(post.title) : `<a href="${escapeHtml(page)}">${escapeHtml(post.title)}</a>`
  const names = speakers.map(speaker => escapeHtml(speakerLabel(speaker))).join(', ')
  const points = takeaways.map(takeaway => `<li>${escapeHtml(takeaway.text)}</li>`).join('')
  const paragraphs = text.split('\n').filter(line => line.trim() !== '').map(line => `<p>${escapeHtml(line)}</p>`).join('')
  return `<p>${names && `${names}, `}${event}</p>${paragraphs}${points && `<ul>${points}</ul>`}`
}

function escapeHtml(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
