import { ByteWriter, utf8 } from '../bytes.js'
import { expandQuery } from '../expand-query.js'
import { frameBody, type Deflate } from '../frame.js'
import type { FoundHit } from '../hit.js'
import type { EntryHead } from '../index-format.js'
import { PASSAGE_FIELDS, TALK_FIELDS } from '../index-options.js'
import { languageIn } from '../language.js'
import { ALL_LANGUAGES } from '../languages/all.js'
import { lexiconOf } from '../lexicon.js'
import { parseQuery } from '../parse-query.js'
import { READS_FEW } from '../sharded/reads-few.js'
import { headOf, type PackedHead } from '../sharded/text-block.js'
import { TalkIndex } from '../talk-index.js'
import { LEADS } from '../talk-shelf.js'
import type { PackedTerm } from '../term-shard.js'
import { TextEngine } from '../text-engine.js'
import { Vocabulary } from '../vocabulary.js'
import { WholeShelf, type TalkList } from '../whole-shelf.js'
import { mayHold } from './may-hold.js'
import { leadKeys, roughly } from './lead-keys.js'
import { remembered, type PackMemory } from './pack-memory.js'
import type { CountedTerms } from './term-table.js'

/** A term in fewer texts is shown as quickly from the texts. */
const FEWEST_TEXTS = 4

/** So many terms in a row are compressed together. */
const TOGETHER = 4

/** How many lines stand ready of a hit. */
const LINES = 3

/** A hit that stands ready: the talk's number, its head, and what is shown of it. */
export type PackedLead = [talk: number, head: PackedHead, points: FoundHit['points']]

/** For each of a few terms the hits that stand ready for it. */
export type PackedLeads = Record<string, PackedLead[]>

/** A term, where its leads are kept, and how they are made. */
interface LedTerm {
  term: PackedTerm
  key: string
  leads: () => PackedLead[]
}

/**
 * The best hits for each term that stands in several texts, ready to be shown: answers to queries of one word, asked of the
 * whole index while it is built.
 */
export function packLeads(list: TalkList, counted: CountedTerms, head: EntryHead, deflate: Deflate | undefined, memory: PackMemory | undefined) {
  const { terms, lengths } = counted
  const averages = counted.averages.map(roughly)
  const known = new Map(terms.map(({ term, fields }) => [term, fields]))
  const find = (term: string) => new Map(known.get(term)?.map(({ field, texts, times }) => [field, { texts, times }]))
  const engine = (fields: typeof TALK_FIELDS, size: number) => new TextEngine({ size, fields, averages, lengths }, find)
  const languages = head.languages.flatMap(code => (ALL_LANGUAGES[code] ? [languageIn(ALL_LANGUAGES[code])] : []))
  const size = list.all.length + list.said.length
  const shelf = new WholeShelf(list, engine(TALK_FIELDS, list.all.length), engine(PASSAGE_FIELDS, list.said.length), READS_FEW)
  const lexicon = lexiconOf(head, languages, new Vocabulary(terms), size)
  const index = new TalkIndex(shelf, lexicon)
  const keyOf = memory && leadKeys(list, counted, head, memory)

  const ledTerm = (term: PackedTerm): LedTerm => {
    let found: PackedLead[] | null = null
    const leads = () => (found ??= index.found(term.term, LEADS, mayHold).map(({ number, talk, points }) => [number, headOf(talk), points.slice(0, LINES)]))
    return { term, leads, key: keyOf?.(term.term, expandQuery(parseQuery(term.term).words, lexicon)) ?? '' }
  }
  const isEnough = ({ key, leads }: LedTerm) => remembered(memory, () => `led ${key}`, () => Uint8Array.of(leads().length < FEWEST_TEXTS ? 0 : 1))[0] === 1
  const bodyOf = (group: readonly LedTerm[]) =>
    remembered(memory, () => `leads ${memory?.keyOf(group.map(({ key }) => key).join('\n'))}`, () => {
      const bytes = utf8(JSON.stringify(Object.fromEntries(group.map(({ term: { term }, leads }) => [term, leads()]))))
      return deflate?.(bytes) ?? bytes
    })

  /** The leads of some terms, and the terms with where theirs stand. */
  return (some: readonly PackedTerm[], seal: string): { terms: PackedTerm[]; content: Uint8Array } => {
    const to = new ByteWriter()
    const led = some.map((term): PackedTerm => ({ ...term }))
    let group: LedTerm[] = []
    const close = () => {
      const content = frameBody(bodyOf(group), seal, deflate !== undefined)
      // The first says how long the block is, the others that they stand in the same.
      group.forEach(({ term }, i) => (term.lead = i === 0 ? content.length : 1))
      to.bytes(content)
      group = []
    }
    for (const term of led) {
      if (term.texts < FEWEST_TEXTS) continue
      const one = ledTerm(term)
      if (!isEnough(one)) continue
      group.push(one)
      if (group.length === TOGETHER) close()
    }
    if (group.length > 0) close()
    return { terms: led, content: to.done() }
  }
}
