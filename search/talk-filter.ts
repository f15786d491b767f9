import type { FacetName, FacetTables } from './facets.js'
import type { DateRange, FieldName, Query } from './query.js'
import { recordingKey, type Recording } from './recording.js'
import type { IndexedTalk } from './talk.js'

/** The facet that a field of the query language narrows. */
export const FACET_OF: Record<FieldName, FacetName> = { speaker: 'speaker', company: 'affiliation', event: 'event', tag: 'tag' }

/** Tells for a talk whether it is in the fields, days and recording that a query names. */
export function talkFilter(query: Query, talks: readonly IndexedTalk[], tables: FacetTables): (talk: number) => boolean {
  const { fields, dates, recording } = query
  const tests: ((talk: number) => boolean)[] = []
  // One speaker or the other, but a speaker and a company.
  for (const name of Object.keys(FACET_OF) as FieldName[]) {
    const wanted = fields.filter(({ field, without }) => field === name && !without)
    const holders = wanted.map(({ terms }) => tables.holder(FACET_OF[name], terms))
    if (holders.length > 0) tests.push(talk => holders.some(holds => holds(talk)))
  }
  for (const { field, terms } of fields.filter(({ without }) => without)) {
    const holds = tables.holder(FACET_OF[field], terms)
    tests.push(talk => !holds(talk))
  }
  for (const range of dates) tests.push(talk => isWithin(talks[talk]?.date ?? null, range) !== range.without)
  if (recording) tests.push(talk => isIn(talks[talk]?.recording ?? null, recording.key))
  return talk => tests.every(test => test(talk))
}

function isWithin(date: string | null, { from, to, open }: DateRange): boolean {
  if (date === null) return false
  if (open) return (from === null || date > from) && (to === null || date < to)
  return (from === null || date >= from) && (to === null || date <= to)
}

/** A file's recording may be known by its path, where a visitor pastes the whole URL. */
function isIn(recording: Recording | null, key: string): boolean {
  if (!recording) return false
  const own = recordingKey(recording)
  if (recording.provider !== 'file' || own === key) return own === key
  const path = recording.url.replace(/^(?:\.{0,2}\/)+/, '/')
  return path.startsWith('/') && key.startsWith('file:') && key.endsWith(path)
}

/** How well a second falls into a talk: 0 inside, else how far from its beginning. Without a second all are equal. */
export function distanceTo(seconds: number | null, { start, end }: IndexedTalk): number {
  if (seconds === null || start === null) return seconds === null ? 0 : Infinity
  return seconds >= start && (end === null || seconds < end) ? 0 : Math.abs(seconds - start)
}
