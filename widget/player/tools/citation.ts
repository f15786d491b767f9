import { formatClock } from '../../../search/clock.js'
import { momentUrl, type Recording } from '../../../search/recording.js'

/** The link that plays a second, as one would send it to somebody: `https://youtu.be/ID?t=1651`. */
export function citedLink(recording: Recording, seconds: number): string {
  return new URL(momentUrl(recording, seconds), document.baseURI).href
}

/** The same for a post, as the indexer reads it: `[27:31](https://youtu.be/ID?t=1651)`. */
export function citedMarkdown(recording: Recording, seconds: number): string {
  // A bracket in an address would end the link.
  const url = citedLink(recording, seconds).replace(/[()]/g, bracket => (bracket === '(' ? '%28' : '%29'))
  return `[${formatClock(seconds)}](${url})`
}
