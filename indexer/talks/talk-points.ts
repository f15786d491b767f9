import type { List, ListItem, Paragraph } from 'mdast'
import { parseRecordingUrl, recordingKey, type RecordingLink } from '../../search/recording.js'
import type { Speaker } from '../../search/talk.js'
import { oneLine } from '../one-line.js'
import { placeOfNode, proseOf, type Prose, type ProseLink } from '../prose.js'
import { namesEvent } from './agreeing-labels.js'
import { isBesideTalks } from './beside-talks.js'
import { dateBefore, isDate } from './dates-before.js'
import { NAME_LIST } from './names.js'
import type { ReadTalk } from './reading.js'
import { readWho, talkLabelReadings, withoutCount } from './talk-labels.js'
import { comesWith, kindOfLink, saysRecording, type LinkKind } from './talk-links.js'

/** A point of a list that may be a talk. */
export interface TalkPoint {
  title: string
  /** Whether the title is set apart: a link, bold, in quotes, or all that there is below a date or a name. */
  apart: boolean
  /** What stands before and behind the title, less date and links; either may say who speaks, or where. */
  before: string
  behind: string
  /** Who speaks beyond doubt: behind *by*, a link to a profile, or the point above. */
  speakers: Speaker[]
  link: RecordingLink | null
  hasSlides: boolean
  dated: boolean
  /** Whether its line links to anything. */
  linked: boolean
  /** Where the title leads, unless to the recording. */
  url: string | null
  text: string
  words: string
  place: ReadTalk['place']
}

interface Link extends ProseLink {
  words: string
  kind: LinkKind
  beside: boolean
}

const ONLY_NAMES = new RegExp(`^${NAME_LIST}$`, 'u')
const BY = new RegExp(String.raw`^[\s,:–—|-]*(?:(?:presented|given|held|a talk)? ?by|with|w\/|von|par|por|di|door|av) (${NAME_LIST})(?![\p{L}’'])`, 'iu')
const LABELLED = /^(?:speakers?|presenters?|ponentes?|palestrantes?|intervenants?|orateurs?|referent(?:in|en)?|vortragende[rn]?|relator[ei]|sprekers?|докладчики?|спикеры?)(?:\(s\))?\s*:\s+|^(?:presented )?by\s+/iu
/** Around what is left of a line when its links are taken out. */
const EDGES = /^[\s,;:.|/()[\]–—•·*_-]+|[\s,;:|/([\]–—•·*_-]+$/gu
/** Longer lines tell something. */
const LONGEST = 400
const LONGEST_BEFORE = 80

/**
 * The points of a list that may be talks, those below a date, an event or a name as well:
 *
 *     - May 2022
 *       - Ana Cruz
 *         - Queues That Never Fill
 *
 * @param who the names that the point above says
 */
export function talkPoints(list: List, who: readonly Speaker[] = [], below = false): TalkPoint[] {
  return list.children.flatMap(item => {
    const [first] = item.children
    if (first?.type !== 'paragraph') return []
    const prose = proseOf(first)
    if (oneLine(prose.text).length > LONGEST) return []
    const within = pointsWithin(item, prose)
    if (within) return within
    const point = readPoint(item, first, prose, who, below)
    return point && !(isBesideTalks(point.title) && isBare(point)) ? [point] : []
  })
}

/** The talks below a point that is a date, an event or a name; `null` where the point is a talk itself. */
function pointsWithin(item: ListItem, prose: Prose): TalkPoint[] | null {
  const sub = item.children.find((child): child is List => child.type === 'list')
  const own = oneLine(prose.text)
  if (!sub) return null
  if (isDate(own)) return talkPoints(sub, [], true)
  const links = linksOf(prose)
  if (namesEvent(own) && links.every(({ kind }) => kind !== 'recording') && titleSpan(prose, links, beginning(prose.text, links)) === null) {
    const within = talkPoints(sub, [], true)
    if (within.some(point => !isBare(point) || talkLabelReadings(point.title).length > 0)) return within
  }
  const named = !isOfMaterials(sub) && own.includes(' ') && ONLY_NAMES.test(own) && links.every(({ kind }) => kind === 'person') ? readWho(own) : null
  return named && talkPoints(sub, named.speakers, true)
}

/** `Welcome`, `Questions`: nobody, and nothing to see. */
function isBare({ speakers, link, hasSlides, url }: TalkPoint): boolean {
  return speakers.length === 0 && link === null && !hasSlides && url === null
}

/** Whether the points below another are what comes with it: `[Video](…)`, `Slides: …`. */
function isOfMaterials({ children }: List): boolean {
  return children.every(({ children: [first] }) => first?.type === 'paragraph' && (linksOf(proseOf(first)).some(({ beside, kind }) => beside || kind !== 'other') || LABELLED.test(proseOf(first).text)))
}

function readPoint(item: ListItem, paragraph: Paragraph, prose: Prose, who: readonly Speaker[], below: boolean): TalkPoint | null {
  const links = linksOf(prose)
  const from = beginning(prose.text, links)
  const span = titleSpan(prose, links, from)
  const end = plainEnd(prose.text, links, from)
  const { from: start, to } = span ?? { from, to: end }
  const title = tidy(prose.text.slice(start, to))
  if (!/\p{L}{2}/u.test(title) || comesWith(title) || /^https?:/iu.test(title)) return null
  const others = links.filter(link => link.from >= to || link.to <= start)
  const behind = withoutLinks(prose.text, others, to, prose.text.length)
  const under = linesBelow(item)
  const titled = links.find(link => link.from >= start && link.to <= to)
  const recordings = [titled, ...others].filter((link): link is Link => link?.kind === 'recording' && (link === titled || saysRecording(link.words) || link.beside))
  const all = [...recordings.map(({ url }) => url), ...under.flatMap(({ links: l }) => l.filter(({ kind }) => kind === 'recording').map(({ url }) => url))]
  const url = titled && titled.kind !== 'recording' && /^https?:\/\//iu.test(titled.url) ? titled.url : null
  return {
    title,
    apart: span !== null || below,
    before: prose.text.slice(from, start).replace(EDGES, ''),
    behind: oneLine((/^\s*\(([^()]*)\)\W*$/u.exec(behind)?.[1] ?? behind).replace(EDGES, '')),
    speakers: speakersOf(behind, others, prose, under, who),
    link: onlyRecording(all),
    hasSlides: [...links, ...under.flatMap(({ links: l }) => l)].some(({ kind }) => kind === 'slides'),
    dated: dateBefore(prose.text) > 0 || below,
    linked: links.length > 0,
    url: url ?? links.find(({ kind, url: address }) => kind === 'slides' && /^https?:\/\//iu.test(address))?.url ?? null,
    text: under.filter(({ links: l, text }) => !LABELLED.test(text) && !l.some(({ beside, kind }) => beside || kind === 'recording' || kind === 'slides')).map(({ text }) => text).join('\n'),
    words: oneLine(prose.text),
    place: placeOfNode(paragraph)
  }
}

/** Where a point's own words begin: behind its date, and behind links that come with it. */
function beginning(text: string, links: readonly Link[]): number {
  let from = dateBefore(text)
  for (const link of links) {
    if (!link.beside || /\p{L}/u.test(text.slice(from, link.from))) break
    from = link.to + (/^[\s)\]:|,–—-]*/u.exec(text.slice(link.to))?.[0].length ?? 0)
  }
  return from
}

function linksOf({ text, links }: Prose): Link[] {
  return links.map(link => {
    const words = text.slice(link.from, link.to)
    const by = ONLY_NAMES.test(words.trim()) && words.trim().includes(' ') && /(?<!\p{L})(?:by|with|par|por|von|&|and) $/iu.test(text.slice(0, link.from))
    return { ...link, words, kind: by ? 'person' : kindOfLink(words, link.url), beside: comesWith(words) }
  })
}

/** What is set apart as a title: a link, bold or quoted text that begins the line behind its date, an event or a name. */
function titleSpan({ text, stressed }: Prose, links: readonly Link[], from: number): { from: number; to: number } | null {
  const link = titleLink(text, links, from)
  const bold = stressed.find(span => span.from >= from && isTitleLike(text.slice(span.from, span.to)) && !links.some(({ from: a, to: b }) => span.from < b && a < span.to))
  const quoted = /["“]([^"“”]{4,200})["”]/u.exec(text.slice(from, from + LONGEST))
  const quote = quoted && { from: from + quoted.index, to: from + quoted.index + quoted[0].length }
  const spans = [bold, quote].filter(span => span != null).filter(span => leadsTo(text.slice(from, span.from)) && !namesSpeaker(text, span, links))
  const apart = spans.toSorted((a, b) => a.from - b.from)[0]
  if (!link || !leadsTo(text.slice(from, link.from))) return apart ?? null
  if (!apart || apart.from > link.from) return link
  const led = /^\s*[:–—|-]\s*$/u.test(text.slice(apart.to, link.from))
  return led && (link.kind === 'recording' || link.kind === 'slides') ? link : apart
}

/** The first link that could be a title; `[QueueConf 2022](…): [Queues That Never Fill](…)` has it second. */
function titleLink(text: string, links: readonly Link[], from: number): Link | undefined {
  const [first, second] = links.filter(({ from: at, beside, kind, words }) => at >= from && !beside && kind !== 'person' && /\p{L}{2}/u.test(words))
  if (!first || !second || first.kind !== 'other' || !/^\s*[:–—|,-]\s*["“]?$/u.test(text.slice(first.to, second.from))) return first
  return second.kind !== 'other' || (namesEvent(first.words) && !namesEvent(second.words)) ? second : first
}

/** Whether what is set apart at a point's beginning is rather who speaks: `**Ana Cruz** (Acme): Queues That Never Fill`. */
function namesSpeaker(text: string, { from, to }: { from: number; to: number }, links: readonly Link[]): boolean {
  const words = text.slice(from, to)
  if (!words.includes(' ') || !ONLY_NAMES.test(words)) return false
  return /^(?: ?\([^()]{1,60}\))?\s*[:–—-]\s*\S+ \S/u.test(text.slice(to, plainEnd(text, links, to)))
}

function isTitleLike(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/:\s*$/u.test(text) && !comesWith(text) && !isDate(text)
}

/** Whether what stands before a title only leads to it: nothing, or an event or a name with a mark behind. */
function leadsTo(before: string): boolean {
  return before.length < LONGEST_BEFORE && (/^\P{L}*$/u.test(before) || /[:–—|-]\s*["“(]?$/u.test(before) || (/,\s*["“]?$/u.test(before) && readWho(before.replace(/[\s,"“]+$/u, '')) !== null))
}

/** Where the title of a point ends that sets none apart: before the first link. */
function plainEnd(text: string, links: readonly Link[], from: number): number {
  return links.find(link => link.from > from && (link.beside || link.kind !== 'other'))?.from ?? text.length
}

function tidy(title: string): string {
  const bare = oneLine(title).replace(/ ?\(@[\w.-]{1,40}\)/gu, '').replace(/^[\s:–—|-]+|(?: (?:by|with|par|por|von))?[\s,;:|([–—-]*$/gu, '')
  return withoutCount(bare.replace(/^["“'‘](.+)["”'’]$/u, '$1'))
}

/** A stretch of the line without the words of its links, and without what is left of the brackets around them. */
function withoutLinks(text: string, links: readonly Link[], from: number, to: number): string {
  const inside = links.filter(link => link.from >= from && link.to <= to && (link.beside || link.kind === 'recording' || link.kind === 'slides'))
  const kept = inside.reduceRight((rest, link) => rest.slice(0, link.from - from) + rest.slice(link.to - from), text.slice(from, to))
  return kept.replace(/[([][\s,;|/–—-]*[)\]]/gu, '')
}

interface LineBelow {
  text: string
  links: Link[]
}

/** The paragraphs and points below a point's first line. */
function linesBelow({ children: [, ...others] }: ListItem): LineBelow[] {
  return others.flatMap(node => {
    if (node.type === 'paragraph') return [lineOf(node)]
    return node.type === 'list' ? node.children.flatMap(({ children }) => children.flatMap(child => (child.type === 'paragraph' ? [lineOf(child)] : []))) : []
  })
}

function lineOf(paragraph: Paragraph): LineBelow {
  const prose = proseOf(paragraph)
  return { text: oneLine(prose.text), links: linksOf(prose) }
}

function speakersOf(behind: string, links: readonly Link[], { text }: Prose, below: readonly LineBelow[], who: readonly Speaker[]): Speaker[] {
  if (who.length > 0) return [...who]
  const by = BY.exec(behind)
  if (by?.[1]) {
    const rest = behind.slice(by[0].length)
    const company = /^ ?\([^()]{2,60}\)|^,? (?:from|of|at|@) ?[^,;.()[\]]{2,60}$/u.exec(rest)?.[0] ?? ''
    const read = readWho(`${by[1]}${company}`) ?? readWho(by[1])
    if (read) return read.speakers
  }
  const people = links.filter(({ kind, words }) => kind === 'person' && words.includes(' '))
  if (people.length > 0) {
    const company = /^ ?\(([^()]{2,60})\)/u.exec(text.slice(people.at(-1)?.to))?.[1]
    return people.flatMap(({ words }) => readWho(company === undefined ? words : `${words} (${company})`)?.speakers ?? readWho(words)?.speakers ?? [])
  }
  return below.filter(line => LABELLED.test(line.text)).flatMap(line => readWho(line.text)?.speakers ?? []).slice(0, 5)
}

/** The recording of a point that links to one alone. */
function onlyRecording(urls: readonly string[]): RecordingLink | null {
  const found = urls.flatMap(url => parseRecordingUrl(url) ?? [])
  const [first] = found
  return first && found.every(({ recording }) => recordingKey(recording) === recordingKey(first.recording)) ? first : null
}
