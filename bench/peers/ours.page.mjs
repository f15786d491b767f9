import { SHOWN } from '../compare/show-hits.mjs'
import { PEERS } from './peers.mjs'

/** The element as a visitor has it, interface and all: a query is put into its field. @type {import('../compare/peer.d.mts').Open} */
export async function open() {
  await import(/* @vite-ignore */ PEERS.ours.script)
  const element = Object.assign(document.createElement('talk-search'), { src: '/index/talkseek.json', maxHits: SHOWN, maxMoments: 1, recent: 'off' })
  document.body.replaceChildren(element)
  const failed = new Promise((_, reject) => element.addEventListener('talk-search-error', ({ error }) => reject(error), { once: true }))
  failed.catch(() => {})
  element.load()
  let found = 0
  return async text => {
    if (element.query !== text) {
      const answered = new Promise(resolve => {
        element.addEventListener('talk-search-results', function answer({ query, hits }) {
          if (query !== text) return
          element.removeEventListener('talk-search-results', answer)
          resolve(hits)
        })
      })
      element.query = text
      found = await Promise.race([answered, failed])
    }
    const hits = [...element.renderRoot.querySelectorAll('[part~=hit]')]
    if (hits.length !== Math.min(found, SHOWN)) throw new Error(`Of ${found} hits for “${text}” ${hits.length} stand in the page.`)
    // What was not said stands in the title or a name, and is marked there.
    const bare = hits.find(hit => !hit.querySelector('[part~=moment], [part~=mark]'))
    if (bare) throw new Error(`A hit for “${text}” has no moment: ${bare.textContent?.trim()}`)
    return hits.map(hit => hit.textContent ?? '')
  }
}
