import type { Recording } from './recording.js'

/** Consecutive cues joined into some 20-40 s of speech, inside one talk: the unit of transcript search. */
export interface Passage {
  /** The id of the talk that it was said in; outside the talks, the post's id (a talk id without `#…`). */
  talk: string
  /** Seconds into the recording. */
  start: number
  end: number
  text: string
  /**
   * When its parts were said, as flat pairs: offset in `text` (UTF-16 units), seconds; ascending, the first offset is 0.
   * Per cue, or per word where the file times words. A pause has a pair where it begins.
   */
  times: number[]
  /** Who speaks from which offset on, where the file tells: `[[0, 'Ada Lovelace'], [120, 'Charles Babbage']]`. */
  speakers?: [offset: number, name: string][]
  /** Only where it is another than the talk's (or, outside the talks, the post's). */
  recording?: Recording
}
