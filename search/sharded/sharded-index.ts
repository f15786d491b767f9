import { fromBase64 } from '../bytes.js'
import { ENTRY_NAME } from '../entry-name.js'
import { unframe } from '../frame.js'
import type { FacetTables } from '../facets.js'
import type { FoundHit } from '../hit.js'
import type { IndexError } from '../index-error.js'
import { broken, type ReadIndexFile, type ShardedEntry } from '../index-format.js'
import { FIELDS, PASSAGE_FIELDS, TALK_FIELDS } from '../index-options.js'
import { lexiconOf, loadLanguages } from '../lexicon.js'
import type { Passage } from '../passage.js'
import { TalkIndex } from '../talk-index.js'
import type { TalkShelf } from '../talk-shelf.js'
import type { IndexedTalk } from '../talk.js'
import { TextEngine } from '../text-engine.js'
import { Wants } from '../wants.js'
import { Loader } from './loader.js'
import { READS_FEW } from './reads-few.js'
import { readNumbering, type PostNumbering } from './numbering.js'
import { TermShelf } from './term-shelf.js'
import { TextShelf } from './text-shelf.js'

/** A search needs terms, what these lead to, leads, places and texts, one behind the other; more would go round in circles. */
const MOST_ROUNDS = 12

/** A large index, of which a search brings what it needs. */
export class ShardedIndex {
  readonly index: TalkIndex
  readonly passages: TextEngine
  readonly terms: TermShelf
  readonly #texts: TextShelf
  readonly #loader: Loader

  /** @throws IndexError when the entry is damaged */
  static async open(read: ReadIndexFile, entry: ShardedEntry): Promise<ShardedIndex> {
    const { build, numbering } = entry.sharded
    if (typeof build !== 'string' || typeof numbering !== 'string') throw broken(ENTRY_NAME, 'lacks a part')
    const [bytes, languages] = await Promise.all([unframe(fromBase64(numbering), build, ENTRY_NAME), loadLanguages(entry)])
    return new ShardedIndex(read, entry, readNumbering(bytes), languages)
  }

  private constructor(read: ReadIndexFile, entry: ShardedEntry, numbering: PostNumbering, languages: Awaited<ReturnType<typeof loadLanguages>>) {
    const { isTalk, firstPassages } = numbering
    const [talks, said] = [isTalk.length, firstPassages.at(-1) ?? 0]
    // Postings tell the lengths of the texts that they name.
    const lengths = [...FIELDS.map(() => new Uint16Array(talks)), new Uint16Array(said)]
    this.#loader = new Loader(read)
    this.terms = new TermShelf(this.#loader, entry, lengths)
    this.#texts = new TextShelf(this.#loader, entry, numbering)
    const { averages } = entry
    this.passages = new TextEngine({ size: said, fields: PASSAGE_FIELDS, averages, lengths }, this.terms.find)
    const shelf = new ShardedShelf(new TextEngine({ size: talks, fields: TALK_FIELDS, averages, lengths }, this.terms.find), this.passages, numbering, this.terms, this.#texts)
    this.index = new TalkIndex(shelf, lexiconOf(entry, languages, this.terms.vocabulary, talks + said))
  }

  /**
   * Asks again and again, each time with what was lacking the last time, until nothing is.
   *
   * @returns the last outcome, and what could not be read for it
   */
  readonly complete = async <Outcome>(ask: () => Outcome, signal?: AbortSignal): Promise<{ outcome: Outcome; failures: IndexError[] }> => {
    const wants = new Wants()
    for (let round = 1; ; round++) {
      signal?.throwIfAborted()
      this.#loader.wants = wants
      const outcome = ask()
      if (!wants.any || round === MOST_ROUNDS) {
        this.terms.trim()
        this.#texts.trim()
        return { outcome, failures: wants.failures }
      }
      await wants.load()
    }
  }

  /** Brings everything, for programs that want to ask without waiting. */
  async loadAll(): Promise<void> {
    await Promise.all([this.terms.loadAll(), this.#texts.loadAll()])
  }
}

/** The shelf of a large index: what is not loaded is brought, and the texts of a few talks are read only. */
class ShardedShelf implements TalkShelf {
  readonly talks: TextEngine
  readonly passages: TextEngine
  readonly firstPassages: Uint32Array
  readonly isTalk: Uint8Array
  readonly reading = READS_FEW
  readonly #terms: TermShelf
  readonly #texts: TextShelf

  constructor(talks: TextEngine, passages: TextEngine, { firstPassages, isTalk }: PostNumbering, terms: TermShelf, texts: TextShelf) {
    this.talks = talks
    this.passages = passages
    this.firstPassages = firstPassages
    this.isTalk = isTalk
    this.#terms = terms
    this.#texts = texts
  }

  get isLacking(): boolean {
    return this.#terms.isLacking
  }

  talk(talk: number): IndexedTalk | null {
    return this.#texts.talk(talk)
  }

  head(talk: number): IndexedTalk | null {
    return this.#texts.head(talk)
  }

  heads(): readonly IndexedTalk[] | null {
    return this.#texts.heads()
  }

  facets(): FacetTables | null {
    return this.#texts.facets()
  }

  passage(passage: number): Passage | null {
    return this.#texts.passage(passage)
  }

  wholeTalk(talk: number): void {
    this.#texts.wholeTalk(talk)
  }

  expectTexts(): void {
    this.#texts.expect()
  }

  leads(term: string): ReadonlyMap<number, FoundHit> | null {
    return this.#terms.leads(term)
  }
}
