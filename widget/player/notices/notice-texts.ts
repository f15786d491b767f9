import type { Failure } from '../player-surface.js'

/** What is said when a recording does not play: that it loads, why not, for each `Failure`, or where it does. */
export interface NoticeTexts extends Record<Failure, string> {
  loading: string
  /** It plays at `{source}`. */
  elsewhere: string
  /** Asked beside a frame that keeps silent. */
  slow: string
}

export const ENGLISH: NoticeTexts = {
  loading: 'Loading from {source}…',
  elsewhere: 'Plays on {source}, not on this page.',
  slow: 'Slow to answer?',
  address: 'The address of this recording cannot be played.',
  gone: 'This recording was removed or made private.',
  refused: 'Its owner does not let this recording play on other sites.',
  referrer: 'YouTube plays only for pages that say where they are; this one, or the browser, does not.',
  browser: 'This browser could not play the recording.',
  network: 'The connection was lost while the recording was loading.',
  file: 'The file could not be loaded, or this browser does not know its format.'
}
