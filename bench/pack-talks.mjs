import { createHash } from 'node:crypto'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { packIndex } from '../dist/search/index.js'
import { packPlain } from './plain-minisearch.mjs'

/** Packs posts as a build does. @param {readonly import('../search/talk.js').Post[]} posts @returns {Map<string, string | Uint8Array>} contents by file name */
export function packTalks(posts) {
  const files = packIndex(posts, text => createHash('sha256').update(text).digest('hex').slice(0, 10), { deflate: deflateRawSync })
  return new Map(files.map(({ name, content }) => [name, content]))
}

/** Files of an index by what they hold, besides what is read to search: terms, and the word list. */
const TEXTS = /^(?:talks|texts|heads|places)-/
const LEADS = /^leads-/

/**
 * The bytes of an index: what is read to search, the texts that are shown, and the hits that stand ready. A small one holds
 * the first two in one file. The peer's texts are the posts as JSON.
 *
 * @param {readonly import('../search/talk.js').Post[]} posts
 * @returns {Record<string, { raw: number, gzip: number } | null>} by engine and part
 */
export function measureBytes(posts) {
  const ours = packTalks(posts)
  const having = isAsked => [...ours].filter(([name]) => isAsked(name)).map(([, content]) => content)
  const isSplit = ours.size > 1
  const plain = packPlain(posts)
  return {
    'Talkseek, to search': isSplit ? bytesOf(having(name => !TEXTS.test(name) && !LEADS.test(name))) : null,
    'MiniSearch, to search': bytesOf([plain]),
    'Talkseek, with the texts': bytesOf(having(name => !LEADS.test(name))),
    'MiniSearch, with the texts': bytesOf([plain, JSON.stringify(posts)]),
    'Talkseek, with hits that stand ready': isSplit ? bytesOf([...ours.values()]) : null
  }
}

/** @param {readonly (string | Uint8Array)[]} contents */
function bytesOf(contents) {
  const sum = count => contents.reduce((total, content) => total + count(content), 0)
  return { raw: sum(content => Buffer.byteLength(content)), gzip: sum(content => gzipSync(content, { level: 9 }).length) }
}
