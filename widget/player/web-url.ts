import { momentUrl, type Recording } from '../../search/recording.js'

/**
 * Whether a media file's URL may be loaded and linked: `talk.mp4` and `https://…/talk.mp4` may,
 * `javascript:…` and `data:…` may not, whoever wrote them into an index.
 */
export function isWebUrl(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url, document.baseURI).protocol)
  } catch {
    return false
  }
}

/** Whether an address is one of this site: before play nothing is asked of another. */
export function isOwn(url: string): boolean {
  if (!URL.canParse(url, document.baseURI)) return false
  // In a page that is a file, all origins are the same.
  const { protocol, host } = new URL(url, document.baseURI)
  return protocol === location.protocol && host === location.host
}

/** The link that plays a moment without us; `null` when following it would be unsafe. */
export function openUrl(recording: Recording, seconds: number): string | null {
  const url = momentUrl(recording, seconds)
  return isWebUrl(url) ? url : null
}
