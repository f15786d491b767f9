import { beginsWithCompany } from './affiliations.js'
import { beginsWithCue, holdsCue } from './cues.js'
import { recognise, type Evening } from './evening.js'
import { namesOf } from './listed-names.js'
import { NAME, NAME_LIST, PERSON_NOUN, ROLE_WORD, bareName, isRole } from './names.js'
import { before, naming, PRESENTING, withAffiliation, type SpeakerRule } from './naming.js'

/** Another name for the same person: ` aka rawkode`. */
export const ALIAS = String.raw`,? \(?(?:aka|a\.k\.a\.|(?:also|better) known as) [\p{L}\p{N}]+(?: \p{Lu}[\p{L}\p{N}]*)?\)?,?`

/** What is put in between a name and its company: ` — better known as rawkode —`. */
const ASIDE = String.raw` [–—-] [^–—()]{2,60}? [–—-]|${ALIAS}`
/** Up to four words of a company's name, the shortest first. */
const COMPANY_RUN = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}.&+’'-]{0,40}?(?: [\p{Lu}\p{N}][\p{L}\p{N}.&+-]{0,40}){0,3}?`

/** How posts name who spoke with whom they work for. */
export const EMPLOYED_SPEAKERS: SpeakerRule[] = [
  {
    name: 'name-from-company',
    sign: / (?:from|of|representing|at) /,
    pattern: new RegExp(String.raw`(${NAME_LIST})(?:${ASIDE})?,? (?:who )?(from|of|representing|at) `, 'gu'),
    read: (match, text, evening) => {
      // `at` is mostly where the evening was.
      const behind = text.slice(match.index! + match[0].length)
      if (match[2] === 'at' && !beginsWithCompany(behind, evening.companies)) return null
      return withAffiliation(match, text, evening, 'name-from-company')
    }
  },
  {
    name: 'company-role-name',
    sign: new RegExp(`${PERSON_NOUN} |[Hh]ead of `, 'u'),
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(${COMPANY_RUN})((?:['’]s?)? (?:(?:very )?own )?)(?:${ROLE_WORD} ){0,4}(?:${PERSON_NOUN}|(?:[Hh]ead|[Dd]irector|VP) of \p{L}+(?: \p{L}+)??),? (${NAME_LIST})`, 'gu'),
    read: (match, text, evening) => {
      const names = namesOf(match[3] ?? '', evening)
      const company = companyBefore(match[1] ?? '', match[2] ?? '', evening)
      const tells = beginsWithCue(text.slice(match.index! + match[0].length)) && names.every(name => name.includes(' '))
      return (tells || (company !== null && evening.companies.includes(company) && names.every(name => name.includes(' ')))) && company ? naming(match, 0, names, company, evening, 'company-role-name') : null
    }
  },
  {
    name: 'name-role-at-company',
    sign: / (?:at|from|of|with) [A-Z\d\u0080-\uffff]/,
    pattern: new RegExp(String.raw`(${NAME_LIST}),? (?:an? |the )?(?:\p{L}[\p{L}&/-]* ){1,7}?(?:at|from|of|with) (?=[\p{Lu}\p{N}])`, 'gu'),
    read: (match, text, evening) => {
      // `shared their story of Running on Kubernetes` is no role.
      const tells = beginsWithCue(text.slice(match.index! + (match[1]?.length ?? 0)))
      if (tells || / (?:talk|spoke|was|with|discuss|about|featuring|between|us |by |and (?:his|her|their) )|\b(?:over|in|down|up|back|way|live|home) from $/u.test(match[0])) return null
      const names = namesOf(match[1] ?? '', evening)
      if (names.some(name => !name.includes(' ') && recognise(name, evening).name === name)) return null
      const made = MAKER.test(match[0]) && !beginsWithCompany(text.slice(match.index! + match[0].length), evening.companies)
      return made ? naming(match, 0, names, null, evening, 'name-role-at-company') : withAffiliation(match, text, evening, 'name-role-at-company')
    }
  },
  {
    name: 'name-who-works-at',
    sign: /, who/,
    pattern: new RegExp(String.raw`(${NAME_LIST}), who(?:['’]s|['’]re)? (?:\p{Ll}[\p{Ll}&/-]* ){0,8}?(?:at|for|with|in|by|joined) (?=(?:the )?[\p{Lu}\p{N}])`, 'gu'),
    read: (match, text, evening) => {
      return holdsCue(match[0]) ? null : withAffiliation(match, text, evening, 'name-who-works-at')
    }
  },
  {
    name: 'company-sent-name',
    sign: / (?:sent|by|brought) /,
    pattern: new RegExp(String.raw`(${COMPANY_RUN}) (?:(?:had )?sent(?: us)?|brought us|was represented(?: this time)? by) (${NAME_LIST})`, 'gu'),
    read: (match, _text, evening) => {
      const company = evening.companies.find(name => (match[1] ?? '').endsWith(name))
      return company === undefined ? null : naming(match, 0, namesOf(match[2] ?? '', evening), company, evening, 'company-sent-name')
    }
  },
  {
    name: 'from-company-name',
    sign: /(?:[Ff]rom|[Ff]or|[Rr]epresenting|behalf of) /,
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:[Ff]rom|[Ff]or|[Rr]epresenting|[Oo]n behalf of) (${COMPANY_RUN}), (${NAME_LIST})(?= \p{Ll}|,)`, 'gu'),
    read: (match, text, evening) => {
      const names = namesOf(match[2] ?? '', evening)
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
      isRole(match[3] ?? '') ? naming(match, 0, namesOf(match[1] ?? '', evening), match[2] ?? null, evening, 'name-company-s-role') : null
  },
  {
    name: 'name-does-at',
    sign: / \p{Ll}+s (?:\p{Ll}+ )*?(?:at|for) /u,
    pattern: new RegExp(String.raw`(${NAME}) \p{Ll}{2,}s (?:[\p{Ll}-]+ ){0,5}?(?:at|for) (?=(?:the )?[\p{Lu}\p{N}])`, 'gu'),
    read: (match, text, evening) => {
      const names = namesOf(match[1] ?? '', evening)
      const works = !holdsCue(match[0]) && names.every(name => name.includes(' ')) && /^, (?:and|who)|^\. /u.test(text.slice(match.index! + match[0].length).replace(/^(?:the )?[^,.]{2,40}/u, ''))
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
      const listed = beginsWithCompany(behind, evening.companies) && !evening.companies.includes(match[2] ?? '')
      return isRole(match[2] ?? '') || listed ? withAffiliation(match, text, evening, 'name-role-company') : null
    }
  },
  {
    name: 'name-comma-company',
    sign: /, /,
    pattern: new RegExp(String.raw`(${NAME}), (?=[\p{Lu}\p{N}])`, 'gu'),
    read: (match, text, evening) => {
      const names = namesOf(match[1] ?? '', evening)
      const behind = text.slice(match.index! + match[0].length)
      // Who is listed as companies are stands in a list of people: `Ana Cruz, Bo Lind, and Cy Ode joined us`.
      const people = names.every(name => name.includes(' ') && !evening.companies.includes(name))
      const listed = people && beginsWithCompany(behind, evening.companies)
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
      return isCompany ? naming(match, 0, namesOf(match[1] ?? '', evening), affiliation, evening, 'name-in-brackets') : null
    }
  },
  {
    name: 'company-dash-names',
    sign: / (?:from|at|of) /,
    pattern: new RegExp(String.raw` (?:from|at|of) (${COMPANY_RUN})( [–—-] ?|: |—|, )(${NAME_LIST})(?= ?[–—-]|,| \p{Ll})`, 'gu'),
    read: (match, _text, evening) => {
      const names = namesOf(match[3] ?? '', evening)
      const apart = match[2] !== ', ' || evening.companies.includes(match[1] ?? '')
      return apart && names.every(name => name.includes(' ')) ? naming(match, 0, names, match[1] ?? null, evening, 'company-dash-names') : null
    }
  },
  {
    name: 'company-s-name',
    sign: /['’]s /,
    pattern: new RegExp(String.raw`(${NAME})['’]s? (?:(?:very )?own )?(${NAME_LIST})(?=,? |['’]s? |[.!] )`, 'gu'),
    read: (match, text, evening) => {
      const names = namesOf(match[2] ?? '', evening)
      const company = bareName(match[1] ?? '')
      const tells = beginsWithCue(text.slice(match.index! + match[0].length)) || evening.companies.includes(company) || (PRESENTING.test(before(match)) && /^[.!]/u.test(text.slice(match.index! + match[0].length)))
      return tells && names.every(name => name.includes(' ')) ? naming(match, 0, names, company, evening, 'company-s-name') : null
    }
  }
]

/** `senior dev, Acme` and `Lead at Acme` work for `Acme`. */
function afterRole(text: string): string {
  const parts = text.split(/, | (?:at|of|with) (?=\p{Lu})/u)
  return parts.length > 1 && isRole(parts[0] ?? '') ? (parts.at(-1) ?? text) : text
}

/** Words that stand before a role as a company would: `Independent consultant Ana Cruz`. */
const NO_COMPANY = /^(?:Ex|Fellow|Former|Freelance|Independent|Local|Renowned|Seasoned|Veteran|Self-employed)$/u

/** What one makes rather than works for: `creator of Fluent Bit`. */
const MAKER = /\b(?:author|co-?creator|creator|contributor|inventor|maintainer|originator|organi[sz]er)s? (?:of|at|with|from) $/u

/** `Sainsbury’s` stays so where the post lists it so, else a possessive goes; `Then` is no company. */
function companyBefore(run: string, behind: string, { companies }: Evening): string | null {
  const possessive = /^['’]s?/u.exec(behind)?.[0] ?? ''
  const whole = bareName(run + possessive)
  const company = companies.find(name => name === whole) ?? bareName(run)
  return company === '' || NO_COMPANY.test(company) ? null : company
}
