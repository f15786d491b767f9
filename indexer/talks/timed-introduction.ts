import type { Speaker } from '../../search/talk.js'
import { matchesOf } from '../matches-of.js'
import { problem, type Problem } from '../problem.js'
import type { Prose, ProseSpan } from '../prose.js'
import { linkedRecording } from '../recordings/linked-recording.js'
import { CUE } from './cues.js'
import { recognise, type Evening } from './evening.js'
import { bestTitle, titleBefore, titleLink, titleOf } from './introduced-titles.js'
import { evidenceOf, type Introduction, type Surroundings } from './introduction.js'
import { respectiveCompanies } from './named-companies.js'
import { NAME, bareName, isRole } from './names.js'
import type { Naming } from './naming.js'
import { joinedLater, namesAtStart, readSpeakers } from './speakers.js'
import { readWho } from './talk-labels.js'
import type { TimeMark } from './time-marks.js'
import type { UnfilledMark } from './unfilled-times.js'
import { closingTitle, toldInTitle } from './title-spans.js'
import { readTitle, readTitleBehindVerb, titleness, type TitleReading } from './titles.js'

type Mark = TimeMark | UnfilledMark

/**
 * The talk that a time is of.
 *
 * @param from where the part of the paragraph begins that is about this time, behind the time before
 * @param to where the next time stands, or the paragraph ends
 * @returns a problem where no title is found, `null` where the time begins what somebody said rather than a talk
 */
export function readTimed(prose: Prose, from: number, mark: Mark, to: number, surroundings: Surroundings): Introduction | Problem | null {
  const place = prose.placeOf(mark.from)
  const set = mark.title === null ? (titleBeforeMark(prose, from, mark) ?? titleBehindMark(prose, from, mark)) : null
  const begins = !set && mark.title === null && beginsSentence(prose.text, from, mark)
  const text = begins ? prose.text.slice(mark.to, to) : prose.text.slice(from, set && set.to <= mark.from ? set.from : mark.from)
  const behind = prose.text.slice(Math.max(mark.to, set?.to ?? 0))
  const said = begins ? prose.said.slice(mark.to, to) : prose.said.slice(from, from + text.length)
  const { evening } = surroundings
  const named = onlyNames(said) ?? readSpeakers(said, evening) ?? givenBy(behind, evening) ?? (set && toldBehind(behind, evening))
  // A time with nobody behind it begins what was said, or a chapter.
  if (begins && !named) return null
  const link = mark.title === null && !set ? titleLink(prose.links, prose.text, from, mark.from) : null
  const region = named ? text.slice(named.to).replace(named.to === 0 ? /^\p{Lu}\p{Ll}* (?=\p{Ll})/u : '', '') : text
  const last = begins || (named && !isTitleItself(named, text, evening)) ? null : lastTitle(text, surroundings)
  const read: TitleReading | null | undefined = mark.title
    ? { title: mark.title, rule: 'title-as-timed-link' }
    : (set ??
      titleBefore(prose, from, text, named) ??
      titleOf(link, withoutClause(readTitle(region, !begins, named !== null), region, named, evening)) ??
      (named && (titleBehindTime(behind) ?? withoutClause(readTitleBehindVerb(region), region, named, evening))) ??
      last?.read)
  if (!read) {
    const message = `No title found before the time. Write “Name from Company talked about Title”, or make the title the link.`
    return problem('talk-without-title', place, message)
  }
  const title = bestTitle(read, surroundings.topics)
  const { speakers, title: cleaned } = withoutCompany(title.title, read === last?.read ? last.speakers : (named?.speakers ?? spokenOf(text, surroundings)), evening)
  return {
    title: cleaned,
    speakers: joinedLater(fromBehind(speakers, behind, evening), behind.slice(0, Math.max(0, to - mark.to)), evening),
    start: mark.start,
    recording: mark.recording,
    url: link?.url ?? (set ? titleUrl(prose, set) : null),
    leadIn: '',
    place,
    evidence: [
      { ...place, field: 'start', rule: mark.rule, words: prose.text.slice(mark.from, mark.to).trim() },
      ...evidenceOf(prose, begins ? mark.to : from, text, read === last?.read ? null : named, { ...title, title: cleaned })
    ]
  }
}

/** A title that was read together with what tells of it: `She made the case for Golden Paths` is about `Golden Paths`. */
function withoutClause(read: TitleReading | null, region: string, named: Naming | null, evening: Evening): TitleReading | null {
  if (read?.rule !== 'title-behind-cue') return read
  const begins = /(?:^|[.!?]["”’)]?)\s*$/u.test(region.slice(0, Math.max(0, region.indexOf(read.title))))
  const told = toldInTitle(read.title, named?.speakers ?? [], begins)
  if (told === null) return read
  const title = closingTitle(told, capitalsOf(named?.speakers ?? [], evening))
  return title ? { title, rule: 'title-by-capitals' } : ((/^\p{Lu}/u.test(told) && readTitle(told.replace(/^\S+ /u, ''), true, true)) || read)
}

/** Whether what was taken for somebody stands right before the time, of no company that is known: `a sequel: Return of the Monorepo`. */
function isTitleItself({ to, speakers }: Naming, text: string, { companies }: Evening): boolean {
  return text.slice(to).trim() === '' && speakers.every(({ name, affiliation }) => !name.includes(' ') && affiliation !== null && !companies.includes(affiliation))
}

/** Where nothing leads to the title that we know: words before the time that are capitalised as only a title is, behind somebody who is named. */
function lastTitle(text: string, surroundings: Surroundings): { read: TitleReading; speakers: Speaker[] } | null {
  const { evening } = surroundings
  const spoken = spokenOf(text, surroundings)
  const title = closingTitle(text, capitalsOf(spoken.length > 0 ? spoken : fullNames(text, evening), evening))
  if (title === null) return null
  const speakers = spoken.length > 0 ? spoken : fullNames(text.slice(0, text.lastIndexOf(title)), evening).slice(0, 1)
  return speakers.length > 0 ? { read: { title, rule: 'title-by-capitals' }, speakers } : null
}

/** Full names that are neither the evening's nor a company's. */
function fullNames(text: string, evening: Evening): Speaker[] {
  return matchesOf(ONE_NAME, text)
    .filter(({ 0: name, index }) => !/(?<!\p{L})(?:the|an?|at|in) $/iu.test(text.slice(Math.max(0, index - 5), index)) && DOES.test(text.slice(index + name.length)))
    .map(match => bareName(match[0]))
    .filter(name => name.includes(' ') && !isRole(name) && !evening.companies.includes(name) && !evening.event.includes(name))
    .map(name => recognise(name, evening))
}

function capitalsOf(speakers: readonly Speaker[], { companies }: Evening): string[] {
  return [...companies, ...speakers.map(({ name }) => name)]
}

/** Who stands alone before a title that is a timed link: `Ana Cruz - [Queues](…?t=725)`. */
function onlyNames(text: string): Naming | null {
  const who = text.length < 200 ? /^\s*(\S.*?)\s*(?:[–—|-]|:)\s*$/u.exec(text)?.[1] : undefined
  const read = who === undefined ? null : readWho(who)
  return read && { speakers: read.speakers, from: 0, to: text.length, rule: 'names-before-title' }
}

/** Whether nothing is told before a time, so that the sentence follows it: `And at [15:44](…) Ana Cruz asked …`. */
function beginsSentence(text: string, from: number, mark: Mark): boolean {
  if (mark.from - from >= 60) return false
  return /^[^\p{L}]*(?:(?:and|then|next|finally),? )?(?:at|from)?[^\p{L}]*$/iu.test(text.slice(from, mark.from))
}

/** A title that is set apart, right before the time: `*Queues* (12:05)`, `“Queues” (from 12:05)`. */
function titleBeforeMark({ text, stressed }: Prose, from: number, mark: Mark): SetTitle | null {
  const run = stressed.find(span => span.from >= from && span.to <= mark.from && /^["”’'\s,(]*$/u.test(text.slice(span.to, mark.from)))
  if (run && text.slice(run.from, run.to).trim().includes(' ')) return { ...run, title: text.slice(run.from, run.to), rule: 'title-stressed' }
  const before = text.slice(from, mark.from)
  const quoted = /(?<![^\s(,:])(?:["“](?=\S)([^"“”]{4,})["”]|‘(?=\S)([^‘]{4,}?)’)\s*$/u.exec(before)
  const title = quoted?.[1] ?? quoted?.[2]
  const inner = quoted !== null && endsWithinTitle(before.slice(0, quoted.index))
  return quoted && title && !inner ? { from: from + quoted.index, to: mark.from, title, rule: 'title-in-quotes' } : null
}

/** Whether a quotation only ends a title: `GitOps: “it’s complicated”`, `discussing Platform Teams and the Myth of “Self-Service”`. */
function endsWithinTitle(text: string): boolean {
  if (/\p{Lu}[\p{L}\p{N}]*: ?$/u.test(text)) return true
  const cue = matchesOf(CUE, text).at(-1)
  const begun = cue ? text.slice(cue.index + cue[0].length).trim() : ''
  return /^["“]?\p{Lu}/u.test(begun) && /[\p{L}\p{N}]$/u.test(begun) && !/ (?:with|about|by|on)$/u.test(begun) && titleness(begun) >= 0.8 && begun.includes(' ')
}

/** A title that is set apart, right behind a time that begins the paragraph: `[7:45](…) **Queues**. Ana showed …`. */
function titleBehindMark({ text, stressed }: Prose, from: number, mark: Mark): SetTitle | null {
  if (!/^[^\p{L}\p{N}]*$/u.test(text.slice(from, mark.from))) return null
  const run = stressed.find(span => span.from >= mark.to && /^[\s:–—-]*$/u.test(text.slice(mark.to, span.from)))
  return run ? { ...run, title: text.slice(run.from, run.to), rule: 'title-stressed' } : null
}

/** A title whose place is certain. */
interface SetTitle extends TitleReading, ProseSpan {}

function titleUrl({ links }: Prose, { from, to }: SetTitle): string | null {
  const link = links.find(candidate => candidate.from <= from + 1 && candidate.to >= to - 2 && candidate.to <= to)
  return link && !linkedRecording(link.url) ? link.url : null
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

/** A speaker who is named behind the time: `[Queues](…) (starting at 12:05) by Ana Cruz from Acme`. */
function givenBy(behind: string, evening: Evening): Naming | null {
  const by = /^,? (?:(?:(?:was )?(?:presented|given|delivered|brought to us) )?by|from|with|featuring|between|in which) /u.exec(behind)?.[0]
  const label = /^ ?[—–-] ([^.!?]{3,120})(?:[.!?](?: |$)|$)/u.exec(behind)?.[1]
  const who = label === undefined ? null : readWho(label)
  if (who) return { speakers: who.speakers, from: 0, to: 0, rule: 'speaker-behind-dash' }
  const named = by === undefined ? null : namesAtStart(behind.slice(by.length), evening)
  return named ? { ...named, from: 0, to: 0 } : null
}

/** Whose companies follow the time: `(starting at 12:05), a joint effort between Acme and Bolt`. */
function fromBehind(speakers: Speaker[], behind: string, { companies }: Evening): Speaker[] {
  if (speakers.some(({ affiliation }) => affiliation !== null)) return speakers
  return respectiveCompanies(speakers, /^[^.!?]*/u.exec(behind.slice(0, 300))?.[0] ?? '', companies) ?? speakers
}

/** What follows somebody of whom something is told. */
const DOES = /^(?:[,.!?:]|['’]s | (?!(?:and|or|of|in|at|for|the|an?|to|from|by|with|on|as)\b)\p{Ll})/u
const ONE_NAME = new RegExp(NAME, 'gu')

/** Who a pronoun means: the one who was named before it, or in the paragraph before. */
function spokenOf(text: string, { named, evening }: Surroundings): Speaker[] {
  const pronoun = text.search(/\b(?:he|she|they)\b/iu)
  if (pronoun < 0) return []
  const names = matchesOf(ONE_NAME, text.slice(0, pronoun)).map(match => bareName(match[0]))
  const before = names.find(name => name.includes(' ') && !evening.companies.includes(name) && !evening.event.includes(name))
  return before === undefined ? [...named()] : [recognise(before, evening)]
}

/** A company that slipped from beside the name to before the title: `Ana from who asked about Acme Sharing Apps`. */
function withoutCompany(title: string, speakers: Speaker[], { companies }: Evening): { title: string; speakers: Speaker[] } {
  const company = companies.find(name => title.startsWith(`${name} `) && /^\p{Lu}/u.test(title.slice(name.length + 1)))
  if (!company || speakers.length === 0 || speakers.some(({ affiliation }) => affiliation !== null)) return { title, speakers }
  return { title: title.slice(company.length + 1), speakers: speakers.map(({ name }) => ({ name, affiliation: title.slice(0, company.length) })) }
}
