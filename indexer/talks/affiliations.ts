/** Words that join two capitalised words to one name of a company: `Kasten by Veeam`, `Bank of Kilburn`. */
const JOINER = '(?:&|and|of|by|for|the|de|du|-|–|\\+)'
const LEGAL_FORM = String.raw`(?:, (?:Inc|Ltd|LLC|LLP|GmbH|AG|PLC|plc|Corp|SA|BV|Co)\b\.?)?`
const FIRST = String.raw`[\p{L}\p{N}][^\s,;:()“”"]*`
const MORE = String.raw`[\p{Lu}\p{N}][^\s,;:()“”"]*`

const AFFILIATION = new RegExp(String.raw`^(?:the )?(${FIRST}(?:(?<!\p{L}{3}\.) (?:${JOINER} )?${MORE})*${LEGAL_FORM})`, 'u')

/** Verbs that follow a company's name and must not be taken for its first word. */
const NOT_A_COMPANY = /^(?:the \p{Ll}|(?:\d+|an?|my|your|two|three) |(?:who|which|that|what|where|our|us|his|her|their|here|home|afar|scratch)\b)/u

/**
 * The company that a text begins with: `Red Sift who talked …` is `Red Sift`. One that the post names
 * elsewhere wins over a reading by shape.
 *
 * @returns the name and how many characters it took, or `null`
 */
export function readAffiliation(text: string, known: readonly string[]): { name: string; length: number } | null {
  if (NOT_A_COMPANY.test(text)) return null
  const shaped = AFFILIATION.exec(text)
  const byShape = shaped ? trimmed(shaped[1] ?? '', shaped[0].length, text) : null
  const said = known.find(name => startsWithName(text, name))
  if (said && (!byShape || !extendsName(byShape.name, said, known))) return { name: text.slice(0, said.length), length: said.length }
  return byShape
}

/** A verb that lost its space: `Acmediscussing`. */
const GLUED = /(?<=[\p{L}\p{N}]{2})(?:(?:discuss|talk|tell|explain|describ|explor|present|kick|wrapp|shar|show|giv)ing|who)$/u

/** A sentence's end is not the company's: `Acme.` is `Acme`. A second speaker is not either: `Acme and Bo Lind from …`. */
function trimmed(name: string, length: number, text: string): { name: string; length: number } {
  const secondSpeaker = / (?:from|of|at) /u.exec(text.slice(length, length + 6)) ? / (?:and|&) .*$/u.exec(name) : / (?:and|&) \p{Lu}\S* (?:\p{L}+ ){1,3}?(?:from|of|at) .*$/u.exec(name)
  const shorter = (secondSpeaker ? name.slice(0, secondSpeaker.index) : name).replace(GLUED, '').replace(/(?<!\b(?:Inc|Ltd|Corp|Co))[.'’!?]+$/u, '')
  return { name: shorter, length: length - (name.length - shorter.length) }
}

/** Whether a text begins with one of some companies. */
export function beginsWithCompany(text: string, companies: readonly string[]): boolean {
  return companies.some(name => startsWithName(text, name))
}

function startsWithName(text: string, name: string): boolean {
  const beginning = text.slice(0, name.length)
  const rest = text.slice(name.length, name.length + 12)
  return beginning.toLowerCase() === name.toLowerCase() && (!/^[\p{L}\p{N}]/u.test(rest) || GLUED.test(`xx${/^\p{Ll}+/u.exec(rest)?.[0] ?? ''}`))
}

const LEGAL_ENDING = / (?:Inc|Ltd|Limited|LLC|LLP|GmbH|AG|PLC|plc|Corp|SA|BV|Co)\.?$/u

/** Whether the longer reading only adds a word of the same name, `Redis Labs` to `Redis`, its legal form, or a second company; not its possessive. */
function extendsName(longer: string, name: string, known: readonly string[]): boolean {
  if (longer.length <= name.length || /^['’]s?$/u.test(longer.slice(name.length))) return false
  const second = /^ (?:and|&) (.+)$/u.exec(longer.slice(name.length))?.[1]
  return second ? known.includes(second) : LEGAL_ENDING.test(longer) || longer.split(' ').length <= name.split(' ').length + 1
}
