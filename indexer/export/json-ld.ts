import { momentUrl } from '../../search/recording.js'
import { absoluteRecording, absoluteUrl, embedUrl, pageUrl } from './addresses.js'
import type { ExportedPost, ExportFormat, ExportProblem } from './export-format.js'
import { talkLabel } from './talk-label.js'
import { recordedPosts, type Timeline } from './timelines.js'

const AUDIO_FILE = /\.(?:mp3|m4a|ogg|oga|opus|wav|flac)(?:\?|$)/i

/**
 * schema.org's VideoObject with a Clip for each talk and chapter, a JSON file a post. `<` is escaped: a text may stand
 * in `<script type="application/ld+json">` as it is.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/video
 */
export const jsonLd: ExportFormat = {
  many: true,
  needsBaseUrl: false,
  write(posts, baseUrl) {
    const { recorded, problems } = recordedPosts(posts)
    const files = recorded.map(({ post, timelines, problems: own }) => {
      problems.push(...own, ...lacksOf(post, baseUrl))
      const objects = timelines.map(timeline => recordingObject(timeline, baseUrl, problems))
      const [object] = objects
      const document = { '@context': 'https://schema.org', ...(objects.length === 1 ? object : { '@graph': objects }) }
      return { name: `${timelines[0]?.name}.json`, text: `${JSON.stringify(document, null, 2).replaceAll('<', String.raw`\u003c`)}\n` }
    })
    return { files, problems }
  }
}

/** What search engines insist on, and the post does not say. */
function lacksOf(post: ExportedPost, baseUrl: string | null): ExportProblem[] {
  const image = post.image === null ? null : absoluteUrl(post.image, post, baseUrl)
  const tell = (message: string) => ({ source: post.source, message })
  return [
    ...(post.date === null ? [tell('There is no date, so uploadDate is missing, which Google requires. Write “date:” in the front matter.')] : []),
    ...(post.image === null ? [tell('There is no picture, so thumbnailUrl is missing, which Google requires. Write “image: /images/evening.jpg” in the front matter.')] : []),
    ...(post.image !== null && image === null ? [tell(`“${post.image}” is no address that works from anywhere, so thumbnailUrl is missing, which Google requires. ${remedyOf(baseUrl)}`)] : [])
  ]
}

function remedyOf(baseUrl: string | null): string {
  return baseUrl === null ? 'Name the site: --base-url https://example.org' : 'Write it with https:// or from the root of the site.'
}

function recordingObject({ post, recording, marks }: Timeline, baseUrl: string | null, problems: ExportProblem[]): Record<string, unknown> {
  const absolute = absoluteRecording(recording, post, baseUrl)
  if (!absolute && recording.provider === 'file') {
    problems.push({ source: post.source, message: `“${recording.url}” is relative, so contentUrl and the links of the clips are missing. ${remedyOf(baseUrl)}` })
  }
  const image = post.image === null ? null : absoluteUrl(post.image, post, baseUrl)
  return withoutNull({
    '@type': recording.provider === 'file' && AUDIO_FILE.test(recording.url) ? 'AudioObject' : 'VideoObject',
    name: post.title,
    description: descriptionOf(post),
    uploadDate: post.date,
    thumbnailUrl: image === null ? null : [image],
    url: pageUrl(post, baseUrl),
    embedUrl: embedUrl(recording),
    contentUrl: absolute?.provider === 'file' ? absolute.url : null,
    inLanguage: post.lang ?? null,
    hasPart:
      marks.length === 0
        ? null
        : marks.map(({ title, start, end }) =>
            withoutNull({ '@type': 'Clip', name: title, startOffset: start, endOffset: end, url: absolute && momentUrl(absolute, start) })
          )
  })
}

/** A recording is described by its talks: search engines want a text that is its own. */
export function descriptionOf({ title, talks }: Pick<ExportedPost, 'title' | 'talks'>): string {
  return talks.map(talkLabel).join('; ') || title
}

function withoutNull(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
