import { parseRecordingUrl, type RecordingLink } from '../../search/recording.js'

/** Providers whose ids are written alone, and where such an id is shown. */
const BARE_IDS = {
  youtube: { id: /^[\w-]{11}(?![^?&#])/, url: 'https://youtu.be/' },
  vimeo: { id: /^\d{5,}(?![^/?&#])/, url: 'https://vimeo.com/' },
  archive: { id: /^[\w.-]+(?![^?&#])/, url: 'https://archive.org/details/' }
} as const

/** A provider whose ids are written alone: `youtube` in `{% youtube ID %}`. */
export type BareProvider = keyof typeof BARE_IDS

/** Whether a word names such a provider, in any case. */
export function bareProvider(word: unknown): BareProvider | null {
  const name = typeof word === 'string' ? word.toLowerCase() : ''
  return Object.hasOwn(BARE_IDS, name) ? (name as BareProvider) : null
}

/**
 * The recording that a URL means, or an id where its provider is known: `https://youtu.be/3MG3ZR6_IRM` or just
 * `3MG3ZR6_IRM`, and `3MG3ZR6_IRM?start=65`.
 */
export function readReference(text: string, provider: BareProvider | null): RecordingLink | null {
  const { id, url } = provider ? BARE_IDS[provider] : {}
  return id?.test(text.trim()) ? parseRecordingUrl(`${url}${text.trim()}`) : parseRecordingUrl(text)
}
