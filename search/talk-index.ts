import type { Answer, SearchSettings, SortOrder } from './answer.js'
import { Closeness } from './closeness.js'
import { completion } from './completion.js'
import { expandQuery, type ExpandedWord, type Lexicon } from './expand-query.js'
import { FacetTables, type Facets } from './facets.js'
import type { Matched } from './highlight.js'
import { Hit } from './hit.js'
import { parseQuery } from './parse-query.js'
import type { Query } from './query.js'
import { TalkScorer, type Scored } from './score-talks.js'
import type { TalkEngine } from './talk-engine.js'
import { distanceTo, talkFilter } from './talk-filter.js'
import { holdsRun, textsOf } from './talk-texts.js'
import { isTalk, type IndexedTalk } from './talk.js'

/** What a post says outside its talks counts less: a visitor looks for talks. */
const OUTSIDE_TALKS = 0.4

/** How many talks at the top are compared by where their words stand. */
const COMPARED = 30

/** How many talks are read for a phrase, best first: one of small words only would else mean reading them all. */
const READ_FOR_PHRASE = 500

/** Scores that differ by less than this, a fiftieth, are a tie. */
const TIE = 50

/** An opened index: talks, and the engine that finds them. The same in Node and in the browser. */
export class TalkIndex {
  /** All talks, posts in the order of their sources. */
  readonly talks: readonly IndexedTalk[]
  readonly #lexicon: Lexicon
  readonly #scorer: TalkScorer
  readonly #facets: FacetTables
  /** For each talk its place when the newest is first. */
  readonly #places: readonly number[]

  constructor(talks: readonly IndexedTalk[], engine: TalkEngine, lexicon: Lexicon) {
    this.talks = talks
    this.#lexicon = lexicon
    this.#scorer = new TalkScorer(engine)
    this.#facets = new FacetTables(talks)
    this.#places = placesByDate(talks)
  }

  /** The talks that match, best first; for an empty query all, newest first; none for a query without words. */
  search(text: string, { filters = {}, sort = 'relevance' }: SearchSettings = {}): Answer {
    const query = parseQuery(text)
    const words = expandQuery(query.words, this.#lexicon)
    const scored = this.#narrow(this.#find(query, words), query)
    const forbidden = this.#facets.forbidder(filters)
    const matched = matchedBy(words)
    const hits = this.#order(scored.filter(({ talk }) => forbidden(talk) === 0), query, words, sort).map(
      ({ talk, score }) => new Hit(this.talks[talk] as IndexedTalk, score, matched)
    )
    const countFacets = () => this.#facets.count(scored.map(({ talk }) => talk), forbidden, filters)
    return answer(hits, countFacets, text, query, words)
  }

  /** The query with its last word completed by the best word of the index: `service me` is `service mesh`. */
  complete(text: string): string | null {
    return completion(text, parseQuery(text), this.#lexicon)
  }

  /** Talks that hold words of the query; where it asks for none, all that it may mean. */
  #find({ words: asked, isEmpty, fields, dates, recording, without }: Query, words: readonly ExpandedWord[]): Scored[] {
    const factor = (talk: number) => (this.#isTalk(talk) ? 1 : OUTSIDE_TALKS)
    if (asked.length > 0) return this.#scorer.score(words, factor)
    const isNarrowed = fields.length + dates.length + without.length > 0 || recording !== null
    if (!isEmpty && !isNarrowed) return []
    return this.talks.flatMap((_, talk) => (this.#isTalk(talk) ? [{ talk, score: 1 }] : []))
  }

  /** Leaves out what the query's fields, days, recording, phrases and exclusions forbid. */
  #narrow(scored: Scored[], query: Query): Scored[] {
    const passes = talkFilter(query, this.talks, this.#facets)
    let found = passes ? scored.filter(({ talk }) => passes(talk)) : scored
    const words = query.without.flatMap(run => (run.length === 1 ? run : []))
    if (words.length > 0) {
      const out = new Set(this.#scorer.holding(words))
      found = found.filter(({ talk }) => !out.has(talk))
    }
    const avoided = query.without.filter(run => run.length > 1)
    for (const run of avoided) {
      const out = new Set(this.#scorer.holdingAll(run))
      found = found.filter(({ talk }) => !out.has(talk) || !this.#holds(talk, run))
    }
    if (query.phrases.length === 0) return found
    const all = new Set(this.#scorer.holdingAll(query.phrases.flat()))
    return found
      .filter(({ talk }) => all.has(talk))
      .sort((a, b) => b.score - a.score)
      .slice(0, READ_FOR_PHRASE)
      .filter(({ talk }) => query.phrases.every(run => this.#holds(talk, run)))
  }

  #order(found: Scored[], query: Query, words: readonly ExpandedWord[], sort: SortOrder): Scored[] {
    const place = ({ talk }: Scored) => this.#places[talk] ?? 0
    if (sort === 'newest') return found.sort((a, b) => place(a) - place(b))
    if (sort === 'oldest') return found.sort((a, b) => place(b) - place(a))
    const { recording } = query
    if (recording) {
      const distance = ({ talk }: Scored) => distanceTo(recording.seconds, this.talks[talk] as IndexedTalk)
      return found.sort((a, b) => b.score - a.score || distance(a) - distance(b) || a.talk - b.talk)
    }
    const ranked = this.#rank(found)
    const closeness = new Closeness(words)
    const top = ranked.slice(0, COMPARED).map(({ talk, score }) => ({ talk, score: score * closeness.factor(textsOf(this.talks[talk] as IndexedTalk)) }))
    return [...this.#rank(top), ...ranked.slice(COMPARED)]
  }

  /** The best first; of those that tie the newest. Sorted as numbers, which is ten times as fast as by a function. */
  #rank(found: readonly Scored[]): Scored[] {
    const most = this.talks.length
    const scores = new Map(found.map(({ talk, score }) => [this.#places[talk] ?? 0, { talk, score }]))
    const keys = Float64Array.from(scores, ([place, { score }]) => Math.round(-Math.log(score) * TIE) * most + place).sort()
    return Array.from(keys, key => scores.get(((key % most) + most) % most) as Scored)
  }

  #holds(talk: number, run: readonly string[]): boolean {
    return holdsRun(textsOf(this.talks[talk] as IndexedTalk), run)
  }

  #isTalk(talk: number): boolean {
    const known = this.talks[talk]
    return known !== undefined && isTalk(known)
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

function answer(hits: readonly Hit[], countFacets: () => Facets, text: string, query: Query, words: readonly ExpandedWord[]): Answer {
  const lacking = words.filter(({ readings, takenFor }) => readings.length === 0 || takenFor.length > 0)
  const instead = lacking.flatMap(({ text: word, takenFor: [best] }) => (best === undefined ? [] : [{ word, with: best }]))
  const unknown = lacking.map(({ text: word }) => word)
  if (query.recording && hits.length === 0) unknown.push(query.recording.url)
  let facets: Facets | null = null
  return {
    hits,
    total: hits.length,
    get facets() {
      return (facets ??= countFacets())
    },
    unknown,
    instead,
    corrected: instead.length > 0 ? instead.reduce((whole, { word, with: other }) => whole.replace(word, () => other), text.trim()) : null
  }
}

function placesByDate(talks: readonly IndexedTalk[]): number[] {
  const newest = talks.map((_, talk) => talk)
  const date = (talk: number) => talks[talk]?.date ?? ''
  newest.sort((a, b) => (date(a) === date(b) ? a - b : date(a) < date(b) ? 1 : -1))
  const places = new Array<number>(talks.length)
  newest.forEach((talk, place) => (places[talk] = place))
  return places
}
