import type {
  TalkPlayer,
  TalkPlayerConsentEvent,
  TalkPlayerMomentEvent,
  TalkSearch,
  TalkSearchErrorEvent,
  TalkSearchReadyEvent,
  TalkSearchResultsEvent,
  TalkSearchSelectEvent
} from '../widget/index.js'

type Optional<Props> = { [Name in keyof Props]?: Props[Name] | undefined }

/** Attributes of `<talk-search>`, as they stand in HTML. */
export interface TalkSearchAttributes {
  src?: string | undefined
  mode?: 'inline' | 'dropdown' | 'modal' | undefined
  shortcut?: string | undefined
  label?: string | undefined
  placeholder?: string | undefined
  'max-hits'?: number | string | undefined
  'max-moments'?: number | string | undefined
  posters?: boolean | undefined
  facets?: string | undefined
  sort?: 'relevance' | 'newest' | 'oldest' | undefined
  browse?: boolean | undefined
  recent?: 'on' | 'off' | undefined
  'url-state'?: 'none' | 'query' | 'hash' | undefined
  talk?: string | undefined
  player?: 'inline' | 'link' | undefined
  consent?: boolean | undefined
  preload?: boolean | undefined
  theme?: 'auto' | 'light' | 'dark' | undefined
  lang?: string | undefined
}

/** Properties of `<talk-search>` that have no attribute, or one of another name. */
export type TalkSearchProperties = Optional<Pick<TalkSearch, 'source' | 'maxHits' | 'maxMoments' | 'urlState' | 'query' | 'filters' | 'texts'>>

export interface TalkSearchEvents {
  'talk-search-ready': TalkSearchReadyEvent
  'talk-search-results': TalkSearchResultsEvent
  'talk-search-select': TalkSearchSelectEvent
  'talk-search-error': TalkSearchErrorEvent
}

/** Attributes of `<talk-player>`, as they stand in HTML. */
export interface TalkPlayerAttributes {
  src?: string | undefined
  'talk-title'?: string | undefined
  start?: number | string | undefined
  end?: number | string | undefined
  poster?: string | undefined
  consent?: boolean | undefined
  tools?: boolean | undefined
  pane?: 'moments' | 'transcript' | '' | undefined
  lang?: string | undefined
}

/** Properties of `<talk-player>` that have no attribute, or one of another name. */
export type TalkPlayerProperties = Optional<
  Pick<TalkPlayer, 'recording' | 'talkTitle' | 'texts' | 'moments' | 'found' | 'said' | 'played' | 'currentTime' | 'playbackRate'>
>

export interface TalkPlayerEvents {
  loadedmetadata: Event
  durationchange: Event
  play: Event
  playing: Event
  pause: Event
  timeupdate: Event
  seeking: Event
  seeked: Event
  ratechange: Event
  ended: Event
  error: Event
  'talk-player-moment': TalkPlayerMomentEvent
  'talk-player-consent': TalkPlayerConsentEvent
}
