import { ByteWriter, fromUtf8, utf8 } from '../bytes.js'
import { expandQuery } from '../expand-query.js'
import { frameBody, type Deflate } from '../frame.js'
import type { FoundHit } from '../hit.js'
import { PASSAGE_FIELDS, TALK_FIELDS } from '../index-options.js'
import type { Language } from '../language.js'
import { lexiconOf } from '../lexicon.js'
import { parseQuery } from '../parse-query.js'
import { headOf, type PackedHead } from '../sharded/text-block.js'
import { TalkIndex } from '../talk-index.js'
import { LEADS } from '../talk-shelf.js'
import type { PackedTerm } from '../term-shard.js'
import { TextEngine } from '../text-engine.js'
import { Vocabulary } from '../vocabulary.js'
import { BlockShelf } from './block-shelf.js'
import { LeadKeys, roughly, type LedIndex } from './lead-keys.js'
import { LeadTable, type LeadGroup, type LedTerm } from './lead-table.js'
import { mayHold } from './may-hold.js'
import type { PackMemory } from './pack-memory.js'

/** A term in fewer texts is shown as quickly from the texts. */
const FEWEST_TEXTS = 4

/** So many terms in a row are compressed together. */
const TOGETHER = 4

/** How many lines stand ready of a hit. */
const LINES = 3

/** Where the leads of the last build are kept. */
const TABLE = 'leads'

/** What leads are made of. */
export type LeadSources = Omit<LedIndex, 'lexicon'> & { languages: readonly Language[] }

/**
 * A hit that stands ready: the talk's number, counted from the oldest, which is 1, so that a new post leaves it as it was, its head, and
 * what is shown of it.
 */
export type PackedLead = [age: number, head: PackedHead, points: FoundHit['points']]

/** For each of a few terms the hits that stand ready for it. */
export type PackedLeads = Record<string, PackedLead[]>

/** Packs the leads of a shard's terms. */
export interface LeadPacker {
  /** The terms with where their leads stand, and these. */
  pack(some: readonly PackedTerm[], seal: string): { terms: PackedTerm[]; content: Uint8Array }
  /** Keeps what was packed for the next build. */
  keep(): void
}

/**
 * The best hits for each term that stands in several texts, ready to be shown: answers to queries of one word, asked of the
 * whole index while it is built.
 */
export function packLeads({ numbering, blocks, counted, head, languages }: LeadSources, deflate: Deflate | undefined, memory: PackMemory | undefined): LeadPacker {
  const { terms, lengths } = counted
  const averages = counted.averages.map(roughly)
  const known = new Map(terms.map(({ term, fields }) => [term, fields]))
  const find = (term: string) => new Map(known.get(term)?.map(({ field, texts, times }) => [field, { texts, times }]))
  const engine = (fields: typeof TALK_FIELDS, size: number) => new TextEngine({ size, fields, averages, lengths }, find)
  const [talks, passages] = [numbering.isTalk.length, numbering.firstPassages.at(-1) ?? 0]
  const shelf = new BlockShelf(blocks, numbering, engine(TALK_FIELDS, talks), engine(PASSAGE_FIELDS, passages))
  const lexicon = lexiconOf(head, languages, new Vocabulary(terms), talks + passages)
  const index = new TalkIndex(shelf, lexicon)
  const leadsOf = (term: string) => index.found(term, LEADS, mayHold).map(({ number, talk, points }): PackedLead => [talks - number, headOf(talk), points.slice(0, LINES)])

  const keys = memory && new LeadKeys({ numbering, blocks, counted, head, lexicon }, memory)
  const before = LeadTable.fromBytes(keys && memory.recall(TABLE), keys?.around ?? '')
  let isChanged = false
  const kept: LedTerm[] = []
  const groups: LeadGroup[] = []
  const unpacked = new WeakMap<Uint8Array, PackedLeads>()

  const stampOf = (term: string, place: number): Pick<LedTerm, 'stamp' | 'isPlain'> => {
    if (!keys) return { stamp: [0, 0], isPlain: false }
    const isKnownPlain = before.of(term)?.isPlain
    const plain = isKnownPlain === false ? null : keys.ofTerm(place)
    if (plain && isKnownPlain) return { stamp: plain, isPlain: true }
    const { words } = parseQuery(term)
    const isPlain = words.length === 1 && words[0]?.term === term && words[0].text === term
    return { stamp: (isPlain && plain) || keys.ofWords(expandQuery(words, lexicon)), isPlain }
  }
  /** What stands ready for a term, as it was before where nothing has changed. */
  const led = (term: string, place: number, leads: () => PackedLead[]): LedTerm => {
    const { stamp, isPlain } = stampOf(term, place)
    const last = before.of(term)
    const isSame = last !== undefined && keys !== undefined && last.stamp[0] === stamp[0] && last.stamp[1] === stamp[1]
    isChanged ||= !isSame
    return isSame ? last : { term, stamp, isPlain, isEnough: leads().length >= FEWEST_TEXTS }
  }

  /** The leads of a term that has not changed, out of those that have been packed together with it. */
  const leadsBefore = (led: LedTerm): PackedLead[] | undefined => {
    const inflate = memory?.inflate
    const group = before.groupOf(led)
    if (!group || !inflate) return undefined
    const known = unpacked.get(group.body) ?? (JSON.parse(fromUtf8(deflate ? inflate(group.body) : group.body)) as PackedLeads)
    unpacked.set(group.body, known)
    return known[led.term]
  }

  let first = 0
  return {
    pack(some, seal) {
      const to = new ByteWriter()
      const packed = some.map((term): PackedTerm => ({ ...term }))
      let group: { packed: PackedTerm; led: LedTerm; leads: () => PackedLead[] }[] = []
      const close = () => {
        const terms = group.map(({ led }) => led)
        const body = before.bodyOf(terms) ?? deflated(utf8(JSON.stringify(Object.fromEntries(group.map(({ led, leads }) => [led.term, leadsBefore(led) ?? leads()])))), deflate)
        const content = frameBody(body, seal, deflate !== undefined)
        // The first says how long the block is, the others that they stand in the same.
        group.forEach(({ packed }, i) => (packed.lead = i === 0 ? content.length : 1))
        to.bytes(content)
        if (keys) groups.push({ terms, body })
        group = []
      }
      packed.forEach((one, i) => {
        if (one.texts < FEWEST_TEXTS) return
        let found: PackedLead[] | null = null
        const leads = () => (found ??= leadsOf(one.term))
        const term = led(one.term, first + i, leads)
        if (keys) kept.push(term)
        if (!term.isEnough) return
        group.push({ packed: one, led: term, leads })
        if (group.length === TOGETHER) close()
      })
      if (group.length > 0) close()
      first += some.length
      return { terms: packed, content: to.done() }
    },
    keep() {
      if (keys && (isChanged || kept.length !== before.size)) memory?.remember(TABLE, LeadTable.toBytes(keys.around, kept, groups))
    }
  }
}

function deflated(bytes: Uint8Array, deflate: Deflate | undefined): Uint8Array {
  return deflate?.(bytes) ?? bytes
}
