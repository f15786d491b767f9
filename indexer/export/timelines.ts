import { formatClock } from '../../search/clock.js'
import { recordingKey, type Recording } from '../../search/recording.js'
import type { Talk } from '../../search/talk.js'
import type { ExportedPost, ExportProblem } from './export-format.js'
import { fileNames } from './export-ids.js'
import { oneLine } from './sound-text.js'
import { talkLabel } from './talk-label.js'

/** A titled second of a recording. */
export interface Mark {
  /** On one line. */
  title: string
  /** Seconds. */
  start: number
  /** Seconds, never after the next mark; `null` for a last one whose end is unknown. */
  end: number | null
}

/** A recording of a post, and what is to be found where in it. */
export interface Timeline {
  post: ExportedPost
  recording: Recording
  /** For files about this recording, without ending; no two are alike. */
  name: string
  /** By their seconds, no two at the same; none where no talk has a time. */
  marks: Mark[]
}

/** A post with its recordings, of which there is one at least, and what their chapters lack. */
export interface RecordedPost {
  post: ExportedPost
  timelines: Timeline[]
  problems: ExportProblem[]
}

/** The posts that have recordings, with talks and chapters in order; that a post with talks has none is a problem. */
export function recordedPosts(posts: readonly ExportedPost[]): { recorded: RecordedPost[]; problems: ExportProblem[] } {
  const names = fileNames(posts)
  const read = posts.map(post => recordedPost(post, names.get(post) ?? ''))
  return { recorded: read.filter(({ timelines }) => timelines.length > 0), problems: read.flatMap(({ timelines, problems }) => (timelines.length > 0 ? [] : problems)) }
}

/** All recordings of posts, and all that their chapters lack. */
export function timelinesOf(posts: readonly ExportedPost[]): { timelines: Timeline[]; problems: ExportProblem[] } {
  const { recorded, problems } = recordedPosts(posts)
  return { timelines: recorded.flatMap(({ timelines }) => timelines), problems: [...problems, ...recorded.flatMap(post => post.problems)] }
}

function recordedPost(post: ExportedPost, name: string): RecordedPost {
  const problems: ExportProblem[] = []
  const tell = (message: string) => problems.push({ source: post.source, message })
  const recordings = new Map<string, { recording: Recording; talks: Talk[] }>()
  const at = (recording: Recording) => {
    const known = recordings.get(recordingKey(recording)) ?? { recording, talks: [] }
    recordings.set(recordingKey(recording), known)
    return known
  }
  if (post.recording) at(post.recording)
  for (const talk of post.talks) if (talk.recording) at(talk.recording).talks.push(talk)

  if (recordings.size === 0) {
    if (post.talks.length > 0) tell('No recording is named. Name it in the front matter: “video: https://youtu.be/ID”.')
    return { post, timelines: [], problems }
  }
  const untimed = post.talks.filter(({ start }) => start === null)
  if (untimed.length > 0) {
    const remedy = 'Link it to its second: “(starting at [12:05](https://youtu.be/ID?t=725))”.'
    tell(`${listed(untimed)} ${untimed.length === 1 ? 'has' : 'have'} no start, and so no place in the recording. ${remedy}`)
  }
  const timelines = [...recordings.values()].map(({ recording, talks }, place) => ({
    post,
    recording,
    // No post's name holds a plus.
    name: place === 0 ? name : `${name}+${place + 1}`,
    marks: marksOf(talks, tell)
  }))
  return { post, timelines, problems }
}

function listed(talks: readonly Talk[]): string {
  return talks.map(({ title }) => `“${oneLine(title)}”`).join(', ')
}

function marksOf(talks: readonly Talk[], tell: (message: string) => void): Mark[] {
  const timed = talks.filter((talk): talk is Talk & { start: number } => talk.start !== null)
  // An episode is one talk, and only its chapters say where what is.
  const [only] = timed.length === 1 ? timed : []
  const named = only && only.chapters.length > 0 ? [] : timed.map(talk => ({ title: talkLabel(talk), start: talk.start, end: talk.end, talk: true }))
  const chapters = talks.flatMap(talk => talk.chapters.map(({ title, start }) => ({ title: oneLine(title), start, end: talk.end, talk: false })))
  const marks: typeof named = []
  for (const mark of [...named, ...chapters].toSorted((a, b) => a.start - b.start)) {
    const before = marks.at(-1)
    if (before?.start !== mark.start) marks.push(mark)
    else if (mark.talk) tell(`“${mark.title}” starts at ${formatClock(mark.start)}, as “${before.title}” does, and is left out. Correct its time.`)
  }
  return marks.map(({ title, start, end }, place) => {
    const next = marks[place + 1]?.start ?? null
    const own = end !== null && end > start ? end : null
    return { title, start, end: next === null || own === null ? (next ?? own) : Math.min(next, own) }
  })
}
