import { ENTRY_NAME } from '../search/entry-name.js'
import { HELD_INDEXES, type HeldIndexes } from '../search/held-index.js'
import { IndexError } from '../search/index-error.js'
import type { ByteRange } from '../search/index-format.js'
import { absent, sourceUnusable, unreachable } from './messages.js'

/** The URL of the entry: `/search/` on a page of example.org is `https://example.org/search/talkseek.json`. */
export function entryUrl(src: string): URL {
  if (!src.trim() || !URL.canParse(src, document.baseURI)) throw new IndexError('missing', ENTRY_NAME, sourceUnusable(src))
  const url = new URL(src, document.baseURI)
  if (url.pathname.endsWith('/')) url.pathname += ENTRY_NAME
  return url
}

/** The files of which a range is under way. */
const reading = new Set<string>()

/**
 * Fetches the entry as it was asked for, or a file beside it, or a range of one. The entry is asked for again at every load;
 * the hashed files may be kept by the browser. What a script has brought into the page is not fetched.
 *
 * @throws IndexError whose message names the URL and the remedy
 */
export async function fetchIndexFile(name: string, entry: URL, signal: AbortSignal | null, range?: ByteRange): Promise<string | Uint8Array> {
  const held = (globalThis as { [HELD_INDEXES]?: HeldIndexes })[HELD_INDEXES]?.[entry.href]?.[name]
  if (held) return held
  const url = (name === ENTRY_NAME ? entry : new URL(name, entry)).href
  const headers = range ? { range: `bytes=${range[0]}-${range[1] - 1}` } : {}
  // Chromium's cache gives a file to one request at a time, so that ranges of it would wait for each other.
  const waits = range !== undefined && reading.has(url)
  const isFirst = range !== undefined && !waits
  let response: Response
  let bytes: Uint8Array
  try {
    if (isFirst) reading.add(url)
    response = await fetch(url, { signal, headers, cache: name === ENTRY_NAME ? 'no-cache' : waits ? 'no-store' : 'default' })
    bytes = new Uint8Array(await response.arrayBuffer())
  } catch {
    signal?.throwIfAborted()
    throw new IndexError('missing', name, unreachable(url))
  } finally {
    if (isFirst) reading.delete(url)
  }
  if (!response.ok) throw new IndexError('missing', name, absent(url, response.status))
  return bytes
}
