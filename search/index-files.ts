import { ByteReader, ByteWriter, fromUtf8, toBase64, utf8 } from './bytes.js'
import { ENTRY_NAME } from './entry-name.js'
import type { FacetName } from './facets.js'
import { SYNONYMS } from './field-synonyms.js'
import { frameBody, type Deflate } from './frame.js'
import { FORMAT_VERSION, type EntryHead, type IndexFile, type WholeEntry } from './index-format.js'
import { languageIn, languageOf } from './language.js'
import { ALL_LANGUAGES } from './languages/all.js'
import type { PackMemory } from './pack/pack-memory.js'
import { cutBlock } from './pack/cut-block.js'
import { postBlocks, type PostBlock } from './pack/post-blocks.js'
import { rememberStems } from './pack/remembered-stems.js'
import { packSharded } from './pack/pack-sharded.js'
import { TermTable, type CountedTerms } from './pack/term-table.js'
import { joinedJson, writtenPost, type WrittenPost } from './pack/written-post.js'
import { isTalk, type Post } from './talk.js'
import { writeShard } from './term-shard.js'
import { newestFirst, TalkList } from './whole-shelf.js'
import { terms as termsOf } from './words.js'

export { FORMAT_VERSION, type IndexFile, type ReadIndexFile } from './index-format.js'
export { openIndex } from './open-index.js'

/** A short text that differs when its input differs, safe in a file name. */
export type Hash = (content: string | Uint8Array) => string

/** How large parts of an index may be, in bytes as a server would send them. */
export interface Limits {
  /** Up to here everything stands in the entry: round trips cost more than bytes. */
  entry: number
  /** Up to here it stands in whole files beside the entry; beyond, a search loads what it needs. */
  whole: number
  /** A shard of terms, before it is compressed. */
  shard: number
}

const LIMITS: Limits = { entry: 120_000, whole: 500_000, shard: 28_000 }

/** More passages than this are never read whole. */
const MOST_PASSAGES_WHOLE = 3_000

/** What JSON becomes when nobody measures it. */
const SHRINKS_TO = 0.3

/** What a site adds to its index, and what the program that packs it can do. */
export interface PackOptions {
  /** Rows of words that stand for each other in queries: `[['k8s', 'kubernetes']]`. */
  synonyms?: readonly (readonly string[])[] | undefined
  /** What visitors may narrow hits by, in this order; without it, the page decides. */
  facets?: readonly FacetName[] | undefined
  /** Raw DEFLATE. Without it the files are larger, and as good. */
  deflate?: Deflate | undefined
  /** What it has packed before. */
  memory?: PackMemory | undefined
  limits?: Partial<Limits> | undefined
}

/**
 * Packs posts into index files, the entry last: everything in the entry, in whole files, or in shards, as large as it is.
 * The same posts, in the same order, give the same bytes.
 */
export function packIndex(posts: readonly Post[], hash: Hash, options: PackOptions = {}): IndexFile[] {
  return packWritten(posts.map(post => writtenPost(post, options.memory)), hash, options)
}

/** As `packIndex`, of posts that are mostly not parsed, since the memory knows what was made of them. */
export function packWritten(posts: readonly WrittenPost[], hash: Hash, options: PackOptions = {}): IndexFile[] {
  const { memory } = options
  const blocks = postBlocks(newestFirst(posts), memory)
  if (!memory) return packBlocks(posts, blocks, hash, options)
  const { synonyms, facets, limits } = options
  const key = memory.keyOf(JSON.stringify([blocks.map(({ key }) => key), posts.map(({ source }) => source), synonyms, facets, limits]))
  const known = memory.recallIndex?.(key)
  if (known) return known
  const files = packBlocks(posts, blocks, hash, options)
  memory.rememberIndex?.(key, files)
  return files
}

function packBlocks(
  posts: readonly WrittenPost[],
  blocks: readonly PostBlock[],
  hash: Hash,
  { synonyms = [], facets, deflate, memory, limits = {} }: PackOptions
): IndexFile[] {
  const { entry, whole, shard } = { ...LIMITS, ...limits }
  const counts = blocks.map(countBlock)
  const sum = (of: (counts: BlockCounts) => number) => counts.reduce((total, block) => total + of(block), 0)
  const passages = sum(block => block.passages)
  const languages = [...new Set(counts.flatMap(block => block.languages))].sort()
  const stemmed = new Map(languages.flatMap(code => (ALL_LANGUAGES[code] ? [[code, rememberStems(code, languageIn(ALL_LANGUAGES[code]), memory)] as const] : [])))
  const table = new TermTable()
  for (const block of blocks) table.add(cutBlock(block))
  const counted = table.count(languages.map(code => [code, stemmed.get(code) ?? null] as const))
  for (const language of stemmed.values()) language.keep()
  const head: EntryHead = {
    talkseek: FORMAT_VERSION,
    posts: posts.length,
    talks: sum(block => block.talks),
    passages,
    languages,
    ...(facets && { facets }),
    ...synonymsOf(counted, synonyms),
    averages: counted.averages
  }
  const packed = passages > MOST_PASSAGES_WHOLE || isLarge(blocks, whole, deflate) ? null : packWhole(posts, counted, languages, hash, deflate)
  if (packed && packed.size <= entry) return [entryFile({ ...head, whole: { posts: posts.map(({ post }) => post()), terms: toBase64(packed.terms('')) } })]
  if (packed && packed.size <= whole) {
    const talks = `talks-${packed.hash()}.json`
    const content = packed.terms(talks)
    const terms = `terms-${hash(content)}.bin`
    return [
      { name: talks, content: packed.posts, ...(packed.sentBytes !== null && { sentBytes: packed.sentBytes }) },
      { name: terms, content },
      entryFile({ ...head, whole: { posts: talks, terms } })
    ]
  }
  const list = new TalkList(blocks.flatMap(({ rows }) => rows()))
  return packSharded({ blocks, list, counted, head, languages: [...stemmed.values()], hash, deflate, memory, shard })
}

/** What a block's posts are to the whole. */
interface BlockCounts {
  talks: number
  passages: number
  languages: string[]
}

function countBlock({ rows, made }: PostBlock): BlockCounts {
  const bytes = made('counts', () => {
    const talks = rows().flatMap(({ talks }) => talks)
    const counts: BlockCounts = {
      talks: talks.filter(isTalk).length,
      passages: rows().reduce((sum, { said }) => sum + said.flat().length, 0),
      languages: [...new Set(talks.map(({ lang }) => languageOf(lang)))]
    }
    return utf8(JSON.stringify(counts))
  })
  return JSON.parse(fromUtf8(bytes)) as BlockCounts
}

function entryFile(entry: WholeEntry): IndexFile {
  return { name: ENTRY_NAME, content: `${JSON.stringify(entry)}\n` }
}

/** Together blocks of posts shrink to less than each alone, but hardly to half of it. */
const SHRINK_TOGETHER = 2

/** Whether posts are surely larger than this, which a few blocks of them tell. */
function isLarge(blocks: readonly PostBlock[], whole: number, deflate: Deflate | undefined): boolean {
  let size = 0
  return blocks.some(({ posts, made }) => {
    const bytes = made('size', () => {
      const to = new ByteWriter()
      to.number(Math.ceil(sizeOf(joinedJson(posts, '[', ']'), deflate)))
      return to.done()
    })
    return (size += new ByteReader(bytes).number()) > whole * SHRINK_TOGETHER
  })
}

function sizeOf(raw: Uint8Array, deflate: Deflate | undefined): number {
  return deflate?.(raw).length ?? raw.length * SHRINKS_TO
}

/** What stands around raw DEFLATE in a gzip stream. */
const GZIP_FRAME = 18

/** Everything in two parts, and their size. */
function packWhole(posts: readonly WrittenPost[], { terms, lengths }: CountedTerms, languages: readonly string[], hash: Hash, deflate: Deflate | undefined) {
  const to = new ByteWriter()
  for (const of of lengths) {
    to.number(of.length)
    for (const length of of) to.number(length)
  }
  to.bytes(writeShard(terms, languages.length, null))
  const [bytes, body] = [joinedJson(posts, `{"talkseek":${FORMAT_VERSION},"posts":[`, ']}'), to.done()]
  const small = deflate?.(body)
  const size = sizeOf(bytes, deflate)
  return {
    posts: bytes,
    sentBytes: deflate ? size + GZIP_FRAME : null,
    hash: () => hash(bytes),
    terms: (seal: string) => frameBody(small ?? body, seal, small !== undefined),
    size: size + (small?.length ?? body.length * SHRINKS_TO)
  }
}

/** The built-in synonyms of which a member stands in the index, in whichever form, and a site's own. */
function synonymsOf({ terms }: CountedTerms, own: readonly (readonly string[])[]): Pick<EntryHead, 'synonyms' | 'unsaid'> {
  const known = new Set<string>()
  for (const { term, stems } of terms) {
    known.add(term)
    for (const stem of stems) known.add(stem)
  }
  const english = ALL_LANGUAGES['en']
  const stem = english ? languageIn(english).stem : (term: string) => term
  const isKnown = (member: string) => termsOf(member).every(term => known.has(term) || known.has(stem(term)))
  const synonyms = [...SYNONYMS.filter(row => row.some(isKnown)), ...own].map(row => [...row])
  return { synonyms, unsaid: [...new Set(synonyms.flat().filter(member => !isKnown(member)))] }
}
