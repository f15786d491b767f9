import type { List, Paragraph, Root, RootContent } from 'mdast'
import { formatClock } from '../../search/clock.js'
import { parseRecordingUrl, recordingKey, type Recording } from '../../search/recording.js'
import type { Takeaway, Talk } from '../../search/talk.js'
import { problem, type Problem } from '../problem.js'
import { proseOf } from '../prose.js'
import { readEvening } from './evening.js'
import { readIntroductions, type Introduction } from './introductions.js'
import { overviewTopics } from './overview.js'
import { sameRecording } from './time-marks.js'
import { creditsList, listOf, takeawaysOf } from './takeaways.js'
import { assignBilledCompany } from './billed-company.js'
import { wholePostTalk } from './whole-post.js'

/** What the walk over a post needs to know of its front matter. */
export interface PostFacts {
  /** The talks' ids begin with it. */
  slug: string
  title: string
  description: string
  author: string | null
  recording: Recording | null
}

/** A talk while its takeaways are being looked for. */
interface Draft extends Introduction {
  takeaways: Takeaway[]
  text: string[]
  /** Whether a list that follows would be its takeaways. */
  awaitsList: boolean
}

/** Walks a post's tree from top to bottom and draws out its talks. Pure; everything doubtful becomes a problem. */
export function extractTalks(tree: Root, facts: PostFacts): { talks: Talk[]; problems: Problem[] } {
  const proses = tree.children.flatMap(node => (node.type === 'paragraph' ? [proseOf(node)] : []))
  const paragraphs = proses.map(({ text }) => text)
  const evening = readEvening({ ...facts, paragraphs, imageTexts: imageTexts(tree) })
  const topics = overviewTopics(paragraphs)
  const drafts: Draft[] = []
  const problems: Problem[] = []
  for (const [index, node] of tree.children.entries()) {
    if (node.type === 'paragraph' && !isPicture(node)) {
      const prose = proseOf(node)
      const listFollows = listBehind(tree.children, index) !== null
      const read = readIntroductions(prose, { evening, topics, listFollows })
      problems.push(...read.problems)
      if (read.introductions.length === 0) continueDraft(drafts.at(-1), prose.text)
      for (const introduction of read.introductions) drafts.push(draftOf(introduction, prose.text))
    } else if (listOf(node)) {
      takeList(drafts.at(-1), listOf(node), tree.children[index + 1])
    } else if (node.type === 'heading') {
      const draft = drafts.at(-1)
      if (draft) draft.awaitsList = false
    }
  }
  if (drafts.length === 0) {
    const whole = wholePostTalk(tree, facts, evening)
    return { talks: whole ? [whole] : [], problems }
  }
  assignBilledCompany(drafts, evening)
  const talks = withEnds(drafts.map((draft, index) => talkOf(draft, index, facts)))
  return { talks, problems: [...problems, ...talkProblems(drafts, talks)] }
}

function draftOf(introduction: Introduction, paragraph: string): Draft {
  return { ...introduction, takeaways: [], text: [paragraph], awaitsList: creditsList(introduction.leadIn) }
}

/** A paragraph behind a talk's introduction: it may lead in to the takeaways, or to something else. */
function continueDraft(draft: Draft | undefined, text: string): void {
  if (!draft) return
  if (draft.awaitsList) draft.text.push(text)
  const aboutSpeaker = /:\s*$/u.test(text) || /\b(?:he|she|they|his|her|their|takeaways?)\b/iu.test(text)
  draft.awaitsList = draft.takeaways.length === 0 && draft.awaitsList && aboutSpeaker && creditsList(text)
}

/** A list right behind the list goes on with it: only its marker changed. */
function takeList(draft: Draft | undefined, list: List | null, next: RootContent | undefined): void {
  if (!draft?.awaitsList || !list) return
  draft.takeaways.push(...takeawaysOf(list))
  draft.awaitsList = listOf(next) !== null
}

function talkOf(draft: Draft, index: number, { slug, recording }: PostFacts): Talk {
  const own = draft.start === null ? null : (draft.recording ?? recording)
  return {
    id: `${slug}#${index + 1}`,
    title: draft.title,
    speakers: draft.speakers,
    recording: own,
    start: own ? draft.start : null,
    end: null,
    url: draft.url,
    text: draft.text.join('\n'),
    takeaways: draft.takeaways,
    chapters: []
  }
}

/** A talk ends where the next one of the same recording starts. */
function withEnds(talks: Talk[]): Talk[] {
  const starts = new Map<string, number[]>()
  for (const { recording, start } of talks) {
    if (recording && start !== null) starts.set(recordingKey(recording), [...(starts.get(recordingKey(recording)) ?? []), start])
  }
  return talks.map(talk => {
    const { recording, start } = talk
    if (!recording || start === null) return talk
    const later = starts.get(recordingKey(recording))?.filter(other => other > start) ?? []
    return { ...talk, end: later.length > 0 ? Math.min(...later) : null }
  })
}

function talkProblems(drafts: readonly Draft[], talks: readonly Talk[]): Problem[] {
  return talks.flatMap((talk, index) => {
    const place = drafts[index]?.place ?? { line: 1, column: 1 }
    const before = talks[index - 1]
    const found: Problem[] = []
    if (talk.speakers.length === 0) {
      found.push(problem('talk-without-speaker', place, `No speaker found for “${talk.title}”. Write “Name from Company” before the title.`))
    }
    const time = drafts[index]?.start ?? null
    if (time !== null && talk.start === null) {
      found.push(problem('clock-without-recording', place, `${formatClock(time)} is a time in no recording. Add “video: URL” to the front matter, or link the time.`))
    }
    if (before?.start != null && talk.start !== null && sameRecording(before.recording, talk.recording) && talk.start <= before.start) {
      found.push(problem('times-descend', place, `“${talk.title}” starts at ${formatClock(talk.start)}, not after the talk before it (${formatClock(before.start)}). Check both times.`))
    }
    return found
  })
}

const LEAD_IN = /^(?:(?:and )?(?:he|she|they|his|her|their|the|some|key|main|here|takeaways?)\b).*:\s*$/iu

/** The list behind a paragraph, past pictures and lead-ins. */
function listBehind(nodes: readonly RootContent[], index: number): RootContent | null {
  // By index: a copy of the rest, for each paragraph, would make long posts quadratic.
  for (let next = index + 1; next < nodes.length; next++) {
    const node = nodes[next]
    if (!node) return null
    if (listOf(node)) return node
    const passed = node.type === 'html' || (node.type === 'paragraph' && (isPicture(node) || LEAD_IN.test(proseOf(node).text)))
    if (!passed) return null
  }
  return null
}

function isPicture(paragraph: Paragraph): boolean {
  return paragraph.children.every(child => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''))
}

function imageTexts(tree: Root): string[] {
  return tree.children.flatMap(node =>
    node.type === 'paragraph' ? node.children.flatMap(child => (child.type === 'image' && child.alt ? [child.alt] : [])) : []
  )
}

/** The recording that front matter names, and its time. */
export function frontMatterRecording(value: unknown): Recording | null {
  return typeof value === 'string' ? (parseRecordingUrl(value)?.recording ?? null) : null
}
