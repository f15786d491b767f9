import type { List, ListItem, Root } from 'mdast'
import type { Recording } from '../../search/recording.js'
import { linesOf } from '../episodes/lines.js'
import { readTimedLine, type TimedLine } from '../episodes/timed-line.js'
import { readTimedLines } from '../episodes/timed-lines.js'
import { areHoursOfSchedule } from '../episodes/times-of-day.js'
import { oneLine } from '../one-line.js'
import { placeOfNode, proseOf } from '../prose.js'
import { isBesideTalks } from './beside-talks.js'
import type { PostFacts } from './post-facts.js'
import type { Evidence, ReadTalk, Reading } from './reading.js'
import { flat } from './section-times.js'
import { takeawaysOf } from './takeaways.js'
import { readTalkLabel, talkLabelReadings, type TalkLabel } from './talk-labels.js'
import { readTimeMarks } from './time-marks.js'

/** A timed line that names a talk. */
interface Listed {
  line: TimedLine
  label: TalkLabel
  recording: Recording
  /** The point that it begins, if it is one. */
  item: ListItem | null
}

/** So much of the timed lines must name speakers: the rest are a welcome, a break, questions. */
const SHARE = 0.5
const FEWEST = 2

/**
 * Talks that have a timed line each, in a list, a table or a paragraph: `- [12:05](https://youtu.be/ID?t=725) Ana Cruz
 * (Acme) – Queues`. Each names its speaker with a company, so that an episode's chapters are none; the list below a
 * line is its takeaways.
 */
export function readListedTalks(tree: Root, facts: PostFacts): Reading {
  const items = itemsByLine(tree)
  const lines = [...readTimedLines(tree), ...linkedTitles(items)].toSorted((a, b) => a.place.line - b.place.line)
  if (areHoursOfSchedule(lines)) return { talks: [], problems: [] }
  const called = calledNames(lines)
  const listed = likeTheSure(lines.flatMap(line => readListed(line, facts, items.get(line.place.line) ?? null, called)))
  const enough = listed.length >= FEWEST || (listed.length === 1 && lines.length === 1 && lines[0]?.linked)
  return { talks: enough && listed.length >= lines.length * SHARE ? listed.map(talkOf) : [], problems: [] }
}

function readListed(line: TimedLine, facts: PostFacts, item: ListItem | null, called: ReadonlySet<string>): Listed[] {
  const label = calledLabel(line.title, called) ?? readTalkLabel(line.title)
  const recording = line.recording ?? facts.recording
  return label && recording ? [{ line, label, recording, item }] : []
}

/** What the lines between talks call people: `7:00 Introduction of Ana`. */
function calledNames(lines: readonly TimedLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ title }) => (isBesideTalks(title) ? (title.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []) : [])))
}

/** A label with a full name whose first name alone stands between the talks is as sure as one with a company. */
function calledLabel(title: string, called: ReadonlySet<string>): TalkLabel | null {
  if (called.size === 0 || isBesideTalks(title)) return null
  const label = talkLabelReadings(title).find(({ speakers }) => speakers.some(({ name }) => called.has(name.split(' ')[0] ?? '')))
  return label ? { ...label, sure: true } : null
}

/** Who says no company is believed where most lines beside have one and are of the same shape. */
function likeTheSure(listed: readonly Listed[]): Listed[] {
  const sure = listed.filter(({ label }) => label.sure)
  const rules = new Set(sure.map(({ label }) => label.rule))
  return listed.filter(({ label }) => label.sure || (sure.length > listed.length / 2 && rules.has(label.rule) && !isBesideTalks(label.title)))
}

/**
 * A point whose time stands in it or behind it: `[Queues — Ana Cruz (Acme)](https://youtu.be/ID?t=725)`, `**Queues** –
 * Ana Cruz from Acme (starting at 12:05)`.
 */
function linkedTitles(items: ReadonlyMap<number, ListItem>): TimedLine[] {
  return [...items.values()].flatMap(item => {
    const [first] = item.children
    const [line] = first?.type === 'paragraph' ? linesOf(first) : []
    if (first?.type !== 'paragraph' || !line || readTimedLine(line)) return []
    const prose = proseOf(first)
    const [mark, ...others] = readTimeMarks(prose).marks
    if (!mark || others.length > 0) return []
    const title = oneLine(`${prose.text.slice(0, mark.from)}${mark.title ?? ''}${prose.text.slice(mark.to)}`)
    const timed = { start: mark.start, clock: mark.start, words: prose.text.slice(mark.from, mark.to).trim(), title, recording: mark.recording }
    return [{ ...timed, linked: true, section: '', place: line.place }]
  })
}

/** The points of the post's top-level lists, by the line that they begin on. */
function itemsByLine(tree: Root): Map<number, ListItem> {
  const items = tree.children.flatMap(node => (node.type === 'list' ? node.children : []))
  return new Map(items.flatMap(item => (item.children[0] ? [[placeOfNode(item.children[0]).line, item] as const] : [])))
}

function talkOf({ line, label, recording, item }: Listed): ReadTalk {
  const { place, start } = line
  const list = item?.children.find((child): child is List => child.type === 'list')
  const takeaways = list && !list.children.some(isTimed) ? takeawaysOf(list) : []
  const evidence: Evidence[] = [
    { ...place, field: 'title', rule: label.rule, words: label.title },
    { ...place, field: 'speakers', rule: label.rule, words: line.title },
    { ...place, field: 'start', rule: 'timed-line', words: line.words },
    ...(list && takeaways[0] ? [{ ...placeOfNode(list), field: 'takeaways' as const, rule: 'list-below-line', words: takeaways[0].text }] : [])
  ]
  const text = (item?.children.slice(1) ?? []).flatMap(child => (child.type === 'paragraph' ? [flat(child)] : [])).join('\n')
  const { title, speakers } = label
  return { title, speakers, recording, start, end: null, url: null, text, takeaways, chapters: [], place, evidence }
}

function isTimed({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && linesOf(first).some(line => readTimedLine(line) !== null)
}
