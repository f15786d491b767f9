import type { Recording } from '../../search/recording.js'
import { MediaSurface } from './media-surface.js'
import type { PlayerSurface, SurfaceOpening } from './player-surface.js'
import { youtubeEmbedUrl } from './youtube-embed-url.js'
import { YouTubeSurface } from './youtube-surface.js'

type Provider = Recording['provider']
type RecordingOf<P extends Provider> = Extract<Recording, { provider: P }>

/** How a provider's recordings are played. Those of a provider without a row are linked to. */
export type Surfaces = {
  readonly [P in Provider]?: (recording: RecordingOf<P>, opening: SurfaceOpening) => PlayerSurface
}

export const SURFACES: Surfaces = {
  youtube: ({ id }, opening) => new YouTubeSurface(youtubeEmbedUrl(id, opening.seconds, location.origin), opening),
  file: ({ url }, opening) => new MediaSurface(url, opening)
}

/** The row for a recording. `null` when its provider has none. */
export function findSurface(
  surfaces: Surfaces,
  recording: Recording
): ((opening: SurfaceOpening) => PlayerSurface) | null {
  // A row and its recording share a provider, which the compiler cannot follow through a lookup.
  const open = surfaces[recording.provider] as
    | ((recording: Recording, opening: SurfaceOpening) => PlayerSurface)
    | undefined
  return open ? opening => open(recording, opening) : null
}
