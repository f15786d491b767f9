import { momentUrl, type Recording } from '../../search/recording.js'
import type { Talk } from '../../search/talk.js'
import type { ExportedPost } from './export-format.js'

/** Where a post is shown: `https://example.org/2020/12/02/slug/`; `null` without the site's address or the post's. */
export function pageUrl({ url }: Pick<ExportedPost, 'url'>, baseUrl: string | null): string | null {
  return url === null ? null : rooted(url, baseUrl)
}

/** An address in a post as one that works from anywhere; `null` when it is relative to what we do not know, or no web address. */
export function absoluteUrl(href: string, post: Pick<ExportedPost, 'url'>, baseUrl: string | null): string | null {
  if (href.startsWith('/') && !href.startsWith('//')) return rooted(href, baseUrl)
  const base = pageUrl(post, baseUrl) ?? undefined
  if (!URL.canParse(href, base)) return null
  const url = new URL(href, base)
  return /^https?:$/.test(url.protocol) ? url.href : null
}

/** A path from the site's root. A site that lies in a folder may have written that folder already. */
function rooted(path: string, baseUrl: string | null): string | null {
  if (baseUrl === null) return null
  const base = new URL(baseUrl)
  const folder = base.pathname.replace(/\/*$/, '/')
  const inFolder = `${path}/`.startsWith(folder) ? path : folder + path.replace(/^\/+/, '')
  return new URL(inFolder.replace(/^\/{2,}/, '/'), base.origin).href
}

/** A recording whose address works from anywhere; `null` for a media file that is relative to what we do not know. */
export function absoluteRecording(recording: Recording, post: Pick<ExportedPost, 'url'>, baseUrl: string | null): Recording | null {
  if (recording.provider !== 'file') return recording
  const url = absoluteUrl(recording.url, post, baseUrl)
  return url === null ? null : { provider: 'file', url }
}

/** The link that plays a talk, else the one that its title has, else its post's; `null` where none works from anywhere. */
export function talkUrl({ recording, start, url }: Talk, post: ExportedPost, baseUrl: string | null): string | null {
  const played = recording && start !== null ? absoluteRecording(recording, post, baseUrl) : null
  if (played && start !== null) return momentUrl(played, start)
  return (url === null ? null : absoluteUrl(url, post, baseUrl)) ?? pageUrl(post, baseUrl)
}

/** The address of a provider's player; `null` for a media file, which needs none. */
export function embedUrl(recording: Recording): string | null {
  switch (recording.provider) {
    case 'youtube':
      return `https://www.youtube.com/embed/${recording.id}`
    case 'vimeo':
      return `https://player.vimeo.com/video/${recording.id}${recording.hash ? `?h=${recording.hash}` : ''}`
    case 'peertube':
      return `https://${recording.host}/videos/embed/${recording.id}`
    case 'archive':
      return `https://archive.org/embed/${recording.id}`
    case 'file':
      return null
  }
}
