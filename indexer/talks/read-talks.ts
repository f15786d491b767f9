import type { Root } from 'mdast'
import { formatClock } from '../../search/clock.js'
import { recordingKey } from '../../search/recording.js'
import type { Talk } from '../../search/talk.js'
import { problem, type Problem } from '../problem.js'
import type { PostFacts } from './post-facts.js'
import { readProseTalks } from './prose-talks.js'
import type { Evidence, ReadTalk, Reading } from './reading.js'
import { sameRecording } from './time-marks.js'
import { readWholePost } from './whole-post.js'

/** The ways to read talks out of a post. The first that finds any is believed. */
const WAYS: { name: string; read(tree: Root, facts: PostFacts): Reading }[] = [
  { name: 'sentences', read: readProseTalks },
  { name: 'the post itself', read: readWholePost }
]

/** What is read in a post: its talks in order, the evidence for each, and what is wrong. */
export interface TalksRead {
  talks: Talk[]
  /** For each talk, in the same order. */
  evidence: Evidence[][]
  problems: Problem[]
}

/** Reads the talks of a post. Pure; everything doubtful becomes a problem. */
export function readTalks(tree: Root, facts: PostFacts): TalksRead {
  const problems: Problem[] = []
  for (const { read } of WAYS) {
    const reading = read(tree, facts)
    problems.push(...reading.problems)
    if (reading.talks.length === 0) continue
    const talks = withEnds(reading.talks)
    return {
      talks: talks.map(({ place: _, evidence: __, ...talk }, index) => ({ id: `${facts.slug}#${index + 1}`, ...talk })),
      evidence: talks.map(({ evidence }) => evidence),
      problems: [...problems, ...talks.flatMap((talk, index) => talkProblems(talk, talks[index - 1]))]
    }
  }
  return { talks: [], evidence: [], problems }
}

/** A talk that says no end of its own ends where the next one of the same recording starts. */
function withEnds(talks: readonly ReadTalk[]): ReadTalk[] {
  const starts = new Map<string, number[]>()
  for (const { recording, start } of talks) {
    if (!recording || start === null) continue
    const key = recordingKey(recording)
    starts.set(key, starts.get(key) ?? [])
    starts.get(key)?.push(start)
  }
  for (const [key, unsorted] of starts) starts.set(key, unsorted.toSorted((a, b) => a - b))
  return talks.map(talk => {
    const { recording, start } = talk
    if (talk.end !== null || !recording || start === null) return talk
    return { ...talk, end: starts.get(recordingKey(recording))?.find(other => other > start) ?? null }
  })
}

function talkProblems(talk: ReadTalk, before: ReadTalk | undefined): Problem[] {
  const found: Problem[] = []
  if (talk.speakers.length === 0) {
    const message = `No speaker found for “${talk.title}”. Write “Name from Company” before the title.`
    found.push(problem('talk-without-speaker', talk.place, message))
  }
  if (before?.start != null && talk.start !== null && sameRecording(before.recording, talk.recording) && talk.start <= before.start) {
    const [start, other] = [formatClock(talk.start), formatClock(before.start)]
    const message = `“${talk.title}” starts at ${start}, not after the talk before it (${other}). Check both times.`
    found.push(problem('times-descend', talk.place, message))
  }
  return found
}
