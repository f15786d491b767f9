import { parseRecordingUrl, type RecordingLink } from '../../search/recording.js'

/** More than a post links to; behind them it begins anew. */
const MOST = 1_000

const KNOWN = new Map<string, RecordingLink | null>()

/** The recording that a link leads to, as `parseRecordingUrl` reads it: several rules ask it of each link of a post. */
export function linkedRecording(url: string): RecordingLink | null {
  const known = KNOWN.get(url)
  if (known !== undefined) return known
  const link = parseRecordingUrl(url)
  if (KNOWN.size >= MOST) KNOWN.clear()
  KNOWN.set(url, link)
  return link
}
