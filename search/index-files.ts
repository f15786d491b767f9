import { toBase64 } from './bytes.js'
import { ENTRY_NAME } from './entry-name.js'
import type { FacetName } from './facets.js'
import { SYNONYMS } from './field-synonyms.js'
import { frame, type Deflate } from './frame.js'
import { FORMAT_VERSION, type EntryHead, type IndexFile, type WholeEntry } from './index-format.js'
import { documentOf, FIELDS, SAID } from './index-options.js'
import { languageIn, languageOf } from './language.js'
import { ALL_LANGUAGES } from './languages/all.js'
import type { PackMemory } from './pack/pack-memory.js'
import { packSharded } from './pack/pack-sharded.js'
import { TermTable, type CountedTerms } from './pack/term-table.js'
import { ByteWriter, utf8 } from './bytes.js'
import type { Post } from './talk.js'
import { writeShard } from './term-shard.js'
import { TalkList } from './whole-shelf.js'
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
export function packIndex(posts: readonly Post[], hash: Hash, { synonyms = [], facets, deflate, memory, limits = {} }: PackOptions = {}): IndexFile[] {
  const { entry, whole, shard } = { ...LIMITS, ...limits }
  const list = new TalkList(posts)
  const languages = [...new Set(list.all.map(({ lang }) => languageOf(lang)))].sort()
  const counted = countTerms(list, languages)
  const head: EntryHead = {
    talkseek: FORMAT_VERSION,
    posts: posts.length,
    talks: list.isTalk.reduce((sum, is) => sum + is, 0),
    passages: list.said.length,
    languages,
    ...(facets && { facets }),
    ...synonymsOf(counted, synonyms),
    averages: counted.averages
  }
  const packed = list.said.length > MOST_PASSAGES_WHOLE || isLarge(posts, whole, deflate) ? null : packWhole(posts, counted, languages, deflate)
  if (packed && packed.size <= entry) return [entryFile({ ...head, whole: { posts: [...posts], terms: toBase64(packed.terms('')) } })]
  if (packed && packed.size <= whole) {
    const talks = `talks-${hash(packed.posts)}.json`
    const terms = `terms-${hash(packed.terms(talks))}.bin`
    return [
      { name: talks, content: packed.posts },
      { name: terms, content: packed.terms(talks) },
      entryFile({ ...head, whole: { posts: talks, terms } })
    ]
  }
  return packSharded({ posts, list, counted, head, hash, deflate, memory, shard })
}

function entryFile(entry: WholeEntry): IndexFile {
  return { name: ENTRY_NAME, content: `${JSON.stringify(entry)}\n` }
}

function countTerms(list: TalkList, languages: readonly string[]): CountedTerms {
  const table = new TermTable()
  list.all.forEach((talk, number) => {
    const document = documentOf(talk, number)
    FIELDS.forEach((name, field) => table.add(field, document[name], languageOf(talk.lang)))
  })
  let talk = 0
  list.said.forEach(({ text }, passage) => {
    while ((list.firstPassages[talk + 1] ?? Infinity) <= passage) talk++
    table.add(SAID, text, languageOf(list.all[talk]?.lang))
  })
  return table.count(languages.map(code => [code, ALL_LANGUAGES[code] ? languageIn(ALL_LANGUAGES[code]) : null] as const))
}

/** So much of the posts tells that all of them are too large: nothing shrinks to less than the beginning of it. */
const ENOUGH_TO_TELL = 8_000_000

function isLarge(posts: readonly Post[], whole: number, deflate: Deflate | undefined): boolean {
  let some = ''
  for (const post of posts) {
    some += JSON.stringify(post)
    if (some.length > ENOUGH_TO_TELL) return sizeOf(utf8(some), deflate) > whole
  }
  return false
}

function sizeOf(raw: Uint8Array, deflate: Deflate | undefined): number {
  return deflate?.(raw).length ?? raw.length * SHRINKS_TO
}

/** Everything in two parts, and their size. */
function packWhole(posts: readonly Post[], { terms, lengths }: CountedTerms, languages: readonly string[], deflate: Deflate | undefined) {
  const json = JSON.stringify({ talkseek: FORMAT_VERSION, posts })
  const to = new ByteWriter()
  for (const of of lengths) {
    to.number(of.length)
    for (const length of of) to.number(length)
  }
  to.bytes(writeShard(terms, languages.length, null))
  const bytes = to.done()
  return { posts: json, terms: (seal: string) => frame(bytes, seal, deflate), size: sizeOf(utf8(json), deflate) + sizeOf(bytes, deflate) }
}

/** The built-in synonyms of which a member stands in the index, in whichever form, and a site's own. */
function synonymsOf({ terms }: CountedTerms, own: readonly (readonly string[])[]): Pick<EntryHead, 'synonyms' | 'unsaid'> {
  const known = new Set(terms.flatMap(({ term, stems }) => [term, ...stems]))
  const english = ALL_LANGUAGES['en']
  const stem = english ? languageIn(english).stem : (term: string) => term
  const isKnown = (member: string) => termsOf(member).every(term => known.has(term) || known.has(stem(term)))
  const synonyms = [...SYNONYMS.filter(row => row.some(isKnown)), ...own].map(row => [...row])
  return { synonyms, unsaid: [...new Set(synonyms.flat().filter(member => !isKnown(member)))] }
}
