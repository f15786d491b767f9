import { SHOWN, showHits } from '../compare/show-hits.mjs'
import { PEERS } from './peers.mjs'

/** Without its interface: only its script, and of each recording the passage with the most words found. @type {import('../compare/peer.d.mts').Open} */
export async function open() {
  const pagefind = await import(/* @vite-ignore */ PEERS.pagefind.script)
  return async text => {
    const { results } = await pagefind.search(text)
    const found = await Promise.all(results.slice(0, SHOWN).map(result => result.data()))
    const hits = found.map(({ meta, sub_results: passages, plain_excerpt: excerpt }) => {
      const best = passages.reduce((best, passage) => (passage.locations.length > (best?.locations.length ?? 0) ? passage : best), undefined)
      return { title: meta.title, seconds: Number(best?.anchor?.id.slice(1) ?? 0), text: best?.plain_excerpt ?? excerpt }
    })
    return showHits(hits, text)
  }
}
