import type { Root } from 'mdast'
import { KEYS, findKey } from '../front-matter-keys.js'
import { postImage } from '../post-image.js'
import { readStatedRecording } from '../recordings/stated-recording.js'
import { isSafeAddress } from '../safe-address.js'
import type { PostFacts } from './post-facts.js'
import type { ReadTalk, Reading } from './reading.js'
import { withoutSharedRecordings } from './shared-recordings.js'
import { lineOf, readStatedSpeakers } from './stated-speakers.js'

type Entry = Readonly<Record<string, unknown>>

/**
 * Talks in a list of front matter that sites have for other purposes: `presentations:`, `schedule:`. An entry is a talk
 * when it has a title, and a speaker or a recording; breaks and registration have neither. Its hours are those of a day
 * and no times of a recording. Nothing in it is wrong: it was not written for us.
 */
export function readScheduledTalks(_tree: Root, facts: PostFacts): Reading {
  const list = findKey(facts.data, KEYS.lists)
  if (!list || !Array.isArray(list.value)) return { talks: [], problems: [] }
  const talks = (list.value as unknown[]).flatMap((entry, index) => (isRecord(entry) ? readEntry(entry, facts, list.key, index) : []))
  return { talks: withoutSharedRecordings(talks, facts.recording), problems: [] }
}

function readEntry(entry: Entry, facts: PostFacts, key: string, index: number): ReadTalk[] {
  const titled = findKey(entry, KEYS.title)
  const title = lineOf(titled?.value)
  const named = findKey(entry, KEYS.speakers) ?? findKey(entry, KEYS.speakersOfEntry)
  const speakers = (named && readStatedSpeakers(named.value)) ?? []
  const { url, ...others } = entry
  const link = readStatedRecording(others)
  const image = postImage(entry)
  if (!titled || title === null || entry['break'] === true || (speakers.length === 0 && !link)) return []
  const place = facts.placeOfKey([key, index, titled.key])
  return [
    {
      title,
      speakers,
      recording: link?.recording ?? null,
      start: link ? (link.start ?? 0) : null,
      end: null,
      url: isSafeAddress(url) ? url : null,
      text: lineOf(findKey(entry, KEYS.text)?.value) ?? '',
      takeaways: [],
      chapters: [],
      ...(image !== null && { image }),
      place,
      evidence: [
        { ...place, field: 'title', rule: 'listed-in-front-matter', words: title },
        ...(named ? [{ ...facts.placeOfKey([key, index, named.key]), field: 'speakers' as const, rule: 'listed-in-front-matter', words: speakers.map(({ name }) => name).join(', ') }] : [])
      ]
    }
  ]
}

function isRecord(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
