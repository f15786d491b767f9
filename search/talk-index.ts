import type MiniSearch from 'minisearch'
import type { SearchOptions, SearchResult } from 'minisearch'
import type { Matched } from './highlight.js'
import { momentsOf, type Hit } from './hit.js'
import { FIELD_WEIGHTS, type TalkDocument } from './index-options.js'
import { isStopWord } from './stop-words.js'
import { isTalk, type IndexedTalk } from './talk.js'
import { terms } from './words.js'

/** How a word of a query may match: a word that is being typed by its beginning, a longer one with a typo. */
const MATCHING: SearchOptions = {
  boost: FIELD_WEIGHTS,
  prefix: (term, i, all) => i === all.length - 1 || term.length > 3,
  fuzzy: term => (term.length > 3 ? 0.2 : false),
  maxFuzzy: 2,
  weights: { prefix: 0.5, fuzzy: 0.3 },
  boostTerm: term => (isStopWord(term) ? 0.1 : 1),
  combineWith: 'OR'
}

/** What a post says outside its talks counts less: a visitor looks for talks. */
const OUTSIDE_TALKS = 0.4

/** An opened index: talks, and the engine that finds them. The same in Node and in the browser. */
export class TalkIndex {
  /** All talks, posts in the order of their sources. */
  readonly talks: readonly IndexedTalk[]
  readonly #engine: MiniSearch<TalkDocument>
  readonly #matching: SearchOptions

  constructor(talks: readonly IndexedTalk[], engine: MiniSearch<TalkDocument>) {
    this.talks = talks
    this.#engine = engine
    this.#matching = { ...MATCHING, boostDocument: id => (this.#isTalk(id as number) ? 1 : OUTSIDE_TALKS) }
  }

  /** The talks that match, best first; none for a query without words. */
  search(query: string): Hit[] {
    const asked = [...new Set(terms(query))]
    if (asked.length === 0) return []
    return this.#engine
      .search(asked.join(' '), this.#matching)
      .map(found => this.#hit(found, asked))
      .sort((a, b) => b.score - a.score || (b.talk.date ?? '').localeCompare(a.talk.date ?? '') || a.talk.id.localeCompare(b.talk.id))
  }

  #isTalk(id: number): boolean {
    const talk = this.talks[id]
    return talk !== undefined && isTalk(talk)
  }

  #hit(found: SearchResult, asked: readonly string[]): Hit {
    const talk = this.talks[found.id as number]
    if (!talk) throw new Error(`The engine found talk number ${String(found.id)}, but there are ${this.talks.length}`)
    const matched = subjectOf(found.terms, found.queryTerms)
    return { talk, score: found.score * coverage(found.queryTerms, asked) ** 2, moments: momentsOf(talk, matched), matched }
  }
}

/** What to mark: the words that carry the query, or all of them when it has no others. */
function subjectOf(found: readonly string[], queryTerms: readonly string[]): Matched {
  const subjects = found.filter(term => !isStopWord(term))
  return { terms: new Set(subjects.length > 0 ? subjects : found), queryTerms }
}

/** The share of the query's words that a talk holds, so that a talk with all of them comes before one with some. */
function coverage(matched: readonly string[], asked: readonly string[]): number {
  const subjects = asked.filter(term => !isStopWord(term))
  const counted = subjects.length > 0 ? subjects : asked
  return counted.filter(term => matched.includes(term)).length / counted.length || 0.1 / counted.length
}
