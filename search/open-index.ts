import { asBytes, ByteReader, fromBase64, fromUtf8 } from './bytes.js'
import { ENTRY_NAME } from './entry-name.js'
import { unframe } from './frame.js'
import { IndexError } from './index-error.js'
import { broken, FORMAT_VERSION, type Entry, type ReadIndexFile, type WholeEntry } from './index-format.js'
import { PASSAGE_FIELDS, SAID, TALK_FIELDS } from './index-options.js'
import { lexiconOf, loadLanguages } from './lexicon.js'
import { TalkIndex } from './talk-index.js'
import type { Post } from './talk.js'
import { TermShard } from './term-shard.js'
import { TextEngine } from './text-engine.js'
import { Vocabulary } from './vocabulary.js'
import { newestFirst, rowOf, TalkList, WholeShelf } from './whole-shelf.js'

/** An index whose entry is read, with what brings the rest of it while it is searched. */
export interface OpenedIndex {
  index: TalkIndex
  head: Entry
  /** `null` when everything is there. */
  sharded: import('./sharded/sharded-index.js').ShardedIndex | null
}

/**
 * Opens the index that a reader reaches, with everything in it. A large one is rather asked piece by piece: `openTalks`.
 *
 * @throws IndexError when a file is missing, broken or of another version
 */
export async function openIndex(read: ReadIndexFile): Promise<TalkIndex> {
  const { index, sharded } = await openEntry(read)
  if (sharded) await sharded.loadAll()
  return index
}

/** Opens an index as far as it must be, to be asked. */
export async function openEntry(read: ReadIndexFile): Promise<OpenedIndex> {
  const entry = await readEntry(read)
  if ('whole' in entry) return { index: await openWhole(read, entry), head: entry, sharded: null }
  const { ShardedIndex } = await import('./sharded/sharded-index.js')
  const sharded = await ShardedIndex.open(read, entry)
  return { index: sharded.index, head: entry, sharded }
}

/** @throws IndexError as `openIndex`, of the entry alone */
export function readEntry(read: ReadIndexFile): Promise<Entry> {
  return readJson<Entry>(read, ENTRY_NAME, entry => Array.isArray(entry.languages) && ('whole' in entry || 'sharded' in entry))
}

async function openWhole(read: ReadIndexFile, entry: WholeEntry): Promise<TalkIndex> {
  const { whole } = entry
  const isInside = Array.isArray(whole.posts)
  const name = isInside ? ENTRY_NAME : whole.terms
  const [{ posts }, bytes] = await Promise.all([
    isInside ? { posts: whole.posts as Post[] } : readJson<{ posts: Post[] }>(read, whole.posts as string, file => Array.isArray(file.posts)),
    isInside ? fromBase64(whole.terms) : read(name).then(asBytes)
  ])
  const from = new ByteReader(await unframe(bytes, isInside ? '' : (whole.posts as string), name))
  const lengths = Array.from({ length: SAID + 1 }, () => Uint16Array.from(from.numbers(from.number())))
  const list = new TalkList(newestFirst(posts).map(rowOf))
  const texts = (lengths[0]?.length ?? 0) + (lengths[SAID]?.length ?? 0)
  if (texts !== list.all.length + list.said.length) {
    throw broken(name, `knows ${texts} texts where the talks file holds ${list.all.length + list.said.length}`)
  }
  const shard = new TermShard(from.rest(), entry.languages.length)
  const find = (term: string) => shard.postings(term, null)
  const engine = (fields: typeof TALK_FIELDS, size: number) => new TextEngine({ size, fields, averages: entry.averages, lengths }, find)
  const shelf = new WholeShelf(list, engine(TALK_FIELDS, list.all.length), engine(PASSAGE_FIELDS, list.said.length))
  return new TalkIndex(shelf, lexiconOf(entry, await loadLanguages(entry), new Vocabulary(shard.terms), texts))
}

async function readJson<Content extends object>(
  read: ReadIndexFile,
  name: string,
  isWhole: (content: Partial<Content>) => boolean
): Promise<Content> {
  const content = await read(name)
  const parsed = parseFile(name, typeof content === 'string' ? content : fromUtf8(content)) as Partial<Content> & { talkseek?: unknown }
  if (typeof parsed.talkseek !== 'number') throw broken(name, 'is JSON, but no Talkseek index')
  if (parsed.talkseek !== FORMAT_VERSION) {
    throw new IndexError(
      'version',
      name,
      `${name} is of index version ${parsed.talkseek}, this program reads version ${FORMAT_VERSION}. ` +
        'Build the index with the same release of Talkseek that the page loads.'
    )
  }
  if (!isWhole(parsed)) throw broken(name, 'lacks a part')
  return parsed as Content
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
