import type { Speaker } from '../../search/talk.js'
import { parseRecordingUrl, type Recording } from '../../search/recording.js'
import { matchesOf } from '../matches-of.js'
import { problem, type Place, type Problem } from '../problem.js'
import type { Prose, ProseLink, ProseSpan } from '../prose.js'
import { CUE, LEADING_CUE } from './cues.js'
import { recognise, type Evening } from './evening.js'
import { NAME, bareName } from './names.js'
import type { Evidence } from './reading.js'
import { namesAtStart, readSpeakers, type Naming } from './speakers.js'
import { readWho } from './talk-labels.js'
import { readTimeMarks, type TimeMark } from './time-marks.js'
import { cleanTitle, readTitle, readTitleBefore, readTitleBehindVerb, titleness, type TitleReading } from './titles.js'
import { betterTopic } from './overview.js'

/** A talk as its introducing sentences tell it, before takeaways. */
export interface Introduction {
  title: string
  speakers: Speaker[]
  /** Seconds; `null` when no time is given. */
  start: number | null
  /** The recording that a timed link names. */
  recording: Recording | null
  /** Where the title links to, when that is no moment. */
  url: string | null
  /** What the paragraph says behind the introduction: `His takeaways are:`. */
  leadIn: string
  place: Place
  evidence: Evidence[]
}

/** What an introduction is read with. */
export interface Surroundings {
  evening: Evening
  /** The topics of the overview, in the order of the evening. */
  topics: readonly string[]
  /** Whether a list that could be takeaways follows the paragraph. */
  listFollows: boolean
  /** Whether the paragraph stands under a heading that looks ahead: `## Next month`. */
  ahead: boolean
  /** Who was named in the paragraph before, without a talk: `Next up was Ana Cruz.` */
  named(): readonly Speaker[]
}

/** Texts of links that lead to things beside the talk. */
const ASIDE = /^(?:here|this|link|(?:at|from|in|on|via) \S+|(?:his|her|their|the|my) \p{Ll}+|slides?|video|recording|blog ?post|https?:.*|www\..*)$/iu

/** A paragraph with more times than that tells of no talks in sentences. */
const MOST_TALKS = 30

/** The talks that a paragraph introduces, and what is wrong with its times. */
export function readIntroductions(prose: Prose, surroundings: Surroundings): { introductions: Introduction[]; problems: Problem[] } {
  const { marks, problems } = readTimeMarks(prose)
  if (marks.length === 0) return { introductions: readUntimed(prose, surroundings), problems }
  if (marks.length > MOST_TALKS) return { introductions: [], problems: [] }
  const introductions: Introduction[] = []
  let from = 0
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1]
    const read = readTimed(prose, from, mark, next?.from ?? prose.text.length, surroundings)
    if (read && 'rule' in read) problems.push(read)
    else if (read) introductions.push({ ...read, leadIn: prose.text.slice(mark.to, next?.from).trim() })
    from = mark.to
  }
  return { introductions, problems }
}

function readTimed(prose: Prose, from: number, mark: TimeMark, to: number, surroundings: Surroundings): Introduction | Problem | null {
  const place = prose.placeOf(mark.from)
  const set = mark.title === null ? (titleBeforeMark(prose, from, mark) ?? titleBehindMark(prose, from, mark)) : null
  const begins = !set && mark.title === null && mark.from - from < 60 && /^[^\p{L}]*(?:(?:and|then|next|finally),? )?(?:at|from)?[^\p{L}]*$/iu.test(prose.text.slice(from, mark.from))
  const text = begins ? prose.text.slice(mark.to, to) : prose.text.slice(from, set && set.to <= mark.from ? set.from : mark.from)
  const behind = prose.text.slice(Math.max(mark.to, set?.to ?? 0))
  const named = readSpeakers(text, surroundings.evening) ?? givenBy(behind, surroundings.evening) ?? (set && toldBehind(behind, surroundings.evening))
  // A time with nobody behind it begins what was said, or a chapter.
  if (begins && !named) return null
  const link = mark.title === null && !set ? titleLink(prose.links, prose.text, from, mark.from) : null
  const region = named ? text.slice(named.to) : text
  const read: TitleReading | null = mark.title
    ? { title: mark.title, rule: 'title-as-timed-link' }
    : (set ?? titleBefore(prose, from, text, named) ?? titleOf(link, readTitle(region, !begins, named !== null)) ?? (named && (titleBehindTime(behind) ?? readTitleBehindVerb(region))))
  if (!read) {
    const message = `No title found before the time. Write “Name from Company talked about Title”, or make the title the link.`
    return problem('talk-without-title', place, message)
  }
  const title = bestTitle(read, surroundings.topics)
  const { speakers, title: cleaned } = withoutCompany(title.title, named?.speakers ?? spokenOf(text, surroundings), surroundings.evening)
  return {
    title: cleaned,
    speakers,
    start: mark.start,
    recording: mark.recording,
    url: link?.url ?? (set ? titleUrl(prose, set) : null),
    leadIn: '',
    place,
    evidence: [
      { ...place, field: 'start', rule: mark.rule, words: prose.text.slice(mark.from, mark.to).trim() },
      ...evidenceOf(prose, begins ? mark.to : from, text, named, { ...title, title: cleaned })
    ]
  }
}

/** A title that is set apart, right before the time: `*Queues* (12:05)`, `“Queues” (from 12:05)`. */
function titleBeforeMark({ text, stressed }: Prose, from: number, mark: TimeMark): SetTitle | null {
  const run = stressed.find(span => span.from >= from && span.to <= mark.from && /^["”’'\s,(]*$/u.test(text.slice(span.to, mark.from)))
  if (run && text.slice(run.from, run.to).trim().includes(' ')) return { ...run, title: text.slice(run.from, run.to), rule: 'title-stressed' }
  const before = text.slice(from, mark.from)
  const quoted = /(?<![^\s(,:])(?:["“](?=\S)([^"“”]{4,})["”]|‘(?=\S)([^‘]{4,}?)’)\s*$/u.exec(before)
  const title = quoted?.[1] ?? quoted?.[2]
  // `GitOps: “it’s complicated”` is one title.
  const inner = quoted !== null && /\p{Lu}[\p{L}\p{N}]*: ?$/u.test(before.slice(0, quoted.index))
  return quoted && title && !inner ? { from: from + quoted.index, to: mark.from, title, rule: 'title-in-quotes' } : null
}

/** A title that is set apart, right behind a time that begins the paragraph: `[7:45](…) **Queues**. Ana showed …`. */
function titleBehindMark({ text, stressed }: Prose, from: number, mark: TimeMark): SetTitle | null {
  const run = /^[^\p{L}\p{N}]*$/u.test(text.slice(from, mark.from)) && stressed.find(span => span.from >= mark.to && /^[\s:–—-]*$/u.test(text.slice(mark.to, span.from)))
  return run ? { ...run, title: text.slice(run.from, run.to), rule: 'title-stressed' } : null
}

/** A title whose place is certain. */
interface SetTitle extends TitleReading, ProseSpan {}

function titleUrl({ links }: Prose, { from, to }: SetTitle): string | null {
  const link = links.find(candidate => candidate.from <= from + 1 && candidate.to >= to - 2 && candidate.to <= to)
  return link && !parseRecordingUrl(link.url) ? link.url : null
}

/** `began at [15:44](…) with Queues: a Field Guide.` */
function titleBehindTime(behind: string): TitleReading | null {
  const title = /^,? (?:with|on|about|to talk about) (["“\p{Lu}\p{N}].{3,140}?)(?:[.!?](?: |$)|$)/u.exec(behind)?.[1]
  return title ? { title, rule: 'title-behind-cue' } : null
}

/** Who is named first behind a title that stands before its speaker: `**Queues**. Ana got us rolling with …`. */
function toldBehind(behind: string, evening: Evening): Naming | null {
  const named = readSpeakers(behind.slice(0, 300), evening)
  return named ? { ...named, from: 0, to: 0 } : null
}

/**
 * Talks without a time: one whose takeaways follow in a list, else those whose sentences leave no doubt, as in `Ana Cruz
 * from Acme with a lightning talk called “Queues”, and then Bo Lind (Bolt) on “Bees”`.
 */
function readUntimed(prose: Prose, surroundings: Surroundings): Introduction[] {
  if (NOT_GIVEN.test(prose.text)) return []
  if (surroundings.listFollows) {
    const one = readUntimedFrom(0, prose, surroundings)
    return one ? [one.introduction] : []
  }
  if (surroundings.ahead) return []
  const found: Introduction[] = []
  for (let one = readUntimedFrom(0, prose, surroundings); one?.sure && found.length < MOST_TALKS; one = readUntimedFrom(one.to, prose, surroundings)) {
    found.push({ ...one.introduction, leadIn: '' })
  }
  return found
}

/** The next talk of a paragraph, from an offset on; where its title ends, and whether it is one even without a list. */
function readUntimedFrom(from: number, prose: Prose, { evening, topics, listFollows }: Surroundings): { introduction: Introduction; to: number; sure: boolean } | null {
  const text = prose.text.slice(from)
  const named = readSpeakers(text, evening)
  if (!named?.speakers.some(speaker => isPerson(speaker, evening))) return null
  const before = titleBefore(prose, from, text, named)
  const link = before ? titleLink(prose.links, prose.text, from, from + named.from) : titleLink(prose.links, prose.text, from + named.to, prose.text.length)
  const between = link ? prose.text.slice(from + named.to, link.from) : ''
  const told = link && (tells(between) || isTitle(link.title, named.speakers)) ? link : null
  const region = text.slice(named.to)
  const read = before ?? titleOf(told, stressedTitle(prose, from + named.to) ?? readTitle(region, false, false) ?? (listFollows ? unmistakable(region, named) : null))
  if (!read || !/\p{Lu}|\S\s+\S/u.test(read.title)) return null
  const marked = read.rule !== 'title-behind-cue'
  if (!isBelievable(named, text, marked, evening)) return null
  const title = bestTitle(read, topics)
  const at = prose.text.indexOf(title.title, from)
  const behindName = between === '' ? region.slice(0, Math.max(0, at - from - named.to)) : between
  return {
    introduction: {
      title: title.title,
      speakers: named.speakers,
      start: null,
      recording: null,
      url: link?.url ?? null,
      leadIn: prose.text.slice(Math.max(from + named.to, link?.to ?? prose.text.length)).trim(),
      place: prose.placeOf(from + named.from),
      evidence: evidenceOf(prose, from, text, named, title)
    },
    to: Math.max(from + named.to, at < 0 ? 0 : at + title.title.length),
    sure: at >= 0 && marked && named.speakers.every(speaker => isPerson(speaker, evening)) && (before !== null || gives(behindName, title, named))
  }
}

/** Behind somebody from a company, words that are capitalised as only a title is, whatever verb leads to them. */
function unmistakable(region: string, { speakers }: Naming): TitleReading | null {
  const read = speakers.every(({ affiliation }) => affiliation !== null) ? readTitle(region, false, true) : null
  return read && read.title.split(' ').length > 2 && titleness(read.title) >= 0.7 ? read : null
}

function gives(between: string, { title, rule }: TitleReading, { speakers }: Naming): boolean {
  if (rule === 'title-as-link' && (titleness(title) < 0.6 || title.split(' ').length < 2)) return false
  const known = speakers.every(({ affiliation }) => affiliation !== null) && (rule !== 'title-in-quotes' || titleness(title) >= 0.5)
  return GIVES.test(between) || (known && tells(between))
}

/** What leads from a speaker to a title without a doubt that a talk was given. */
const GIVES =
  /^[\s,]*(?:(?:who|then|and|also|was|were|up|next|first|last) )*(?:(?:talked|spoke|told us|presented|discussed|explained|introduced|demonstrated|showed us|shared) .{0,60}|(?:(?:who |and )?(?:gave|with|did|for) (?:us )?)?(?:a|an|his|her|their) (?:\p{Ll}+ ){0,3}(?:talk|session|presentation|demo|keynote)(?: \p{Ll}+){0,2},?|on|with)\s*["“‘]?$/u

/** Whether a naming without a phrase of telling is believed: its title is set apart, or the sentence begins with somebody known. */
function isBelievable({ rule, from, speakers }: Naming, text: string, marked: boolean, { people }: Evening): boolean {
  if (rule !== 'known-person' && rule !== 'name-begins') return true
  const begins = from === 0 || /^\p{Lu}[\p{L} ]{0,30},? $/u.test(text.slice(0, from))
  return marked || (begins && speakers.every(({ name }) => people.has(name)))
}

/** Whether a link is rather a title than the home of a company. */
function isTitle(text: string, speakers: readonly Speaker[]): boolean {
  return text.trim().split(' ').length > 2 && titleness(text) >= 0.5 && !speakers.some(({ affiliation }) => affiliation === text)
}

/** A title that its author slanted: `gave us her own talk, *Golden Paths*`. */
function stressedTitle({ text, stressed }: Prose, from: number): TitleReading | null {
  const run = stressed.find(span => span.from >= from)
  const title = run && tells(text.slice(from, run.from)) ? text.slice(run.from, run.to) : ''
  return title.trim().includes(' ') && titleness(title) >= 0.5 ? { title, rule: 'title-stressed' } : null
}

/** Sentences of talks that were not, or not yet, given, and of what sponsors offer. */
const NOT_GIVEN =
  /\b(?:cancell?ed|postponed|unable to|(?:could|can)(?:n['’]t| ?not) (?:make|join)|will be (?:speaking|joining|talking|joined)|discounts?|tickets?|register|RSVP|contact|apply|sign up)\b/iu

/** Whether the words between a speaker and a link say that the link is what was spoken of. */
function tells(between: string): boolean {
  return LEADING_CUE.test(between) || between.search(CUE) >= 0
}

/** A speaker who is named behind the time: `[Queues](…) (starting at 12:05) by Ana Cruz from Acme`. */
function givenBy(behind: string, evening: Evening): Naming | null {
  const by = /^,? (?:(?:(?:was )?(?:presented|given) )?by|with|featuring|between|in which) /u.exec(behind)?.[0]
  const label = /^ ?[—–-] ([^.!?]{3,120})(?:[.!?](?: |$)|$)/u.exec(behind)?.[1]
  const who = label === undefined ? null : readWho(label)
  if (who) return { speakers: who.speakers, from: 0, to: 0, rule: 'speaker-behind-dash' }
  const named = by === undefined ? null : namesAtStart(behind.slice(by.length), evening)
  return named ? { ...named, from: 0, to: 0 } : null
}

const ONE_NAME = new RegExp(NAME, 'gu')

/** Who a pronoun means: the one who was named before it, or in the paragraph before. */
function spokenOf(text: string, { named, evening }: Surroundings): Speaker[] {
  const pronoun = text.search(/\b(?:he|she|they)\b/iu)
  if (pronoun < 0) return []
  const before = matchesOf(ONE_NAME, text.slice(0, pronoun)).map(match => bareName(match[0])).find(name => name.includes(' ') && !evening.companies.includes(name) && !evening.event.includes(name))
  return before === undefined ? [...named()] : [recognise(before, evening)]
}

/** A title that stands before the speaker it is given by. */
function titleBefore(prose: Prose, offset: number, text: string, named: Naming | null): TitleReading | null {
  if (!named) return null
  const linked = (end: number) => {
    const link = prose.links.find(({ to }) => to === offset + end || to === offset + end + 1)
    return link ? prose.text.slice(link.from, link.to) : null
  }
  return readTitleBefore(text.slice(0, named.from), linked)
}

/** A title that is a link is that of the talk, whatever else the sentence says. */
function titleOf(link: { title: string } | null, read: TitleReading | null): TitleReading | null {
  return link ? { title: link.title, rule: 'title-as-link' } : read
}

function evidenceOf(prose: Prose, offset: number, text: string, named: Naming | null, { title, rule }: TitleReading): Evidence[] {
  const titleAt = Math.max(offset, prose.text.indexOf(title, offset))
  return [
    { ...prose.placeOf(titleAt), field: 'title', rule, words: title },
    ...(named ? [{ ...prose.placeOf(offset + named.from), field: 'speakers' as const, rule: named.rule, words: text.slice(named.from, named.to) }] : [])
  ]
}

/** Without a time only a full name, or someone from a company that the post lists, is taken for a speaker. */
function isPerson({ name, affiliation }: Speaker, { companies }: Evening): boolean {
  return name.includes(' ') || companies.some(company => company === affiliation)
}

/** The link whose text is the talk's title, between two offsets. */
function titleLink(links: readonly ProseLink[], text: string, from: number, to: number): (ProseLink & { title: string }) | null {
  const link = links.find(
    candidate => candidate.from >= from && candidate.to <= to && !ASIDE.test(text.slice(candidate.from, candidate.to).trim())
  )
  return link ? { ...link, title: text.slice(link.from, link.to) } : null
}

/** A title that its author has set apart is no paraphrase. */
const SETTLED = new Set<TitleReading['rule']>(['title-in-quotes', 'title-as-timed-link', 'title-as-link', 'title-stressed'])

/** The overview may say it more like a title; one that stands in quotes, or already is one, stays. */
function bestTitle({ title: asWritten, rule }: TitleReading, topics: readonly string[]): TitleReading {
  const title = cleanTitle(asWritten)
  const settled = (SETTLED.has(rule) && (rule !== 'title-as-link' || titleness(title) >= 0.5)) || /^\s*["“]/u.test(asWritten) || titleness(title) >= 0.9
  const topic = settled ? null : betterTopic(title, topics)
  return topic ? { title: topic, rule: 'title-in-overview' } : { title, rule }
}

/** A company that slipped from beside the name to before the title: `Ana from who asked about Acme Sharing Apps`. */
function withoutCompany(title: string, speakers: Speaker[], { companies }: Evening): { title: string; speakers: Speaker[] } {
  const company = companies.find(name => title.startsWith(`${name} `) && /^\p{Lu}/u.test(title.slice(name.length + 1)))
  if (!company || speakers.length === 0 || speakers.some(({ affiliation }) => affiliation !== null)) return { title, speakers }
  return { title: title.slice(company.length + 1), speakers: speakers.map(({ name }) => ({ name, affiliation: title.slice(0, company.length) })) }
}
