import MiniSearch from 'minisearch'

/**
 * What every engine over passages is compared with: one MiniSearch that holds all of them. A passage's id is its
 * recording's with its place from 0, `r0001#12`. A phrase is what holds all of its words, one behind the other.
 *
 * @param {AsyncIterable<import('../generate-said.d.mts').SaidRecording> | Iterable<import('../generate-said.d.mts').SaidRecording>} recordings
 * @param {Partial<import('minisearch').Options>} [options] how words are cut, where not as MiniSearch does
 * @returns {Promise<import('./oracle.mjs').Search>}
 */
export async function openOracle(recordings, options = {}) {
  const engine = new MiniSearch({ ...options, fields: ['text'] })
  /** @type {Map<string, string>} */
  const texts = new Map()
  for await (const { id, passages } of recordings) {
    passages.forEach(({ text }, place) => {
      texts.set(`${id}#${place}`, text)
      engine.add({ id: `${id}#${place}`, text })
    })
  }
  const cut = options.tokenize ?? MiniSearch.getDefault('tokenize')
  const fold = options.processTerm ?? MiniSearch.getDefault('processTerm')
  // Without a field, as MiniSearch cuts queries.
  const termsOf = text => cut(text).flatMap(term => fold(term) || [])
  const holds = (text, phrase) => {
    const terms = termsOf(text)
    return terms.some((_, from) => phrase.every((term, i) => terms[from + i] === term))
  }
  return (query, { phrase = false, ...ways }) => {
    if (!phrase) return engine.search(query, ways).map(scored)
    const wanted = termsOf(query)
    return engine.search(query, { combineWith: 'AND', filter: ({ id }) => holds(texts.get(id) ?? '', wanted) }).map(scored)
  }
}

/** @param {import('minisearch').SearchResult} hit @returns {import('./oracle.mjs').Scored} */
function scored({ id, score }) {
  return { id, score }
}
