import type { List, Root, Table, TableRow } from 'mdast'
import type { RecordingLink } from '../../search/recording.js'
import type { Speaker } from '../../search/talk.js'
import { linesOf, type Line } from '../episodes/lines.js'
import { placeOfNode } from '../prose.js'
import { linkedRecording } from '../recordings/linked-recording.js'
import { namesEvent } from './agreeing-labels.js'
import { labelledTalk } from './labelled-talk.js'
import { isRole } from './names.js'
import type { PostFacts } from './post-facts.js'
import type { ReadTalk, Reading } from './reading.js'
import { reportsTalks } from './reports-talks.js'
import { flat } from './section-times.js'
import { withoutSharedRecordings } from './shared-recordings.js'
import { readSpeakerLabel } from './speaker-labels.js'
import { readTalkLabel, type TalkLabel } from './talk-labels.js'
import { comesWith } from './talk-links.js'
import { cleanTitle } from './titles.js'

/** Fewer points, or a smaller share of a list, may be anything. */
const FEWEST = 2
const SHARE = 0.5

/** Texts of links that come with a talk: `[Details](…) - [Video](…)`. */
const BESIDE_TITLE = /^\W*(?:(?:watch|see|view|event|full|the) )*(?:details?|video|recording|recorded|watch|youtube|vimeo|slides?|slide deck|deck|presentation|meetup|event|abstract)\W*$/iu
const TO_RECORDING = /\b(?:video|recording|recorded|watch|youtube|vimeo|listen)\b/iu
/** A date before a point's text: `20220525:`, `2022-05-25 -`, `May 25, 2022:`. */
const DATED = /^[[(]?(?:\d{8}|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{0,2}\.? ?\p{L}{3,9}\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?\d{4})[\])]?\s*[:–—|-]\s+/u

/**
 * Talks in lists and tables that give no times: `- 2022-05-25: Ana Cruz: Queues - [Details](…) - [Video](…)`,
 * `- Queues — Ana Cruz (Acme)`, a table with the columns Talk and Speaker. The post must say that it is about talks.
 */
export function readUntimedLists(tree: Root, facts: PostFacts): Reading {
  const blocks = blocksOf(tree)
  if (blocks.length === 0 || !reportsTalks(tree, facts)) return { talks: [], problems: [] }
  const talks = blocks.flatMap(block => (block.type === 'list' ? readList(block) : readTalkTable(block)))
  return { talks: withoutSharedRecordings(talks, facts.recording), problems: [] }
}

/** Headings of lists of people, whatever company they have. */
const PEOPLE = /\b(?:organi[sz](?:ers?|ed)|committee|team|volunteers?|sponsors?|hosts?|contributors?|credits?|thanks?|attendees|members?|jobs?)\b/iu

/** The lists and tables of a post that may be of talks. */
function blocksOf({ children }: Root): (List | Table)[] {
  let ofPeople = false
  return children.flatMap(node => {
    if (node.type === 'heading') ofPeople = PEOPLE.test(flat(node))
    return !ofPeople && (node.type === 'list' || node.type === 'table') ? [node] : []
  })
}

/** A point that may be a talk: what is left of its line without date and links. */
interface Point {
  line: Line
  label: TalkLabel | null
  /** Whether a date or links say that the point is an event's. */
  isEvent: boolean
  link: RecordingLink | null
}

function readList({ children }: List): ReadTalk[] {
  const points = children.flatMap(({ children: [first] }) => (first?.type === 'paragraph' ? linesOf(first).slice(0, 1) : [])).map(readPoint)
  const labelled = points.filter(point => point.label !== null && (point.label.sure || point.isEvent))
  if (labelled.length < FEWEST || labelled.length < points.length * SHARE) return []
  return labelled.flatMap(({ line, label, link }) => (label ? [labelledTalk(label, { link, words: line.text, place: line.place })] : []))
}

function readPoint(line: Line): Point {
  const beside = line.links.filter(({ from, to }) => BESIDE_TITLE.test(line.text.slice(from, to)))
  const end = beside[0]?.from ?? line.text.length
  const text = line.text.slice(0, end).replace(/[\s([|,;:–—-]+$/u, '')
  const undated = text.replace(DATED, '')
  return { line, label: labelOf(undated), isEvent: undated !== text || beside.length > 0, link: recordingOf([line]) }
}

/** `Ana Cruz (Acme) - Chief Organiser` is somebody, and no talk; in `Queues - Oslo Meetup` nobody speaks. */
function labelOf(text: string): TalkLabel | null {
  const label = readTalkLabel(text)
  return label && !isRole(label.title) && !label.speakers.some(({ name }) => namesEvent(name)) ? label : null
}

/** What a column holds, by its head. */
const COLUMNS: { column: 'title' | 'speakers' | 'recording'; head: RegExp }[] = [
  { column: 'title', head: /^(?:talk|title|session|presentation|topic|subject|titre|titel|título|titolo|sujet|tema|thema|vortrag|charla|название|тема|доклад|タイトル|题目|标题|主题)s?(?: (?:title|name))?(?: ?[/&] ?.*)?$/iu },
  { column: 'speakers', head: /^(?:speaker|presenter|presented by|author|by|who|name|host|orateur|intervenant|ponente|orador|relatore|referent(?:in|en)?|vortragende|speaker name|докладчик|спикер|автор|発表者|講演者|讲师|嘉宾|演讲者)(?:[\p{L}]|\([\p{L}/]+\))?(?: ?[/&,] ?.*)?$/iu },
  { column: 'recording', head: /^(?:video|recording|watch|youtube|links?|vídeo|vidéo|aufzeichnung|enregistrement|grabación|видео|запись|動画|视频|录像)s?(?: ?[/&] ?.*)?$/iu }
]

const SPEAKER = /^(?:speaker|presenter)s?(?:\(s\))?$/iu

/** Whether a table says by its heads alone that it is of talks: somebody speaks in it, and rows have names and titles. */
export function isTalkTable(table: Table): boolean {
  const [head] = table.children
  if (!head?.children.some(cell => SPEAKER.test(flat(cell)))) return false
  return readTalkTable(table).filter(({ title, speakers }) => !isRole(title) && speakers.some(({ name }) => name.includes(' '))).length >= FEWEST
}

/**
 * Rows of a table whose heads say where title and speaker stand.
 *
 * @param ofTalks whether a heading says that the table is of talks, so that a row may name nobody
 */
export function readTalkTable({ children: [head, ...rows] }: Table, ofTalks = false): ReadTalk[] {
  const heads = head?.children.map(flat) ?? []
  const at = Object.fromEntries(COLUMNS.map(({ column, head: pattern }) => [column, heads.findIndex(text => pattern.test(text))]))
  const { title: titled = -1, speakers = -1, recording = -1 } = at
  // Where nothing else is a title, the slides have one: `[Queues That Never Fill](queues/)`.
  const title = titled < 0 && ofTalks ? heads.findIndex(text => /^slide(?:s| ?decks?)$/iu.test(text)) : titled
  if (title < 0 || (speakers < 0 && !ofTalks)) return []
  const read = rows.flatMap(row => readRow(row, title, speakers, recording) ?? [])
  const isShown = ({ talk, linked }: Row) => talk.speakers.length > 0 || linked
  // Among the hours of an evening a row of nobody and nothing is a break: `Doors open`, `Drinks by [Acme](…)`.
  const kept = speakers < 0 ? read.filter(isShown) : read.some(isShown) ? read.filter(row => isShown(row) || !row.timed) : read
  return kept.map(({ talk }) => talk)
}

interface Row {
  talk: ReadTalk
  /** Whether it links to a recording, or to what comes with it. */
  linked: boolean
  /** Whether it gives an hour of the day. */
  timed: boolean
}

const HOUR = /(?<!\d)\d{1,2}(?:[:.]\d{2}(?![.\d]))?\s*(?:[ap]\.?m\b|uhr\b|h\b)|(?<![\d.-])\d{1,2}[:.]\d{2}(?![.\d-])/iu

function readRow({ children }: TableRow, title: number, speakers: number, recording: number): Row | null {
  const [what, who, where] = [children[title], children[speakers], children[recording]]
  const named = what ? cleanTitle(flat(what)) : ''
  if (!what || named === '' || comesWith(named)) return null
  const label = { title: named, speakers: peopleOf(who ? flat(who) : ''), sure: true, rule: 'row-of-table' }
  const titled = linesOf(what).flatMap(({ links }) => links)
  const link = linkIn(linesOf(what), /^/u) ?? (where ? linkIn(linesOf(where), /^/u) : recordingOf(children.flatMap(linesOf)))
  const url = titled.find(({ url: address }) => /^https?:\/\//iu.test(address) && !linkedRecording(address))?.url ?? null
  const beside = children.some(cell => cell !== what && cell !== who && linesOf(cell).some(({ links }) => links.length > 0))
  return { talk: labelledTalk(label, { link, url, words: flat(what), place: placeOfNode(what) }), linked: link !== null || beside || (who === undefined && url !== null), timed: children.some(cell => cell !== what && HOUR.test(flat(cell))) }
}

function peopleOf(text: string): Speaker[] {
  return /^(?:\W*|tb[acd])$/iu.test(text) ? [] : readSpeakerLabel(text)
}

/** The recording that a line links to, by a link that says so. */
function recordingOf(lines: readonly Line[]): RecordingLink | null {
  return linkIn(lines, TO_RECORDING)
}

function linkIn(lines: readonly Line[], said: RegExp): RecordingLink | null {
  const links = lines.flatMap(({ text, links: all }) => all.filter(({ from, to }) => said.test(text.slice(from, to))))
  return links.map(({ url }) => linkedRecording(url)).find(target => target !== null) ?? null
}
