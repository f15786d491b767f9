import MiniSearch from 'minisearch'
import { openTexts } from '../compare/show-hits.mjs'
import { MINISEARCH } from './minisearch-options.mjs'

/** @type {import('../compare/peer.d.mts').Open} */
export async function open() {
  const [json, show] = await Promise.all([fetch('/index/index.json').then(response => response.text()), openTexts()])
  const engine = MiniSearch.loadJSON(json, MINISEARCH)
  return async text => show(engine.search(text).map(({ id }) => id), text)
}
