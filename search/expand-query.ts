import type { Lexicon } from './lexicon.js'
import type { QueryWord } from './query.js'

/** Terms of the index that stand together for a word of the query, and how much that is worth. */
export interface Reading {
  terms: readonly string[]
  worth: number
}

/** A word of the query with all that it may stand for. */
export interface ExpandedWord extends QueryWord {
  readings: Reading[]
  /** How many talks hold it, about: what many hold tells little. */
  texts: number
  /** Whether it carries the question rather than its subject. */
  isSmall: boolean
  /** What it was taken for, when no talk holds it as typed: most likely first. */
  takenFor: string[]
  /** How sure it is that the readings are meant, from 0 to 1. A word that no talk holds may just be lacking. */
  certainty: number
  /** What it counts beside other words: less where several are one thing, as `open source` is `oss`. */
  share: number
}

/** Exact above stem above prefix above typo. */
const WORTH = { exact: 1, joined: 0.95, stem: 0.85, synonym: 0.8, halves: 0.75, prefix: 0.6, slip: 0.5, slips: 0.35 }

/** The first letter is seldom mistyped: `player` is hardly `layer`. */
const SLIP = 0.7
const SLIP_AT_START = 0.35

/** A single letter would begin half of all words. */
const SHORTEST_BEGINNING = 2
const MOST_AFTER_LETTER = 16
const MOST_TEXTS_AFTER_LETTER = 1000

/** What begins so may stand in so many texts together, or in a share of all. */
const MOST_TEXTS_BEGUN = 8000
const MOST_OF_TEXTS = 0.25
const MOST_JOINED = 4

/** How many words of a query a synonym may span: `infrastructure as code`. */
const LONGEST_RUN = 5

/**
 * Finds for each word of a query what it may stand for in the index. Where the vocabulary is not loaded that far, what it
 * lacks is noted there, and the readings are not to be believed.
 */
export function expandQuery(words: readonly QueryWord[], lexicon: Lexicon): ExpandedWord[] {
  const { vocabulary } = lexicon
  const known = words.map(word => expandKnown(word, lexicon))
  words.forEach((word, i) => {
    const next = words[i + 1]
    if (next) addJoined([known[i], known[i + 1]], word.term, next.term, next.unfinished, lexicon)
    for (let length = 1; length <= LONGEST_RUN && i + length <= words.length; length++) {
      addSynonyms(known.slice(i, i + length), lexicon)
    }
  })
  const [only] = known
  if (known.length === 1 && only && only.unfinished && only.readings.length === 0) beginWith(only, lexicon)
  // What is not loaded yet may well be known.
  if (vocabulary.isLacking) return known
  return known.map(word => expandUnknown(word, lexicon)).map(word => ({ ...word, texts: textsOf(word, lexicon) }))
}

function expandKnown(word: QueryWord, lexicon: Lexicon): ExpandedWord {
  const { vocabulary, languages, isSmall } = lexicon
  const readings = new Map<string, number>()
  const add = (term: string, worth: number) => {
    if (vocabulary.get(term) && (readings.get(term) ?? 0) < worth) readings.set(term, worth)
  }
  add(word.term, WORTH.exact)
  for (const language of languages) {
    for (const term of vocabulary.family(language.stem(word.text))) add(term, WORTH.stem)
  }
  if (word.unfinished && word.term.length >= SHORTEST_BEGINNING) {
    for (const { term } of vocabulary.beginningWith(word.term, mostBegun(lexicon))) add(term, WORTH.prefix)
  }
  return {
    ...word,
    readings: [...readings].map(([term, worth]) => ({ terms: [term], worth })),
    texts: 0,
    isSmall: isSmall(word.term),
    takenFor: [],
    certainty: 1,
    share: 1
  }
}

/** The very first letter that is typed finds titles and names; behind other words it says nothing yet. */
function beginWith(word: ExpandedWord, { vocabulary }: Lexicon): void {
  const begun = vocabulary.beginningWith(word.term, MOST_TEXTS_AFTER_LETTER).slice(0, MOST_AFTER_LETTER)
  word.readings.push(...begun.map(({ term }) => ({ terms: [term], worth: WORTH.prefix })))
}

/** `open telemetry` also stands for `opentelemetry`, `open telem` for what begins so. */
function addJoined(
  pair: readonly (ExpandedWord | undefined)[],
  first: string,
  second: string,
  unfinished: boolean,
  lexicon: Lexicon
): void {
  const { vocabulary } = lexicon
  if (!vocabulary.get(first)?.first) return
  const joined = first + second
  const readings = vocabulary.get(second)?.second && vocabulary.get(joined) ? [{ terms: [joined], worth: WORTH.joined }] : []
  const begun = unfinished && joined.length > 5 ? vocabulary.beginningWith(joined, mostBegun(lexicon)).slice(0, MOST_JOINED) : []
  readings.push(...begun.map(({ term }) => ({ terms: [term], worth: WORTH.prefix })))
  for (const word of pair) word?.readings.push(...readings)
}

function addSynonyms(run: readonly ExpandedWord[], { vocabulary, languages, synonyms }: Lexicon): void {
  const stems = (text: string) => languages.map(language => language.stem(text))
  const [word] = run
  const keys = run.length === 1 && word ? new Set([word.term, ...stems(word.text)]) : [run.map(({ term }) => term).join(' ')]
  const others = [...keys].flatMap(key => synonyms.get(key) ?? [])
  const forms = others.flatMap(terms => (terms.length > 1 ? [] : terms.flatMap(stems).flatMap(stem => vocabulary.family(stem))))
  const found = [...others.filter(terms => terms.every(term => vocabulary.get(term))), ...[...new Set(forms)].map(term => [term])]
  for (const word of run) {
    word.readings.push(...found.map(terms => ({ terms, worth: WORTH.synonym })))
    if (others.length > 0) word.share = Math.min(word.share, 1 / run.length)
  }
}

/** A word that no talk holds stands for a longer one that it begins, for its two halves, or for what it almost is. */
function expandUnknown(word: ExpandedWord, lexicon: Lexicon): ExpandedWord {
  const { vocabulary } = lexicon
  if (word.readings.length > 0) return word
  const begun = word.term.length > SHORTEST_BEGINNING ? vocabulary.beginningWith(word.term, mostBegun(lexicon)) : []
  if (begun.length > 0) return { ...word, readings: begun.map(({ term }) => ({ terms: [term], worth: WORTH.prefix })) }
  if (vocabulary.isLacking) return word
  const halves = vocabulary.halves(word.term)
  if (halves) return { ...word, readings: [{ terms: halves, worth: WORTH.halves }] }
  const near = vocabulary.near(word.term, word.unfinished)
  const readings = near.map(({ term, slips }) => ({ terms: [term], worth: slips > 1 ? WORTH.slips : WORTH.slip }))
  const sameStart = near.some(({ term }) => term[0] === word.term[0])
  return { ...word, readings, takenFor: near.map(({ term }) => term), certainty: sameStart ? SLIP : SLIP_AT_START }
}

/**
 * In how many texts a word stands, whichever of its forms; they count alike, or a rare form would beat the typed one.
 * Of slips the rarest counts: a word that stands nowhere is rather the rare one it almost is.
 */
function textsOf({ readings, takenFor }: ExpandedWord, { vocabulary }: Lexicon): number {
  const texts = readings.map(({ terms }) => Math.min(...terms.map(term => vocabulary.get(term)?.texts ?? 0)))
  const worths = readings.map(({ worth }) => worth)
  if (takenFor.length > 0) return Math.min(...texts)
  const best = Math.max(...worths)
  const counted = best > WORTH.prefix ? texts.filter((_, i) => (worths[i] ?? 0) > WORTH.prefix) : texts
  return counted.reduce((sum, n) => sum + n, 0)
}

function mostBegun({ texts }: Lexicon): number {
  return Math.max(MOST_TEXTS_BEGUN, MOST_OF_TEXTS * texts)
}
