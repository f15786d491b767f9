import type { RecordingLink } from '../../search/recording.js'
import { plainKey } from '../front-matter-keys.js'
import { recordingOfHtml } from './embeds.js'
import { bareProvider, readReference, type BareProvider } from './recording-reference.js'

interface RecordingKey {
  /** As `plainKey` writes it: `youtubeid` stands for `youtube_id` and `youtubeId`. */
  key: string
  /** Whose ids may stand alone. */
  provider?: BareProvider
  /** An address that is shaped as PeerTube's does not count: it may be the page's own. */
  ownAddress?: true
  /** A list of records, of which one may be the recording: `links: [{label: Video, url: …}, {label: Slides, url: …}]`. */
  within?: true
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
  { key: 'youtubevideo', provider: 'youtube' },
  { key: 'youtubevideoid', provider: 'youtube' },
  { key: 'youtubevideourl', provider: 'youtube' },
  { key: 'youtubeembed', provider: 'youtube' },
  { key: 'youtubelink', provider: 'youtube' },
  { key: 'ytvideoid', provider: 'youtube' },
  { key: 'ytid', provider: 'youtube' },
  { key: 'vimeo', provider: 'vimeo' },
  { key: 'vimeoid', provider: 'vimeo' },
  { key: 'vimeourl', provider: 'vimeo' },
  { key: 'vimeovideo', provider: 'vimeo' },
  { key: 'vimeovideoid', provider: 'vimeo' },
  { key: 'vimeoembed', provider: 'vimeo' },
  { key: 'vimeolink', provider: 'vimeo' },
  { key: 'peertube' },
  { key: 'videourl' },
  { key: 'videolink' },
  { key: 'videoembed' },
  { key: 'videoid', provider: 'youtube' },
  { key: 'videoid', provider: 'vimeo' },
  { key: 'recording' },
  { key: 'recordingurl' },
  { key: 'embed' },
  { key: 'audio' },
  { key: 'audiourl' },
  { key: 'audiofile' },
  { key: 'audiolink' },
  { key: 'enclosure' },
  { key: 'enclosureurl' },
  { key: 'media' },
  { key: 'mediaurl' },
  { key: 'mediafile' },
  { key: 'mp3' },
  { key: 'mp3url' },
  { key: 'mp3file' },
  { key: 'm4a' },
  { key: 'podcast' },
  { key: 'podcasturl' },
  { key: 'podcastfile' },
  { key: 'podcastlink' },
  { key: 'episode' },
  { key: 'file' },
  { key: 'url', ownAddress: true },
  { key: 'archives', within: true },
  { key: 'media', within: true },
  { key: 'videos', within: true },
  { key: 'links', within: true },
  { key: 'resources', within: true }
]

/** The recording that a post's front matter names, and the second that it names with it; `null` for none. */
export function readStatedRecording(data: Readonly<Record<string, unknown>>): RecordingLink | null {
  const values = valuesByKey(data)
  for (const { key, provider, ownAddress, within } of RECORDING_KEYS) {
    const link = within ? readWithin(values.get(key)) : readValue(values.get(key), provider ?? null)
    if (link && !(ownAddress && link.recording.provider === 'peertube')) return link
  }
  return null
}

/** What a record calls the address of its recording. */
const ADDRESSES = ['url', 'src', 'href', 'file', 'mp3', 'm4a', 'ogg', 'opus', 'audio']

/** `https://…`, an id, `{url}`, `{provider, id}`, a piece of HTML, or a list of these: the first that is a recording. */
function readValue(value: unknown, provider: BareProvider | null): RecordingLink | null {
  if (typeof value === 'number') return readReference(String(value), provider)
  if (typeof value === 'string') return readText(value, provider)
  if (Array.isArray(value)) return value.map(item => readValue(item, provider)).find(link => link !== null) ?? null
  if (typeof value !== 'object' || value === null) return null
  const record = value as Record<string, unknown>
  const { id, provider: named, type } = record
  const link = ADDRESSES.map(key => record[key]).map(text => (typeof text === 'string' ? readText(text, null) : null)).find(found => found !== null)
  return link ?? (typeof id === 'string' || typeof id === 'number' ? readReference(String(id), bareProvider(named ?? type) ?? provider) : null)
}

const SAYS_RECORDING = /^(?:watch )?(?:the )?(?:video|recording)\b/i

/** The recording of a list's only record that says so, by a key of its own or by its label. */
function readWithin(value: unknown): RecordingLink | null {
  const records = Array.isArray(value) ? value.filter(item => typeof item === 'object' && item !== null) : []
  const links = records.map(record => readRecord(valuesByKey(record as Record<string, unknown>))).filter(link => link !== null)
  return links.length === 1 ? (links[0] ?? null) : null
}

function readRecord(values: ReadonlyMap<string, unknown>): RecordingLink | null {
  const named = RECORDING_KEYS.filter(({ provider }) => provider).map(({ key, provider }) => readValue(values.get(key), provider ?? null))
  const label = ['label', 'title', 'name', 'type'].map(key => values.get(key)).find(text => typeof text === 'string')
  return named.find(link => link !== null) ?? (typeof label === 'string' && SAYS_RECORDING.test(label) ? readValue(values.get('url') ?? values.get('link'), null) : null)
}

function valuesByKey(record: Readonly<Record<string, unknown>>): Map<string, unknown> {
  return new Map(Object.entries(record).map(([key, value]) => [plainKey(key), value]))
}

/** A feed's enclosure has its length and type behind its URL. An id has more than small letters; a word has not. */
function readText(text: string, provider: BareProvider | null): RecordingLink | null {
  if (text.includes('<')) return recordingOfHtml(text)
  const [first = ''] = text.trim().split(/\s/)
  return readReference(first, /^[a-z]+$/.test(first) ? null : provider)
}
