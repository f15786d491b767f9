import type { Recording } from '../../search/recording.js'
import { MediaSurface } from './media-surface.js'
import type { LaterRecording } from './more-surfaces.js'
import type { PlayerSurface, SurfaceOpening } from './player-surface.js'
import { youtubeEmbedUrl } from './youtube-embed-url.js'
import { YouTubeSurface } from './youtube-surface.js'

type Provider = Recording['provider']
/** Two providers may share a shape. */
type RecordingOf<P extends Provider> = Recording extends infer R
  ? R extends { provider: Provider } ? (P extends R['provider'] ? Omit<R, 'provider'> & { provider: P } : never) : never
  : never

/** A surface, or one whose program has to be loaded first. */
export type Opened = PlayerSurface | Promise<PlayerSurface>

/** How a provider's recordings are played. Those of a provider without a row are linked to. */
export type Surfaces = {
  readonly [P in Provider]?: (recording: RecordingOf<P>, opening: SurfaceOpening) => Opened
}

const openLater = async (recording: LaterRecording, opening: SurfaceOpening) => {
  const { openMore } = await import('./more-surfaces.js')
  return openMore(recording, opening)
}

export const SURFACES: Surfaces = {
  youtube: ({ id }, opening) => new YouTubeSurface(youtubeEmbedUrl(id, opening.seconds, location.origin), opening),
  vimeo: openLater,
  peertube: openLater,
  // A file of an item is a plain file, which we can follow; an item alone has a page of its own.
  archive: (recording, opening) =>
    recording.id.includes('/')
      ? new MediaSurface(`https://archive.org/download/${recording.id}`, opening)
      : openLater(recording, opening),
  file: ({ url }, opening) => {
    if (!isPlaylist(url) || playsPlaylists()) return new MediaSurface(url, opening)
    return import('./attach-hls.js').then(({ attachHls }) => new MediaSurface(url, opening, attachHls(url)))
  }
}

/** The row for a recording. `null` when its provider has none. */
export function findSurface(surfaces: Surfaces, recording: Recording): ((opening: SurfaceOpening) => Opened) | null {
  // A row and its recording share a provider, which the compiler cannot follow through a lookup.
  const open = surfaces[recording.provider] as ((recording: Recording, opening: SurfaceOpening) => Opened) | undefined
  return open ? opening => open(recording, opening) : null
}

/** An HLS playlist: `talk.m3u8`, `talk.m3u8?token=…`. */
function isPlaylist(url: string): boolean {
  return /\.m3u8(?:[?#]|$)/i.test(url)
}

function playsPlaylists(): boolean {
  return document.createElement('video').canPlayType('application/vnd.apple.mpegurl') !== ''
}
