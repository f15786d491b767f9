import type { Recording } from '../../search/recording.js'

/** A moment to play. */
export interface PlayableMoment {
  recording: Recording
  /** Where to begin. */
  seconds: number
  /** The talk's title, shown and read out as text. */
  title?: string
}

/** A line of the list of moments. */
export interface PlayerMoment {
  /** Seconds into the recording; `null` when nobody knows. */
  seconds: number | null
  text: string
}

/** A place in the talk that matches what was searched for. */
export interface PlayerMatch {
  /** Seconds into the recording. */
  seconds: number
  text: string
}
