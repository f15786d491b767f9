import { recordingKey, type Recording } from '../../../search/recording.js'

/** Where a browser keeps how far recordings were heard: a JSON object, seconds by recording, the latest last. */
const KEY = 'talkseek-places'

/** So many recordings are remembered. */
const MOST = 100

/** Nearer to its beginning, or to its end, a talk is begun anew. */
const MARGIN_SECONDS = 30

/** The part of a recording that is one talk, in seconds; `NaN` while unknown. */
export interface Span {
  start: number
  end: number
}

/** Where the visitor was in this talk, in seconds; `null` when there is nothing to resume. */
export function rememberedPlace(recording: Recording, { start, end }: Span): number | null {
  const seconds = read()[recordingKey(recording)]
  const inside = seconds !== undefined && seconds > start + MARGIN_SECONDS && !(seconds > end - MARGIN_SECONDS)
  return inside ? seconds : null
}

/** Remembers a place; one that is not worth going back to is forgotten. */
export function rememberPlace(recording: Recording, seconds: number, { start, end }: Span): void {
  const key = recordingKey(recording)
  const { [key]: _, ...others } = read()
  const places = Object.entries(others).slice(1 - MOST)
  if (seconds > start + MARGIN_SECONDS && !(seconds > end - MARGIN_SECONDS)) places.push([key, Math.floor(seconds)])
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(places)))
  } catch {
    // Denied or full: nothing is remembered.
  }
}

function read(): Record<string, number> {
  try {
    const places: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    if (typeof places !== 'object' || places === null) return {}
    return Object.fromEntries(Object.entries(places).filter(([, seconds]) => Number.isFinite(seconds)))
  } catch {
    return {}
  }
}
