import { pick, randomFrom } from './random.mjs'

/** How visitors ask for a talk. Each row makes a query out of a talk. */
const WAYS = [
  talk => words(talk.title).slice(0, 3).join(' '),
  talk => talk.speakers[0].name.toLowerCase(),
  talk => talk.speakers[0].affiliation.toLowerCase(),
  (talk, random) => misspell(words(talk.title)[0], random),
  (talk, random) => `${pick(long(talk.takeaways[0].text), random)} ${pick(long(talk.title), random)}`,
  (talk, random) => `how do I ${pick(long(talk.takeaways[0].text), random)} the ${pick(long(talk.title), random)}`,
  (talk, random) => `what is a ${pick(long(talk.text), random)}`,
  talk => `${words(talk.title)[0]} ${talk.speakers[0].name.toLowerCase()}`,
  (talk, random) => pick(long(talk.takeaways[0].text), random)
]

/**
 * Queries as visitors type them, of all kinds, over the talks of posts. The same seed gives the same queries.
 *
 * @param {readonly import('../search/talk.js').Post[]} posts
 * @param {{ count: number, seed?: number }} wanted
 * @returns {string[]}
 */
export function generateQueries(posts, { count, seed = 2 }) {
  const random = randomFrom(seed)
  const talks = posts.flatMap(post => post.talks)
  return Array.from({ length: count }, (_, number) => WAYS[number % WAYS.length](pick(talks, random), random))
}

/** @param {string} text */
function words(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [text]
}

/** Words that somebody would search for; any, where there are none. @param {string} text */
function long(text) {
  const all = words(text)
  const some = all.filter(word => word.length > 4)
  return some.length > 0 ? some : all
}

/** Two letters swapped, or one forgotten. @param {string} word @param {() => number} random */
function misspell(word, random) {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2))
  const swapped = random() < 0.5 ? (word[at + 1] ?? '') + word[at] : ''
  return word.slice(0, at) + swapped + word.slice(at + (swapped ? 2 : 1))
}
