import { ENTRY_NAME } from '../search/entry-name.js'
import { IndexError } from '../search/index-error.js'
import type { ReadIndexFile } from '../search/index-format.js'
import type { TalkSource } from '../search/talk-source.js'
import { readAhead } from './read-ahead.js'
import { openTalksIn } from './worker-talks.js'

/** What opens an index here, where no worker can. */
type Engine = Pick<typeof import('./engine.js'), 'openTalks'>

/** Begins to read what a query will need, and gives what opens the index once a worker or the engine is there. */
export function readyToOpen(
  read: ReadIndexFile,
  entry: URL,
  content: Promise<string | Uint8Array>,
  query: () => string | undefined
): (signal: AbortSignal, by: Worker | Engine) => Promise<TalkSource> {
  const ahead = readAhead(read, content, query)
  return async (signal, by) => {
    try {
      return await ('openTalks' in by ? by.openTalks(ahead) : openTalksIn(by, ahead, signal))
    } catch (error) {
      // Not by its class: a page that loads `talk-search.js?v=2` has the class twice.
      const { trouble, file, message } = error as IndexError
      if (trouble !== 'broken' && trouble !== 'version') throw error
      const url = file === ENTRY_NAME ? entry : new URL(file, entry)
      throw new IndexError(trouble, file, `${message} It was read from ${url.href}.`)
    }
  }
}
