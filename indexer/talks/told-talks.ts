import { holds } from '../ascii-twin.js'
import { matchesOf } from '../matches-of.js'
import type { Prose, ProseSpan } from '../prose.js'
import { beginsWithCompany } from './affiliations.js'
import { CUE } from './cues.js'
import type { Evening } from './evening.js'
import { tells } from './introduced-titles.js'
import { evidenceOf, type Introduction, type Surroundings } from './introduction.js'
import { NAME } from './names.js'
import { NOT_GIVEN, NO_REPORT } from './not-given.js'
import type { Naming } from './naming.js'
import { firstSpeakers } from './speakers.js'
import { openingTitle, sentencesOf } from './title-spans.js'
import { cleanTitle, type TitleReading } from './titles.js'

/** Longer paragraphs report no talks in passing, and would take their time. */
const LONGEST = 4000
const MOST_TALKS = 12
const MOST_NAMED = 24
const MOST_SPEAKERS = 6
/** So far behind each other stand a speaker, a title and the next speaker. */
const REACH = 500

/**
 * Talks that sentences tell of in passing, without a time or a list: `Ana Cruz from Acme opened the evening with “Queues”,
 * and was followed by Bo Lind of Bolt, who gave a demo of Brokers by Night`. Each needs somebody whom the rest of the post
 * knows, by a company that it lists or by a picture, and a title that is set apart or capitalised as only titles are.
 */
export function readTold(prose: Prose, { evening, ahead, pictured }: Surroundings): Introduction[] {
  const { text } = prose
  const known = pictured.length > 0 || evening.companies.some(company => text.includes(company))
  if (ahead || !known || text.length > LONGEST || holds(text, NOT_GIVEN)) return []
  const people = new Set(pictured.map(({ name }) => name))
  const spans = setApart(prose)
  const found: Introduction[] = []
  let looked = 0
  /** Who was named in the sentence before, without a title. */
  let waiting = null as Naming | null
  for (const sentence of sentencesOf(text)) {
    let from = sentence.from
    let last = null as Naming | null
    while (found.length < MOST_TALKS && looked++ < MOST_NAMED) {
      const named = firstSpeakers(text.slice(from, Math.min(sentence.to, from + REACH)), evening, naming => isKnown(naming, evening, people))
      const goesOn = last === null && PRONOUN_FIRST.test(text.slice(from, sentence.to))
      const carried: Naming | null = named ?? (goesOn ? waiting : null)
      // So many give no talk together.
      if (!carried || carried.speakers.length > MOST_SPEAKERS) break
      last = carried
      const read = titleBeside(prose, spans, from, sentence, carried, evening, people)
      if (read) found.push(introductionOf(prose, from, carried, read))
      const past: number = Math.max(from + carried.to, read?.to ?? 0)
      if (past <= from) break
      from = past
      if (read) last = null
    }
    waiting = last && { speakers: last.speakers, rule: last.rule, from: 0, to: 0 }
  }
  return found
}

interface ToldTitle extends TitleReading, ProseSpan {}

const PRONOUN_FIRST = /^(?:\p{Lu}[\p{Ll} ]{0,30},? )?(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir)\b/u

function isKnown({ speakers }: Naming, { companies, event }: Evening, pictured: ReadonlySet<string>): boolean {
  return speakers.every(
    ({ name, affiliation }) =>
      !companies.includes(name) && !event.includes(name) && (pictured.has(name) || (name.includes(' ') && affiliation !== null && companies.includes(affiliation)))
  )
}

/** Quotations, stressed words and texts of links, in their order. */
function setApart({ text, links, stressed }: Prose): ProseSpan[] {
  const quoted = matchesOf(QUOTED, text).map(match => ({ from: match.index, to: match.index + match[0].length }))
  const apart = [...links, ...stressed].filter(({ from, to }) => text.slice(from, to).trim().includes(' '))
  return [...quoted, ...apart.filter(({ from, to }) => !quoted.some(other => from < other.to && other.from < to))].sort((a, b) => a.from - b.from)
}

const QUOTED = /(?<![\p{L}\p{N}])["“](?=[^\s.,;:!?"“”])[^"“”]{3,160}["”]/gu

/** The title that a sentence gives its speaker, behind the name or before it. */
function titleBeside(prose: Prose, spans: readonly ProseSpan[], from: number, sentence: ProseSpan, named: Naming, evening: Evening, people: ReadonlySet<string>): ToldTitle | null {
  const { text } = prose
  const [at, behind] = [from + named.from, from + named.to]
  const to = Math.min(sentence.to, behind + REACH)
  if (holds(text.slice(sentence.from, at), NO_REPORT)) return null
  const before = spans.findLast(span => span.from >= from && span.to <= at)
  if (before && leadsBack(text.slice(from, before.from), text.slice(before.to, at))) return apart(text, before)
  const next = firstSpeakers(text.slice(behind, to), evening, naming => isKnown(naming, evening, people))
  const end = Math.min(next ? behind + next.from : to, behind + joinedAt(text.slice(behind, to), evening))
  const after = spans.find(span => span.from >= behind && span.to <= to)
  // `Ana Cruz on “Queues”, Bo Lind on …`: the nearest is theirs.
  if (after && after.from < end) {
    const [between, title] = [text.slice(behind, after.from), text.slice(after.from, after.to)]
    const seen = named.speakers.every(({ name, affiliation }) => people.has(name) && affiliation !== null) && isSentence(title) && !holds(between, NO_REPORT)
    if (!evening.companies.includes(cleanTitle(title)) && (seen || leadsOn(between, title))) return apart(text, after)
  }
  return capitalised(text, behind, after && after.from < end ? after.from : end)
}

/** `, and her topic `, ` (`, `: ` */
const LEADS = /\b(?:his|her|their|whose)(?: [\p{Ll}’'-]+){1,4},? $|\($|[:–—]\s*$/u
const LEADS_LOOSELY = /^,? (?:[\p{Ll}’'-]+ ){0,8}(?:with|on|about|for) $/u
/** `showed off`, `unveiled`: whatever was done with a whole sentence in quotes, unless it is done with other things. */
const VERB = /^,? (?:who )?(?!(?:authored|created|edited|founded|hosted|joined|organi[sz]ed|published|quoted|recommended|replied|shouted|signed|translated|yelled)\b)\p{Ll}+ed(?: \p{Ll}{2,5})? $/u
const JOINED = new RegExp(String.raw`(?:,? (?:and|before|then|while)|,) (?=${NAME} (?:from|of) )`, 'gu')
const NAMED_FROM = new RegExp(String.raw`^${NAME} (?:from|of) `, 'u')

/** Where the next speaker is joined to a title that a name could go on with: `to Kubernetes, and Bo Lind of Acme …`. */
function joinedAt(text: string, { companies }: Evening): number {
  const isNext = (rest: string) => beginsWithCompany(rest.slice(NAMED_FROM.exec(rest)?.[0].length ?? 0), companies)
  return matchesOf(JOINED, text).find(match => isNext(text.slice(match.index + match[0].length)))?.index ?? text.length
}

/** `“Clinical trials of queues” kept everyone awake`: in a sentence of somebody who is seen, with a company, it is their title. */
function isSentence(title: string): boolean {
  return /^["“]?[\p{Lu}\p{N}]/u.test(title) && title.split(' ').length > 2
}

function apart(text: string, { from, to }: ProseSpan): ToldTitle {
  return { title: text.slice(from, to), rule: /^["“]/u.test(text.slice(from, to)) ? 'title-in-quotes' : 'title-stressed', from, to }
}

/** Whether words between somebody and what is set apart say that it was their talk. */
function leadsOn(between: string, title: string): boolean {
  if (between.length > 120 || holds(between, NO_REPORT)) return false
  // `asked “will there be slides?”` is a question rather than a talk.
  if (/\basked\b/u.test(between) && /^["“]\p{Ll}+ /u.test(title)) return false
  return tells(between) || LEADS.test(between) || (/^["“]?[\p{Lu}\p{N}]/u.test(title) && (LEADS_LOOSELY.test(between) || (isSentence(title) && VERB.test(between))))
}

/** The same where it stands before them: `“Queues” was the opening talk, by`, `In her talk “Queues”,`. */
function leadsBack(before: string, between: string): boolean {
  if (/^[”"]?,? (?:[\p{Ll}-]+,? ){0,9}(?:by|from|courtesy of|came|thanks to)(?: [\p{Ll}’']+){0,2} $/u.test(between)) return true
  return /^[”"]?, $/u.test(between) && /\b(?:[Ii]n|[Ff]or|[Ww]ith) (?:his|her|their|a|the) (?:\p{Ll}+ ){0,3}(?:talk|session|presentation|demo)[,:]? $/u.test(before)
}

const LEADS_TO = /(?<![\p{L}\p{N}])(?:with|on|about|for|through|of|was|showing|into)(?![\p{L}\p{N}])/gu

/** A title that nothing sets apart but its capitals, behind a phrase that leads to one. */
function capitalised(text: string, from: number, to: number): ToldTitle | null {
  const region = text.slice(from, Math.min(to, from + 400))
  if (!tells(region) && !/^,? (?:with|on|about|for) /u.test(region)) return null
  for (const match of [...matchesOf(CUE, region), ...matchesOf(LEADS_TO, region)].sort((a, b) => a.index - b.index)) {
    const end = match.index + match[0].length
    if (holds(region.slice(0, end), NO_REPORT) || /["“”]/u.test(region.slice(0, end))) return null
    const rest = region.slice(end).replace(/^[\s,:]*(?:(?:how to|how|why|the|a|an|his|her|their) )?/u, '')
    const title = /^["“]?[\p{Lu}\p{N}]/u.test(rest) ? openingTitle(rest) : null
    if (title && title.split(' ').length > 2) {
      const at = text.indexOf(title, from + end)
      return at < 0 ? null : { title, rule: 'title-by-capitals', from: at, to: at + title.length }
    }
  }
  return null
}

function introductionOf(prose: Prose, from: number, named: Naming, read: ToldTitle): Introduction {
  const title = cleanTitle(read.title)
  const link = prose.links.find(candidate => candidate.from >= read.from - 1 && candidate.to <= read.to + 1)
  return {
    title,
    speakers: named.speakers,
    start: null,
    recording: null,
    url: link?.url ?? null,
    leadIn: '',
    place: prose.placeOf(from + named.from),
    evidence: evidenceOf(prose, from, prose.text.slice(from), named, { title, rule: read.rule })
  }
}
