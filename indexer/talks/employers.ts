import type { Speaker } from '../../search/talk.js'
import { readAffiliation } from './affiliations.js'
import { escapePattern } from '../escape-pattern.js'

/** What somebody does for a living, told in the present: `tests payment terminals at`, `is still with`, `, an engineer at`. A talk is told in the past. */
const DOES = String.raw`(?:,? who['’](?:s|re)|, (?:an?|now|our|the)(?: [\p{L}’'-]+){1,4}|(?:,? who)?(?: is| are)(?: [\p{L}’'-]+){0,6}?|(?:,? who)? \p{Ll}{2,}s)(?: [\p{Ll}’'-]+){0,6}? (?:at|for|with|over at|in) (?=(?:the )?[\p{Lu}\p{N}])`

/**
 * The company of speakers that stands in a sentence of its own: `Bo Lind closed the night. Bo runs the platform at
 * Acme.` Those who have one keep it; `Both are testers at Acme` means all.
 */
export function withEmployers(speakers: readonly Speaker[], text: string, companies: readonly string[]): Speaker[] {
  return speakers.map(speaker => {
    if (speaker.affiliation !== null) return speaker
    const first = speaker.name.split(' ')[0] ?? speaker.name
    const called = speakers.length > 1 ? '|Both|All(?: of them)?' : ''
    const told = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${escapePattern(speaker.name)}|${escapePattern(first)}${called})${DOES}`, 'u').exec(text)
    const employer = told ? readAffiliation(text.slice(told.index + told[0].length), companies) : null
    return employer ? { name: speaker.name, affiliation: employer.name } : speaker
  })
}
