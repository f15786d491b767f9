import type { Speaker } from '../../search/talk.js'
import { twinFor } from '../ascii-twin.js'
import { matchesOf } from '../matches-of.js'
import { readAffiliation } from './affiliations.js'
import { NAME, bareName, isRole } from './names.js'

/** What the whole post says of its evening, beyond the sentence that is being read. */
export interface Evening {
  /** The title's part before the list of companies: `Cloud Evening, May 2020`. */
  event: string
  /** Companies that the title lists, in its order. */
  billed: string[]
  /** Companies that the title, the description or an overview list, as written there. */
  companies: string[]
  /**
   * Full names, from pictures and from anywhere in the text, with the affiliation said beside them; by the full name
   * and by the first name. `null` where two people share it.
   */
  people: ReadonlyMap<string, Speaker | null>
  /** All that the post says, to look up who else a first name could mean. */
  text: string
  /** Who tells the post: the “I” of its sentences. */
  host: Speaker | null
}

/** The texts of a post that name companies and people. */
export interface EveningSources {
  title: string
  description: string
  author: string | null
  paragraphs: readonly string[]
  imageTexts: readonly string[]
}

const LISTED = /\b(?:speakers?|talks?|featuring|fantastic|great|roundup|hear|joined by) (?:from|by) ((?:[^.!?:;()]|\.(?=\S))+)/giu
const LIST_END = / (?:join(?:s|ed|ing)?|at|via|who|in|on|for|to|as|with|hosted)\b.*$/u
/** No evening has more; a text that seems to would only make every sentence slow to read. */
const MOST_COMPANIES = 100
const TITLE_LIST = /(?: [-–—] |: )(.+)$/u
const HOSTED_BY = new RegExp(String.raw`\bhosted by (${NAME})(?:, ([^.]+))?`, 'u')
const PERSON_FROM = new RegExp(String.raw`(${NAME}) (?:from|of) `, 'gu')
/** `Ana Cruz runs the platform at Acme`, `Bo Lind, is an analyst with Bolt`: what somebody does is told in the present. */
const PERSON_AT = new RegExp(String.raw`(${NAME}),? (?:who )?(?:is|\p{Ll}{2,}s) (?:[\p{Ll}’'-]+ ){0,6}?(?:at|for|with|in) (?=(?:the )?[\p{Lu}\p{N}])`, 'gu')
/** What stands in every text that `PERSON_AT` could match. */
const AT_COMPANY = / (?:at|for|with|in) (?:the )?[A-Z\d\u0080-\uffff]/
const WRITER = new RegExp(`^(${NAME}) (?:\\p{Ll}+s|on|about) `, 'u')
const ANY_NAME = new RegExp(NAME, 'gu')
const FULL_NAME = new RegExp(`^${NAME}$`, 'u')

/** Gathers what a post says of its evening. */
export function readEvening(sources: EveningSources): Evening {
  const billed = companiesOfTitle(sources.title)
  const companies = distinct([
    ...billed,
    ...[sources.description, ...sources.paragraphs].flatMap(companiesListed).slice(0, MOST_COMPANIES)
  ])
  return {
    event: sources.title.replace(TITLE_LIST, ''),
    billed,
    companies,
    people: peopleByName([
      ...[sources.description, ...sources.paragraphs].flatMap(text => peopleOf(text, companies)),
      ...sources.imageTexts.flatMap(peopleOfImage)
    ]),
    text: [sources.description, ...sources.paragraphs].join('\n'),
    host: hostOf(sources)
  }
}

/** `Evening, May 2020 - Acme, Bolt and Cog` lists three companies. */
function companiesOfTitle(title: string): string[] {
  const list = TITLE_LIST.exec(title)?.[1] ?? ''
  return splitCompanies(list.replace(/^(?:featuring|with|(?:speakers|talks) from) /iu, '').replace(/,? hosted by .*$/u, ''))
}

function companiesListed(text: string): string[] {
  return matchesOf(LISTED, text).flatMap(match => splitCompanies((match[1] ?? '').replace(LIST_END, '')))
}

function splitCompanies(list: string): string[] {
  return list
    .split(/,? and |, (?!(?:Inc|Ltd|LLC|GmbH|AG|PLC|Corp)\b)/u)
    .map(name => name.replace(/\s+/g, ' ').replace(/^ ?the /u, '').replace(/[!.]$/u, '').trim())
    .filter(name => /[\p{L}\p{N}]/u.test(name) && !/^(?:more|thank you|others?|friends)\b/iu.test(name) && name.split(' ').length <= 5 && !/^\p{Ll}+ /u.test(name))
}

function peopleOf(text: string, companies: readonly string[]): Speaker[] {
  const named = [...(/ (?:from|of) /.test(text) ? matchesOf(PERSON_FROM, text) : []), ...(AT_COMPANY.test(text) ? matchesOf(PERSON_AT, text) : [])]
  return named.map(match => ({
    name: bareName(match[1] ?? ''),
    affiliation: readAffiliation(text.slice(match.index + match[0].length), companies)?.name ?? null
  })).filter(({ name }) => name.includes(' '))
}

/** The text of a picture that is nothing but a name. */
function peopleOfImage(text: string): Speaker[] {
  return text.includes(' ') && twinFor(FULL_NAME, text).test(text) ? [{ name: bareName(text), affiliation: null }] : []
}

function hostOf({ description, author, paragraphs }: EveningSources): Speaker | null {
  const hosted = [description, ...paragraphs].filter(text => text.includes('hosted by ')).map(text => HOSTED_BY.exec(text)).find(Boolean)
  if (hosted?.[1]) return { name: bareName(hosted[1]), affiliation: companyOfRole(hosted[2]) }
  if (author) return { name: author, affiliation: null }
  const writer = WRITER.exec(description)?.[1]
  return writer ? { name: bareName(writer), affiliation: null } : null
}

/** `Director of Ecosystem at the CNCF` works for `CNCF`; a role that names no company is one: `Stackwork`. */
function companyOfRole(role: string | undefined): string | null {
  const company = role?.split(/ at (?:the )?/u).at(-1)?.trim()
  return company && company.split(' ').length <= 4 ? company : null
}

/** The longest first, so that `Kasten by Veeam` is met before `Kasten`. */
function distinct(names: string[]): string[] {
  const seen = new Map(names.map(name => [name.toLowerCase(), name]))
  return [...seen.values()].sort((a, b) => b.length - a.length)
}

function peopleByName(people: Speaker[]): Map<string, Speaker | null> {
  const byName = new Map<string, Speaker | null>()
  for (const person of people) {
    const known = byName.get(person.name)
    if (!known || known.affiliation === null) byName.set(person.name, person)
  }
  for (const person of [...byName.values()]) {
    const first = person?.name.split(' ')[0]
    if (person && first) byName.set(first, byName.has(first) ? null : person)
  }
  return byName
}

/** What full names begin with each first name, for as long as an evening is read. */
const FULL_NAMES = new WeakMap<Evening, ReadonlyMap<string, ReadonlySet<string>>>()

/**
 * The person of the evening that a name means: a first name alone stands for the one full name it begins, wherever the
 * post gives it.
 */
export function recognise(name: string, evening: Evening): Speaker {
  const person = evening.people.get(name)
  if (person !== undefined || name.includes(' ')) return person ?? { name, affiliation: null }
  const known = FULL_NAMES.get(evening) ?? fullNames(evening.text)
  FULL_NAMES.set(evening, known)
  const [only, ...others] = known.get(name) ?? []
  return only !== undefined && others.length === 0 ? (evening.people.get(only) ?? { name: only, affiliation: null }) : { name, affiliation: null }
}

function fullNames(text: string): Map<string, Set<string>> {
  const byFirst = new Map<string, Set<string>>()
  for (const { 0: match } of matchesOf(ANY_NAME, text)) {
    const name = bareName(match)
    const first = name.split(' ')[0] ?? ''
    if (first !== name && !isRole(name)) byFirst.set(first, (byFirst.get(first) ?? new Set()).add(name))
  }
  return byFirst
}
