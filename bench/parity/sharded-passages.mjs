import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { packIndex } from '../../dist/search/index.js'
import { documentOf, FIELDS } from '../../dist/search/index-options.js'
import { openEntry } from '../../dist/search/open-index.js'
import { holdsRun, runPattern } from '../../dist/search/phrase.js'
import { searchPassages } from '../../dist/search/sharded/search-passages.js'
import { talksOfPost } from '../../dist/search/talk.js'
import { newestFirst } from '../../dist/search/whole-shelf.js'
import { allWords, terms } from '../../dist/search/words.js'
import { postOf } from '../peers/ours.mjs'

/** Every corpus in shards, also one that would be read whole. */
const IN_SHARDS = { entry: 0, whole: 0 }

/** All words of the corpus: two that stand apart are one word where they are one somewhere. */
const known = new Set()

/**
 * How MiniSearch cuts words, to hold what we index: without a field, so of a query, it is not asked for other spellings.
 * Those of all texts must be known before the first is added, which is why `open` comes before the oracle.
 */
export const OPTIONS = {
  tokenize: (text, field) => (field === undefined ? terms(text) : allWords(text, term => known.has(term)).map(({ term }) => term)),
  processTerm: term => term
}

/** Our index files, read as a browser reads them, and asked by MiniSearch's own search. */
export async function open(recordings) {
  const posts = []
  /** @type {Map<string, string[]>} */
  const idsOf = new Map()
  for await (const recording of recordings) {
    const post = postOf(recording)
    posts.push(post)
    idsOf.set(post.source, recording.passages.map((_, place) => `${recording.id}#${place}`))
  }
  for (const post of posts) for (const text of textsOf(post)) for (const { term } of allWords(text)) known.add(term)
  const sorted = newestFirst(posts)
  const [ids, said] = [sorted.flatMap(({ source }) => idsOf.get(source)), sorted.flatMap(post => post.said)]
  const hash = content => createHash('sha256').update(content).digest('hex').slice(0, 10)
  const files = new Map(packIndex(posts, hash, { deflate: deflateRawSync, limits: IN_SHARDS }).map(({ name, content }) => [name, typeof content === 'string' ? Buffer.from(content) : content]))
  const { sharded } = await openEntry(async (name, range) => (range ? files.get(name).subarray(...range) : files.get(name)))
  if (!sharded) throw new Error('The corpus was not packed into shards.')
  return async (query, { phrase = false, ...ways }) => {
    const found = await searchPassages(sharded, query, phrase ? { combineWith: 'AND' } : ways)
    const run = phrase ? runPattern(terms(query)) : null
    return found.filter(({ id }) => !run || holdsRun(said[id], run)).map(({ id, score }) => ({ id: ids[id], score }))
  }
}

/** Everything of a post that is indexed. */
function* textsOf(post) {
  for (const { text } of post.said) yield text
  for (const talk of talksOfPost(post)) {
    const document = documentOf(talk, 0)
    for (const field of FIELDS) yield document[field]
  }
}
