import type { Root } from 'mdast'
import { recordingKey, type Recording, type RecordingLink } from '../../search/recording.js'
import type { Chapter } from '../../search/talk.js'
import { KEYS, findKey } from '../front-matter-keys.js'
import { problem, type Problem } from '../problem.js'
import type { PostFacts } from '../talks/post-facts.js'
import type { Evidence, Reading } from '../talks/reading.js'
import { chapterEvidence, chapterOf, chapterProblems } from './chapters.js'
import { episodeText } from './episode-text.js'
import { readGuests } from './guests.js'
import { withHtmlBlocks } from './html-blocks.js'
import { distinctRecordings } from './players.js'
import type { TimedLine } from './timed-line.js'
import { readTimedLines } from './timed-lines.js'
import { areTimesOfDay } from './times-of-day.js'

/** How many lines make a post an episode: fewer where its front matter names the recording than where its text does. */
const FEWEST = { stated: 1, shown: 2, linked: 3 }

/** The chapters of an episode, with the recording that they are in. */
interface EpisodeChapters {
  link: RecordingLink
  chapters: Chapter[]
  evidence: Evidence[]
  problems: Problem[]
}

/** A post that is one recording with timed lines: one talk, the lines its chapters. */
export function readEpisode(tree: Root, facts: PostFacts): Reading {
  const lines = readTimedLines(tree)
  const read = statedChapters(facts) ?? chaptersOfLines(facts, lines)
  if (!read) return { talks: [], problems: chaptersWithoutRecording(lines, facts) }
  const { link, chapters, evidence, problems } = read
  const guests = readGuests(withHtmlBlocks(tree), facts)
  const place = evidence[0] ?? { line: 1, column: 1 }
  const talk = {
    title: facts.title,
    speakers: guests.speakers,
    recording: link.recording,
    start: startOf(link, chapters),
    end: null,
    url: null,
    text: [facts.description, episodeText(withHtmlBlocks(tree))].filter(text => text !== '').join('\n'),
    takeaways: [],
    chapters,
    place: { line: place.line, column: place.column },
    evidence: [{ ...facts.placeOfKey(['title']), field: 'title' as const, rule: 'post-title', words: facts.title }, ...guests.evidence, ...evidence]
  }
  return { talks: [talk], problems }
}

/** Whether a post is one recording with timed lines, whatever its sentences say; the recording may be left to be told. */
export function isEpisode(tree: Root, facts: PostFacts): boolean {
  const lines = readTimedLines(tree)
  return (statedChapters(facts) ?? chaptersOfLines(facts, lines)) !== null || areWithoutRecording(lines, facts)
}

/** A recording that is linked from where it matters starts there, unless it has chapters before. */
function startOf({ start }: RecordingLink, chapters: readonly Chapter[]): number {
  return start !== null && chapters.every(chapter => chapter.start >= start) ? start : 0
}

function statedChapters({ recording, recordingStart, chapters, data, placeOfKey }: PostFacts): EpisodeChapters | null {
  if (!recording || chapters.length === 0) return null
  const evidence = [{ ...placeOfKey([findKey(data, KEYS.chapters)?.key ?? 'chapters']), field: 'chapters' as const, rule: 'stated', words: chapters[0]?.title ?? '' }]
  return { link: { recording, start: recordingStart }, chapters: [...chapters], evidence, problems: [] }
}

function chaptersOfLines(facts: PostFacts, lines: readonly TimedLine[]): EpisodeChapters | null {
  if (areTimesOfDay(lines)) return null
  const link = ownRecording(facts, lines.length) ?? recordingOfLines(lines)
  if (!link) return null
  const own = lines.filter(line => !line.recording || recordingKey(line.recording) === recordingKey(link.recording))
  if (own.length === 0 || own.length * 2 < lines.length) return null
  return { link, chapters: own.map(chapterOf), evidence: own.map(chapterEvidence), problems: chapterProblems(own) }
}

function ownRecording({ recording, recordingStart, recordingStated }: PostFacts, lines: number): RecordingLink | null {
  return recording && lines >= (recordingStated ? FEWEST.stated : FEWEST.shown) ? { recording, start: recordingStart } : null
}

/** The one recording that the lines themselves link to. */
function recordingOfLines(lines: readonly TimedLine[]): RecordingLink | null {
  const linked = lines.flatMap(({ recording }) => recording ?? [])
  const [only, ...others] = distinctRecordings(linked.map((recording: Recording) => ({ recording, start: null })))
  return only && others.length === 0 && linked.length >= FEWEST.linked ? only : null
}

/** A list of chapters that belong to nothing. Other lists of clocks are none of ours: only chapters begin at 0:00. */
function areWithoutRecording(lines: readonly TimedLine[], { recording }: PostFacts): boolean {
  return !recording && lines[0]?.start === 0 && lines.length >= FEWEST.linked && lines.every(line => !line.recording)
}

function chaptersWithoutRecording(lines: readonly TimedLine[], facts: PostFacts): Problem[] {
  const [first] = lines
  if (!first || !areWithoutRecording(lines, facts)) return []
  const message = `${lines.length} chapters from ${first.words} on belong to no recording. Add “video: URL” to the front matter.`
  return [problem('clock-without-recording', first.place, message)]
}
