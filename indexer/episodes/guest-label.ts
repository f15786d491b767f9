import type { Speaker } from '../../search/talk.js'
import { oneLine } from '../one-line.js'
import { NAME } from '../talks/names.js'
import { readSpeakerLabel } from '../talks/speaker-labels.js'
import { withoutProfiles } from '../talks/without-profiles.js'
import type { Line } from './lines.js'
import { employerOf, readPeople, withoutHandles } from './people.js'

const IS_HOST = /[([,–—-] ?(?:co-?)?(?:hosts?|moderators?|interviewers?|producers?|presenters?|moderation)\b/iu
const NOBODY = /^(?:n\/a|no(?:ne|body)?|tb[acd]|various|unknown)\b/iu
const DASHED = new RegExp(String.raw`^(${NAME})(?: [-–—|·•] |, )(.+)$`, 'u')
/** Scripts without capitals, in which a label is all that tells a name. */
const UNCASED = /^\p{Lo}/u
const DOES = /(?:者|師|师|家|員|员|長|长|授|博士|エンジニア|デザイナー|人)$|^مهندس|^أستاذ|^مدير/u

/**
 * The guests that a label names, of whom there may be several: `Ana Cruz (@ana), CTO at Acme`, `Ana Cruz – Acme`, with
 * links to their pages. Hosts are none.
 */
export function readGuestLabel(line: Line, several: boolean): Speaker[] {
  const text = oneLine(withoutHandles(withoutProfiles(line)).slice(0, 400)).replace(/^[-*•\s]+/u, '')
  if (IS_HOST.test(text) || NOBODY.test(text)) return []
  if (UNCASED.test(text)) return uncased(text)
  const read = readPeople(text)
  if (read && (read.people.length > 1 || read.people.some(({ affiliation }) => affiliation !== null))) return read.people
  const [, name, said] = DASHED.exec(text) ?? []
  if (name === undefined || said === undefined) return read && !text.includes(',') ? read.people : readSpeakerLabel(text.replace(/[.:]\s.*$/u, ''))
  const names = text.split(/, | (?:and|&|und|et|y|e) /u)
  if (names.length > (several ? 1 : 2) && names.every(isFullName)) return names.map(one => ({ name: one, affiliation: null }))
  return read ? [{ name: read.people[0]?.name ?? name, affiliation: employerOf(said.replace(/[.;]\s.*$/u, '')) }] : []
}

const FULL_NAME = new RegExp(`^${NAME}$`, 'u')

function isFullName(text: string): boolean {
  return text.includes(' ') && FULL_NAME.test(text)
}

/** `山田花子（アクメ社）、鈴木一郎`. */
function uncased(text: string): Speaker[] {
  return text.split(/[、，,،;；/](?![^（(]*[）)])| و(?= )/u).flatMap(part => {
    const [, name = '', said] = /^\s*([^（()）:：]{2,40}?)\s*(?:[（(]([^）)]{2,40})[）)])?\s*$/u.exec(part) ?? []
    if (name === '') return []
    const company = said !== undefined && !DOES.test(said) && !/[・,，、/]/u.test(said) ? said : null
    return [{ name, affiliation: company }]
  })
}
