import type { AudioObject, Clip, VideoObject } from 'schema-dts'
import { momentUrl, type Recording } from '../../search/recording.js'
import { absoluteRecording, absoluteUrl, embedUrl, pageUrl } from './addresses.js'
import type { ExportedPost, ExportFormat, ExportProblem } from './export-format.js'
import { talkLabel } from './talk-label.js'
import { recordedPosts, type Mark, type Timeline } from './timelines.js'

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
      const document = { '@context': 'https://schema.org', ...(objects.length === 1 && typeof object === 'object' ? object : { '@graph': objects }) }
      return { name: `${timelines[0]?.name}.json`, text: `${JSON.stringify(document, null, 2).replaceAll('<', String.raw`\u003c`)}\n` }
    })
    return { files, problems }
  }
}

/** What search engines insist on, and the post does not say. */
function lacksOf(post: ExportedPost, baseUrl: string | null): ExportProblem[] {
  const lacks: string[] = []
  if (post.date === null) lacks.push('There is no date, so uploadDate is missing, which Google requires. Write “date:” in the front matter.')
  if (post.picture === null) {
    lacks.push('There is no picture, so thumbnailUrl is missing, which Google requires. Write “image: /images/evening.jpg” in the front matter.')
  } else if (absoluteUrl(post.picture, post, baseUrl) === null) {
    lacks.push(`“${post.picture}” is no address that works from anywhere, so thumbnailUrl is missing, which Google requires. ${remedyOf(baseUrl)}`)
  }
  return lacks.map(message => ({ source: post.source, message }))
}

function remedyOf(baseUrl: string | null): string {
  return baseUrl === null ? 'Name the site: --base-url https://example.org' : 'Write it with https:// or from the root of the site.'
}

function recordingObject({ post, recording, marks }: Timeline, baseUrl: string | null, problems: ExportProblem[]): VideoObject | AudioObject {
  const absolute = absoluteRecording(recording, post, baseUrl)
  if (!absolute && recording.provider === 'file') {
    problems.push({ source: post.source, message: `“${recording.url}” is relative, so contentUrl and the links of the clips are missing. ${remedyOf(baseUrl)}` })
  }
  const image = post.picture === null ? null : absoluteUrl(post.picture, post, baseUrl)
  const page = pageUrl(post, baseUrl)
  const player = embedUrl(recording)
  const fields: Omit<Extract<VideoObject, { '@type': 'VideoObject' }>, '@type'> = {
    name: post.title,
    description: descriptionOf(post),
    ...(post.date !== null && { uploadDate: post.date }),
    ...(image !== null && { thumbnailUrl: [image] }),
    ...(page !== null && { url: page }),
    ...(player !== null && { embedUrl: player }),
    ...(absolute?.provider === 'file' && { contentUrl: absolute.url }),
    ...(post.lang !== undefined && { inLanguage: post.lang }),
    ...(marks.length > 0 && { hasPart: marks.map(mark => clip(mark, absolute)) })
  }
  return recording.provider === 'file' && AUDIO_FILE.test(recording.url) ? { '@type': 'AudioObject', ...fields } : { '@type': 'VideoObject', ...fields }
}

function clip({ title, start, end }: Mark, recording: Recording | null): Clip {
  const url = recording && momentUrl(recording, start)
  return { '@type': 'Clip', name: title, startOffset: start, ...(end !== null && { endOffset: end }), ...(url !== null && { url }) }
}

/** A recording is described by its talks: search engines want a text that is its own. */
export function descriptionOf({ title, talks }: Pick<ExportedPost, 'title' | 'talks'>): string {
  return talks.map(talkLabel).join('; ') || title
}
