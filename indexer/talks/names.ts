/**
 * What a person's name looks like in English prose, as sources of regular expressions (flag `u`).
 * A name is recognised by its shape alone: capitalised words, with particles and initials between them.
 */

const CAPITALISED = String.raw`(?:(?:\p{Lu}\.){1,3}|(?:Dr|Prof|Mr|Mrs|Ms|St|Jr|Sr)\.|\p{Lu}[\p{L}\p{M}]*(?:['’-](?!s\b)[\p{L}\p{M}]+)*)`
const PARTICLE = String.raw`(?:a[bfp]|al|av|bin|bint|dal?|dalla|das|de[filnr]?|della|di|dos?|du|el?|i|ibn|la|le|los|ole|op|’t|te[nr]?|tot|v[ao]n|ver|vom|wa|y|zu[mr]?)`

/** `Ana “Annie” Cruz`. */
const NICKNAME = String.raw`["“]\p{Lu}\p{L}{1,15}["”]`

/**
 * What could be a capital. Most of a text are small letters, and to pass them over by this takes half the time: the
 * letters of Unicode are hundreds of ranges.
 */
const MAYBE_CAPITAL = String.raw`(?=[A-Z\u0080-\u{10ffff}])`

/** `Ana`, `Ana-Luz de la Cruz`, `J. O’Neill`, `Luc d’Azur`. Begins where a word does, so that a long word is tried once. */
export const NAME = String.raw`${MAYBE_CAPITAL}(?<![\p{L}\p{N}])${CAPITALISED}(?: (?:${NICKNAME} )?(?:${PARTICLE} ){0,2}(?:[dl]['’])?${CAPITALISED}){0,4}`

/** `Ana Cruz`, `Ana Cruz and Bo Lind`, `Ana Cruz, Bo Lind & Cy Ode`. */
export const NAME_LIST = `${NAME}(?:(?:,? (?:and|&|et|und) |, )${NAME}){0,4}`

/** Words that begin a sentence with a capital and are no part of the name that follows. */
const OPENER =
  /^(?:(?:And|Also|After|Afterwards|As|At|Before|Both|But|Closing|Ending|Finally|First|Firstly|Following|Fourth|From|He|Here|His|Her|Host|However|I|In|It|Luckily|Joining|Kicking|Last|Lastly|Later|Next|Now|On|Opening|Our|Presenter|Sadly|Second|Secondly|She|Speaker|Starting|The|Their|Then|There|They|Third|Thirdly|This|To|Today|Tonight|Unfortunately|Up|We|While|With|Wrapping)(?:['’](?:d|ll|m|re|s|ve))?(?![\p{L}\p{M}'’-]),? ?)+/u

const HONORIFIC = /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Sir|Dame)\.? )+/u

/** The name without what a sentence put before it: `Then Dr Ana Cruz` is `Ana Cruz`; '' when nothing is left. */
export function bareName(text: string): string {
  const name = text.trim().replace(OPENER, '').replace(HONORIFIC, '')
  return (name.endsWith('.') ? name.replace(/(?<=\p{L}{2})(?<!\b[JS]r)\.$/u, '') : name).trim()
}

/** What people are, as the last word of a role. */
export const PERSON_NOUN =
  '(?:[Aa]ctuary|[Aa]dvocate|[Aa]mbassador|[Aa]nalyst|[Aa]rchitect|[Cc]oach|[Cc]oder|CEO|CISO|CPO|CTO|[Cc]o-?[Ff]ounder|[Cc]onsultant|[Cc]ontributor|[Dd]esigner|dev|[Dd]eveloper|[Dd]irector|[Ee]ngineer|[Ee]vangelist|[Ff]ounder|[Ll]ead|[Mm]aintainer|[Mm]anager|[Oo]fficer|[Oo]wner|[Pp]resident|[Pp]rofessor|[Pp]rogrammer|SDET|[Rr]esearcher|[Ss]cientist|[Ss]pecialist|[Ss]tudent|[Tt]ester|SRE|VP)s?'

/** Words that stand before such a noun: `Senior Developer Advocate`. */
export const ROLE_WORD =
  '(?:[Cc]hief|[Cc]loud|[Dd]ata|[Dd]ev[Oo]ps|[Dd]eveloper|[Ee]ngineering|[Ff]ield|[Hh]ead|[Ll]ead|[Pp]latform|[Pp]rincipal|[Pp]roduct|[Rr]eliability|[Ss]ecurity|[Ss]enior|[Ss]ite|[Ss]oftware|[Ss]olutions?|[Ss]taff|[Tt]ech|[Tt]echnical)'

/** Words of what people do, which may stand behind a name as if they were another. */
const ROLE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${PERSON_NOUN}|Chief|Engineering|Head|Principal|Senior|Solutions?|Staff)(?![\p{L}\p{N}])`, 'u')

/** A role before a name: `Principal Engineer Ana Cruz`. */
const LEADING_ROLE = new RegExp(`^(?:${ROLE_WORD} ){0,4}${PERSON_NOUN} (?=\\p{Lu})`, 'u')

/** The names of a list: `Ana Cruz and Bo Lind` is two, `Ana Cruz, Senior Engineer` is one. */
export function splitNames(list: string): string[] {
  const isJoined = / (?:and|&|et|und) /u.test(list)
  const names = (isJoined || list.includes(', ') ? list.split(/,? (?:and|&|et|und) |, /u) : [list])
    .map(name => bareName(name).replace(LEADING_ROLE, ''))
    .filter(name => name.length > 1 && !ROLE.test(name))
  // Without a last “and” it is hardly a list: `After Sam, Ana Cruz`.
  const isList = isJoined || names.every(name => name.includes(' '))
  return isList ? names : names.slice(-1)
}

/** Whether a text says what somebody does: `Senior Engineer`. */
export function isRole(text: string): boolean {
  return ROLE.test(text)
}
