import type { RecordingLink } from '../../search/recording.js'
import { oneLine } from '../one-line.js'
import type { ReadTalk } from './reading.js'
import type { TalkLabel } from './talk-labels.js'

/** What a point or a row tells of a talk besides who and what. */
export interface LabelSurroundings {
  link: RecordingLink | null
  url?: string | null
  text?: string
  /** The words that the label was read from. */
  words: string
  place: ReadTalk['place']
}

/** A talk as a point or a row tells it: a recording of its own without a time begins at 0. */
export function labelledTalk({ title, speakers, rule }: Omit<TalkLabel, 'sure'>, { link, url = null, text = '', words, place }: LabelSurroundings): ReadTalk {
  const told = { ...place, rule, words: oneLine(words) }
  return {
    title,
    speakers,
    recording: link?.recording ?? null,
    start: link ? (link.start ?? 0) : null,
    end: null,
    url,
    text: oneLine(text),
    takeaways: [],
    chapters: [],
    place,
    evidence: [{ ...told, field: 'title', words: title }, ...(speakers.length > 0 ? [{ ...told, field: 'speakers' as const }] : [])]
  }
}
