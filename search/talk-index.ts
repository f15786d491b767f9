import { PAGE, type Answer, type SearchSettings, type SortOrder } from './answer.js'
import { Closeness } from './closeness.js'
import { completion } from './completion.js'
import { expandQuery, type ExpandedWord, type Lexicon } from './expand-query.js'
import { FacetTables } from './facets.js'
import type { Matched } from './highlight.js'
import { countMoments, hitOf } from './hit.js'
import { parseQuery } from './parse-query.js'
import { holdsRun, runPattern } from './phrase.js'
import type { Query } from './query.js'
import { TalkScorer, type Scores } from './score-talks.js'
import type { TalkEngine } from './talk-engine.js'
import { distanceTo, talkFilter } from './talk-filter.js'
import { wordsOf } from './talk-words.js'
import { isTalk, type IndexedTalk } from './talk.js'

/** What a post says outside its talks counts less: a visitor looks for talks. */
const OUTSIDE_TALKS = 0.4

/** How many talks at the top are compared by where their words stand. */
const COMPARED = 30

/** How many talks are read for a phrase, best first: one of small words only would else mean reading them all. */
const READ_FOR_PHRASE = 500

/** Scores that differ by less than this, a fiftieth, are a tie. */
const TIE = 50

/** Of more hits than this the moments are not counted: it would take as long as finding them. */
const COUNTED = 30

/** No score's logarithm is larger, so that what is sorted by is never negative. */
const LEAST = 50

/** An opened index: talks, and the engine that finds them. The same in Node and in the browser. */
export class TalkIndex {
  /** All talks, posts in the order of their sources. */
  readonly talks: readonly IndexedTalk[]
  readonly #lexicon: Lexicon
  readonly #engine: TalkEngine
  readonly #scorer: TalkScorer
  readonly #facets: FacetTables
  /** The numbers of all talks, newest first. */
  readonly #newest: readonly number[]
  /** For each talk its place there. */
  readonly #places: Float64Array

  constructor(talks: readonly IndexedTalk[], engine: TalkEngine, lexicon: Lexicon) {
    this.talks = talks
    this.#lexicon = lexicon
    this.#engine = engine
    this.#scorer = new TalkScorer(engine, Float64Array.from(talks, talk => (isTalk(talk) ? 1 : OUTSIDE_TALKS)))
    this.#facets = new FacetTables(talks)
    this.#newest = newestFirst(talks)
    this.#places = new Float64Array(talks.length)
    this.#newest.forEach((talk, place) => (this.#places[talk] = place))
  }

  /** The talks that match, best first; for an empty query all, newest first; none for a query without words. */
  search(text: string, { filters = {}, sort = 'relevance', from = 0, size = PAGE, facets = false }: SearchSettings = {}): Answer {
    const query = parseQuery(text)
    const words = expandQuery(query.words, this.#lexicon)
    const scores = words.length > 0 ? this.#scorer.score(words) : this.#all(query)
    const found = this.#narrow(scores, query)
    const forbidden = this.#facets.forbidder(filters)
    const matched = matchedBy(words)
    const ordered = this.#order({ ...scores, talks: forbidden ? found.filter(talk => forbidden(talk) === 0) : found }, query, words, sort)
    const talkAt = (talk: number) => this.talks[talk] as IndexedTalk
    const shown = ordered.slice(from, from + size)
    return {
      hits: shown.map(talk => hitOf(talkAt(talk), scores.of[talk] ?? 0, matched)),
      total: ordered.length,
      moments: ordered.length > COUNTED ? null : ordered.reduce((sum, talk) => sum + countMoments(talkAt(talk), matched), 0),
      facets: facets ? this.#facets.count(found, forbidden ?? (() => 0), filters) : null,
      completion: completion(text, query, this.#lexicon),
      ...lackingOf(text, query, words, ordered.length)
    }
  }

  /** Every talk, for a query that only narrows or asks nothing at all; none for one of signs alone. */
  #all({ isEmpty, fields, dates, recording, without }: Query): Scores {
    const narrows = fields.length + dates.length + without.length > 0 || recording !== null
    const talks = isEmpty || narrows ? this.#newest.filter(talk => isTalk(this.talks[talk] as IndexedTalk)) : []
    return { talks, of: new Float64Array(this.talks.length).fill(1) }
  }

  /** Leaves out what the query's fields, days, recording, phrases and exclusions forbid. */
  #narrow({ talks, of }: Scores, query: Query): number[] {
    const passes = talkFilter(query, this.talks, this.#facets)
    let found = passes ? talks.filter(passes) : talks
    for (const run of query.without) {
      const holds = this.#engine.holdersOf(run)
      const pattern = runPattern(run)
      const innocent = run.length === 1 ? [] : this.#read(found.filter(holds), of, talk => !holdsRun(talk, pattern))
      const kept = new Set(innocent)
      found = found.filter(talk => !holds(talk) || kept.has(talk))
    }
    for (const run of query.phrases) {
      const pattern = runPattern(run)
      found = this.#read(found.filter(this.#engine.holdersOf(run)), of, talk => holdsRun(talk, pattern))
    }
    return found
  }

  #order({ talks, of }: Scores, { recording }: Query, words: readonly ExpandedWord[], sort: SortOrder): number[] {
    const place = (talk: number) => this.#places[talk] ?? 0
    if (sort === 'newest') return talks.sort((a, b) => place(a) - place(b))
    if (sort === 'oldest') return talks.sort((a, b) => place(b) - place(a))
    if (recording) {
      const distance = (talk: number) => distanceTo(recording.seconds, this.talks[talk] as IndexedTalk)
      return talks.sort((a, b) => distance(a) - distance(b) || (of[b] ?? 0) - (of[a] ?? 0) || a - b)
    }
    const ranked = this.#rank(talks, of)
    if (words.length === 0) return ranked
    const closeness = new Closeness(words)
    const top = ranked.slice(0, COMPARED)
    for (const talk of top) of[talk] = (of[talk] ?? 0) * closeness.factor(wordsOf(this.talks[talk] as IndexedTalk))
    return [...this.#rank(top, of), ...ranked.slice(COMPARED)]
  }

  /** The best first; of those that tie the newest. Sorted as numbers, which is ten times as fast as by a function. */
  #rank(talks: readonly number[], scores: Float64Array): number[] {
    const most = this.talks.length
    const keys = new Float64Array(talks.length)
    talks.forEach((talk, i) => {
      // A score of next to nothing comes last; the smallest number keeps its logarithm finite.
      keys[i] = Math.round((LEAST - Math.log(scores[talk] || Number.MIN_VALUE)) * TIE) * most + (this.#places[talk] ?? 0)
    })
    return Array.from(keys.sort(), key => this.#newest[key % most] ?? 0)
  }

  /** Those of the best talks that pass a test which reads their texts. */
  #read(talks: readonly number[], scores: Float64Array, passes: (talk: IndexedTalk) => boolean): number[] {
    const best = talks.length > READ_FOR_PHRASE ? this.#rank(talks, scores).slice(0, READ_FOR_PHRASE) : talks
    return best.filter(talk => passes(this.talks[talk] as IndexedTalk))
  }
}

/** Which terms to mark: of the words that carry the query, or of all when it has no others. */
function matchedBy(words: readonly ExpandedWord[]): Matched {
  const subjects = words.filter(({ isSmall }) => !isSmall)
  const marked = subjects.length > 0 ? subjects : words
  return {
    terms: new Set(marked.flatMap(({ readings }) => readings.flatMap(({ terms }) => terms))),
    queryTerms: marked.map(({ term }) => term)
  }
}

/** What no talk holds, and what was looked for instead. */
function lackingOf(text: string, query: Query, words: readonly ExpandedWord[], total: number): Pick<Answer, 'unknown' | 'instead' | 'corrected'> {
  // A letter behind other words is the beginning of one that is not there yet.
  const typed = words.filter(({ unfinished, term }) => !unfinished || term.length > 1)
  const lacking = typed.filter(({ readings, takenFor }) => readings.length === 0 || takenFor.length > 0)
  const instead = lacking.flatMap(({ text: word, takenFor: [best] }) => (best === undefined ? [] : [{ word, with: best }]))
  const unknown = lacking.map(({ text: word }) => word)
  if (query.recording && total === 0) unknown.push(query.recording.url)
  const corrected = instead.length > 0 ? instead.reduce((whole, { word, with: other }) => whole.replace(word, () => other), text.trim()) : null
  return { unknown, instead, corrected }
}

function newestFirst(talks: readonly IndexedTalk[]): number[] {
  const date = (talk: number) => talks[talk]?.date ?? ''
  return Array.from(talks.keys()).sort((a, b) => (date(a) === date(b) ? a - b : date(a) < date(b) ? 1 : -1))
}
