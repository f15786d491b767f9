import type { Speaker } from '../../search/talk.js'
import { twinFor } from '../ascii-twin.js'
import { matchesOf } from '../matches-of.js'
import { escapePattern } from '../escape-pattern.js'
import { holdsCue } from './cues.js'
import { recognise, type Evening } from './evening.js'
import { respectiveCompanies } from './named-companies.js'
import { NAME_LIST, PERSON_NOUN, splitNames } from './names.js'
import { PRONOUN_BEFORE, type Naming } from './naming.js'
import { SPEAKER_RULES } from './speaker-rules.js'

/** Who an introduction names; of two companies when `Ana from Acme and Bo from Bolt` follow each other. */
export function readSpeakers(text: string, evening: Evening): Naming | null {
  const all = namingsIn(text, evening)
  const stands = standIn(text)
  const came = all.filter(({ from }) => from >= stands)
  const namings = came.length > 0 ? came : all
  const told = namings.find(({ rule, speakers }) => rule === 'name-alone' && speakers.every(isFullName))
  const weights = new Map(namings.map(naming => [naming, weight(naming, evening, told?.to ?? text.length)]))
  const best = namings.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a.from - b.from)[0]
  return best ? withPossessive(joinFollowing(joinBefore(best, text, evening), text, evening), text, evening) : null
}

/** Who a text names first among those who are believed. */
export function firstSpeakers(text: string, evening: Evening, isBelieved: (naming: Naming) => boolean): Naming | null {
  const namings = namingsIn(text, evening).filter(isBelieved)
  const begins = Math.min(...namings.map(({ from }) => from))
  const [first] = namings.filter(({ from }) => from === begins).toSorted((a, b) => weight(b, evening, text.length) - weight(a, evening, text.length))
  return first ? joinFollowing(first, text, evening) : null
}

/** Where a sentence turns from a speaker who could not come to the one who did: `Ana was unable to make it, so Bo …`. */
function standIn(text: string): number {
  return Math.max(0, ...matchesOf(ABSENT, text).map(match => match.index + match[0].length))
}

const ABSENT =
  /\b(?:unable to|(?:could|can)(?:n['’]t| ?not)|had to (?:cancel|drop out|pull out|withdraw)|(?:dropped|pulled) out|fell ill|was (?:ill|sick|unwell))\b[^.!?]{0,200}?,? (?:so|but|and|however|luckily|thankfully|fortunately|instead)\b,? /giu

/** A company that the sentence names elsewhere: `Ana Cruz shared Acme’s story`, `Next, from Acme, Ana Cruz`, `On behalf of Acme, she …`. */
function withPossessive(naming: Naming, text: string, { companies }: Evening): Naming {
  const respective = hasOneCompany(naming) ? respectiveCompanies(naming.speakers, text, companies) : null
  if (respective) return { ...naming, speakers: respective }
  if (naming.speakers.some(({ affiliation }) => affiliation !== null)) return naming
  const behind = text.slice(naming.to)
  const company = companies.filter(name => text.includes(name)).find(name => behind.includes(`${name}'`) || behind.includes(`${name}’`) || new RegExp(String.raw`\b(?:[Ff]rom|[Oo]n behalf of|[Nn]ow at) (?:the )?${escapePattern(name)}(?![\p{L}\p{N}])`, 'u').test(text))
  return company ? { ...naming, speakers: naming.speakers.map(({ name }) => ({ name, affiliation: company })) } : naming
}

function hasOneCompany({ speakers }: Naming): boolean {
  return new Set(speakers.map(({ affiliation }) => affiliation)).size === 1
}

/**
 * A company beside the name weighs more than a name alone, a known company more than any, a full name more
 * than a first name. What stands behind a full name that already tells something is rather part of the title:
 * `Ana Cruz discussing Kubernetes Operators from Scratch`.
 */
function weight({ speakers, rule, from }: Naming, evening: Evening, told: number): number {
  const known = new Set(evening.companies.map(company => company.toLowerCase()))
  const affiliated = speakers.some(({ affiliation }) => affiliation !== null) ? 4 : 0
  const listed = speakers.some(({ affiliation }) => known.has(affiliation?.toLowerCase() ?? '')) ? 2 : 0
  const full = speakers.every(isFullName) ? 2 : 0
  return affiliated + listed + full - (LOOSE[rule] ?? 0) - (from > told ? 5 : 0)
}

/** Rules that say less than the others. */
const LOOSE: Record<string, number> = { 'first-person': 1, 'known-person': 1, 'name-begins': 1 }

function isFullName({ name }: Speaker): boolean {
  return name.includes(' ')
}

const JOINT = /^(?:,(?= \p{Lu})|,? (?:and|&|with (?:a little |some |the )?help from|in conversation with|(?:(?:together|along) )?with|alongside|(?:who )?(?:(?:teamed|paired) up|shared the stage|took turns|appeared) with|(?:who )?brought (?:along|with (?:him|her|them))|(?:(?:who )?(?:was|were) )?(?:accompanied|helped|joined|supported)(?: \p{Ll}+){0,3} by))(?: (?:his|her|their) \p{Ll}+)? /u
/** Joints behind which somebody stands who needs no company of their own. */
const COMPANION = new RegExp(String.raw`\b(?:joined|teamed|paired|shared|turns|appeared|accompanied|helped|supported|brought|(?:his|her|their) (?:boss|co-?\p{Ll}+|colleague|friend|partner|teammate|${PERSON_NOUN}))\b`, 'u')

/** `Ana from Acme` `and Bo from Bolt`, `Ana` `was joined by Bo`: who is named right behind belongs to the same talk. */
function joinFollowing(first: Naming, text: string, evening: Evening): Naming {
  const joint = JOINT.exec(text.slice(first.to))?.[0]
  if (joint === undefined) return first
  const offset = first.to + joint.length
  const beside = (affiliation: string | null) => affiliation !== null && (!/^,? with /u.test(joint) || evening.companies.includes(affiliation))
  const next = namingsIn(text.slice(offset), evening).find(({ from, speakers }) => from === 0 && speakers.some(({ affiliation }) => beside(affiliation)))
  const joined = next ?? (COMPANION.test(joint) ? nameAtStart(text.slice(offset), first, evening) : null)
  if (!joined) return first
  return joinFollowing({ ...first, speakers: [...first.speakers, ...joined.speakers], to: offset + joined.to }, text, evening)
}

const LATER = /^[^\p{L}]*(?:[Hh]e|[Ss]he|[Tt]hey|who)(?= (?:was|were) (?:accompanied|helped|joined|supported)\b)/u

/** Who is said to have joined the speakers in the sentence behind: `She was joined by her colleague Bo Lind`. */
export function joinedLater(speakers: Speaker[], behind: string, evening: Evening): Speaker[] {
  const subject = LATER.exec(behind)?.[0]
  if (subject === undefined || speakers.length === 0) return speakers
  return joinFollowing({ speakers, from: 0, to: subject.length, rule: 'names-behind' }, behind, evening).speakers
}

const NAME_BEFORE = new RegExp(String.raw`(${NAME_LIST}),? (?:(?:together|along) with|with|alongside|plus|(?:(?:who )?was )?(?:accompanied|helped|joined|supported) by|and(?= (?:his|her|their) ))(?: (?:his|her|their) \p{Ll}+)? $`, 'u')

/** Who is told first and has a company only through the next: `Ana Cruz with Bo Lind from Acme`. */
function joinBefore(naming: Naming, text: string, evening: Evening): Naming {
  const [{ affiliation } = { affiliation: null }] = naming.speakers
  const match = affiliation === null ? null : NAME_BEFORE.exec(text.slice(Math.max(0, naming.from - 150), naming.from))
  const names = splitNames(match?.[1] ?? '')
  const known = names.length > 0 && names.every(name => name.includes(' ') && !evening.companies.includes(name) && !evening.event.includes(name))
  if (!match || !known) return naming
  const before = names.map(name => ({ name, affiliation: recognise(name, evening).affiliation ?? affiliation }))
  return { ...naming, speakers: [...before, ...naming.speakers], from: naming.from - match[0].length }
}

const NAMES_AT_START = new RegExp(`^${NAME_LIST}`, 'u')

/** Who joins a speaker without a company of their own comes from the same one. */
function nameAtStart(text: string, { speakers, rule }: Naming, evening: Evening): Naming | null {
  const list = NAMES_AT_START.exec(text)?.[0]
  if (!list) return null
  const affiliation = speakers[0]?.affiliation ?? null
  const joining = splitNames(list).map(name => ({ name: recognise(name, evening).name, affiliation }))
  return { speakers: joining, from: 0, to: list.length, rule }
}

/** Who is named at the very beginning of a text, and who joins them: `Ana and Bo, joined by Cy Ode from Cog`. */
export function namesAtStart(text: string, evening: Evening): Naming | null {
  const begun = namingsIn(text, evening).filter(({ from, rule }) => from === 0 && rule !== 'name-alone')
  const [named] = begun.toSorted((a, b) => weight(b, evening, text.length) - weight(a, evening, text.length))
  if (named) return joinFollowing(named, text, evening)
  const list = NAMES_AT_START.exec(text)
  const names = splitNames(list?.[0] ?? '')
  const speakers = names.map(name => recognise(name, evening))
  if (!list || speakers.length === 0 || !speakers.every(isFullName)) return null
  return joinFollowing({ speakers, from: 0, to: list[0].length, rule: 'names-behind' }, text, evening)
}

function namingsIn(text: string, evening: Evening): Naming[] {
  const known = new Map<RegExp, RegExpExecArray[]>()
  return SPEAKER_RULES.filter(({ sign }) => twinFor(sign, text).test(text)).flatMap(({ pattern, read }) => {
    const matches = known.get(pattern) ?? matchesOf(pattern, text)
    known.set(pattern, matches)
    return matches.map(match => read(match, text, evening)).filter(found => found !== null).filter(found => !isToldOf(found, text, evening))
  })
}

/** What somebody is said to have told of, capitalised as a name: `she told us all about Software Bills of Materials`. */
function isToldOf({ speakers, from }: Naming, text: string, { companies }: Evening): boolean {
  const told = PRONOUN_BEFORE.exec(text.slice(Math.max(0, from - 150), from))?.[0] ?? ''
  return told !== '' && holdsCue(told) && !speakers.some(({ affiliation }) => affiliation !== null && companies.includes(affiliation))
}
