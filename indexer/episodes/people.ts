import type { Speaker } from '../../search/talk.js'
import { readAffiliation } from '../talks/affiliations.js'
import { NAME, bareName, isRole } from '../talks/names.js'

/** What stands between two names that share what is said of them. */
const AND = String.raw`,? (?:and|&|und|et|y|e) `
const BETWEEN = new RegExp(AND, 'u')
const AT_START = new RegExp(String.raw`^${NAME}(?:${AND}(?=\p{Lu})${NAME}){0,4}`, 'u')
/** What leads to the next person. */
const NEXT = new RegExp(String.raw`^(?:${AND}|, |; ?)(?=\p{Lu})`, 'u')

const AT = String.raw`(?:(?:at|bei(?: de[mrn])?|beim|chez|(?<=\bwork(?:s|ing) )(?:for|with)) |@ ?)`
const COMPANY_BEHIND = String.raw`(?:the |la |le )?(?=[\p{Lu}\p{N}])`
/** Whose head somebody is: others are head of a part of it. */
const HEADS = '(?:(?:[Cc]o-?)?[Ff]ounders?|CEO|CTO|COO|CPO|CISO|[Oo]wner|[Pp]resident|[Cc]hair|(?:[Ee]xecutive|[Mm]anaging) [Dd]irector|[Ff]undador[ae]?|[Ff]ondat(?:eur|rice)|Gründer(?:in)?|Geschäftsführer(?:in)?)'

/** Words of what somebody does otherwise, or did: `author of Queues at Night`, `previously at Acme`. */
const NO_WORK = '(?:about|authors?|behind|creators?|ex|explains?|formerly?|from|hosts?|joins?|late|live|on|once|organi[sz]ers?|previously|shares?|shows?|speaking|talking|tells?|to|winner|writers?)'

/** `an engineer at Acme`, `founder of Acme`, `who leads the queues at Acme`, from its beginning to the company. */
const EMPLOYED = [
  new RegExp(String.raw`^(?:an? |the |our )?(?:[\p{L}-]+ (?:and|&) )?${HEADS}(?: (?:and|&) [\p{L}-]+)? (?:of|de|von|du|da) ${COMPANY_BEHIND}`, 'u'),
  new RegExp(String.raw`^(?:(?:PhD|MD|MBA|MSc), )?(?:who(?:['’]s)? )?(?:(?!${NO_WORK} )[\p{L}&/’'+-]+ ){0,8}?${AT}${COMPANY_BEHIND}`, 'u')
]
const FROM = new RegExp(String.raw`^,? (?:from|of|von|vom|de|du|da) ${COMPANY_BEHIND}`, 'u')
const IN_BRACKETS = /^ ?\(([^()]{2,100})\)/u
const APPOSITION = /^(?:,| [-–—|·•]) /u
const IS = /^(?:,? who)? (?:is|ist|est|es|é|works|leads|runs|heads|arbeitet|travaille|trabaja|trabalha) /u
const ROLE_COMPANY = /^([^,.;:()]{2,60}), (?=[\p{Lu}\p{N}])/u

/** Handles and pronouns beside a name. */
const BESIDE_NAME = / ?\((?:@[\w.@-]{1,60}|(?:she|he|they|xe|ella|él|elle|il|sie|er)\s?\/\s?[\p{L}/]{2,20})\)| @[\w.-]{2,40}(?= ?(?:,|[–—-] |$))/giu

/** A text without `(@ana)` and `(she/her)`. */
export function withoutHandles(text: string): string {
  return text.includes('@') || text.includes('/') ? text.replace(BESIDE_NAME, '') : text
}

/** Who stands at the beginning of a text, with what is said of them there, and where that ends; `null` for nobody. */
export function readPeople(text: string): { people: Speaker[]; length: number } | null {
  const people: Speaker[] = []
  let length = 0
  for (let at = 0; people.length < 10; ) {
    const names = AT_START.exec(text.slice(at, at + 200))?.[0]
    if (names === undefined) break
    const own = names.split(BETWEEN).map(bareName).filter(name => name.length > 1 && !isRole(name))
    if (own.length === 0 || (people.length > 0 && !own.every(name => name.includes(' ')))) break
    at += names.length
    const said = describedAs(text.slice(at, at + 300))
    // `Ana Cruz, Bo Lind`: whether the second is a person or a company is told by what stands behind.
    if (people.length > 0 && !said && text.slice(length).startsWith(', ')) break
    people.push(...own.map(name => ({ name, affiliation: said?.affiliation ?? null })))
    length = at + (said?.length ?? 0)
    const next = NEXT.exec(text.slice(length, length + 20))?.[0]
    if (next === undefined) break
    at = length + next.length
  }
  return people.length > 0 ? { people, length } : null
}

/** What stands right behind a name, when it says for whom somebody works or what they are. */
function describedAs(text: string): { affiliation: string | null; length: number } | null {
  const inside = IN_BRACKETS.exec(text)
  if (inside?.[1]) return { affiliation: employerOf(inside[1]), length: inside[0].length }
  const from = FROM.exec(text)?.[0]
  if (from !== undefined) return companyAt(text, from.length)
  const beside = APPOSITION.exec(text)?.[0] ?? (IS.test(text) ? ' ' : undefined)
  if (beside === undefined) return null
  const said = text.slice(beside.length)
  const employed = employedAs(said)
  if (employed) return { ...employed, length: beside.length + employed.length }
  const role = beside === ' ' ? null : ROLE_COMPANY.exec(said)
  return role?.[1] && isRole(role[1]) ? companyAt(text, beside.length + role[0].length) : null
}

function employedAs(text: string): { affiliation: string; length: number } | null {
  for (const pattern of EMPLOYED) {
    const company = companyAt(text, pattern.exec(text)?.[0].length ?? null)
    if (company) return company
  }
  return null
}

function companyAt(text: string, at: number | null): { affiliation: string; length: number } | null {
  const company = at === null ? null : readAffiliation(text.slice(at), [])
  return company && at !== null && !isRole(company.name) ? { affiliation: company.name, length: at + company.length } : null
}

/** Words that stand in brackets or behind a dash and are no company. */
const NO_COMPANY = /^(?:part|live|remote|host|guest|author|editor|writer|producer|returning|part-time|freelance|independent|pt|ep|@|https?:|(?:she|he|they)\b)/iu
/** `Author of Queues` is none, `Bank of Kilburn` is one. */
const ONE_OF = /^(?!(?:Academy|Bank|Board|Church|City|College|Department|Faculty|Friends|House|Institute|League|Library|Ministry|Museum|Office|School|Society|University)\b)\p{L}+ of /u

/**
 * For whom somebody works, as a label says it: `Acme`, `CTO at Acme`, `Staff Engineer, Acme`; `null` where it tells only
 * what they do.
 */
export function employerOf(description: string): string | null {
  const text = description.trim()
  const employed = employedAs(text)
  if (employed) return employed.affiliation
  const [role = '', ...others] = text.split(', ')
  const company = others.length === 0 ? role : isRole(role) || /^\p{Ll}/u.test(role) ? (others.at(-1) ?? '') : ''
  const looksSo = /^[\p{Lu}\p{N}]/u.test(company) && company.split(' ').length <= 6 && !NO_COMPANY.test(company) && !ONE_OF.test(company)
  return looksSo && !isRole(company) ? company.replace(/(?<!\b(?:Inc|Ltd|Corp|Co))\.$/u, '') : null
}
