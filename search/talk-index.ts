import { PAGE, type Answer, type SearchSettings, type SortOrder } from './answer.js'
import { bestTalks } from './best-talks.js'
import { Closeness } from './closeness.js'
import { completion } from './completion.js'
import { expandQuery, type ExpandedWord } from './expand-query.js'
import { FacetTables } from './facets.js'
import type { Matched } from './highlight.js'
import { countMoments, hitOf, pointsOf, saidPoints, type FoundHit, type Hit } from './hit.js'
import { lackingOf } from './lacking-words.js'
import type { Lexicon } from './lexicon.js'
import { parseQuery } from './parse-query.js'
import type { Passage } from './passage.js'
import { matchedBy, termMeant } from './matched-terms.js'
import { runPattern } from './phrase.js'
import type { Query } from './query.js'
import { besideCounter, holdersOf, isRunIn } from './run-holders.js'
import { TalkScorer, type Scores } from './score-talks.js'
import { distanceTo, talkFilter } from './talk-filter.js'
import { LEADS, type TalkShelf } from './talk-shelf.js'
import { wordsOf } from './talk-words.js'
import type { IndexedTalk } from './talk.js'

/** What a post says outside its talks counts less: a visitor looks for talks. */
const OUTSIDE_TALKS = 0.25

/** Of more hits than this the moments are not counted: it would take as long as finding them. */
const COUNTED = 30

/** What a search answers as long as it lacks something. */
const NOTHING: Answer = { hits: [], total: 0, moments: null, facets: null, unknown: [], instead: [], corrected: null, completion: null }

/**
 * An opened index: talks, and the engines that find them. The same in Node and in the browser, and at every size: where
 * something is not loaded, it is noted on the shelf, and the search is to be asked again.
 */
export class TalkIndex {
  readonly #shelf: TalkShelf
  readonly #lexicon: Lexicon
  readonly #scorer: TalkScorer
  readonly #talkOf: Uint32Array

  constructor(shelf: TalkShelf, lexicon: Lexicon) {
    const { talks, passages, firstPassages, isTalk } = shelf
    this.#shelf = shelf
    this.#lexicon = lexicon
    this.#talkOf = new Uint32Array(passages.size)
    for (let talk = 0; talk < talks.size; talk++) this.#talkOf.fill(talk, firstPassages[talk], firstPassages[talk + 1])
    this.#scorer = new TalkScorer(talks, passages, this.#talkOf, Float64Array.from(isTalk, is => (is ? 1 : OUTSIDE_TALKS)))
  }

  /** All talks, newest first; of a large index what stands at the head of a hit, once it is loaded. */
  get talks(): readonly IndexedTalk[] {
    return this.#shelf.heads() ?? []
  }

  /** One talk with all that is known of it; `null` when there is none of that id. */
  talk(id: string): IndexedTalk | null {
    const talk = this.#numberOf(id)
    return talk < 0 ? null : this.#shelf.talk(talk)
  }

  /** What was said in a talk, in order of time. */
  said(id: string): Passage[] {
    const talk = this.#numberOf(id)
    if (talk >= 0) this.#shelf.wholeTalk(talk)
    return talk < 0 ? [] : this.#passagesOf(talk).flatMap(passage => this.#shelf.passage(passage) ?? [])
  }

  /** The talks that match, best first; for an empty query all, newest first; none for a query without words. */
  search(text: string, settings: SearchSettings = {}): Answer {
    const { filters = {}, sort = 'relevance', from = 0, size = PAGE, facets = false, within } = settings
    const shelf = this.#shelf
    const query = parseQuery(text)
    if (query.words.length > 1) shelf.expectTexts()
    const words = expandQuery(query.words, this.#lexicon)
    if (shelf.isLacking) return NOTHING
    const scores = words.length > 0 ? this.#scorer.score(words) : this.#all(query)
    if (within !== undefined) scores.talks = scores.talks.filter(talk => talk === this.#numberOf(within))
    const { found, readOnly } = this.#narrow(scores, query)
    const forbidden = Object.values(filters).some(values => values?.length) ? this.#facets.forbidder(filters) : null
    if (shelf.isLacking) return NOTHING
    const matched = matchedBy(words)
    const talks = forbidden ? found.filter(talk => forbidden(talk) === 0) : found
    const total = talks.length
    const ordered = this.#order({ ...scores, talks }, query, words, sort, Math.max(COUNTED, from + size))
    const shown = ordered.slice(from, from + size)
    const isPlain = sort === 'relevance' && from + size <= LEADS && within === undefined && query.phrases.length === 0
    const leads = isPlain && words.length === 1 && !shelf.isLacking ? this.#leads(words) : null
    if (shelf.isLacking || !this.#reach(shown.filter(talk => !leads?.has(talk)), scores, within !== undefined)) return NOTHING
    const hits = shown.flatMap(talk => this.#hit(talk, scores, matched, leads, within !== undefined))
    return {
      hits,
      total,
      moments: total > COUNTED || shelf.reading.compared < COUNTED ? null : this.#countMoments(ordered, scores, matched),
      facets: facets ? this.#facets.count(found, forbidden, filters) : null,
      completion: completion(text, query, this.#lexicon, terms => besideCounter(terms, shelf, this.#talkOf)),
      ...lackingOf(text, query, words, total),
      ...(readOnly === undefined ? {} : { readOnly })
    }
  }

  /** What of the best talks for a word would be shown. */
  found(text: string, size: number, mayHold: NonNullable<Matched['mayHold']>): (FoundHit & { number: number })[] {
    const words = expandQuery(parseQuery(text).words, this.#lexicon)
    const scores = this.#scorer.score(words)
    const matched = { ...matchedBy(words), mayHold }
    // As shares of one of them: scores of a word are alike but for its rarity, which every new post changes a little.
    const unit = scores.of[scores.talks[0] as number] as number
    for (const talk of scores.talks) scores.of[talk] = (scores.of[talk] as number) / unit
    const best = bestTalks(scores.talks, scores.of, size)
    return best.flatMap(number => this.#find(number, scores, matched).map(hit => ({ ...hit, number })))
  }

  /** Every talk, for a query that only narrows or asks nothing at all; none for one of signs alone. */
  #all({ isEmpty, fields, dates, recording, without }: Query): Scores {
    const { isTalk, passages } = this.#shelf
    const narrows = fields.length + dates.length + without.length > 0 || recording !== null
    const talks = isEmpty || narrows ? Array.from(isTalk.keys()).filter(talk => isTalk[talk]) : []
    return { talks, of: new Float64Array(isTalk.length).fill(1), passages: new Float64Array(passages.size), isNamed: () => false }
  }

  /** Leaves out what the query's fields, days, recording, phrases and exclusions forbid. */
  #narrow({ talks, of, passages }: Scores, query: Query): { found: number[]; readOnly?: number } {
    const { fields, dates, recording } = query
    const narrows = fields.length + dates.length > 0 || recording !== null
    let found = narrows ? talks.filter(talkFilter(query, this.#shelf.heads() ?? [], this.#facets)) : talks
    let isCut = false
    const most = this.#shelf.reading.phrases
    const read = (some: number[], test: (talk: number) => boolean) => {
      isCut ||= some.length > most
      return (some.length > most ? bestTalks(some, of, most) : some).filter(test)
    }
    for (const run of query.without) {
      const holders = holdersOf(run, this.#shelf, this.#talkOf)
      const pattern = runPattern(run)
      const innocent = run.length === 1 ? [] : read(found.filter(talk => holders.has(talk)), talk => !isRunIn(talk, holders, pattern, this.#shelf, passages))
      const kept = new Set(innocent)
      found = found.filter(talk => !holders.has(talk) || kept.has(talk))
    }
    for (const run of query.phrases) {
      const holders = holdersOf(run, this.#shelf, this.#talkOf)
      const pattern = runPattern(run)
      found = read(found.filter(talk => holders.has(talk)), talk => isRunIn(talk, holders, pattern, this.#shelf, passages))
    }
    return isCut ? { found, readOnly: most } : { found }
  }

  /** @param most that many at least, which need not be all */
  #order({ talks, of, passages, isNamed }: Scores, { recording }: Query, words: readonly ExpandedWord[], sort: SortOrder, most: number): number[] {
    if (sort === 'newest') return talks.sort((a, b) => a - b)
    if (sort === 'oldest') return talks.sort((a, b) => b - a)
    if (recording) {
      const heads = this.#shelf.heads() ?? []
      const distance = (talk: number) => distanceTo(recording.seconds, heads[talk] as IndexedTalk)
      return talks.sort((a, b) => distance(a) - distance(b) || (of[b] ?? 0) - (of[a] ?? 0) || a - b)
    }
    const ranked = bestTalks(talks, of, most)
    const { compared } = this.#shelf.reading
    // A word alone is near nothing; a large index would fetch texts for how it is written only.
    if (words.length < 2) return ranked
    const closeness = new Closeness(words)
    const top = ranked.slice(0, compared)
    for (const talk of top) {
      const own = isNamed(talk) ? this.#shelf.talk(talk) : null
      const [best] = this.#best(talk, passages, 1)
      const said = best === undefined ? null : this.#shelf.passage(best)
      of[talk] = (of[talk] ?? 0) * closeness.factor([...(own ? wordsOf(own) : []), ...(said ? wordsOf(said) : [])])
    }
    return [...bestTalks(top, of, compared), ...ranked.slice(compared)]
  }

  #leads(words: readonly ExpandedWord[]): ReadonlyMap<number, FoundHit> | null {
    const term = termMeant(words, this.#lexicon)
    const leads = term === null ? null : this.#shelf.leads(term)
    // They are those of the whole word: of a beginning some hits may be others.
    if (!leads && term !== words[0]?.term) this.#shelf.expectTexts()
    return leads
  }

  #hit(talk: number, scores: Scores, matched: Matched, leads: ReadonlyMap<number, FoundHit> | null, whole: boolean): Hit[] {
    const lead = leads?.get(talk)
    const found = lead ? [lead] : this.#find(talk, scores, matched, whole)
    return found.map(hit => ({ ...hitOf(hit, scores.of[talk] ?? 0, matched), said: this.#passagesOf(talk).length > 0 }))
  }

  /** Whether the texts that hits are made of are there. */
  #reach(talks: readonly number[], { passages, isNamed }: Scores, whole: boolean): boolean {
    const shelf = this.#shelf
    for (const talk of talks) {
      if (whole) shelf.wholeTalk(talk)
      if (isNamed(talk)) shelf.talk(talk)
      for (const passage of this.#best(talk, passages, shelf.reading.sentences)) shelf.passage(passage)
    }
    return !shelf.isLacking
  }

  /** @param whole all moments in the order of time, not only the best ones */
  #find(talk: number, { passages, isNamed }: Scores, matched: Matched, whole = false): FoundHit[] {
    const shelf = this.#shelf
    const own = isNamed(talk) || whole ? shelf.talk(talk) : shelf.head(talk)
    const best = whole ? this.#passagesOf(talk).filter(passage => passages[passage]) : this.#best(talk, passages, shelf.reading.sentences)
    const said = best.flatMap(passage => shelf.passage(passage) ?? [])
    if (!own) return []
    if (!whole) return [{ talk: own, points: pointsOf(own, matched, said) }]
    const points = [...pointsOf(own, matched), ...said.flatMap(passage => saidPoints(passage, matched))]
    return [{ talk: own, points: points.sort((a, b) => (a.seconds ?? -1) - (b.seconds ?? -1)) }]
  }

  #countMoments(talks: readonly number[], scores: Scores, matched: Matched): number {
    let count = 0
    for (const talk of talks) for (const { points } of this.#find(talk, scores, matched)) count += countMoments(points)
    return count
  }

  /** The passages of a talk that match best. */
  #best(talk: number, scores: Float64Array, count: number): number[] {
    const found = this.#passagesOf(talk).filter(passage => scores[passage])
    return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, count)
  }

  #passagesOf(talk: number): number[] {
    const { firstPassages } = this.#shelf
    const first = firstPassages[talk] ?? 0
    return Array.from({ length: (firstPassages[talk + 1] ?? first) - first }, (_, i) => first + i)
  }

  get #facets(): FacetTables {
    return this.#shelf.facets() ?? new FacetTables()
  }

  #numberOf(id: string): number {
    return this.talks.findIndex(talk => talk.id === id)
  }
}
