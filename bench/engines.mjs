import { highlight, openIndex } from '../dist/search/index.js'
import { openPlain } from './plain-minisearch.mjs'

const SHOWN = 10

/**
 * How each engine is opened and what a keystroke asks of it: all hits and, of ours, the marked moments of those that a page
 * shows. Without the DOM.
 *
 * @type {Record<string, (read: (name: string) => Promise<string>) => Promise<(query: string) => unknown>>}
 */
export const ENGINES = {
  Talkseek: async read => {
    const index = await openIndex(read)
    return query => show(index.search(query))
  },
  'Talkseek with facets': async read => {
    const index = await openIndex(read)
    return query => {
      const answer = index.search(query)
      return [show(answer), answer.facets]
    }
  },
  MiniSearch: async read => openPlain(await read('plain.json'))
}

/** @param {import('../search/answer.js').Answer} answer */
function show({ hits }) {
  return hits.slice(0, SHOWN).map(({ moments, matched }) => moments.map(({ text }) => highlight(text, matched)))
}
