import '../../../widget/player/define.js'
import type { Recording } from '../../../search/recording.js'
import { TalkPlayer } from '../../../widget/player/talk-player.js'
import { MediaSurface } from '../../../widget/player/media-surface.js'
import { SURFACES } from '../../../widget/player/surfaces.js'
import { vimeoEmbedUrl } from '../../../widget/player/vimeo-embed-url.js'
import { VimeoSurface } from '../../../widget/player/vimeo-surface.js'
import type { VimeoStandIn } from './vimeo-stand-in.js'
import { YouTubeSurface } from '../../../widget/player/youtube-surface.js'
import type { YouTubeStandIn } from './youtube-stand-in.js'

type FileRecording = Extract<Recording, { provider: 'file' }>

/** One minute of picture and sound, and one of sound alone. */
export const VIDEO: FileRecording = { provider: 'file', url: new URL('minute.webm', import.meta.url).href }
export const SOUND: FileRecording = { provider: 'file', url: new URL('minute-of-sound.ogg', import.meta.url).href }
export const MISSING: FileRecording = { provider: 'file', url: new URL('lost.webm', import.meta.url).href }
export const YOUTUBE = { provider: 'youtube', id: '3MG3ZR6_IRM' } as const
export const VIMEO = { provider: 'vimeo', id: '76979871' } as const

/** Plays YouTube's recordings from the stand-in of the test that runs. */
class StandInPlayer extends TalkPlayer {
  static standIn: YouTubeStandIn

  static override surfaces = {
    ...SURFACES,
    youtube: ({ id }: { id: string }, opening: ConstructorParameters<typeof YouTubeSurface>[1]) =>
      new YouTubeSurface(StandInPlayer.standIn.url(id, opening.seconds), opening)
  }
}

customElements.define('stand-in-player', StandInPlayer)

/** Plays Vimeo's recordings from the stand-in of the test that runs. */
class VimeoStandInPlayer extends TalkPlayer {
  static standIn: VimeoStandIn

  static override surfaces = {
    ...SURFACES,
    vimeo: (recording: { id: string; hash?: string }, opening: ConstructorParameters<typeof VimeoSurface>[1]) =>
      new VimeoSurface(VimeoStandInPlayer.standIn.url(vimeoEmbedUrl(recording, opening.seconds)), opening)
  }
}

customElements.define('vimeo-stand-in-player', VimeoStandInPlayer)

/** A player that knows YouTube and files, and nothing else. */
class FewSurfacesPlayer extends TalkPlayer {
  static override surfaces = { youtube: SURFACES.youtube, file: SURFACES.file } as typeof SURFACES
}

customElements.define('few-surfaces-player', FewSurfacesPlayer)

/** A player whose files fail at once, before anything else can be loaded. */
class FailingPlayer extends TalkPlayer {
  static override surfaces = {
    ...SURFACES,
    file: ({ url }: { url: string }, opening: ConstructorParameters<typeof MediaSurface>[1]) => {
      queueMicrotask(() => opening.tell('error'))
      return new MediaSurface(url, opening)
    }
  }
}

customElements.define('failing-player', FailingPlayer)

type Settings = Partial<Pick<TalkPlayer,
  'src' | 'recording' | 'talkTitle' | 'start' | 'end' | 'consent' | 'tools' | 'poster' | 'pane' | 'moments' | 'found' | 'said'>>

/** A player in the page, as a site's author would write it. */
export function mountPlayer(properties: Settings = {}): TalkPlayer {
  return mount(document.createElement('talk-player'), properties)
}

export function mountWithStandIn(standIn: YouTubeStandIn, properties: Settings = {}): TalkPlayer {
  StandInPlayer.standIn = standIn
  return mount(document.createElement('stand-in-player') as StandInPlayer, properties)
}

export function mountWithVimeo(standIn: VimeoStandIn): TalkPlayer {
  VimeoStandInPlayer.standIn = standIn
  return mount(document.createElement('vimeo-stand-in-player') as VimeoStandInPlayer, {})
}

export function mountWithFewSurfaces(properties: Settings = {}): TalkPlayer {
  return mount(document.createElement('few-surfaces-player') as FewSurfacesPlayer, properties)
}

export function mountThatFails(properties: Settings = {}): TalkPlayer {
  return mount(document.createElement('failing-player') as FailingPlayer, properties)
}

function mount(player: TalkPlayer, properties: object): TalkPlayer {
  document.body.replaceChildren(Object.assign(player, properties))
  return player
}

/** Resolves at the next event of that name. */
export function next(player: TalkPlayer, event: string): Promise<Event> {
  return new Promise(resolve => player.addEventListener(event, resolve, { once: true }))
}

/** The names of the events that a player tells, as they come. */
export function record(player: TalkPlayer, ...events: string[]): string[] {
  const told: string[] = []
  for (const event of events) player.addEventListener(event, () => told.push(event))
  return told
}
