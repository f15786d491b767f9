import type { Recording } from '../../search/recording.js'
import type { Chapter } from '../../search/talk.js'
import type { OwnTalks } from '../hooks/shape.js'
import type { KeyPath } from '../key-place.js'
import type { Place } from '../problem.js'

/** What the reading of a post's text needs to know of its front matter. */
export interface PostFacts {
  /** The talks' ids begin with it. */
  slug: string
  title: string
  description: string
  author: string | null
  /** The recording of the whole event. */
  recording: Recording | null
  /** Whether the front matter names it; otherwise it is the only one that the text shows. */
  recordingStated: boolean
  /** Seconds that the recording's own URL names; `null` for none. */
  recordingStart: number | null
  /** Chapters of the recording that stand beside the text; they win over those in it. */
  chapters: readonly Chapter[]
  /** What a shape of the site's configuration has read. */
  own?: OwnTalks | null
  /** All of the front matter. */
  data: Readonly<Record<string, unknown>>
  /** Where a key of the front matter stands. */
  placeOfKey(path: KeyPath): Place
}
