import type { Root, RootContent } from 'mdast'
import { formatClock } from '../../search/clock.js'
import { recordingKey } from '../../search/recording.js'
import type { Talk } from '../../search/talk.js'
import { addChapters, sharedRecording } from '../episodes/chapters.js'
import { isEpisode, readEpisode } from '../episodes/episode.js'
import { readRecordedPost } from '../episodes/recorded-post.js'
import { isTimedParagraph, readTimedLines } from '../episodes/timed-lines.js'
import { areTimesOfDay } from '../episodes/times-of-day.js'
import { transcriptParagraphs } from '../episodes/written-transcript.js'
import { problem, type Problem } from '../problem.js'
import { placeOfNode } from '../prose.js'
import { readHeadedTalks } from './headed-talks.js'
import { readListedTalks } from './listed-talks.js'
import { readOwnTalks } from './own-talks.js'
import { readPageOfTalks } from './page-of-talks.js'
import type { PostFacts } from './post-facts.js'
import { readProseTalks } from './prose-talks.js'
import type { Evidence, ReadTalk, Reading } from './reading.js'
import { readScheduledTalks } from './scheduled-talks.js'
import { isStatedTalk, readStatedPage } from './stated-page.js'
import { readStatedTalks } from './stated-talks.js'
import { sameRecording } from './time-marks.js'
import { readUntimedLists } from './untimed-lists.js'
import { readWholePost } from './whole-post.js'

/**
 * The ways to read talks out of a post. The first that finds any is believed.
 *
 * An episode's hosts mostly go without saying, so that it may be nobody's; its lines are its chapters already.
 */
const WAYS: { name: string; read(tree: Root, facts: PostFacts): Reading; episode?: true; unnamed?: true }[] = [
  { name: 'front matter', read: readStatedTalks },
  { name: 'own shapes', read: readOwnTalks },
  { name: 'lists of front matter', read: readSchedule },
  { name: 'a page of talks', read: readPage, unnamed: true },
  { name: 'headings', read: readHeadings },
  { name: 'lists', read: readLists },
  { name: 'sentences', read: readSentences },
  { name: 'the post itself', read: readWholePost },
  { name: 'timed lines', read: readEpisode, episode: true },
  { name: 'lists without times', read: readUntimedLists },
  { name: 'the recording alone', read: readRecordedPost, episode: true },
  { name: 'the page itself', read: readStatedPage, episode: true }
]

/** What is read in a post: its talks in order, the evidence for each, and what is wrong. */
export interface TalksRead {
  talks: Talk[]
  /** For each talk, in the same order. */
  evidence: Evidence[][]
  problems: Problem[]
}

/** Reads the talks of a post. Pure; everything doubtful becomes a problem. */
export function readTalks(whole: Root, facts: PostFacts): TalksRead {
  const spoken = transcriptParagraphs(whole)
  const tree: Root = spoken.size > 0 ? { ...whole, children: whole.children.filter(node => !spoken.has(node)) } : whole
  const problems: Problem[] = []
  for (const { read, episode, unnamed } of WAYS) {
    const reading = read(tree, facts)
    problems.push(...reading.problems)
    if (reading.talks.length === 0) continue
    const timed = withEnds(reading.talks)
    const talks = episode ? timed : withChapters(timed, tree, facts)
    return {
      talks: talks.map(({ place: _, evidence: __, ...talk }, index) => ({ id: `${facts.slug}#${index + 1}`, ...talk })),
      evidence: talks.map(({ evidence }) => evidence),
      problems: [...problems, ...(episode ? [] : talks.flatMap((talk, index) => talkProblems(talk, talks[index - 1], unnamed)))]
    }
  }
  return { talks: [], evidence: [], problems }
}

const NOTHING: Reading = { talks: [], problems: [] }

/** A page that lists talks, where it knows of more of them than can be read otherwise, and none of those has its second. */
function readPage(tree: Root, facts: PostFacts): Reading {
  const reading = readPageOfTalks(tree, facts)
  if (reading.talks.length === 0 || isStatedTalk(facts)) return NOTHING
  const others = [readHeadings, readLists, readSentences, readUntimedLists].map(read => read(tree, facts).talks)
  const known = others.some(talks => talks.some(({ start }) => start !== null && start > 0) || !knowsMore(reading.talks, talks))
  return known ? NOTHING : reading
}

/**
 * Whether one reading has more talks than another, or as many and more of their recordings. With far fewer speakers it
 * must have far more talks.
 */
function knowsMore(talks: readonly ReadTalk[], others: readonly ReadTalk[]): boolean {
  const named = (all: readonly ReadTalk[]) => all.filter(({ speakers }) => speakers.length > 0).length
  const recorded = (all: readonly ReadTalk[]) => all.filter(({ recording }) => recording !== null).length
  if (named(talks) < named(others) / 2) return talks.length >= 3 * others.length
  return talks.length > others.length || (talks.length === others.length && recorded(talks) > recorded(others))
}

/** What front matter lists for other purposes, unless the text has times and it has none. */
function readSchedule(tree: Root, facts: PostFacts): Reading {
  const reading = readScheduledTalks(tree, facts)
  if (reading.talks.length === 0 || hasTime(reading)) return reading
  return [readHeadings, readLists, readSentences].some(read => hasTime(read(tree, facts))) ? { talks: [], problems: [] } : reading
}

function hasTime({ talks }: Reading): boolean {
  return talks.some(({ start }) => start !== null)
}

/**
 * Headings, unless they stand over several talks that sentences tell of: `## Overview`. Those without a time must say
 * more than the sentences below them.
 */
function readHeadings(tree: Root, facts: PostFacts): Reading {
  const reading = readHeadedTalks(tree, facts)
  if (reading.talks.length === 0) return reading
  if (!hasTime(reading) && (isEpisode(tree, facts) || hasTime(readListedTalks(tree, facts)))) return NOTHING
  const told = readSentences(tree, facts).talks
  const timed = told.filter(({ start }) => start !== null)
  if (hasTime(reading)) return timed.length > reading.talks.length ? NOTHING : reading
  const labelled = reading.talks.some(({ evidence }) => evidence.some(({ field, rule }) => field === 'title' && rule !== 'title-in-heading'))
  return timed.length > 0 || (told.length >= reading.talks.length && !labelled) ? NOTHING : reading
}

/** Lists of short talks, and the longer ones that sentences around them tell of. */
function readLists(tree: Root, facts: PostFacts): Reading {
  const { talks, problems } = readListedTalks(tree, facts)
  if (talks.length === 0) return { talks, problems }
  const lines = new Set(talks.map(({ place }) => place.line))
  const isListed = (node: RootContent) => node.type === 'list' && node.children.some(item => lines.has(placeOfNode(item.children[0] ?? item).line))
  const around: Root = { ...tree, children: tree.children.filter(node => !isListed(node)) }
  const told = readSentences(around, facts).talks.filter(talk => talk.start !== null && !talks.some(listed => isSameMoment(listed, talk)))
  return { talks: [...talks, ...told].toSorted((a, b) => a.place.line - b.place.line), problems }
}

function isSameMoment(one: ReadTalk, other: ReadTalk): boolean {
  return one.start === other.start && sameRecording(one.recording, other.recording)
}

/**
 * Sentences, without the lines that begin with a clock: those are chapters, and what stands before a clock there is the
 * title of another. A guest whom an episode's sentences introduce without a time is no talk of its own, nor is the speaker of a page that says
 * itself that it is a talk.
 */
function readSentences(tree: Root, facts: PostFacts): Reading {
  const sentences: Root = { ...tree, children: tree.children.filter(node => !isTimedParagraph(node)) }
  const reading = readProseTalks(sentences, facts)
  // `Music: “Ocean” (3:20)` among chapters is no talk.
  const named = reading.talks.some(({ speakers }) => speakers.length > 0)
  if (hasTime(reading) && (named || !isEpisode(tree, facts))) return reading
  // What an episode's sentences lack to be talks is nothing to tell.
  if (isEpisode(tree, facts)) return NOTHING
  return reading.talks.length > 0 && isStatedTalk(facts) ? { talks: [], problems: reading.problems } : reading
}

/** Talks with the timed lines that fall into them. */
function withChapters(talks: readonly ReadTalk[], tree: Root, facts: PostFacts): ReadTalk[] {
  const lines = readTimedLines(tree)
  return areTimesOfDay(lines) ? [...talks] : addChapters(talks, lines, facts.recording ?? sharedRecording(talks))
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

function talkProblems(talk: ReadTalk, before: ReadTalk | undefined, unnamed = false): Problem[] {
  const found: Problem[] = []
  if (talk.speakers.length === 0 && !unnamed) {
    const message = `No speaker found for “${talk.title}”. Write “Name from Company” before the title.`
    found.push(problem('talk-without-speaker', talk.place, message))
  }
  if (before?.start != null && talk.start !== null && sameRecording(before.recording, talk.recording) && talk.start < before.start) {
    const [start, other] = [formatClock(talk.start), formatClock(before.start)]
    const message = `“${talk.title}” starts at ${start}, before the talk above it (${other}). Check both times.`
    found.push(problem('times-descend', talk.place, message))
  }
  return found
}
