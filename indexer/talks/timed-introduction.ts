import type { Speaker } from '../../search/talk.js'
import { matchesOf } from '../matches-of.js'
import { problem, type Problem } from '../problem.js'
import type { Prose, ProseSpan } from '../prose.js'
import { linkedRecording } from '../recordings/linked-recording.js'
import { recognise, type Evening } from './evening.js'
import { bestTitle, titleBefore, titleLink, titleOf } from './introduced-titles.js'
import { evidenceOf, type Introduction, type Surroundings } from './introduction.js'
import { NAME, bareName } from './names.js'
import type { Naming } from './speaker-rules.js'
import { namesAtStart, readSpeakers } from './speakers.js'
import { readWho } from './talk-labels.js'
import type { TimeMark } from './time-marks.js'
import { readTitle, readTitleBehindVerb, type TitleReading } from './titles.js'

/**
 * The talk that a time is of.
 *
 * @param from where the part of the paragraph begins that is about this time, behind the time before
 * @param to where the next time stands, or the paragraph ends
 * @returns a problem where no title is found, `null` where the time begins what somebody said rather than a talk
 */
export function readTimed(prose: Prose, from: number, mark: TimeMark, to: number, surroundings: Surroundings): Introduction | Problem | null {
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
  const read: TitleReading | null = mark.title
    ? { title: mark.title, rule: 'title-as-timed-link' }
    : (set ??
      titleBefore(prose, from, text, named) ??
      titleOf(link, readTitle(region, !begins, named !== null)) ??
      (named && (titleBehindTime(behind) ?? readTitleBehindVerb(region))))
  if (!read) {
    const message = `No title found before the time. Write “Name from Company talked about Title”, or make the title the link.`
    return problem('talk-without-title', place, message)
  }
  const title = bestTitle(read, surroundings.topics)
  const { speakers, title: cleaned } = withoutCompany(title.title, named?.speakers ?? spokenOf(text, surroundings), evening)
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

/** Who stands alone before a title that is a timed link: `Ana Cruz - [Queues](…?t=725)`. */
function onlyNames(text: string): Naming | null {
  const who = text.length < 200 ? /^\s*(\S.*?)\s*(?:[–—|-]|:)\s*$/u.exec(text)?.[1] : undefined
  const read = who === undefined ? null : readWho(who)
  return read && { speakers: read.speakers, from: 0, to: text.length, rule: 'names-before-title' }
}

/** Whether nothing is told before a time, so that the sentence follows it: `And at [15:44](…) Ana Cruz asked …`. */
function beginsSentence(text: string, from: number, mark: TimeMark): boolean {
  if (mark.from - from >= 60) return false
  return /^[^\p{L}]*(?:(?:and|then|next|finally),? )?(?:at|from)?[^\p{L}]*$/iu.test(text.slice(from, mark.from))
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
