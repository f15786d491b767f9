import { ByteWriter, utf8 } from '../bytes.js'
import type { FoundHit } from '../hit.js'
import type { EntryHead } from '../index-format.js'
import { PASSAGE_FIELDS, TALK_FIELDS } from '../index-options.js'
import { languageIn } from '../language.js'
import { ALL_LANGUAGES } from '../languages/all.js'
import { lexiconOf } from '../lexicon.js'
import { Postings } from '../postings.js'
import { READS_FEW } from '../sharded/reads-few.js'
import { headOf, type PackedHead } from '../sharded/text-block.js'
import { TalkIndex } from '../talk-index.js'
import { LEADS } from '../talk-shelf.js'
import type { PackedTerm } from '../term-shard.js'
import { TextEngine } from '../text-engine.js'
import { Vocabulary } from '../vocabulary.js'
import { WholeShelf, type TalkList } from '../whole-shelf.js'
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

/**
 * The best hits for each term that stands in several texts, ready to be shown: answers to queries of one word, asked of the
 * whole index while it is built.
 */
export function packLeads(list: TalkList, { terms, lengths, averages }: CountedTerms, head: EntryHead) {
  const known = new Map(terms.map(({ term, fields }) => [term, fields]))
  const find = (term: string) => new Map(known.get(term)?.map(({ field, texts, times }) => [field, new Postings(texts, times)]))
  const engine = (fields: typeof TALK_FIELDS, size: number) => new TextEngine({ size, fields, averages, lengths }, find)
  const languages = head.languages.flatMap(code => (ALL_LANGUAGES[code] ? [languageIn(ALL_LANGUAGES[code])] : []))
  const size = list.all.length + list.said.length
  const shelf = new WholeShelf(list, engine(TALK_FIELDS, list.all.length), engine(PASSAGE_FIELDS, list.said.length), READS_FEW)
  const lexicon = lexiconOf(head, languages, new Vocabulary(terms), size)
  const index = new TalkIndex(shelf, lexicon)

  /** The leads of some terms, and the terms with where theirs stand. */
  return (some: readonly PackedTerm[], seal: (bytes: Uint8Array) => Uint8Array): { terms: PackedTerm[]; content: Uint8Array } => {
    const to = new ByteWriter()
    const led = some.map((term): PackedTerm => ({ ...term }))
    let group: { term: PackedTerm; leads: PackedLead[] }[] = []
    const close = () => {
      const content = seal(utf8(JSON.stringify(Object.fromEntries(group.map(({ term: { term }, leads }) => [term, leads])))))
      // The first says how long the block is, the others that they stand in the same.
      group.forEach(({ term }, i) => (term.lead = i === 0 ? content.length : 1))
      to.bytes(content)
      group = []
    }
    for (const term of led) {
      if (term.texts < FEWEST_TEXTS) continue
      const found = index.found(term.term, LEADS)
      if (found.length < FEWEST_TEXTS) continue
      group.push({ term, leads: found.map(({ number, talk, points }) => [number, headOf(talk), points.slice(0, LINES)]) })
      if (group.length === TOGETHER) close()
    }
    if (group.length > 0) close()
    return { terms: led, content: to.done() }
  }
}
