import type { RecordingLink } from '../../search/recording.js'
import { recordingOfHtml } from './embeds.js'
import { bareProvider, readReference, type BareProvider } from './recording-reference.js'

interface RecordingKey {
  /** In lower case, without `_` and `-`: `youtubeid` stands for `youtube_id` and `youtubeId`. */
  key: string
  /** Whose ids may stand alone. */
  provider?: BareProvider
  /** Only a media file counts: the key mostly means something else. */
  fileOnly?: true
}

/**
 * The keys of front matter that name a post's own recording, the best first. A video comes before a media file: a
 * reader wants to see what there is to see, and both are mostly one cut, so that the same times fit.
 */
export const RECORDING_KEYS: RecordingKey[] = [
  { key: 'video' },
  { key: 'youtube', provider: 'youtube' },
  { key: 'youtubeurl', provider: 'youtube' },
  { key: 'youtubeid', provider: 'youtube' },
  { key: 'vimeo', provider: 'vimeo' },
  { key: 'vimeoid', provider: 'vimeo' },
  { key: 'peertube' },
  { key: 'videourl' },
  { key: 'videoid', provider: 'youtube' },
  { key: 'videoid', provider: 'vimeo' },
  { key: 'recording' },
  { key: 'recordingurl' },
  { key: 'embed' },
  { key: 'audio' },
  { key: 'audiourl' },
  { key: 'enclosure' },
  { key: 'media' },
  { key: 'mp3' },
  { key: 'url', fileOnly: true }
]

/** The recording that a post's front matter names, and the second that it names with it; `null` for none. */
export function readStatedRecording(data: Readonly<Record<string, unknown>>): RecordingLink | null {
  const values = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase().replace(/[_-]/g, ''), value]))
  for (const { key, provider, fileOnly } of RECORDING_KEYS) {
    const link = readValue(values.get(key), provider ?? null)
    if (link && (!fileOnly || link.recording.provider === 'file')) return link
  }
  return null
}

/** `https://…`, an id, `{url}`, `{provider, id}`, a piece of HTML, or a list of these: the first that is a recording. */
function readValue(value: unknown, provider: BareProvider | null): RecordingLink | null {
  if (typeof value === 'number') return readReference(String(value), provider)
  if (typeof value === 'string') return readText(value, provider)
  if (Array.isArray(value)) return value.map(item => readValue(item, provider)).find(link => link !== null) ?? null
  if (typeof value !== 'object' || value === null) return null
  const { url, src, href, file, id, provider: named, type } = value as Record<string, unknown>
  const link = [url, src, href, file].map(text => (typeof text === 'string' ? readText(text, null) : null)).find(found => found !== null)
  return link ?? (typeof id === 'string' || typeof id === 'number' ? readReference(String(id), bareProvider(named ?? type) ?? provider) : null)
}

/** A feed's enclosure has its length and type behind its URL. An id has more than small letters; a word has not. */
function readText(text: string, provider: BareProvider | null): RecordingLink | null {
  if (text.includes('<')) return recordingOfHtml(text)
  const [first = ''] = text.trim().split(/\s/)
  return readReference(first, /^[a-z]+$/.test(first) ? null : provider)
}
