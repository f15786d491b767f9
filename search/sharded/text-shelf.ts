import { fromUtf8 } from '../bytes.js'
import { FacetTables } from '../facets.js'
import { unframe } from '../frame.js'
import type { ByteRange, ShardedEntry } from '../index-format.js'
import type { Passage } from '../passage.js'
import type { IndexedTalk } from '../talk.js'
import { fileName, textsName } from './file-name.js'
import { lastUpTo } from './last-up-to.js'
import { type Loader, parseContent } from './loader.js'
import type { PostNumbering } from './numbering.js'
import { Recent } from './recent.js'
import { blockIn, HEADS_END, PASSAGES_A_BLOCK, readPassages, talkOf, type PackedBlock, type PackedHead } from './text-block.js'
import { readPlaces, type TextPlace } from './text-places.js'

/** Memory for texts, in blocks of passages and in posts. */
const MOST_BLOCKS = 600
const MOST_POSTS = 300

/** The texts of a large index, a block of passages or the talks of a post at a time. */
export class TextShelf {
  readonly #loader: Loader
  readonly #entry: ShardedEntry
  readonly #numbering: PostNumbering
  /** For each talk and each passage its post. */
  readonly #postOf: Uint32Array
  /** Where the texts of each post stand. */
  #places: readonly TextPlace[] | null = null
  readonly #talks = new Recent<number, IndexedTalk[]>(MOST_POSTS)
  readonly #blocks = new Recent<string, Passage[]>(MOST_BLOCKS)
  readonly #heads = new Map<number, IndexedTalk>()
  #all: readonly IndexedTalk[] | null = null
  #facets: FacetTables | null = null
  #isWhole = false

  constructor(loader: Loader, entry: ShardedEntry, numbering: PostNumbering) {
    this.#loader = loader
    this.#entry = entry
    this.#numbering = numbering
    const { firstTalks } = numbering
    this.#postOf = new Uint32Array(numbering.isTalk.length)
    for (let post = 0; post + 1 < firstTalks.length; post++) this.#postOf.fill(post, firstTalks[post], firstTalks[post + 1])
  }

  /** Sees to it that it is known where texts stand. */
  expect(): void {
    if (!this.#places) this.#loader.want('places', () => this.#loadPlaces())
  }

  talk(talk: number): IndexedTalk | null {
    const post = this.#postOf[talk] ?? 0
    const talks = this.#talks.get(post)
    if (talks) return talks[talk - (this.#numbering.firstTalks[post] ?? 0)] ?? null
    this.#want(post, 0)
    return null
  }

  head(talk: number): IndexedTalk | null {
    const post = this.#postOf[talk] ?? 0
    const known = this.#heads.get(talk) ?? this.#all?.[talk]
    return known ?? (this.#talks.has(post) || !this.#loader.wants.any ? this.talk(talk) : null)
  }

  heads(): readonly IndexedTalk[] | null {
    if (!this.#all) this.#loader.want('heads', () => this.#loadHeads())
    return this.#all
  }

  facets(): FacetTables | null {
    return this.heads() && this.#facets
  }

  passage(passage: number): Passage | null {
    const { post, place } = this.#placeOf(passage)
    const block = Math.floor(place / PASSAGES_A_BLOCK)
    const passages = this.#blocks.get(`${post}:${block}`)
    if (passages) return passages[place % PASSAGES_A_BLOCK] ?? null
    this.#want(post, block + 1)
    return null
  }

  wholeTalk(talk: number): void {
    const post = this.#postOf[talk] ?? 0
    const { blocks } = this.#sizeOf(post)
    const isThere = this.#talks.has(post) && Array.from({ length: blocks }, (_, i) => this.#blocks.has(`${post}:${i}`)).every(is => is)
    if (!isThere) this.#want(post, 0, blocks + 1)
  }

  async loadAll(): Promise<void> {
    this.#isWhole = true
    const posts = Array.from({ length: this.#numbering.firstTalks.length - 1 }, (_, post) => post)
    await this.#loadPlaces()
    await this.#loadHeads()
    const files = new Map<string, Promise<Uint8Array>>()
    const read = async (file: string, range: ByteRange) => {
      const reading = files.get(file) ?? this.#loader.bytes(file)
      files.set(file, reading)
      return (await reading).subarray(...range)
    }
    await Promise.all(posts.map(post => this.#load(post, 0, this.#sizeOf(post).blocks + 1, read)))
  }

  trim(): void {
    if (this.#isWhole) return
    this.#talks.trim()
    this.#blocks.trim()
    if (this.#heads.size > MOST_BLOCKS * 4) this.#heads.clear()
  }

  #sizeOf(post: number): { first: number; blocks: number } {
    const { firstTalks, firstPassages } = this.#numbering
    const first = firstPassages[firstTalks[post] ?? 0] ?? 0
    const end = firstPassages[firstTalks[post + 1] ?? 0] ?? first
    return { first, blocks: Math.ceil((end - first) / PASSAGES_A_BLOCK) }
  }

  #placeOf(passage: number): { post: number; place: number } {
    const post = this.#postOf[lastUpTo(this.#numbering.firstPassages, passage)] ?? 0
    return { post, place: passage - this.#sizeOf(post).first }
  }

  /** Wants parts of a post's texts: 0 its talks, from 1 on its blocks of passages. */
  #want(post: number, from: number, to = from + 1): void {
    if (this.#places) this.#loader.want(`texts ${post}:${from}-${to}`, () => this.#load(post, from, to))
    else this.expect()
  }

  async #loadPlaces(): Promise<void> {
    const { build } = this.#entry.sharded
    this.#places = readPlaces(await this.#loader.part(fileName('places', build), build))
  }

  /** Reads them some at a time, between which others have the thread: those of 10,000 talks are six megabytes. */
  async #loadHeads(): Promise<void> {
    const { build } = this.#entry.sharded
    const name = fileName('heads', build)
    const all: IndexedTalk[] = []
    const facets = new FacetTables()
    for (const line of fromUtf8(await this.#loader.part(name, build)).slice(1, -1).split(HEADS_END)) {
      for (const head of parseContent<PackedHead[]>(name, `[${line}]`)) {
        const talk = talkOf(head)
        facets.add(talk, this.#numbering.isTalk[all.length])
        all.push(talk)
      }
      await new Promise<void>(go => setTimeout(go))
    }
    this.#facets = facets
    this.#all = all
  }

  async #load(post: number, from: number, to: number, read = (file: string, range: ByteRange) => this.#loader.bytes(file, range)): Promise<void> {
    const { hash = '', first = 0, talks = 0, slot = 0 } = this.#places?.[post] ?? {}
    const file = textsName(hash)
    const startOf = (part: number) => first + (part === 0 ? 0 : talks + (part - 1) * slot)
    const start = startOf(from)
    const bytes = await read(file, [start, startOf(to)])
    const load = async (part: number) => {
      const stands = bytes.subarray(startOf(part) - start, startOf(part + 1) - start)
      const read = await unframe(part === 0 ? stands : blockIn(stands), '', file)
      if (part === 0) return this.#talks.set(post, parseContent<IndexedTalk[]>(file, read), 1)
      const block = parseContent<PackedBlock>(file, read)
      const firstTalk = this.#numbering.firstTalks[post] ?? 0
      for (const [place, head] of block.heads) this.#heads.set(firstTalk + place, talkOf(head))
      this.#blocks.set(`${post}:${part - 1}`, readPassages(block), 1)
    }
    await Promise.all(Array.from({ length: to - from }, (_, i) => load(from + i)))
  }
}
