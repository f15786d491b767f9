import { ByteReader } from '../bytes.js'
import type { FoundHit } from '../hit.js'
import type { ByteRange, ShardedEntry } from '../index-format.js'
import type { PackedLeads } from '../pack/pack-leads.js'
import type { Lengths } from '../postings.js'
import { readTerms } from '../term-block.js'
import { TermShard, type FieldPostings } from '../term-shard.js'
import { Vocabulary, type KnownTerm, type TermDemand } from '../vocabulary.js'
import { fileName, leadsFileOf } from './file-name.js'
import { lastUpTo } from './last-up-to.js'
import { type Loader, parseContent } from './loader.js'
import { Recent } from './recent.js'
import { talkOf } from './text-block.js'

/** A beginning or a word may lead to so many shards; beyond, the word list chooses. */
const MOST_SHARDS = 3

/** Memory for shards, for postings taken out of them, and for leads, in bytes, about. */
const MOST_SHARD_BYTES = 8_000_000
const MOST_POSTING_BYTES = 24_000_000
const MOST_LEADS = 300

/** What comes behind every text that begins so. */
const BEHIND = '\uffff'

/** The terms of a large index: shards by ranges of the alphabet, a word list for what is mistyped, and leads. */
export class TermShelf implements TermDemand {
  readonly vocabulary = new Vocabulary([], this)
  readonly #loader: Loader
  readonly #entry: ShardedEntry
  readonly #lengths: readonly Lengths[]
  /** Whether the terms of a shard, or of a file of the word list, are known. */
  readonly #known: Uint8Array
  readonly #listed: Uint8Array
  readonly #shards = new Recent<number, TermShard>(MOST_SHARD_BYTES)
  readonly #postings = new Recent<string, FieldPostings>(MOST_POSTING_BYTES)
  readonly #leads = new Recent<string, ReadonlyMap<number, FoundHit>>(MOST_LEADS)
  #isWhole = false

  constructor(loader: Loader, entry: ShardedEntry, lengths: readonly Lengths[]) {
    this.#loader = loader
    this.#entry = entry
    this.#lengths = lengths
    this.#known = new Uint8Array(entry.sharded.terms.length)
    this.#listed = new Uint8Array(entry.sharded.words.length)
  }

  get isLacking(): boolean {
    return this.#loader.wants.any
  }

  term(term: string): void {
    if (!this.#listed[this.#listOf(term)]) this.#wantShard(this.#shardOf(term))
  }

  beginning(prefix: string): void {
    const [from, to] = [this.#shardOf(prefix), this.#shardOf(prefix + BEHIND)]
    if (to - from >= MOST_SHARDS) return this.letter(prefix.charAt(0))
    for (let shard = from; shard <= to; shard++) this.#wantShard(shard)
  }

  /** All terms, without their postings. */
  allLetters(): void {
    for (const letter of this.#entry.sharded.words) this.letter(letter)
  }

  letter(letter: string): void {
    const list = this.#listOf(letter)
    if (this.#listed[list] || this.#isWhole) return
    const name = fileName('words', this.#entry.sharded.build, list)
    this.#loader.want(name, async () => {
      const bytes = await this.#loader.part(name, this.#entry.sharded.build)
      this.vocabulary.add(readTerms(new ByteReader(bytes), this.#entry.languages.length))
      this.#listed[list] = 1
    })
  }

  reachable<Term extends KnownTerm>(terms: readonly Term[]): Term[] {
    const shards = new Set<number>()
    return terms.filter(({ term }) => {
      const shard = this.#shardOf(term)
      return shards.has(shard) || (shards.size < MOST_SHARDS && shards.add(shard))
    })
  }

  /** The postings of a term; `null` when there is none, or until its shard is loaded. */
  readonly find = (term: string): FieldPostings | null => {
    const known = this.#postings.get(term)
    if (known) return known
    const number = this.#shardOf(term)
    const shard = this.#shards.get(number)
    if (!shard) {
      this.#bringShard(number)
      return null
    }
    const postings = shard.postings(term, this.#lengths)
    if (postings) this.#postings.set(term, postings, [...postings.values()].reduce((sum, { texts }) => sum + texts.length * 6, 200))
    return postings
  }

  /** The hits that stand ready for a term; `null` when there are none, or until they are loaded. */
  leads(term: string): ReadonlyMap<number, FoundHit> | null {
    const known = this.#leads.get(term)
    if (known || this.#isWhole) return known ?? null
    const number = this.#shardOf(term)
    const shard = this.#shards.get(number)
    const range = shard?.lead(term)
    if (!shard) this.#bringShard(number)
    if (range) this.#wantLeads(fileName('leads', this.#entry.sharded.build, leadsFileOf(number)), range)
    return null
  }

  /** Brings all shards. */
  async loadAll(): Promise<void> {
    this.#isWhole = true
    await Promise.all(Array.from(this.#known.keys(), shard => this.#loadShard(shard)))
    this.#listed.fill(1)
  }

  /** Forgets what was not used for long. */
  trim(): void {
    if (this.#isWhole) return
    this.#shards.trim()
    this.#postings.trim()
    this.#leads.trim()
  }

  #wantShard(shard: number): void {
    if (!this.#known[shard]) this.#bringShard(shard)
  }

  #bringShard(shard: number): void {
    this.#loader.want(fileName('terms', this.#entry.sharded.build, shard), () => this.#loadShard(shard))
  }

  async #loadShard(number: number): Promise<void> {
    const { languages, sharded } = this.#entry
    const bytes = await this.#loader.part(fileName('terms', sharded.build, number), sharded.build)
    const shard = new TermShard(bytes, languages.length)
    this.vocabulary.add(shard.terms)
    this.#known[number] = 1
    this.#shards.set(number, shard, shard.bytes)
  }

  #wantLeads(name: string, range: ByteRange): void {
    this.#loader.want(`${name}:${range[0]}`, async () => {
      const leads = parseContent<PackedLeads>(name, await this.#loader.part(name, this.#entry.sharded.build, range))
      for (const [term, hits] of Object.entries(leads)) {
        this.#leads.set(term, new Map(hits.map(([age, head, points]) => [(this.#lengths[0] as Lengths).length - age, { talk: talkOf(head), points }])), 1)
      }
    })
  }

  #shardOf(term: string): number {
    return lastUpTo(this.#entry.sharded.terms, term)
  }

  #listOf(term: string): number {
    return lastUpTo(this.#entry.sharded.words, term.charAt(0))
  }
}
