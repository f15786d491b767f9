import { ByteWriter, toBase64 } from '../bytes.js'
import { ENTRY_NAME } from '../entry-name.js'
import { frame, type Deflate } from '../frame.js'
import type { EntryHead, IndexFile, ShardedEntry } from '../index-format.js'
import type { Language } from '../language.js'
import type { Hash } from '../index-files.js'
import { fileName, leadsFileOf } from '../sharded/file-name.js'
import { writeTerms } from '../term-block.js'
import { writeShard, type PackedTerm } from '../term-shard.js'
import type { PostNumbering } from '../sharded/numbering.js'
import { packLeads } from './pack-leads.js'
import { remembered, type PackMemory } from './pack-memory.js'
import { packTexts } from './pack-texts.js'
import type { PostBlock } from './post-blocks.js'
import type { CountedTerms } from './term-table.js'

/** A file of the word list is cut at a letter, once it is as large as this. */
const WORDS = 24_000

/** What is packed, and how. */
export interface Sharding {
  blocks: readonly PostBlock[]
  numbering: PostNumbering
  /** The same, written. */
  numbered: Uint8Array
  counted: CountedTerms
  head: EntryHead
  /** Those of the head. */
  languages: readonly Language[]
  hash: Hash
  deflate: Deflate | undefined
  memory: PackMemory | undefined
  /** How large a shard of terms becomes, before it is compressed. */
  shard: number
}

/** Packs posts into files of which a search reads what it needs, the entry last. */
export function packSharded({ blocks, numbering, numbered, counted, head, languages, hash, deflate: squeeze, memory, shard }: Sharding): IndexFile[] {
  const { terms, lengths } = counted
  // The same bytes are compressed once, in all builds.
  const deflate = squeeze && ((bytes: Uint8Array) => remembered(memory, () => `deflated ${memory?.keyOf(bytes)}`, () => squeeze(bytes)))
  const texts = packTexts(blocks, hash, squeeze)
  const bare = cutShards(terms, shard)
  // Whatever changes an answer changes what stands here: the texts by their names, the terms by what they hold.
  const build = hash(JSON.stringify([head, texts.files.map(({ name }) => name)]))
  const leads = packLeads({ numbering, blocks, counted, head, languages }, squeeze, memory)
  const seal = (bytes: Uint8Array) => frame(bytes, build, deflate)
  const files: IndexFile[] = [...texts.files]
  const led = new ByteWriter()
  bare.forEach((some, number) => {
    const first = led.length
    const { terms: withLeads, content } = leads.pack(some, build)
    led.bytes(content)
    files.push({ name: fileName('terms', build, number), content: seal(writeShard(withLeads, languages.length, lengths, first)) })
    if (leadsFileOf(number) === leadsFileOf(number + 1) && number + 1 < bare.length) return
    if (led.length > 0) files.push({ name: fileName('leads', build, leadsFileOf(number)), content: led.done() })
    led.clear()
  })
  leads.keep()
  const words = cutWords(terms, languages.length)
  words.forEach((some, number) => {
    const to = new ByteWriter()
    writeTerms(to, some, languages.length)
    files.push({ name: fileName('words', build, number), content: seal(to.done()) })
  })
  files.push({ name: fileName('places', build), content: seal(texts.places) })
  files.push({ name: fileName('heads', build), content: seal(texts.heads) })
  const entry: ShardedEntry = {
    ...head,
    sharded: {
      build,
      terms: bare.map((some, number) => separator(bare[number - 1]?.at(-1)?.term ?? '', some[0]?.term ?? '')),
      words: words.map(([first]) => first?.term.charAt(0) ?? ''),
      numbering: toBase64(seal(numbered))
    }
  }
  return [...files, { name: ENTRY_NAME, content: `${JSON.stringify(entry)}\n` }]
}

/** The shortest beginning of a term that comes behind the one before. */
function separator(before: string, term: string): string {
  let length = 1
  while (length < term.length && term.slice(0, length) <= before) length++
  return before === '' ? '' : term.slice(0, length)
}

/** From this share of a shard on, it is cut where a family of words ends; up to that share of it is waited for one. */
const FULL_ENOUGH = 0.75
const TOO_FULL = 1.25

/** Words that have fewer letters in common are hardly forms of one. */
const FAMILY = 4

/** Cuts terms into shards of about so many bytes, rather between families of words; a term that alone is as large stands alone. */
function cutShards(terms: readonly PackedTerm[], most: number): PackedTerm[][] {
  const shards: PackedTerm[][] = []
  let size = Infinity
  let before = ''
  for (const known of terms) {
    const { term, fields } = known
    // Two bytes a posting, and what the term itself takes.
    let own = term.length + 6
    for (const { texts } of fields) own += texts.length * 2 + 2
    if (size + own > most * (term.slice(0, FAMILY) === before.slice(0, FAMILY) ? TOO_FULL : FULL_ENOUGH)) {
      shards.push([])
      size = 0
    }
    shards.at(-1)?.push(known)
    size += own
    before = term
  }
  return shards
}

function cutWords(terms: readonly PackedTerm[], languages: number): PackedTerm[][] {
  const files: PackedTerm[][] = []
  let size = Infinity
  let letter = ''
  for (const term of terms) {
    const first = term.term.charAt(0)
    if (first !== letter && size > WORDS) {
      files.push([])
      size = 0
    }
    letter = first
    files.at(-1)?.push(term)
    size += term.term.length / 2 + 4 + languages
  }
  return files
}
