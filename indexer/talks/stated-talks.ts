import type { Root } from 'mdast'
import { parseRecordingUrl, type RecordingLink } from '../../search/recording.js'
import { KEYS, findKey } from '../front-matter-keys.js'
import { postImage } from '../post-image.js'
import { problem, type Problem } from '../problem.js'
import { readStatedRecording } from '../recordings/stated-recording.js'
import { isSafeAddress } from '../safe-address.js'
import type { PostFacts } from './post-facts.js'
import type { Evidence, ReadField, ReadTalk, Reading } from './reading.js'
import { readStatedChapter, readStatedTakeaway } from './stated-chapters.js'
import { lineOf, readStatedSpeakers } from './stated-speakers.js'
import { readStatedTime } from './stated-times.js'

/** A key of a stated talk: what it may hold, in words for its author. */
const EXPECTED = {
  title: 'a text',
  speakers: 'a name such as “Ana Cruz (Acme)”, a list of them, or {name, affiliation}',
  start: 'a time such as "12:05", 725 or 1h2m3s',
  end: 'a time such as "12:05"',
  takeaways: 'a list of texts, or of {text, start}',
  chapters: 'a list such as “12:05 Title”, or of {start, title}',
  recording: 'the address of a YouTube or Vimeo video or a media file',
  url: 'an address'
} as const

type Key = keyof typeof EXPECTED

/** Other names under which sites have the same. */
const ALIASES: Partial<Record<Key, readonly string[]>> = {
  speakers: [...KEYS.speakers, ...KEYS.speakersOfEntry],
  recording: ['recording', 'video', 'audio'],
  takeaways: ['takeaways', 'points']
}

/** The fields that are evidence where they are stated. */
const FIELDS: readonly ReadField[] = ['title', 'speakers', 'start', 'takeaways', 'chapters']

/** Talks that the front matter lists under `talks:`. What an author states wins over what sentences seem to say. */
export function readStatedTalks(_tree: Root, facts: PostFacts): Reading {
  const { talks: stated } = facts.data
  if (stated === undefined || stated === null) return { talks: [], problems: [] }
  if (!Array.isArray(stated)) {
    const message = '“talks” must be a list, one “- title: …” a talk.'
    return { talks: [], problems: [problem('stated-talk-unreadable', facts.placeOfKey(['talks']), message)] }
  }
  const problems: Problem[] = []
  const talks = (stated as unknown[]).flatMap((entry, index) => new StatedTalk(entry, index, facts, problems).read())
  return { talks, problems }
}

/** One entry of the list while its keys are read; what is wrong with one is told, and the others are kept. */
class StatedTalk {
  readonly #record: Readonly<Record<string, unknown>>
  readonly #index: number
  readonly #facts: PostFacts
  readonly #problems: Problem[]

  constructor(entry: unknown, index: number, facts: PostFacts, problems: Problem[]) {
    this.#record = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : { title: entry }
    this.#index = index
    this.#facts = facts
    this.#problems = problems
  }

  read(): ReadTalk[] {
    const title = this.#required('title', lineOf)
    if (title === null) return []
    const link = this.#optional('recording', recordingOf) ?? recordingBeside(this.#record)
    const recording = link?.recording ?? this.#facts.recording
    const start = this.#optional('start', readStatedTime) ?? link?.start ?? null
    const end = this.#optional('end', readStatedTime)
    if (start !== null && !recording) {
      this.#tell('start', 'belongs to no recording; add “video: URL” to the talk or the post')
    }
    const image = postImage(this.#record)
    const own = recording && start !== null ? { recording, start, end } : wholeRecording(link)
    return [
      {
        ...own,
        title,
        speakers: this.#optional('speakers', readStatedSpeakers) ?? [],
        url: this.#optional('url', addressOf),
        text: lineOf(findKey(this.#record, KEYS.text)?.value) ?? '',
        takeaways: this.#list('takeaways', readStatedTakeaway),
        chapters: recording ? this.#list('chapters', readStatedChapter) : [],
        ...(image !== null && { image }),
        place: this.#place('title'),
        evidence: this.#evidence()
      }
    ]
  }

  #stated(key: Key): { name: string; value: unknown } | null {
    const found = findKey(this.#record, ALIASES[key] ?? [key])
    return found && { name: found.key, value: found.value }
  }

  #required<T>(key: Key, read: (value: unknown) => T | null): T | null {
    if (!this.#stated(key)) this.#tell(key, `is missing; it is ${EXPECTED[key]}`)
    return this.#optional(key, read)
  }

  #optional<T>(key: Key, read: (value: unknown) => T | null): T | null {
    const stated = this.#stated(key)
    if (!stated) return null
    const value = read(stated.value)
    if (value === null) this.#tell(stated.name, `is ${shown(stated.value)}; write ${EXPECTED[key]}`)
    return value
  }

  /** A list's entries that can be read; a text alone is a list of one. */
  #list<T>(key: 'takeaways' | 'chapters', read: (value: unknown) => T | null): T[] {
    const stated = this.#stated(key)
    if (!stated) return []
    const values: unknown[] = Array.isArray(stated.value) ? stated.value : [stated.value]
    const entries = values.map(read)
    const wrong = entries.indexOf(null)
    if (wrong >= 0) this.#tell(stated.name, `holds ${shown(values[wrong])}; write ${EXPECTED[key]}`)
    return entries.filter(entry => entry !== null)
  }

  #tell(name: string, what: string): void {
    this.#problems.push(problem('stated-talk-unreadable', this.#place(name), `“${name}” of talk ${this.#index + 1} ${what}.`))
  }

  #place(name: string): { line: number; column: number } {
    return this.#facts.placeOfKey(['talks', this.#index, name])
  }

  #evidence(): Evidence[] {
    return FIELDS.flatMap(field => {
      const stated = this.#stated(field as Key)
      return stated ? [{ ...this.#place(stated.name), field, rule: 'stated', words: shown(stated.value) }] : []
    })
  }
}

function recordingOf(value: unknown): RecordingLink | null {
  return typeof value === 'string' ? parseRecordingUrl(value) : null
}

/** What other keys name a recording by: `youtube_id`. The talk's `url` leads to its page. */
function recordingBeside({ url: _, ...record }: Readonly<Record<string, unknown>>): RecordingLink | null {
  return readStatedRecording(record)
}

/** A talk with a recording of its own and no time starts where that does. */
function wholeRecording(link: RecordingLink | null): Pick<ReadTalk, 'recording' | 'start' | 'end'> {
  return link ? { recording: link.recording, start: link.start ?? 0, end: null } : { recording: null, start: null, end: null }
}

function addressOf(value: unknown): string | null {
  const text = lineOf(value)
  return isSafeAddress(text) ? text : null
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`
}
