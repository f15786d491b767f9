import type { Speaker } from '../../search/talk.js'
import { holds } from '../ascii-twin.js'
import type { Prose } from '../prose.js'
import type { Evening } from './evening.js'
import { bestTitle, isTitle, stressedTitle, tells, titleBefore, titleLink, titleOf } from './introduced-titles.js'
import { evidenceOf, type Introduction, type Surroundings } from './introduction.js'
import { NOT_GIVEN, NO_REPORT } from './not-given.js'
import type { Naming } from './naming.js'
import { joinedLater, readSpeakers } from './speakers.js'
import { lastSentenceAt } from './title-spans.js'
import { readTitle, titleness, type TitleReading } from './titles.js'

/** A paragraph of more is no report. */
const MOST_TALKS = 30

/**
 * Talks without a time: one whose takeaways follow in a list, else those whose sentences leave no doubt, as in `Ana Cruz
 * from Acme with a lightning talk called “Queues”, and then Bo Lind (Bolt) on “Bees”`.
 */
export function readUntimed(prose: Prose, surroundings: Surroundings): Introduction[] {
  const { ahead, listFollows } = surroundings
  if ((!listFollows && (ahead || !setsApart(prose))) || holds(prose.text, NOT_GIVEN)) return []
  if (listFollows) {
    const one = readUntimedFrom(0, prose, surroundings)
    return one ? [one.introduction] : []
  }
  const found: Introduction[] = []
  let one = readUntimedFrom(0, prose, surroundings)
  while (one?.sure && found.length < MOST_TALKS) {
    found.push({ ...one.introduction, leadIn: '' })
    one = readUntimedFrom(one.to, prose, surroundings)
  }
  return found
}

/** Whether anything in a paragraph could be a title beyond doubt. Most paragraphs have nothing, and need not be read. */
function setsApart({ text, links, stressed }: Prose): boolean {
  if (stressed.length > 0 || /["“‘]|(?<!\p{L})'/u.test(text)) return true
  return links.some(({ from, to }) => text.slice(from, to).trim().includes(' ')) || (links.length > 0 && / (?:by|from|of) /.test(text))
}

interface Untimed {
  introduction: Introduction
  /** Where its title ends. */
  to: number
  /** Whether it is a talk even without a list behind it. */
  sure: boolean
}

/** The next talk of a paragraph, from an offset on. */
function readUntimedFrom(from: number, prose: Prose, surroundings: Surroundings): Untimed | null {
  const { evening, topics, listFollows, pictured } = surroundings
  const text = prose.text.slice(from)
  const named = readSpeakers(prose.said.slice(from), evening) ?? (listFollows ? inPicture(pictured) : null)
  if (!named?.speakers.some(speaker => isPerson(speaker, evening))) return null
  const before = titleBefore(prose, from, text, named)
  const [start, end] = before ? [from, from + named.from] : [from + named.to, prose.text.length]
  const link = titleLink(prose.links, prose.text, start, end)
  const between = link ? prose.text.slice(from + named.to, link.from) : ''
  const told = link && (tells(between) || isTitle(link.title, named.speakers)) ? link : null
  const region = text.slice(named.to)
  const loose = () => (listFollows ? (linkedBefore(prose, from, from + named.from) ?? unmistakable(region, named)) : null)
  const read = before ?? titleOf(told, stressedTitle(prose, from + named.to) ?? readTitle(region, false, false) ?? loose())
  if (!read || !/\p{Lu}|\S\s+\S/u.test(read.title)) return null
  const marked = read.rule !== 'title-behind-cue'
  if (!isBelievable(named, text, marked, evening)) return null
  const title = bestTitle(read, topics)
  const at = prose.text.indexOf(title.title, from)
  const behindName = between === '' ? region.slice(0, Math.max(0, at - from - named.to)) : between
  const beforeName = text.slice(0, named.from)
  const isReport = !holds(beforeName.slice(lastSentenceAt(beforeName)), NO_REPORT) && !holds(behindName, NO_REPORT) && !evening.companies.includes(title.title)
  return {
    introduction: {
      title: title.title,
      speakers: at < 0 ? named.speakers : joinedLater(named.speakers, prose.text.slice(at + title.title.length), evening),
      start: null,
      recording: null,
      url: link?.url ?? null,
      leadIn: prose.text.slice(Math.max(from + named.to, link?.to ?? prose.text.length)).trim(),
      place: prose.placeOf(from + named.from),
      evidence: evidenceOf(prose, from, text, named, title)
    },
    to: Math.max(from + named.to, at < 0 ? 0 : at + title.title.length),
    sure:
      at >= 0 && marked && isReport && !isQuotedWord(prose.text, at, title) && named.speakers.every(speaker => isPerson(speaker, evening)) && (before !== null || gives(behindName, title, named))
  }
}

/** Whether a quotation is only a part of a clause: `told us where the “quiet room” was`. */
function isQuotedWord(text: string, at: number, { title, rule }: TitleReading): boolean {
  return rule === 'title-in-quotes' && /^\p{Ll}+ /u.test(title) && /^["”’'] (?:is|are|was|were|has|had|will|would|can|could)\b/u.test(text.slice(at + title.length, at + title.length + 12))
}

/** Where sentences name nobody, the picture above may: `![Ana Cruz](ana.jpg)`, `The second talk was [Queues That Never Fill](…)`. */
function inPicture(pictured: readonly Speaker[]): Naming | null {
  return pictured.length > 0 ? { speakers: [...pictured], from: 0, to: 0, rule: 'picture' } : null
}

/** A title as a link that stands before its speaker, in whatever words: `In [Queues That Never Fill](…), Ana Cruz took turns …`. */
function linkedBefore({ links, text }: Prose, from: number, to: number): TitleReading | null {
  const link = titleLink(links, text, from, to)
  return link && isTitle(link.title, []) ? { title: link.title, rule: 'title-as-link' } : null
}

/** Behind somebody from a company, words that are capitalised as only a title is, whatever verb leads to them. */
function unmistakable(region: string, { speakers }: Naming): TitleReading | null {
  const read = speakers.every(({ affiliation }) => affiliation !== null) ? readTitle(region, false, true) : null
  return read && read.title.split(' ').length > 2 && titleness(read.title) >= 0.7 ? read : null
}

function gives(between: string, { title, rule }: TitleReading, { speakers }: Naming): boolean {
  if (rule === 'title-as-link' && (titleness(title) < 0.6 || title.split(' ').length < 2)) return false
  // What another sentence names may be anything: `All talks are on the [Queue Channel](…)`.
  if (/[.!?]["”)]? \p{Lu}/u.test(between)) return false
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

/** Without a time only a full name, or someone from a company that the post lists, is taken for a speaker. */
function isPerson({ name, affiliation }: Speaker, { companies }: Evening): boolean {
  return name.includes(' ') || companies.some(company => company === affiliation)
}
