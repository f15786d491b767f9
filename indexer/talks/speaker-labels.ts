import type { Speaker } from '../../search/talk.js'
import { oneLine } from '../one-line.js'
import { isRole, splitNames } from './names.js'

const IN_BRACKETS = /^([^()]+?)\s*\((?:from |of |at |@ ?)?([^()]+)\)$/u
const FROM = /^(.+?),? (?:from|of|@) (?:the )?(.+)$/u
const DASHED = /^(.+?) [-–—|] (.+)$/u
const NEXT_IN_BRACKETS = /(?<=\)),? (?:and |& )?/u

/**
 * The speakers that a label names, as a list or a line of data has it rather than a sentence: `Ana Cruz (Acme)`,
 * `Ana Cruz, Acme`, `Ana Cruz from Acme`, `Ana Cruz, Lead Engineer at Acme`, `Ana Cruz and Bo Lind (Acme)`,
 * `Ana Cruz (Acme), Bo Lind (Bolt)`. A role that names no company is no affiliation.
 */
export function readSpeakerLabel(label: string): Speaker[] {
  const text = oneLine(label)
  return (text.includes(')') ? text.split(NEXT_IN_BRACKETS) : [text]).flatMap(readOneGroup)
}

/** One or more names with one affiliation. */
function readOneGroup(text: string): Speaker[] {
  const beside = IN_BRACKETS.exec(text) ?? FROM.exec(text) ?? DASHED.exec(text)
  if (beside?.[1] && beside[2]) {
    const [, names, affiliation] = beside
    // `Ana Cruz, Lead Engineer of Acme`: what stands before the company is a name and a role.
    return people(names.split(/,\s*/u).filter(part => !isRole(part)).join(', '), companyOf(affiliation))
  }
  const parts = text.split(/,\s*(?!(?:Inc|Ltd|LLC|GmbH|AG|Corp)\b)/u)
  const [name = '', ...rest] = parts
  if (rest.length === 0 || / (?:and|&|et|und) /u.test(text)) return people(text, null)
  const companies = rest.filter(part => !isRole(part) || / at /u.test(part))
  if (rest.length > 1 && companies.length === rest.length) return people(text, null)
  return people(name, companies.length > 0 ? companyOf(companies.at(-1) ?? '') : null)
}

function people(names: string, affiliation: string | null): Speaker[] {
  return splitNames(names).map(name => ({ name, affiliation }))
}

/** `Lead Engineer at Acme` works for `Acme`; a role alone is no company. */
function companyOf(text: string): string | null {
  const company = text.split(/ (?:at |@ ?)(?:the )?|, /u).at(-1)?.trim() ?? ''
  return company === '' || isRole(company) ? null : company
}
