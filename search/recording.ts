import { parseUrlTime } from './clock.js'

/** The video or audio of an event. A media file's `url` is absolute or relative to the page that shows it. */
export type Recording =
  | { provider: 'youtube'; id: string }
  | { provider: 'vimeo'; id: string }
  | { provider: 'file'; url: string }

/** A recording and, when the URL names one, a second. */
export interface RecordingLink {
  recording: Recording
  /** Seconds; `null` when the URL names no time. */
  start: number | null
}

const YOUTUBE_ID = /^[\w-]{11}$/
const MEDIA_FILE = /\.(?:mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|oga|opus|wav|flac|m3u8)$/i

/** Stands for the page's own address, so that relative URLs can be read. */
const NOWHERE = 'https://relative.invalid/'

/** How each provider's URLs say which recording they mean. The first row that answers wins. */
const URL_SHAPES: { shape: string; hosts: RegExp; recording(url: URL): Recording | null }[] = [
  {
    shape: 'youtu.be/ID',
    hosts: /^youtu\.be$/,
    recording: url => youtube(url.pathname.split('/')[1])
  },
  {
    shape: 'youtube.com/watch?v=ID',
    hosts: /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$/,
    recording: url => youtube(url.searchParams.get('v') ?? undefined)
  },
  {
    shape: 'youtube.com/embed/ID, also live, shorts, v and the malformed embed/v=ID',
    hosts: /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$/,
    recording: url => youtube(/^\/(?:embed|live|shorts|v|e)\/(?:v=)?([^/]+)/.exec(url.pathname)?.[1])
  },
  {
    shape: 'vimeo.com/ID, player.vimeo.com/video/ID',
    hosts: /^(?:(?:www|player)\.)?vimeo\.com$/,
    recording: url => {
      const id = /\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1]
      return id ? { provider: 'vimeo', id } : null
    }
  },
  {
    shape: 'a media file by its ending',
    hosts: /^/,
    recording: url => (MEDIA_FILE.test(url.pathname) ? { provider: 'file', url: url.href } : null)
  }
]

function youtube(id: string | undefined): Recording | null {
  const trimmed = id?.slice(0, 11)
  return trimmed && YOUTUBE_ID.test(trimmed) && id === trimmed ? { provider: 'youtube', id: trimmed } : null
}

/**
 * Reads a URL as a recording: `https://youtu.be/3MG3ZR6_IRM?t=1389` is that YouTube video at 1389 s.
 * `null` for what is no recording, for `javascript:` and other schemes that must never be followed.
 */
export function parseRecordingUrl(href: string): RecordingLink | null {
  const trimmed = href.trim()
  if (!URL.canParse(trimmed, NOWHERE)) return null
  const url = new URL(trimmed, NOWHERE)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  for (const { hosts, recording: read } of URL_SHAPES) {
    const recording = hosts.test(url.hostname) ? read(url) : null
    if (recording) return { recording: asWritten(recording, trimmed), start: startOf(url) }
  }
  return null
}

/** A media file keeps the URL as written, less its fragment, so that relative ones stay relative. */
function asWritten(recording: Recording, href: string): Recording {
  return recording.provider === 'file' ? { provider: 'file', url: href.replace(/#.*$/s, '') } : recording
}

function startOf(url: URL): number | null {
  const fragment = new URLSearchParams(url.hash.slice(1))
  for (const text of [url.searchParams.get('t'), url.searchParams.get('start'), url.searchParams.get('time_continue'), fragment.get('t')]) {
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
      return `https://vimeo.com/${recording.id}#t=${whole}s`
    case 'file':
      return `${recording.url}#t=${whole}`
  }
}

/** One text for one recording: two talks with equal keys are in the same recording. */
export function recordingKey(recording: Recording): string {
  return `${recording.provider}:${recording.provider === 'file' ? recording.url : recording.id}`
}
