import { ENTRY_NAME } from '../search/entry-name.js'
import { IndexError } from '../search/index-error.js'
import type { ReadIndexFile } from '../search/index-format.js'
import type { TalkSource } from '../search/talk-source.js'
import { entryUrl, fetchIndexFile } from './fetch-index-file.js'
import { engineLacking } from './messages.js'
import { startWorker } from './start-worker.js'

/**
 * Opens the index at a URL, in a worker where one can run, else here. Entry and programs are fetched together, since round
 * trips cost more than bytes here.
 *
 * @param query what is asked for by now
 * @throws IndexError whose message names the URL and the remedy
 */
export async function openIndexAt(src: string, signal: AbortSignal, query: () => string | undefined): Promise<TalkSource> {
  const entry = entryUrl(src)
  const entryBytes = fetchIndexFile(ENTRY_NAME, entry, signal)
  // Once the index is open, only a search ends what it reads.
  let opening: AbortSignal | null = signal
  const read: ReadIndexFile = (name, range) => (name === ENTRY_NAME ? entryBytes : fetchIndexFile(name, entry, opening, range))
  const ready = loadPart(import('./hits.js')).then(hits => hits.readyToOpen(read, entry, entryBytes, query))
  const [worker, openTalks] = await Promise.all([startWorker(), ready, entryBytes])
  const source = await openTalks(signal, worker ?? (await loadPart(import('./engine.js'))))
  opening = null
  return source
}

async function loadPart<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part
  } catch {
    throw new IndexError('missing', 'engine.js', engineLacking)
  }
}
