import type { Passage } from '../../search/passage.js'
import { recordingKey, type Recording } from '../../search/recording.js'
import type { Post, Talk } from '../../search/talk.js'
import { problem, type Problem, type Rule } from '../problem.js'
import { readStatedTime } from '../talks/stated-times.js'
import type { LoadedTranscript } from './load-transcripts.js'
import type { Trouble } from './parsed-transcript.js'
import { joinPassages } from './passages.js'
import { placeTakeaways } from './place-takeaways.js'
import { spansOf } from './talk-spans.js'

/** The rule that each kind of trouble breaks. */
const RULE_OF: Record<Trouble['kind'], Rule> = { unreadable: 'transcript-unreadable', repaired: 'transcript-repaired', times: 'transcript-times' }

/** What transcripts tell of a post. */
export interface Transcribed {
  talks: Talk[]
  said: Passage[]
  /** The files that belong to the post. */
  transcripts: string[]
  problems: Problem[]
}

/**
 * Cuts transcripts into passages at a post's talks, ends the talks that nothing else ended, and gives takeaways the
 * second where they were said.
 *
 * @param duration of the post's recording, as the front matter states it
 */
export function addTranscripts(post: Post, loaded: readonly LoadedTranscript[], duration: unknown): Transcribed {
  const read = loaded.filter(({ parsed }) => parsed !== null && parsed.cues.length > 0)
  const talks = withLastEnds(post.talks, read, post.recording, readDuration(duration))
  const said = read.flatMap(one => passagesOf({ ...post, talks }, one))
  return {
    talks: said.length > 0 ? talks.map(talk => withPlacedTakeaways(talk, said, post.lang)) : talks,
    said,
    transcripts: loaded.filter(({ parsed }) => parsed !== null).map(({ source }) => source),
    problems: loaded.flatMap(problemsOf)
  }
}

function passagesOf(post: Post, { parsed, recording, talk }: LoadedTranscript): Passage[] {
  const spans = talk !== null && recording === null ? [{ talk, start: 0, end: Infinity }] : spansOf(post, recording)
  const usual = new Map(post.talks.map(({ id, recording: own }) => [id, own]))
  return joinPassages(parsed?.cues ?? [], spans).map(passage => {
    const own = usual.has(passage.talk) ? (usual.get(passage.talk) ?? null) : post.recording
    const isOther = recording !== null && (own === null || recordingKey(own) !== recordingKey(recording))
    return isOther ? { ...passage, recording } : passage
  })
}

function withPlacedTakeaways(talk: Talk, said: readonly Passage[], lang: string | undefined): Talk {
  const own = said.filter(passage => passage.talk === talk.id)
  return own.length > 0 ? { ...talk, takeaways: placeTakeaways(talk.takeaways, own, lang) } : talk
}

/** The last talk of a recording ends where its transcript does, else where the recording does. */
function withLastEnds(talks: readonly Talk[], read: readonly LoadedTranscript[], recording: Recording | null, duration: number | null): Talk[] {
  const ends = new Map<string, number>()
  if (recording && duration !== null) ends.set(recordingKey(recording), duration)
  for (const { parsed, recording: own } of read) {
    const last = parsed?.cues.reduce((latest, { end }) => Math.max(latest, end), 0)
    if (own && last !== undefined) ends.set(recordingKey(own), Math.round(last * 100) / 100)
  }
  if (ends.size === 0) return [...talks]
  return talks.map(talk => {
    if (talk.end !== null || talk.start === null || !talk.recording) return talk
    const end = ends.get(recordingKey(talk.recording))
    return end !== undefined && end > talk.start ? { ...talk, end } : talk
  })
}

/** Seconds: `1:02:03`, `3723`, `1h2m3s` or ISO 8601's `PT1H2M3S`; a number that may be of minutes tells nothing. */
function readDuration(value: unknown): number | null {
  const seconds = readStatedTime(typeof value === 'string' ? value.replace(/^\s*PT/i, '') : value)
  return seconds === null || (/^\s*\d*\s*$/.test(String(value)) && seconds < 600) ? null : seconds
}

function problemsOf({ source, place, parsed }: LoadedTranscript): Problem[] {
  if (parsed === null) {
    return [problem('transcript-missing', place, `There is no ${source}. Name a file by its path from the post, or from the content root: /captions/talk.vtt.`)]
  }
  return Object.entries(RULE_OF).flatMap(([kind, rule]) => {
    const [first, ...others] = parsed.troubles.filter(trouble => trouble.kind === kind)
    const more = others.length > 0 ? `, and ${others.length} more of the kind` : ''
    return first ? [problem(rule, place, `${source}:${first.line} ${first.message}${more}. ${REMEDIES[first.kind]}`)] : []
  })
}

const REMEDIES: Record<Trouble['kind'], string> = {
  unreadable: 'Nothing of it is searched.',
  repaired: 'It is read all the same; save it again with a caption editor.',
  times: 'Its words are kept; their second may be wrong.'
}
