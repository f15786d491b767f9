import { SHOWN } from '../compare/show-hits.mjs'

const SCRIPT = '/talkseek/talk-search.js'

/** The element as a visitor has it, interface and all: a query is put into its field. @type {import('../compare/peer.d.mts').Open} */
export async function open() {
  await import(/* @vite-ignore */ SCRIPT)
  const element = Object.assign(document.createElement('talk-search'), { src: '/index/talkseek.json', maxHits: SHOWN, maxMoments: 1 })
  document.body.replaceChildren(element)
  const failed = new Promise((_, reject) => element.addEventListener('talk-search-error', ({ error }) => reject(error), { once: true }))
  failed.catch(() => {})
  element.load()
  return async text => {
    if (element.query !== text) {
      const answered = new Promise(resolve => {
        element.addEventListener('talk-search-results', function answer({ query }) {
          if (query !== text) return
          element.removeEventListener('talk-search-results', answer)
          resolve()
        })
      })
      element.query = text
      await Promise.race([answered, failed])
    }
    return [...element.renderRoot.querySelectorAll('[part~=hit]')].map(hit => hit.textContent ?? '')
  }
}
