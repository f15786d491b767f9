import type { Speaker } from '../../search/talk.js'
import { readAffiliation } from './affiliations.js'
import { CUE, LEADING_CUE } from './cues.js'
import { recognise, type Evening } from './evening.js'
import { NAME, NAME_LIST, PERSON_NOUN, ROLE_WORD, bareName, isRole, splitNames } from './names.js'

/** Who an introduction names, and where the naming ends. */
export interface Naming {
  speakers: Speaker[]
  from: number
  to: number
  /** The row of the table that read it. */
  rule: string
}

/** One way to name a speaker. `read` takes a match of `pattern` and answers `null` when it is none after all. */
interface SpeakerRule {
  name: string
  /** What stands in every text that the pattern could match: looking for it costs next to nothing. */
  sign: RegExp
  pattern: RegExp
  read(match: RegExpMatchArray, text: string, evening: Evening): Naming | null
}

/** Another name for the same person: ` aka rawkode`. */
const ALIAS = String.raw`,? \(?(?:aka|a\.k\.a\.|(?:also|better) known as) [\p{L}\p{N}]+(?: \p{Lu}[\p{L}\p{N}]*)?\)?,?`

/** What is put in between a name and its company: ` — better known as rawkode —`. */
const ASIDE = String.raw` [–—-] [^–—()]{2,60}? [–—-]|${ALIAS}`
const LEADING_ALIAS = new RegExp(`^${ALIAS}`, 'u')

/** Up to four words of a company's name, the shortest first. */
const COMPANY_RUN = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}.&+’'-]{0,40}?(?: [\p{Lu}\p{N}][\p{L}\p{N}.&+-]{0,40}){0,3}?`

/** How posts name who spoke. All rows are tried on an introduction; the naming that is richest and first wins. */
export const SPEAKER_RULES: SpeakerRule[] = [
  {
    name: 'name-from-company',
    sign: / (?:from|of|representing|at) /,
    pattern: new RegExp(String.raw`(${NAME_LIST})(?:${ASIDE})?,? (?:who )?(from|of|representing|at) `, 'gu'),
    read: (match, text, evening) => {
      // `at` is mostly where the evening was.
      const behind = text.slice(match.index! + match[0].length)
      if (match[2] === 'at' && !evening.companies.some(company => behind.startsWith(company))) return null
      return withAffiliation(match, text, evening, 'name-from-company')
    }
  },
  {
    name: 'company-role-name',
    sign: new RegExp(`${PERSON_NOUN} |[Hh]ead of `, 'u'),
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(${COMPANY_RUN})((?:['’]s?)? (?:(?:very )?own )?)(?:${ROLE_WORD} ){0,4}(?:${PERSON_NOUN}|(?:[Hh]ead|[Dd]irector|VP) of \p{L}+(?: \p{L}+)??),? (${NAME_LIST})`, 'gu'),
    read: (match, text, evening) => {
      const names = splitNames(match[3] ?? '')
      const company = companyBefore(match[1] ?? '', match[2] ?? '', evening)
      const tells = LEADING_CUE.test(text.slice(match.index! + match[0].length)) && names.every(name => name.includes(' '))
      return (tells || (company !== null && evening.companies.includes(company) && names.every(name => name.includes(' ')))) && company ? naming(match, 0, names, company, evening, 'company-role-name') : null
    }
  },
  {
    name: 'name-role-at-company',
    sign: / (?:at|from|of|with) [A-Z\d\u0080-\uffff]/,
    pattern: new RegExp(String.raw`(${NAME_LIST}),? (?:an? |the )?(?:\p{L}[\p{L}&/-]* ){1,7}?(?:at|from|of|with) (?=[\p{Lu}\p{N}])`, 'gu'),
    read: (match, text, evening) => {
      // `shared their story of Running on Kubernetes` is no role.
      const tells = LEADING_CUE.test(text.slice(match.index! + (match[1]?.length ?? 0)))
      if (tells || / (?:talk|spoke|was|with|discuss|about|featuring|between|us |by |and (?:his|her|their) )|\b(?:over|in|down|up|back|way|live|home) from $/u.test(match[0])) return null
      const names = splitNames(match[1] ?? '')
      if (names.some(name => !name.includes(' ') && recognise(name, evening).name === name)) return null
      const made = MAKER.test(match[0]) && !evening.companies.some(name => text.slice(match.index! + match[0].length).startsWith(name))
      return made ? naming(match, 0, names, null, evening, 'name-role-at-company') : withAffiliation(match, text, evening, 'name-role-at-company')
    }
  },
  {
    name: 'name-who-works-at',
    sign: /, who/,
    pattern: new RegExp(String.raw`(${NAME_LIST}), who(?:['’]s|['’]re)? (?:\p{Ll}[\p{Ll}&/-]* ){0,8}?(?:at|for|with|in|by|joined) (?=(?:the )?[\p{Lu}\p{N}])`, 'gu'),
    read: (match, text, evening) => {
      return match[0].search(CUE) >= 0 ? null : withAffiliation(match, text, evening, 'name-who-works-at')
    }
  },
  {
    name: 'company-sent-name',
    sign: / (?:sent|by|brought) /,
    pattern: new RegExp(String.raw`(${COMPANY_RUN}) (?:(?:had )?sent(?: us)?|brought us|was represented(?: this time)? by) (${NAME_LIST})`, 'gu'),
    read: (match, _text, evening) => {
      const company = evening.companies.find(name => (match[1] ?? '').endsWith(name))
      return company === undefined ? null : naming(match, 0, splitNames(match[2] ?? ''), company, evening, 'company-sent-name')
    }
  },
  {
    name: 'from-company-name',
    sign: /(?:[Ff]rom|[Ff]or|[Rr]epresenting|behalf of) /,
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:[Ff]rom|[Ff]or|[Rr]epresenting|[Oo]n behalf of) (${COMPANY_RUN}), (${NAME_LIST})(?= \p{Ll}|,)`, 'gu'),
    read: (match, text, evening) => {
      const names = splitNames(match[2] ?? '')
      const begins = /(?:^|[.!?:]["”)]? |[,;] )$/u.test(before(match)) && names.every(name => name.includes(' '))
      // `Next, from Acme, Ana Cruz from Bolt` is another’s.
      const apart = !/^,? (?:from|of|at) /u.test(text.slice(match.index! + match[0].length))
      return begins && apart && evening.companies.includes(match[1] ?? '') ? naming(match, 0, names, match[1] ?? null, evening, 'from-company-name') : null
    }
  },
  {
    name: 'name-company-s-role',
    sign: /['’]s? /,
    pattern: new RegExp(String.raw`(${NAME}), (${COMPANY_RUN})['’]s? ([\p{L}&/ -]{2,50})(?=,| who)`, 'gu'),
    read: (match, _text, evening) =>
      isRole(match[3] ?? '') ? naming(match, 0, splitNames(match[1] ?? ''), match[2] ?? null, evening, 'name-company-s-role') : null
  },
  {
    name: 'name-does-at',
    sign: / \p{Ll}+s (?:\p{Ll}+ )*?(?:at|for) /u,
    pattern: new RegExp(String.raw`(${NAME}) \p{Ll}{2,}s (?:[\p{Ll}-]+ ){0,5}?(?:at|for) (?=(?:the )?[\p{Lu}\p{N}])`, 'gu'),
    read: (match, text, evening) => {
      const names = splitNames(match[1] ?? '')
      const works = match[0].search(CUE) < 0 && names.every(name => name.includes(' ')) && /^, (?:and|who)|^\. /u.test(text.slice(match.index! + match[0].length).replace(/^(?:the )?[^,.]{2,40}/u, ''))
      return works ? withAffiliation(match, text, evening, 'name-does-at') : null
    }
  },
  {
    name: 'name-comma-role',
    sign: /, /,
    pattern: new RegExp(String.raw`(${NAME}), (?:an? |the |now )?((?:[\p{L}&/-]+ ){1,6}?)(?:at|from|of|with|in|for) (?=(?:the )?[\p{Lu}\p{N}])`, 'gu'),
    read: (match, text, evening) => (isRole(match[2] ?? '') ? withAffiliation(match, text, evening, 'name-comma-role') : null)
  },
  {
    name: 'name-role-company',
    sign: /, /,
    pattern: new RegExp(String.raw`(${NAME}), (?:now )?([\p{L}&/ -]{2,60}), (?=[\p{Lu}\p{N}])`, 'gu'),
    read: (match, text, evening) => {
      const behind = text.slice(match.index! + match[0].length)
      const listed = evening.companies.some(company => behind.startsWith(company)) && !evening.companies.includes(match[2] ?? '')
      return isRole(match[2] ?? '') || listed ? withAffiliation(match, text, evening, 'name-role-company') : null
    }
  },
  {
    name: 'name-comma-company',
    sign: /, /,
    pattern: new RegExp(String.raw`(${NAME}), (?=[\p{Lu}\p{N}])`, 'gu'),
    read: (match, text, evening) => {
      const names = splitNames(match[1] ?? '')
      const behind = text.slice(match.index! + match[0].length)
      const listed = names.every(name => name.includes(' ')) && evening.companies.some(company => behind.startsWith(company))
      return listed ? withAffiliation(match, text, evening, 'name-comma-company') : null
    }
  },
  {
    name: 'name-in-brackets',
    sign: / \(/,
    pattern: new RegExp(String.raw`(${NAME_LIST}) \((?:from |of |at )?([^()\d]{2,40})\)`, 'gu'),
    read: (match, _text, evening) => {
      const affiliation = afterRole((match[2] ?? '').trim())
      const isCompany = /^[\p{Lu}\p{N}]/u.test(affiliation) || evening.companies.includes(affiliation)
      return isCompany ? naming(match, 0, splitNames(match[1] ?? ''), affiliation, evening, 'name-in-brackets') : null
    }
  },
  {
    name: 'company-dash-names',
    sign: / (?:from|at|of) /,
    pattern: new RegExp(String.raw` (?:from|at|of) (${COMPANY_RUN})( [–—-] ?|: |—|, )(${NAME_LIST})(?= ?[–—-]|,)`, 'gu'),
    read: (match, _text, evening) => {
      const names = splitNames(match[3] ?? '')
      const apart = match[2] !== ', ' || evening.companies.includes(match[1] ?? '')
      return apart && names.every(name => name.includes(' ')) ? naming(match, 0, names, match[1] ?? null, evening, 'company-dash-names') : null
    }
  },
  {
    name: 'company-s-name',
    sign: /['’]s /,
    pattern: new RegExp(String.raw`(${NAME})['’]s? (?:(?:very )?own )?(${NAME_LIST})(?=,? |['’]s? |[.!] )`, 'gu'),
    read: (match, text, evening) => {
      const names = splitNames(match[2] ?? '')
      const company = bareName(match[1] ?? '')
      const tells = LEADING_CUE.test(text.slice(match.index! + match[0].length)) || evening.companies.includes(company) || (PRESENTING.test(before(match)) && /^[.!]/u.test(text.slice(match.index! + match[0].length)))
      return tells && names.every(name => name.includes(' ')) ? naming(match, 0, names, company, evening, 'company-s-name') : null
    }
  },
  {
    name: 'name-alone',
    sign: / [a-z]/,
    pattern: new RegExp(NAME_LIST, 'gu'),
    read: (match, text, evening) => {
      // `at the Met Office`, `from Acme` are where somebody works.
      if (/\b(?:at|from|of) (?:the )?$/u.test(before(match))) return null
      const behind = text.slice(match.index! + match[0].length)
      // `she took Queues on a Budget apart`: who stands behind a pronoun tells nothing on their own.
      if (/^ (?:with|on|about|by) /u.test(behind) && PRONOUN_BEFORE.test(before(match))) return null
      // `Hot on her heels came Ana`: one word is nobody, unless the post knows them.
      if (/^ (?:with|on|about|by) /u.test(behind) && !WITH_TALK.test(behind) && !match[0].includes(' ') && !isKnown(match[0], evening)) return null
      const alias = LEADING_ALIAS.exec(behind)?.[0].length ?? 0
      return LEADING_CUE.test(behind.slice(alias)) ? naming(match, alias, splitNames(match[0]), null, evening, 'name-alone') : null
    }
  },
  {
    name: 'known-person',
    sign: /\p{Lu}/u,
    pattern: new RegExp(NAME_LIST, 'gu'),
    read: (match, _text, evening) => {
      const names = splitNames(match[0])
      const known = names.every(name => recognise(name, evening).affiliation !== null)
      return known && !GRATITUDE.test(before(match)) ? naming(match, 0, names, null, evening, 'known-person') : null
    }
  },
  {
    name: 'name-begins',
    sign: /\p{Lu}\p{Ll}*,? \p{Ll}/u,
    pattern: new RegExp(NAME_LIST, 'gu'),
    read: (match, text, evening) => {
      const names = splitNames(match[0])
      const behind = text.slice(match.index! + match[0].length)
      const begins = (BEGINNING.test(before(match)) && (DOES.test(behind) || APPOSITION.test(behind)) && !PRONOUN_BEFORE.test(before(match))) || (/, $/u.test(before(match)) && /^, who(?:se)? /u.test(behind)) || (INTRODUCING.test(before(match)) && /^,? who|^, (?:an?|our|the) [^,.]{3,60}[,.!]/u.test(behind)) || (PRESENTING.test(before(match)) && /^[.!?]/u.test(behind))
      const people = names.every(name => recognise(name, evening).name.includes(' ') && !evening.companies.includes(name))
      return begins && people ? naming(match, 0, names, null, evening, 'name-begins') : null
    }
  },
  {
    name: 'first-person',
    sign: /\bI /,
    pattern: /\bI (?:[^.!?:]{0,100}? )?(?=(?:gave|spoke|talked|presented|discussed|shared|explained|introduced|told|showed|walked|finished|ended|closed|opened|wrapped|rounded|kicked|started)\b)/gu,
    read: (match, _text, { host }) =>
      host && { speakers: [host], from: match.index!, to: match.index! + match[0].length, rule: 'first-person' }
  }
]

/** `senior dev, Acme` and `Lead at Acme` work for `Acme`. */
function afterRole(text: string): string {
  const parts = text.split(/, | (?:at|of|with) (?=\p{Lu})/u)
  return parts.length > 1 && isRole(parts[0] ?? '') ? (parts.at(-1) ?? text) : text
}

/** `Ana with a talk on`; but `Armed with a hammer`. */
const WITH_TALK = /^ with (?:["“‘\p{Lu}]|[^.!?]{0,80}\b(?:demo\p{L}*|discussion|dive|intro\p{L}*|keynote|look|overview|presentation|session|story|talk|tour|workshop)\b)/u
/** Where a sentence has just begun: at its first word, or behind `To begin with, `. */
const BEGINNING = /(?:^|[.!?]["”)]? )(?:\p{Lu}[\p{Ll} ]{0,40},? )?$/u
/** What somebody does behind a name, whatever it is: `Ana Cruz was brave enough to go first`. */
/** The same past what somebody is: `Ana Cruz, a geographer on her own account, presented`. */
const APPOSITION = /^, (?:an?|now|once|our|the|until) [^.!?,]{3,80}, \p{Ll}{3,}/u
const DOES = /^,? (?!(?:and|or|of|in|at|for|the|an?|to|from|by|as|is|are|will)\b)\p{Ll}{2,}/u
/** What stands before somebody with whom a sentence ends: `Second on the bill was Ana Cruz.` */
const PRESENTING = /(?:^| )(?:came|comes|had|than|was|were) $/u
const INTRODUCING = /(?:^| )(?:by|came|from|had|is|met|to|up|was|were|welcomed?|with) $/u
const GRATITUDE = /\b(?:thanks|thank you|grateful|kudos|congratulations)\b[^.!?]*$/iu

function isKnown(name: string, evening: Evening): boolean {
  return evening.people.has(name) || recognise(name, evening).name !== name
}

/** A sentence that has its subject already. */
const PRONOUN_BEFORE = /\b(?:[Hh]e|[Ss]he|[Tt]hey)\b[^.!?]*$/u

/** Words that stand before a role as a company would: `Independent consultant Ana Cruz`. */
const NO_COMPANY = /^(?:Ex|Fellow|Former|Freelance|Independent|Local|Renowned|Seasoned|Veteran|Self-employed)$/u

/** What one makes rather than works for: `creator of Fluent Bit`. */
const MAKER = /\b(?:author|co-?creator|creator|contributor|inventor|maintainer|originator|organi[sz]er)s? (?:of|at|with|from) $/u

/** What stands before a match, as far back as matters: all of it, for each name of a long text, would take too long. */
function before({ input = '', index = 0 }: RegExpMatchArray): string {
  return input.slice(Math.max(0, index - 150), index)
}

/** People have no article: `the ABCs of ARIA`. */
const BEHIND_ARTICLE = /(?<!\p{L})(?:the|an?) $/u

/** `Sainsbury’s` stays so where the post lists it so, else a possessive goes; `Then` is no company. */
function companyBefore(run: string, behind: string, { companies }: Evening): string | null {
  const possessive = /^['’]s?/u.exec(behind)?.[0] ?? ''
  const whole = bareName(run + possessive)
  const company = companies.find(name => name === whole) ?? bareName(run)
  return company === '' || NO_COMPANY.test(company) ? null : company
}

function withAffiliation(match: RegExpMatchArray, text: string, evening: Evening, rule: string): Naming | null {
  const end = match.index! + match[0].length
  const affiliation = employerAt(text.slice(end), evening, rule !== 'name-from-company' || isRole(match[0]))
  return naming(match, affiliation?.length ?? 0, splitNames(match[1] ?? ''), affiliation?.name ?? null, evening, rule)
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

function naming(
  match: RegExpMatchArray,
  more: number,
  names: string[],
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
