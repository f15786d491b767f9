import type { ReadIndexFile } from '../search/index-format.js'
import type { TalkSource } from '../search/talk-source.js'
import { readAhead } from './read-ahead.js'
import { openTalksIn } from './worker-talks.js'

/** What opens an index here, where no worker can. */
type Engine = Pick<typeof import('./engine.js'), 'openTalks'>

/** Begins to read what a query will need, and gives what opens the index once a worker or the engine is there. */
export function readyToOpen(read: ReadIndexFile, entry: Promise<string | Uint8Array>, query: () => string | undefined): (signal: AbortSignal, by: Worker | Engine) => Promise<TalkSource> {
  const ahead = readAhead(read, entry, query)
  return (signal, by) => ('openTalks' in by ? by.openTalks(ahead) : openTalksIn(by, ahead, signal))
}
