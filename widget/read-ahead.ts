import { fromUtf8 } from '../search/bytes.js'
import type { Entry, ReadIndexFile } from '../search/index-format.js'
import { fileName } from '../search/sharded/file-name.js'
import { lastUpTo } from '../search/sharded/last-up-to.js'

/** Of a large index it stands within so many bytes that it is one; a small one is not worth reading twice. */
const BEGINNING = 4096

/** Words whose place in the alphabet is plain without the rules by which texts are cut. */
const PLAIN = /^[a-z\d]+(?: +[a-z\d]+)*$/

/**
 * Reads as `read` does, and asks for the terms of a query as soon as the entry is there: the worker, which knows what else
 * is lacking, is still starting then. A wrong guess costs a request.
 */
export function readAhead(read: ReadIndexFile, entry: Promise<string | Uint8Array>, query: () => string | undefined): ReadIndexFile {
  const ahead = new Map<string, ReturnType<ReadIndexFile>>()
  const ask = (name: string) => {
    if (ahead.has(name)) return
    const reading = read(name)
    // Whoever reads it hears of it.
    reading.catch(() => {})
    ahead.set(name, reading)
  }
  const guess = (content: string | Uint8Array) => {
    const typed = query()?.trim().toLowerCase() ?? ''
    const isLarge = typeof content !== 'string' && fromUtf8(content.subarray(0, BEGINNING)).includes('"sharded":')
    if (!isLarge || !PLAIN.test(typed)) return
    const { sharded } = JSON.parse(fromUtf8(content)) as Extract<Entry, { sharded: object }>
    const words = typed.split(/ +/)
    for (const word of words) ask(fileName('terms', sharded.build, lastUpTo(sharded.terms, word)))
    if (words.length > 1) ask(fileName('places', sharded.build))
  }
  // What is wrong with an entry is said where it is opened.
  entry.then(guess).catch(() => {})
  return (name, range) => {
    const reading = ahead.get(name)
    ahead.delete(name)
    return reading ?? read(name, range)
  }
}
