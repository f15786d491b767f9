import { openIndex } from '../dist/search/index.js'
import { openPlain } from './plain-minisearch.mjs'

/**
 * How each engine is opened and what a keystroke asks of it: all hits and, of ours, the marked moments of those that a page
 * shows. Without the DOM.
 *
 * @type {Record<string, (read: (name: string) => Promise<string & Uint8Array>) => Promise<(query: string) => unknown>>}
 */
export const ENGINES = {
  Talkseek: async read => {
    const index = await openIndex(read)
    return query => index.search(query)
  },
  'Talkseek with facets': async read => {
    const index = await openIndex(read)
    return query => index.search(query, { facets: true })
  },
  MiniSearch: async read => openPlain(await read('plain.json'))
}
