import { pick, randomFrom } from '../random.mjs'

/**
 * How engines are asked, and what makes a query of a passage's words.
 *
 * @type {{ kind: string, options: import('./oracle.mjs').AskOptions, query(words: string[], random: () => number): string }[]}
 */
const WAYS = [
  { kind: 'exact', options: {}, query: pick },
  { kind: 'prefix', options: { prefix: true }, query: (words, random) => begin(pick(words, random), random) },
  { kind: 'typo', options: { fuzzy: 0.2 }, query: (words, random) => mistype(pick(words, random), random) },
  { kind: 'both', options: { combineWith: 'AND' }, query: (words, random) => `${pick(words, random)} ${pick(words, random)}` },
  { kind: 'both, begun', options: { combineWith: 'AND', prefix: true }, query: (words, random) => `${pick(words, random)} ${begin(pick(words, random), random)}` },
  { kind: 'phrase', options: { phrase: true }, query: (words, random) => run(words, random) }
]

/** Queries are made of so many passages. */
const SAMPLES = 500

/**
 * Queries of all kinds over what was said. The same recordings and seed give the same queries.
 *
 * @param {AsyncIterable<import('../generate-said.d.mts').SaidRecording> | Iterable<import('../generate-said.d.mts').SaidRecording>} recordings
 * @param {{ count: number, seed?: number }} wanted
 * @returns {Promise<import('./draw-asked.mjs').Asked[]>}
 */
export async function drawAsked(recordings, { count, seed = 4 }) {
  const random = randomFrom(seed)
  /** @type {string[][]} */
  const samples = []
  let seen = 0
  for await (const { passages } of recordings) {
    for (const { text } of passages) {
      // Every passage is as likely to be kept (reservoir sampling).
      const place = seen++ < SAMPLES ? seen - 1 : Math.floor(random() * seen)
      if (place < SAMPLES) samples[place] = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    }
  }
  const spoken = samples.filter(words => words.length > 0)
  return Array.from({ length: count }, (_, number) => {
    const { kind, options, query } = WAYS[number % WAYS.length]
    return { kind, options, query: query(pick(spoken, random), random) }
  })
}

/** @param {string} word @param {() => number} random */
function begin(word, random) {
  return word.slice(0, Math.max(2, Math.ceil(word.length * (0.4 + random() * 0.5))))
}

/** A letter forgotten. @param {string} word @param {() => number} random */
function mistype(word, random) {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 1))
  return word.slice(0, at) + word.slice(at + 1)
}

/** Two to four words that were said in a row. @param {string[]} words @param {() => number} random */
function run(words, random) {
  const from = Math.floor(random() * words.length)
  return words.slice(from, from + 2 + Math.floor(random() * 3)).join(' ')
}
