import { ENTRY_NAME } from '../search/entry-name.js'
import { IndexError } from '../search/index-error.js'
import type { TalkSource } from '../search/talk-source.js'
import { entryUrl, fetchIndexFile } from './fetch-index-file.js'
import { engineLacking, readFrom } from './messages.js'

/** An open index, and what shows its hits. */
export interface OpenIndex {
  source: TalkSource
  view: typeof import('./hits.js')
}

/**
 * Opens the index at a URL. Entry and programs are fetched together, since round trips cost more than bytes here.
 *
 * @throws IndexError whose message names the URL and the remedy
 */
export async function openIndexAt(src: string, signal: AbortSignal): Promise<OpenIndex> {
  const entry = entryUrl(src)
  const entryText = fetchIndexFile(ENTRY_NAME, entry, signal)
  const [[engine, view]] = await Promise.all([loadPrograms(), entryText])
  try {
    const source = await engine.openTalks(name => (name === ENTRY_NAME ? entryText : fetchIndexFile(name, entry, signal)))
    return { source, view }
  } catch (error) {
    // Not by its class: a page that loads `talk-search.js?v=2` has the class twice.
    const { trouble, file, message } = error as IndexError
    if (trouble !== 'broken' && trouble !== 'version') throw error
    const url = file === ENTRY_NAME ? entry : new URL(file, entry)
    throw new IndexError(trouble, file, readFrom(message, url.href))
  }
}

async function loadPrograms() {
  try {
    return await Promise.all([import('./engine.js'), import('./hits.js')])
  } catch {
    throw new IndexError('missing', 'engine.js', engineLacking)
  }
}
