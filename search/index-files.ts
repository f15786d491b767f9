import MiniSearch, { type AsPlainObject } from 'minisearch'
import { ENTRY_NAME } from './entry-name.js'
import { IndexError } from './index-error.js'
import { INDEX_OPTIONS, documentOf, type TalkDocument } from './index-options.js'
import { TalkIndex } from './talk-index.js'
import { isTalk, talksOfPost, type IndexedTalk, type Post } from './talk.js'

/** The version of the files and of everything that shapes them: fields, tokens, JSON. */
export const FORMAT_VERSION = 1

/** What the entry holds. */
interface Entry {
  talkseek: number
  posts: number
  talks: number
  files: { talks: string; terms: string }
}

/** Reads one index file by its name. Throws an `IndexError` when there is none. */
export type ReadIndexFile = (name: string) => Promise<string>

/** An index file, ready to write: its name and its text. */
export interface IndexFile {
  name: string
  text: string
}

/**
 * Packs posts into index files, the entry last. The same posts, in the same order, give the same bytes.
 *
 * @param hash a short text that differs when its input differs, safe in a file name
 */
export function packIndex(posts: readonly Post[], hash: (text: string) => string): IndexFile[] {
  const engine = new MiniSearch(INDEX_OPTIONS)
  const indexed = posts.flatMap(talksOfPost)
  engine.addAll(indexed.map(documentOf))
  const talks = hashedFile('talks', { talkseek: FORMAT_VERSION, posts }, hash)
  const terms = hashedFile('terms', { talkseek: FORMAT_VERSION, engine: engine.toJSON() }, hash)
  const entry: Entry = {
    talkseek: FORMAT_VERSION,
    posts: posts.length,
    talks: indexed.filter(isTalk).length,
    files: { talks: talks.name, terms: terms.name }
  }
  return [talks, terms, { name: ENTRY_NAME, text: `${JSON.stringify(entry)}\n` }]
}

function hashedFile(stem: string, content: object, hash: (text: string) => string): IndexFile {
  const text = JSON.stringify(content)
  return { name: `${stem}-${hash(text)}.json`, text }
}

/**
 * Opens the index that a reader reaches: the entry first, then its files together.
 *
 * @throws IndexError when a file is missing, broken or of another version
 */
export async function openIndex(read: ReadIndexFile): Promise<TalkIndex> {
  const { files } = await readFile<Entry>(read, ENTRY_NAME, entry => typeof entry.files?.talks === 'string' && typeof entry.files.terms === 'string')
  const [{ posts }, { engine }] = await Promise.all([
    readFile<{ posts: Post[] }>(read, files.talks, file => Array.isArray(file.posts)),
    readFile<{ engine: AsPlainObject }>(read, files.terms, file => Array.isArray(file.engine?.index))
  ])
  const talks = posts.flatMap(talksOfPost)
  return new TalkIndex(talks, loadEngine(engine, talks, files.terms))
}

function loadEngine(engine: AsPlainObject, talks: readonly IndexedTalk[], name: string): MiniSearch<TalkDocument> {
  if (engine.documentCount !== talks.length) {
    throw broken(name, `knows ${engine.documentCount} texts where the talks file holds ${talks.length}`)
  }
  return MiniSearch.loadJS<TalkDocument>(engine, INDEX_OPTIONS)
}

async function readFile<Content extends object>(
  read: ReadIndexFile,
  name: string,
  isWhole: (content: Partial<Content>) => boolean
): Promise<Content> {
  const content = parseFile(name, await read(name)) as Partial<Content> & { talkseek?: unknown }
  if (typeof content.talkseek !== 'number') throw broken(name, 'is JSON, but no Talkseek index')
  if (content.talkseek !== FORMAT_VERSION) {
    throw new IndexError(
      'version',
      name,
      `${name} is of index version ${content.talkseek}, this program reads version ${FORMAT_VERSION}. ` +
        'Build the index with the same release of Talkseek that the page loads.'
    )
  }
  if (!isWhole(content)) throw broken(name, 'lacks a part')
  return content as Content
}

function parseFile(name: string, text: string): object {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    const start = text.trimStart().slice(0, 20).replace(/\s+/g, ' ')
    throw broken(name, /^\s*</.test(text) ? `is a web page, not an index (it begins with “${start}”)` : `is cut off or damaged after ${text.length} characters`)
  }
  if (typeof content !== 'object' || content === null) throw broken(name, 'is JSON, but no Talkseek index')
  return content
}

function broken(name: string, what: string): IndexError {
  return new IndexError('broken', name, `${name} ${what}. Build the index again and publish all of its files together.`)
}
