import type { Speaker } from '../../search/talk.js'
import { oneLine } from '../one-line.js'
import { readSpeakerLabel } from './speaker-labels.js'

/** Keys that sites use for the group that a person speaks for. */
const AFFILIATION_KEYS = ['affiliation', 'company', 'of', 'organization', 'organisation', 'org', 'employer']

/** `[Ana Cruz](https://example.com/ana)` */
const LINK = /\[([^[\]]{1,200})\]\([^()\s]{0,1000}\)/g

/**
 * People in front matter: a label, which may be a link, a record `{name, affiliation}` or a list of both. `null` for what names nobody.
 * `{name: 'Ana Cruz', of: 'Acme'}` is Ana Cruz of Acme.
 */
export function readStatedSpeakers(value: unknown): Speaker[] | null {
  if (typeof value === 'string') return nonEmpty(readSpeakerLabel(value.replace(LINK, '$1')))
  if (Array.isArray(value)) {
    const people = value.map(readStatedSpeakers)
    return people.some(found => found === null) ? null : people.flatMap(found => found ?? [])
  }
  if (typeof value !== 'object' || value === null) return null
  const record = value as Record<string, unknown>
  const name = lineOf(record['name'])
  if (name === null) return null
  return [{ name, affiliation: AFFILIATION_KEYS.map(key => lineOf(record[key])).find(text => text !== null) ?? null }]
}

/** A value as one line of text; `null` for what is none. */
export function lineOf(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? oneLine(value) : ''
  return text === '' ? null : text
}

function nonEmpty(speakers: Speaker[]): Speaker[] | null {
  return speakers.length > 0 ? speakers : null
}
