import type { TranscriptTexts } from '../transcript/transcript-texts.js'
import type { ConsentTexts } from './consent/consent-texts.js'
import type { StripTexts } from './strip/strip-texts.js'
import type { Failure } from './player-surface.js'
import type { ToolTexts } from './tools/tool-texts.js'

/**
 * Everything the player says to a visitor. Give the element another set of these for another language. The parts that
 * are loaded later bring their own English; they say it where a set has no words for them.
 */
export interface PlayerTexts {
  /** Names a recording whose talk has no title. */
  recording: string
  thisSite: string
  /** The button's name: the title, and a clock such as `23:09` unless it begins at the beginning. */
  play(title: string, clock: string | null): string
  /** `source` is `YouTube`, or the host a media file comes from. */
  playsFrom(source: string): string
  elsewhere(source: string): string
  loading(source: string): string
  slow: string
  open(clock: string): string
  retry: string
  /** Playback has stopped at the end of the talk, and can go on into what follows. */
  talkEnded: string
  goOn: string
  failures: Readonly<Record<Failure, string>>
  consent?: ConsentTexts
  tools?: ToolTexts
  strip?: StripTexts
  transcript?: TranscriptTexts
}

export const ENGLISH: PlayerTexts = {
  recording: 'Recording',
  thisSite: 'this site',
  play: (title, clock) => `Play ${title ? `“${title}”` : 'the recording'}${clock ? ` from ${clock}` : ''}`,
  playsFrom: source => `Plays from ${source}`,
  elsewhere: source => `Plays on ${source}, not on this page.`,
  loading: source => `Loading from ${source}…`,
  slow: 'Slow to answer?',
  open: clock => `Open the recording at ${clock}`,
  retry: 'Try again',
  talkEnded: 'The talk ends here.',
  goOn: 'Go on',
  failures: {
    address: 'The address of this recording cannot be played.',
    gone: 'This recording was removed or made private.',
    refused: 'Its owner does not let this recording play on other sites.',
    referrer: 'YouTube plays only for pages that say where they are; this one, or the browser, does not.',
    browser: 'This browser could not play the recording.',
    network: 'The connection was lost while the recording was loading.',
    file: 'The file could not be loaded, or this browser does not know its format.'
  }
}
