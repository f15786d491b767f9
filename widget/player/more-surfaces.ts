import type { Recording } from '../../search/recording.js'
import { EmbedSurface } from './embed-surface.js'
import { archiveEmbedUrl, peertubeEmbedUrl } from './embed-urls.js'
import type { PlayerSurface, SurfaceOpening } from './player-surface.js'
import { vimeoEmbedUrl } from './vimeo-embed-url.js'
import { VimeoSurface } from './vimeo-surface.js'

/** The recordings whose players are loaded with the first of them. */
export type LaterRecording = Exclude<Recording, { provider: 'file' }>

/** Opens what neither YouTube nor a file plays. */
export function openMore(recording: LaterRecording, opening: SurfaceOpening): PlayerSurface {
  switch (recording.provider) {
    case 'vimeo':
      return new VimeoSurface(vimeoEmbedUrl(recording, opening.seconds), opening)
    case 'peertube':
      return new EmbedSurface(seconds => peertubeEmbedUrl(recording, seconds), opening)
    default:
      return new EmbedSurface(seconds => archiveEmbedUrl(recording, seconds), opening)
  }
}
