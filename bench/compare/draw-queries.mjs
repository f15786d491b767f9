import { pick, randomFrom } from '../random.mjs'
import { SMALL } from '../vocabulary.mjs'
import { readCorpus } from './corpus.mjs'

/**
 * A query, how it came about, and the word that it means.
 *
 * @typedef {{ kind: 'word' | 'two words' | 'prefix' | 'typo', text: string, meant: string }} Query
 */
export const KINDS = /** @type {const} */ (['word', 'two words', 'prefix', 'typo'])

/** A page opened cold is asked so many queries of each kind. */
const COLD = 3

/** So that ten hits can be shown, in so many recordings a cold query is answered. */
const RECORDINGS = 12

const small = new Set(SMALL)

const WARM = 500
const SAMPLES = 400
const CANDIDATES = 300

/**
 * Queries over what was said: for a page opened cold some that have ten hits, for one that is open 500 of all kinds.
 * The same corpus gives the same queries.
 *
 * @param {string} file of the corpus
 * @returns {Promise<{ cold: Query[], warm: Query[] }>}
 */
export async function drawQueries(file) {
  const random = randomFrom(3)
  const { terms, samples, passages } = await countTerms(file, random)
  const known = [...terms].filter(([term, { recordings, passages: held }]) => term.length > 6 && recordings >= RECORDINGS && held < passages * 0.03)
  if (known.length < COLD) throw new Error(`The corpus ${file} is too small: ${known.length} words are said in ${RECORDINGS} of its recordings.`)
  const words = Array.from({ length: COLD }, () => pick(known, random)[0])
  const pairs = await pairsTogether(file, terms, passages, random)
  const cold = KINDS.flatMap(kind => (kind === 'two words' ? pairs : words).map(word => ask(kind, word, terms, random)))
  const warm = Array.from({ length: WARM }, (_, number) => {
    const kind = KINDS[number % KINDS.length]
    const said = [...new Set(pick(samples, random))]
    const word = pick(said, random)
    return ask(kind, kind === 'two words' ? `${word} ${pick(said.filter(other => other !== word), random)}` : word, terms, random)
  })
  return { cold, warm }
}

/** @returns {Query} */
function ask(kind, word, terms, random) {
  if (kind === 'prefix') return { kind, text: word.slice(0, Math.max(4, word.length - 2)), meant: word }
  if (kind === 'typo') return { kind, text: mistype(word, terms, random), meant: word }
  return { kind, text: word, meant: word }
}

/** One letter forgotten or doubled behind the first, so that it is no word of the corpus; the word itself where all are. */
function mistype(word, terms, random) {
  for (let tries = 0; tries < 20; tries++) {
    const at = 1 + Math.floor(random() * (word.length - 2))
    const typed = random() < 0.5 ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + word[at] + word.slice(at)
    if (!terms.has(typed)) return typed
  }
  return word
}

/** In how many recordings and passages each term is said, and the longer words of some passages. */
async function countTerms(file, random) {
  /** @type {Map<string, { recordings: number, passages: number, last: string }>} */
  const terms = new Map()
  const samples = []
  let passages = 0
  for await (const recording of readCorpus(file)) {
    for (const { text } of recording.passages) {
      const said = termsOf(text)
      for (const term of said) {
        const held = terms.get(term) ?? { recordings: 0, passages: 0, last: '' }
        held.passages++
        if (held.last !== recording.id) held.recordings++
        held.last = recording.id
        terms.set(term, held)
      }
      // Every passage is as likely to be kept, however many there are (reservoir sampling).
      const long = [...said].filter(term => term.length > 5 && /^\p{L}+$/u.test(term))
      const place = passages++ < SAMPLES ? passages - 1 : Math.floor(random() * passages)
      if (place < SAMPLES && long.length > 1) samples[place] = long
    }
  }
  return { terms, samples: samples.filter(Boolean), passages }
}

/** Pairs of words that are said in one passage, and that in enough recordings. */
async function pairsTogether(file, terms, passages, random) {
  const often = [...terms].filter(([term, { passages: held }]) => term.length > 4 && held > passages * 0.02 && held < passages * 0.3).map(([term]) => term)
  const pairs = Array.from({ length: CANDIDATES }, () => ({ words: [pick(often, random), pick(often, random)], recordings: new Set() }))
  for await (const { id, passages } of readCorpus(file)) {
    for (const { text } of passages) {
      const said = termsOf(text)
      for (const { words, recordings } of pairs) if (words.every(word => said.has(word))) recordings.add(id)
    }
  }
  const together = pairs.filter(({ words: [one, other], recordings }) => one !== other && recordings.size >= RECORDINGS)
  if (together.length < COLD) throw new Error(`The corpus ${file} is too small: hardly two words are said together in ${RECORDINGS} of its recordings.`)
  return together.slice(0, COLD).map(({ words }) => words.join(' '))
}

/** Words that somebody would ask for: small ones some engines leave out. @param {string} text */
function termsOf(text) {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.filter(term => !small.has(term)))
}
