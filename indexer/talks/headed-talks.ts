import type { List, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { formatClock } from '../../search/clock.js'
import { recordingKey } from '../../search/recording.js'
import { isAside } from '../episodes/asides.js'
import { linesOf, type Line } from '../episodes/lines.js'
import { readTimedLine } from '../episodes/timed-line.js'
import { areHoursOfSchedule } from '../episodes/times-of-day.js'
import { oneLine } from '../one-line.js'
import { placeOfNode, proseOf } from '../prose.js'
import { linkedRecording } from '../recordings/linked-recording.js'
import { withoutDate } from './dates-before.js'
import type { Evening } from './evening.js'
import { eveningOf } from './post-evening.js'
import type { PostFacts } from './post-facts.js'
import type { Evidence, ReadTalk, Reading } from './reading.js'
import { flat, isTimeLine, readSectionTime, splitHeadingTime, type SectionTime } from './section-times.js'
import { sectionsByDepth, type Section } from './sections.js'
import { readSpeakers } from './speakers.js'
import { creditsList, isMereLink, takeawaysOf } from './takeaways.js'
import { readTalkLabel, readWho, type TalkLabel } from './talk-labels.js'
import { withoutMaterials } from './talk-links.js'
import { readTimeMarks } from './time-marks.js'
import { cleanTitle } from './titles.js'
import { untimedSections } from './untimed-sections.js'
import { withoutProfiles } from './without-profiles.js'

/** A section that may be a talk. */
export interface Candidate extends Section {
  label: TalkLabel
  time: SectionTime | null
  /** The line below the heading that names who or what, which is no text of the talk. */
  labelLine: string | null
}

/**
 * Talks that have a heading each: `### Queues That Never Fill — Ana Cruz (Acme)`, `## Ana Cruz: Queues That Never Fill`,
 * or a title with a line below that names the speaker. At least one must have a time or a player, else the post must
 * say that it is about talks (`untimedSections`); a name whose shape alone could be anything's needs a time of its own,
 * and somebody the text calls by name or *she*, *he* or *they*, or headings beside it of the same shape.
 */
export function readHeadedTalks(tree: Root, facts: PostFacts): Reading {
  const levels = sectionsByDepth(tree).map(sections => believable(sections.flatMap(readCandidate), facts))
  const told = levels.some(level => level.length > 0) ? [] : readToldSections(tree, facts)
  if (told.length > 0) return { talks: told.map(candidate => talkOf(candidate, facts, told)), problems: [] }
  const best = levels.toSorted((a, b) => b.length - a.length)[0] ?? []
  if (best.length === 0) return readUntimed(tree, facts)
  return { talks: best.map(candidate => talkOf(candidate, facts, best)), problems: [] }
}

function readUntimed(tree: Root, facts: PostFacts): Reading {
  const found = untimedSections(tree, facts, readCandidate).map((section): Candidate => ({ time: null, labelLine: null, ...section }))
  return { talks: found.map(candidate => talkOf(candidate, facts, found)), problems: [] }
}

/** What the heading of a section, and the lines below it, say of a talk. */
export function readCandidate(section: Section): Candidate[] {
  const [line] = linesOf(section.heading)
  if (!line) return []
  const heading = splitHeadingTime({ ...line, text: withoutDate(withoutMaterials(flat(section.heading), line.links)) })
  const found = readTalkLabel(heading.text)
  const read = readBelow(heading.text, section.nodes)
  const below = read && (!found?.sure || (read.labelled && !namesOne(found, read.label))) ? read : null
  const label = below?.label ?? found
  if (!label) return []
  return [{ ...section, label, time: heading.time ?? readSectionTime(ownNodes(section.nodes)), labelLine: below?.line ?? null }]
}

/** Whether two labels name somebody in common: then the heading holds the speaker, too. */
function namesOne(one: TalkLabel, other: TalkLabel): boolean {
  return one.speakers.some(({ name }) => other.speakers.some(speaker => speaker.name === name))
}

/** A heading that is a title, with the speaker in the first lines below it; or a speaker, with the title there. */
function readBelow(heading: string, nodes: readonly RootContent[]): { label: TalkLabel; labelled: boolean; line: string } | null {
  const named = readWho(heading)
  const headed = named?.sure ? named : null
  const title = cleanTitle(heading)
  for (const node of untilHeading(ownNodes(nodes)).slice(0, 3)) {
    for (const line of firstLines(node)) {
      const { text } = line
      const who = headed ? null : readWho(withoutProfiles(line))
      if (who?.sure && title !== '' && (who.labelled || !IS_SENTENCE.test(text))) return { label: { speakers: who.speakers, sure: true, title, rule: 'speaker-below-title' }, labelled: who.labelled, line: text.trim() }
      const what = headed ? titleLine(text, node) : null
      if (headed && what) return { label: { speakers: headed.speakers, sure: true, title: what, rule: 'title-below-speaker' }, labelled: false, line: text.trim() }
    }
  }
  return null
}

/** `Ana Cruz from Acme took the first session.` is no label, though it begins as one. */
const IS_SENTENCE = / \p{Ll}{2,}[^.]* [^.]*[\p{Ll})]{2}[.!?]\s*$/u

/** The lines that a block below a heading begins with; of a list those that say what they are: `Speaker: Ana Cruz`. */
function firstLines(node: RootContent): Line[] {
  if (node.type === 'paragraph') return linesOf(node).slice(0, 3)
  if (node.type !== 'list') return []
  return node.children
    .slice(0, 6)
    .flatMap(({ children: [first] }) => (first?.type === 'paragraph' ? linesOf(first).slice(0, 1) : []))
    .filter(({ text }) => LABELLED_POINT.test(text))
}

const LABELLED_POINT = /^(?:speakers?|presenters?|ponentes?|palestrantes?|intervenants?|orateurs?|referent(?:in|en)?|vortragende[rn]?|relator[ei]|sprekers?|докладчики?|спикеры?|time|starts?|video|recording|slides?|title|talk|topic|company|code|repo)\s*:/iu

/** A line that is a title: `Title: Queues`, `“Queues”`, or one that is bold, slanted or a link as a whole. */
function titleLine(text: string, node: RootContent): string | null {
  const stated = /^(?:title|talk|topic)\s*:\s+(.+)$/iu.exec(text.trim())?.[1] ?? /^["“](.+)["”]$/u.exec(text.trim())?.[1]
  const [only, ...others] = node.type === 'paragraph' ? node.children : []
  const marked = others.length === 0 && (only?.type === 'strong' || only?.type === 'emphasis' || only?.type === 'link') && !/^https?:/iu.test(text)
  return stated ?? (marked && text.length < 160 ? cleanTitle(text) : null)
}

/** Fewer sections may be an evening and what comes after it. */
const FEWEST_TOLD = 2

/**
 * Sections whose headings are titles and whose first sentences tell who spoke: `### Queues That Never Fill`, `Ana Cruz from
 * Acme took the first session, which begins at 6:10.` Each has a time of its own.
 */
function readToldSections(tree: Root, facts: PostFacts): Candidate[] {
  const levels = sectionsByDepth(tree).filter(sections => sections.length >= FEWEST_TOLD)
  if (levels.length === 0) return []
  const evening = eveningOf(tree, facts)
  return levels.map(sections => sections.flatMap(section => readTold(section, evening))).find(told => told.length >= FEWEST_TOLD) ?? []
}

function readTold(section: Section, evening: Evening): Candidate[] {
  const title = cleanTitle(flat(section.heading))
  const [first] = section.nodes.filter(node => node.type === 'paragraph')
  if (!first || !title.includes(' ') || isAside(title)) return []
  const prose = proseOf(first)
  const [mark, ...others] = readTimeMarks(prose).marks
  const time: SectionTime | null = mark
    ? { start: mark.start, recording: mark.recording, rule: 'timed-link', words: prose.text.slice(mark.from, mark.to).trim(), place: prose.placeOf(mark.from) }
    : readSectionTime(ownNodes(section.nodes))
  const named = others.length === 0 && mark?.title == null && time ? readSpeakers(prose.text, evening) : null
  if (!named?.speakers.every(({ name }) => name.includes(' '))) return []
  return [{ ...section, label: { title, speakers: named.speakers, sure: true, rule: 'title-in-heading' }, time, labelLine: null }]
}

/** What belongs to the talk itself: up to a deeper heading that only accompanies it. */
function ownNodes(nodes: readonly RootContent[]): readonly RootContent[] {
  const end = nodes.findIndex(node => node.type === 'heading' && isAside(toString(node)))
  return end < 0 ? nodes : nodes.slice(0, end)
}

function untilHeading(nodes: readonly RootContent[]): readonly RootContent[] {
  const end = nodes.findIndex(({ type }) => type === 'heading')
  return end < 0 ? nodes : nodes.slice(0, end)
}

function believable(candidates: readonly Candidate[], facts: PostFacts): Candidate[] {
  const timed = withoutTimesOfDay(candidates, facts)
  const sure = timed.filter(candidate => candidate.label.sure || speaksOf(candidate))
  const alike = timed.filter(({ time }) => time?.start != null)
  const accepted = sure.length > 0 || alike.length < 2 ? sure : alike
  const kept = timed.filter(candidate => accepted.includes(candidate) || (sure.length > 0 && candidate.time !== null))
  return kept.some(({ time }) => time !== null) ? kept : []
}

/** Hours of the evening are no times of a recording. A bare clock without a recording is none either. */
function withoutTimesOfDay(candidates: readonly Candidate[], { recording }: PostFacts): Candidate[] {
  const clocks = candidates.flatMap(({ time }) =>
    time?.start == null ? [] : [{ clock: time.start, words: formatClock(time.start), linked: time.rule !== 'clock-in-line', section: '' }]
  )
  const evening = areHoursOfSchedule(clocks)
  return candidates.map(candidate =>
    candidate.time?.rule === 'clock-in-line' && (evening || !recording) ? { ...candidate, time: null } : candidate
  )
}

/** Whether the text below calls somebody of the heading by the first name, or as a person. */
function speaksOf({ label, nodes, time }: Candidate): boolean {
  if (time === null) return false
  const blocks = nodes.filter(node => node.type === 'paragraph' || node.type === 'list').slice(0, 20)
  const text = blocks.map(flat).join(' ').slice(0, 4000)
  const firstNames = label.speakers.map(({ name }) => name.split(' ')[0] ?? '').filter(first => /^[\p{L}’'-]{2,}$/u.test(first))
  return /\b(?:she|he|her|his)\b/iu.test(text) || firstNames.some(first => new RegExp(String.raw`(?<!\p{L})${first}(?:['’]s)? \p{Ll}`, 'u').test(text))
}

/** The talk that a section is. */
export function talkOf({ heading, nodes, label, time, labelLine }: Candidate, facts: PostFacts, all: readonly Candidate[]): ReadTalk {
  const own = ownNodes(nodes)
  const list = takeawayList(time ? own : untilHeading(own))
  const takeaways = list ? takeawaysOf(list) : []
  const place = placeOfNode(heading)
  const moment = momentOf(time, facts, all)
  const link = linesOf(heading)[0]?.links.find(({ url }) => /^https?:/iu.test(url) && !linkedRecording(url))
  const evidence: Evidence[] = [
    { ...place, field: 'title', rule: label.rule, words: label.title },
    { ...place, field: 'speakers', rule: label.rule, words: labelLine ?? flat(heading) },
    ...(time && moment.start !== null ? [{ ...time.place, field: 'start' as const, rule: time.rule, words: time.words }] : []),
    ...(list && takeaways[0] ? [{ ...placeOfNode(list), field: 'takeaways' as const, rule: 'list-below-heading', words: takeaways[0].text }] : [])
  ]
  const { title, speakers } = label
  const text = textOf(own, labelLine)
  return { title, speakers, ...moment, end: null, url: link?.url ?? null, text, takeaways, chapters: [], place, evidence }
}

/** A recording without a time starts at its beginning, when it is this talk's alone. */
function momentOf(time: SectionTime | null, { recording, recordingStated }: PostFacts, all: readonly Candidate[]): Pick<ReadTalk, 'recording' | 'start'> {
  const own = time?.recording ?? (time?.start != null ? recording : null)
  if (!time || !own) return { recording: null, start: null }
  if (time.start !== null) return { recording: own, start: time.start }
  const key = recordingKey(own)
  const shared = (usesOf(all).get(key) ?? 0) > 1 || (all.length > 1 && recordingStated && recording !== null && recordingKey(recording) === key)
  return shared ? { recording: null, start: null } : { recording: own, start: 0 }
}

/** Each section of a page asks how often the others show its recording: they are counted once. */
const USES = new WeakMap<readonly Candidate[], Map<string, number>>()

function usesOf(all: readonly Candidate[]): ReadonlyMap<string, number> {
  const uses = USES.get(all) ?? new Map<string, number>()
  if (USES.has(all)) return uses
  for (const { time } of all) if (time?.recording) uses.set(recordingKey(time.recording), (uses.get(recordingKey(time.recording)) ?? 0) + 1)
  USES.set(all, uses)
  return uses
}

/** The first list that could be what was said: no labels, no timed lines, no mere links, no lead-in to something else. */
function takeawayList(nodes: readonly RootContent[]): List | null {
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1]
    if (node.type !== 'list' || (before?.type === 'paragraph' && !creditsList(flat(before)))) continue
    if (!node.children.some(item => isMereLink(item) || isLabelled(item.children[0]))) return node
  }
  return null
}

/** `Speaker: …`, `Time: …`, `12:05 …` */
function isLabelled(node: RootContent | undefined): boolean {
  const [line] = node?.type === 'paragraph' ? linesOf(node) : []
  return line !== undefined && (readTimedLine(line) !== null || isTimeLine(line) || LABELLED_POINT.test(line.text))
}

function textOf(nodes: readonly RootContent[], labelLine: string | null): string {
  return nodes
    .flatMap(node => (node.type === 'paragraph' ? [linesOf(node)] : []))
    .map(lines => lines.filter(line => !isTimeLine(line) && !readTimedLine(line) && line.text.trim() !== labelLine))
    .map(lines => oneLine(lines.map(({ text }) => text).join(' ')))
    .filter(text => /\p{L}/u.test(text))
    .join('\n')
}
