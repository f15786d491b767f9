/** What a surface tells the player: HTMLMediaElement's events of the same names. */
export type SurfaceEvent =
  | 'loadedmetadata'
  | 'durationchange'
  | 'play'
  | 'playing'
  | 'pause'
  | 'timeupdate'
  | 'seeking'
  | 'seeked'
  | 'ended'
  | 'ratechange'
  | 'error'

/** Why a recording cannot be played here. Each has its sentence in `PlayerTexts`. */
export type Failure = 'address' | 'gone' | 'refused' | 'referrer' | 'browser' | 'network' | 'file'

/**
 * A place where one recording plays: an iframe, a media element. It names things as HTMLMediaElement does.
 * A surface exists only once the visitor wants to hear the recording: making one contacts the provider.
 */
export interface PlayerSurface {
  readonly element: HTMLElement
  /** Seconds. Setting it before `loadedmetadata` waits for it; of several such seeks the latest wins. */
  currentTime: number
  /** Seconds, `NaN` while unknown. */
  readonly duration: number
  readonly paused: boolean
  readonly ended: boolean
  /** 1 is as recorded. Setting it asks; what the recording really runs at is read, after `ratechange`. */
  playbackRate: number
  /** Set before `error` is told. */
  readonly failure: Failure | null
  /** Whether there is something to look at; `false` for sound alone. */
  readonly pictured: boolean
  /** Names it for assistive technology: one recording holds several talks. */
  rename(title: string): void
  /** Resolves when sound comes out. Rejects with `NotAllowedError` when the browser wants a click first. */
  play(): Promise<void>
  pause(): void
  /** Stops playback and listening, for good. */
  close(): void
}

/** How a surface begins. */
export interface SurfaceOpening {
  /** Where to begin. */
  seconds: number
  /** As in `rename`. */
  title: string
  tell(event: SurfaceEvent): void
}
