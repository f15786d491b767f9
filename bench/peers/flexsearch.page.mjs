import { Index } from 'flexsearch'
import { openTexts, SHOWN } from '../compare/show-hits.mjs'
import { FLEXSEARCH } from './flexsearch-options.mjs'

/** @type {import('../compare/peer.d.mts').Open} */
export async function open() {
  const [parts, show] = await Promise.all([fetch('/index/index.json').then(response => response.json()), openTexts()])
  const engine = new Index(FLEXSEARCH)
  for (const [key, part] of parts) engine.import(key, part)
  return async text => show(engine.search(text, { limit: SHOWN }), text)
}
