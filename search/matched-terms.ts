import type { ExpandedWord } from './expand-query.js'
import type { Matched } from './highlight.js'
import type { Lexicon } from './lexicon.js'

/** The term that a word most likely means. */
export function termMeant([word]: readonly ExpandedWord[], { vocabulary }: Lexicon): string | null {
  const texts = (term: string) => vocabulary.get(term)?.texts ?? 0
  const single = word?.readings.flatMap(({ terms: [term, ...others], worth }) => (term === undefined || others.length > 0 ? [] : [{ term, worth }])) ?? []
  const [best] = single.sort((a, b) => b.worth - a.worth || texts(b.term) - texts(a.term))
  return best?.term ?? null
}

/** Which terms to mark: of the words that carry the query, or of all when it has no others. */
export function matchedBy(words: readonly ExpandedWord[]): Matched {
  const subjects = words.filter(({ isSmall }) => !isSmall)
  const marked = subjects.length > 0 ? subjects : words
  return {
    terms: new Set(marked.flatMap(({ readings }) => readings.flatMap(({ terms }) => terms))),
    queryTerms: marked.map(({ term }) => term)
  }
}
