import { FACET_NAMES, type FacetName } from './facets.js'
import { recordingKey, type Recording } from './recording.js'

// What documents in a search engine are called by: `talkseek export` writes them, `talkseek/sources` asks for them.

/** The index, or collection, unless somebody calls it otherwise. */
export const ENGINE_INDEX = 'talks'

/** The field that a facet is counted and filtered by. `event` is searched with its place and tags, and counted without. */
export function facetField(name: FacetName): string {
  return `facet_${name}`
}

export const FACET_FIELDS = FACET_NAMES.map(facetField)

/** A media file's address without the way to it from a page: `/media/a.mp3` for `../media/a.mp3`. */
export function engineRecording(recording: Recording): string {
  return recording.provider === 'file' ? `file:${recording.url.replace(/^(?:\.{0,2}\/)+/, '/')}` : recordingKey(recording)
}

/** The keys that a recording may have in the engine: a file's whole URL may be known there by its path. */
export function engineRecordings(key: string): string[] {
  const path = /^file:(?:https?:\/\/[^/]+)?(\/.*)$/i.exec(key)?.[1] ?? ''
  const folders = Array.from(path.matchAll(/\//g), ({ index }) => `file:${path.slice(index)}`)
  return [...new Set([key, ...folders])]
}

/** A day as seconds since 1970. Of days that no month has, `2020-02-31`, the nearest one that it has. */
export function engineSeconds(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(0)
  first.setUTCFullYear(year, Math.min(Math.max(month, 1), 12) - 1, 1)
  const last = new Date(first)
  last.setUTCMonth(first.getUTCMonth() + 1, 0)
  first.setUTCDate(Math.min(Math.max(date, 1), last.getUTCDate()))
  return first.getTime() / 1000
}
