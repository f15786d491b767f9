import { create, load, search } from '@orama/orama'
import { SHOWN, showHits } from '../compare/show-hits.mjs'
import { ORAMA } from './orama-options.mjs'

/** Beginnings are its default; one letter may be wrong, and several words must all be there. */
const AS_TYPED = { tolerance: 1, threshold: 0, limit: SHOWN }

/** @type {import('../compare/peer.d.mts').Open} */
export async function open() {
  const engine = create(ORAMA)
  load(engine, await (await fetch('/index/index.json')).json())
  return async text => {
    const { hits } = await search(engine, { term: text, ...AS_TYPED })
    return showHits(hits.map(({ document }) => document), text)
  }
}
