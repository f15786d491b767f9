import type { Recording } from '../../search/recording.js'

/** What the reading of a post's text needs to know of its front matter. */
export interface PostFacts {
  /** The talks' ids begin with it. */
  slug: string
  title: string
  description: string
  author: string | null
  /** The recording of the whole event. */
  recording: Recording | null
  /** Seconds that the recording's own URL names; `null` for none. */
  recordingStart: number | null
  /** All of the front matter. */
  data: Readonly<Record<string, unknown>>
}
