import type { TranscriptTexts } from '../../transcript/transcript-texts.js'
import type { ConsentTexts } from '../consent/consent-texts.js'
import type { NoticeTexts } from '../notices/notice-texts.js'
import type { StripTexts } from '../strip/strip-texts.js'
import type { ToolTexts } from '../tools/tool-texts.js'

/** What the player itself says to a visitor, with `{names}` where something is put in. */
export interface SceneTexts {
  /** Names a recording whose talk has no title. */
  recording: string
  thisSite: string
  /** The name of the play button: with a title or without, from a clock such as `23:09` or from the beginning. */
  play: string
  playFrom: string
  playUntitled: string
  playUntitledFrom: string
  /** `{source}` is `YouTube`, or the host a media file comes from. */
  playsFrom: string
  /** The link to the recording at its `{clock}`. */
  open: string
  retry: string
  /** Playback has stopped at the end of the talk, and can go on into what follows. */
  talkEnded: string
  goOn: string
}

/** What the parts say that are loaded later. */
export interface PartTexts {
  notices: NoticeTexts
  consent: ConsentTexts
  tools: ToolTexts
  strip: StripTexts
  transcript: TranscriptTexts
}

/** Everything that a player says, in one language: plain data, as `Texts` is for a search. */
export interface PlayerTexts extends SceneTexts, PartTexts {}

/** Texts in place of those of the language; what is not given stays, in each part as well. */
export type GivenPlayerTexts = Partial<SceneTexts> & { readonly [Part in keyof PartTexts]?: Partial<PartTexts[Part]> }
