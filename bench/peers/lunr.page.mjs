import lunr from 'lunr'
import { openTexts } from '../compare/show-hits.mjs'

/** What its guide advises for a field that is typed in: the word, then what begins so, then what is a letter off. */
const AS_TYPED = [
  { boost: 100 },
  { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING },
  { boost: 1, usePipeline: false, editDistance: 1 }
]

/** @type {import('../compare/peer.d.mts').Open} */
export async function open() {
  const [form, show] = await Promise.all([fetch('/index/index.json').then(response => response.json()), openTexts()])
  const engine = lunr.Index.load(form)
  const find = word => engine.query(query => AS_TYPED.forEach(way => query.term(word, way)))
  return async text => {
    // Its presence of terms is one a clause, so that words which must all be there are searched apart, and put together.
    const [first, ...others] = text.toLowerCase().split(' ').map(find)
    const scores = others.map(hits => new Map(hits.map(({ ref, score }) => [ref, score])))
    const both = first.filter(({ ref }) => scores.every(of => of.has(ref))).map(({ ref, score }) => ({ ref, score: scores.reduce((sum, of) => sum + of.get(ref), score) }))
    return show((others.length > 0 ? both.sort((a, b) => b.score - a.score) : both).map(({ ref }) => Number(ref)), text)
  }
}
