import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { packIndex } from '../dist/search/index.js'
import { packPlain } from './plain-minisearch.mjs'

/** Packs posts with our own code. @param {readonly import('../search/talk.js').Post[]} posts @returns {Promise<Map<string, string>>} text by file name */
export async function packTalks(posts) {
  const files = await packIndex(posts, text => createHash('sha256').update(text).digest('hex').slice(0, 10))
  return new Map(files.map(({ name, content }) => [name, content]))
}

/**
 * The bytes of an index, raw and gzip: what is read to search, and with the texts that are shown. The peer's texts are the
 * posts as JSON.
 *
 * @param {readonly import('../search/talk.js').Post[]} posts
 */
export async function measureBytes(posts) {
  const ours = await packTalks(posts)
  const toSearch = [...ours].filter(([name]) => !name.startsWith('talks')).map(([, text]) => text)
  const plain = packPlain(posts)
  return [
    { engine: 'Talkseek', part: 'to search', ...bytesOf(toSearch) },
    { engine: 'MiniSearch', part: 'to search', ...bytesOf([plain]) },
    { engine: 'Talkseek', part: 'with the texts', ...bytesOf([...ours.values()]) },
    { engine: 'MiniSearch', part: 'with the texts', ...bytesOf([plain, JSON.stringify(posts)]) }
  ]
}

/** @param {readonly string[]} texts */
function bytesOf(texts) {
  const sum = count => texts.reduce((total, text) => total + count(text), 0)
  return { raw: sum(text => Buffer.byteLength(text)), gzip: sum(text => gzipSync(text, { level: 9 }).length) }
}
