import type { Recording } from '../../search/recording.js'
import type { Speaker } from '../../search/talk.js'
import type { Place } from '../problem.js'
import type { Prose } from '../prose.js'
import type { Evening } from './evening.js'
import type { Evidence } from './reading.js'
import type { Naming } from './naming.js'
import type { TitleReading } from './titles.js'

/** A talk as its introducing sentences tell it, before takeaways. */
export interface Introduction {
  title: string
  speakers: Speaker[]
  /** Seconds; `null` when no time is given. */
  start: number | null
  /** The recording that a timed link names. */
  recording: Recording | null
  /** Where the title links to, when that is no moment. */
  url: string | null
  /** What the paragraph says behind the introduction: `His takeaways are:`. */
  leadIn: string
  place: Place
  evidence: Evidence[]
}

/** What an introduction is read with. */
export interface Surroundings {
  evening: Evening
  /** The topics of the overview, in the order of the evening. */
  topics: readonly string[]
  /** Whether a list that could be takeaways follows the paragraph. */
  listFollows: boolean
  /** Whether the paragraph stands under a heading that looks ahead: `## Next month`. */
  ahead: boolean
  /** Who is seen in the picture before the paragraph. */
  pictured: readonly Speaker[]
  /** Who was named in the paragraph before, without a talk: `Next up was Ana Cruz.` */
  named(): readonly Speaker[]
}

/** Where title and speakers of an introduction were read. `text` is the part of the prose, from `offset` on, that named them. */
export function evidenceOf(prose: Prose, offset: number, text: string, named: Naming | null, { title, rule }: TitleReading): Evidence[] {
  const titleAt = Math.max(offset, prose.text.indexOf(title, offset))
  return [
    { ...prose.placeOf(titleAt), field: 'title', rule, words: title },
    ...(named ? [{ ...prose.placeOf(offset + named.from), field: 'speakers' as const, rule: named.rule, words: text.slice(named.from, named.to) }] : [])
  ]
}
