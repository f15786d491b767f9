import type { Moment } from '../search/hit.js'
import { momentUrl, type Recording } from '../search/recording.js'
import type { IndexedTalk } from '../search/talk.js'
import { isWebUrl } from './player/web-url.js'

/** A second of a recording, which a player can go to. */
export interface Place {
  recording: Recording
  seconds: number
}

/** Where a moment can be played; `null` when nobody knows the second or its URL must not be followed. */
export function placeOf(talk: IndexedTalk, { seconds }: Moment): Place | null {
  const { recording } = talk
  return recording && seconds !== null && isWebUrl(momentUrl(recording, seconds)) ? { recording, seconds } : null
}

/** Where a moment's link leads: to its second, else to the talk's own page, else to its post, else nowhere. */
export function momentHref(talk: IndexedTalk, moment: Moment): string | null {
  const place = placeOf(talk, moment)
  if (place) return momentUrl(place.recording, place.seconds)
  return [talk.url, talk.post].find(url => url !== null && isWebUrl(url)) ?? null
}
