import { parseUrlTime } from './clock.js'

/**
 * The video or audio of an event. A media file's `url` is absolute or relative to the page that shows it; `hash` opens
 * an unlisted Vimeo video; `host` is the PeerTube instance that was linked.
 */
export type Recording =
  | { provider: 'youtube' | 'archive'; id: string }
  | { provider: 'vimeo'; id: string; hash?: string }
  | { provider: 'peertube'; host: string; id: string }
  | { provider: 'file'; url: string }

/** A recording and, when the URL names one, a second. */
export interface RecordingLink {
  recording: Recording
  /** Seconds; `null` when the URL names no time. */
  start: number | null
}

/** Eleven characters, and neither of the two words of eleven that stand in their place: a list, a channel's stream. */
const YOUTUBE_ID = /^(?!videoseries|live_stream)[\w-]{11}$/
const MEDIA_FILE = /\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|oga|opus|wav|flac|m3u8)$/i

/** Hosts that are also written without `https://`. */
const KNOWN_HOST = /^(?:\w+\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|archive\.org)\//i
const YOUTUBE_HOST = /^(?:\w+\.)?youtube(?:-nocookie)?\.com$/

/** Stands for the page's own address, so that relative URLs can be read. */
const NOWHERE = 'https://relative.invalid/'

/** How each provider's URLs say which recording they mean. The first row that answers wins. */
const URL_SHAPES: { shape: string; hosts: RegExp; path?: RegExp; recording(url: URL, path: string[]): Recording | null }[] = [
  {
    shape: 'youtu.be/ID',
    hosts: /^(?:www\.)?youtu\.be$/,
    path: /^\/([^/]+)/,
    recording: (_, [id]) => youtube(id)
  },
  {
    shape: 'youtube.com/watch?v=ID',
    hosts: YOUTUBE_HOST,
    recording: url => youtube(url.searchParams.get('v'))
  },
  {
    shape: 'youtube.com/embed/ID, also live, shorts, v and the malformed embed/v=ID',
    hosts: YOUTUBE_HOST,
    path: /^\/(?:embed|live|shorts|watch|v|e)\/(?:v=)?([^/]+)/,
    recording: (_, [id]) => youtube(id)
  },
  {
    shape: 'vimeo.com/ID, vimeo.com/ID/HASH, vimeo.com/channels/NAME/ID, player.vimeo.com/video/ID?h=HASH',
    hosts: /^(?:\w+\.)?vimeo\.com$/,
    path: /^\/(?:(?:channels|groups|album|showcase|ondemand)\/[^/]+\/)?(?:videos?\/)?(\d+)(?:\/([\da-f]{6,}))?(?:\/|$)/,
    recording: (url, [id = '', inPath]) => {
      const hash = inPath ?? url.searchParams.get('h')
      return { provider: 'vimeo', id, ...(hash && { hash }) }
    }
  },
  {
    shape: 'archive.org/details/ID, archive.org/embed/ID, with a file of the item behind it',
    hosts: /^(?:www\.)?archive\.org$/,
    path: /^\/(?:details|embed)\/([\w.-]+(?:\/[^/]+\.\w+)?)/,
    recording: (_, [id = '']) => ({ provider: 'archive', id })
  },
  {
    shape: 'PeerTube on any host: /w/SHORTUUID, /videos/watch/UUID, /videos/embed/UUID',
    hosts: /^(?!relative\.invalid$)/,
    path: /^\/(?:w|videos\/(?:watch|embed))\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})(?:\/|$)/,
    recording: ({ host }, [id = '']) => ({ provider: 'peertube', host, id })
  },
  {
    shape: 'a media file by its ending',
    hosts: /^/,
    path: MEDIA_FILE,
    recording: ({ href }) => ({ provider: 'file', url: href })
  }
]

function youtube(id: string | null | undefined): Recording | null {
  return id && YOUTUBE_ID.test(id) ? { provider: 'youtube', id } : null
}

/**
 * Reads a URL as a recording: `https://youtu.be/3MG3ZR6_IRM?t=1389` is that YouTube video at 1389 s.
 * `null` for what is no recording, for `javascript:` and other schemes that must never be followed.
 */
export function parseRecordingUrl(href: string): RecordingLink | null {
  const written = href.trim().replace(/&(?:amp|#0?38);/g, '&')
  const url = readUrl(KNOWN_HOST.test(written) ? `https://${written}` : written)
  for (const { hosts, path, recording: read } of URL_SHAPES) {
    const parts = url && hosts.test(url.hostname) && (path?.exec(url.pathname) ?? (path ? null : []))
    const recording = parts && read(url, parts.slice(1))
    if (recording) return { recording: asWritten(recording, written), start: startOf(url) }
  }
  return null
}

function readUrl(text: string): URL | null {
  if (!URL.canParse(text, NOWHERE)) return null
  const url = new URL(text, NOWHERE)
  if (!/^https?:$/.test(url.protocol)) return null
  // `youtu.be/ID&t=65` and `watch?v=ID?t=65` are written by hand: the first mark begins the query, the others go on.
  if (!/youtu/.test(url.hostname)) return url
  const repaired = url.href.replace(/^([^?&#]*)[?&]([^#]*)/, (_, path: string, query: string) => `${path}?${query.replaceAll('?', '&')}`)
  return repaired === url.href ? url : new URL(repaired)
}

/** A media file keeps the URL as written, less its fragment, so that relative ones stay relative. */
function asWritten(recording: Recording, href: string): Recording {
  return recording.provider === 'file' ? { provider: 'file', url: href.replace(/#.*$/s, '') } : recording
}

/** What a query calls its time. */
const TIME_KEYS = ['t', 'start', 'time_continue']

function startOf(url: URL): number | null {
  const fragment = new URLSearchParams(url.hash.slice(1))
  for (const text of [...TIME_KEYS.map(key => url.searchParams.get(key)), fragment.get('t'), fragment.get('start')]) {
    const seconds = text === null ? null : parseUrlTime(text.split(',')[0] ?? '')
    if (seconds !== null) return seconds
  }
  return null
}

/** A link that plays the recording from a second and works without us: `https://youtu.be/ID?t=665`. */
export function momentUrl(recording: Recording, seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  switch (recording.provider) {
    case 'youtube':
      return `https://youtu.be/${recording.id}?t=${whole}`
    case 'vimeo':
      return `https://vimeo.com/${recording.id}${recording.hash ? `/${recording.hash}` : ''}#t=${whole}s`
    case 'peertube':
      return `https://${recording.host}/w/${recording.id}?start=${whole}s`
    case 'archive':
      return `https://archive.org/details/${recording.id}?start=${whole}`
    case 'file':
      return `${recording.url}#t=${whole}`
  }
}

/**
 * One text for one recording: two talks with equal keys are in the same recording. A PeerTube id is the same on every
 * host that shows the video.
 */
export function recordingKey(recording: Recording): string {
  return `${recording.provider}:${recording.provider === 'file' ? recording.url : recording.id}`
}
