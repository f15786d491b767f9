import type { Speaker } from '../../search/talk.js'
import { readAffiliation } from './affiliations.js'
import { recognise, type Evening } from './evening.js'
import { namesOf } from './listed-names.js'
import { bareName, isRole } from './names.js'

/** Who an introduction names, and where the naming ends. */
export interface Naming {
  speakers: Speaker[]
  from: number
  to: number
  /** The row of the table that read it. */
  rule: string
}

/** One way to name a speaker. `read` takes a match of `pattern` and answers `null` when it is none after all. */
export interface SpeakerRule {
  name: string
  /** What stands in every text that the pattern could match: looking for it costs next to nothing. */
  sign: RegExp
  pattern: RegExp
  read(match: RegExpMatchArray, text: string, evening: Evening): Naming | null
}

/** What stands before somebody with whom a sentence ends: `Second on the bill was Ana Cruz.` */
export const PRESENTING = /(?:^| )(?:came|comes|had|than|was|were) $/u

/** A sentence that has its subject already. */
export const PRONOUN_BEFORE = /\b(?:[Hh]e|[Ss]he|[Tt]hey)\b[^.!?]*$/u

/** What stands before a match, as far back as matters: all of it, for each name of a long text, would take too long. */
export function before({ input = '', index = 0 }: RegExpMatchArray): string {
  return input.slice(Math.max(0, index - 150), index)
}

/** People have no article: `the ABCs of ARIA`. */
const BEHIND_ARTICLE = /(?<!\p{L})(?:the|an?) $/u

/** A naming with the company that begins behind the match. */
export function withAffiliation(match: RegExpMatchArray, text: string, evening: Evening, rule: string): Naming | null {
  const end = match.index! + match[0].length
  const affiliation = employerAt(text.slice(end), evening, rule !== 'name-from-company' || isRole(match[0]))
  return naming(match, affiliation?.length ?? 0, namesOf(match[1] ?? '', evening), affiliation?.name ?? null, evening, rule)
}

/** `Acme`; behind a role also the company after what the role is of: `SRE at Acme`, `the Platform team at Acme`. */
function employerAt(text: string, { companies }: Evening, behindRole: boolean): { name: string; length: number } | null {
  const first = readAffiliation(text, companies)
  if (!first || companies.includes(first.name)) return first
  const unit = / (?:team|group|practice|department|squad) (?:at|in) (?=(?:the )?[\p{Lu}\p{N}])/uy
  const role = / (?:at|for) (?=(?:the )?[\p{Lu}\p{N}])/uy
  const at = behindRole ? role : unit
  at.lastIndex = first.length
  const between = at.exec(text)?.[0]
  const employer = between === undefined ? null : readAffiliation(text.slice(first.length + between.length), companies)
  return employer ? { name: employer.name, length: first.length + (between?.length ?? 0) + employer.length } : first
}

/**
 * What a match names.
 *
 * @param more characters behind the match that belong to it
 */
export function naming(
  match: RegExpMatchArray,
  more: number,
  names: readonly string[],
  affiliation: string | null,
  evening: Evening,
  rule: string
): Naming | null {
  if (names.length === 0 || names.some(name => evening.event.includes(name)) || BEHIND_ARTICLE.test(before(match))) return null
  const speakers = names.map(name => {
    const known = recognise(name, evening)
    return { name: known.name, affiliation: affiliation ?? known.affiliation }
  })
  const from = match.index! + Math.max(0, match[0].indexOf(bareName(match[0]).split(' ')[0] ?? ''))
  return { speakers, from, to: match.index! + match[0].length + more, rule }
}
