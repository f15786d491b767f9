import { ByteReader } from '../bytes.js'
import type { ByteRange, ShardedEntry } from '../index-format.js'
import type { Passage } from '../passage.js'
import type { IndexedTalk } from '../talk.js'
import { fileName, textsName } from './file-name.js'
import { type Loader, parseContent } from './loader.js'
import type { PostNumbering } from './numbering.js'
import { Recent } from './recent.js'
import { PASSAGES_A_BLOCK, readPassages, talkOf, type PackedBlock, type PackedHead } from './text-block.js'

/** How many posts a page of the places tells of. */
export const POSTS_A_PAGE = 16

/** Memory for texts, in blocks of passages and in posts. */
const MOST_BLOCKS = 600
const MOST_POSTS = 300

/** A file of places this large is fetched at once: a round trip costs more. */
const READ_AT_ONCE = 8_000

/** The texts of a large index, a block of passages or the talks of a post at a time. */
export class TextShelf {
  readonly #loader: Loader
  readonly #entry: ShardedEntry
  readonly #numbering: PostNumbering
  /** For each talk and each passage its post. */
  readonly #postOf: Uint32Array
  readonly #places = new Map<number, { file: string; ends: number[] }>()
  readonly #talks = new Recent<number, IndexedTalk[]>(MOST_POSTS)
  readonly #blocks = new Recent<string, Passage[]>(MOST_BLOCKS)
  readonly #heads = new Map<number, IndexedTalk>()
  #all: readonly IndexedTalk[] | null = null
  #isWhole = false

  constructor(loader: Loader, entry: ShardedEntry, numbering: PostNumbering) {
    this.#loader = loader
    this.#entry = entry
    this.#numbering = numbering
    const { firstTalks } = numbering
    this.#postOf = new Uint32Array(numbering.isTalk.length)
    for (let post = 0; post + 1 < firstTalks.length; post++) this.#postOf.fill(post, firstTalks[post], firstTalks[post + 1])
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
    const { build } = this.#entry.sharded
    const name = fileName('heads', build)
    if (!this.#all) {
      this.#loader.want(name, async () => {
        this.#all = (await this.#loader.json<PackedHead[]>(name, build)).map(talkOf)
      })
    }
    return this.#all
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

  async files(): Promise<string[]> {
    const { build } = this.#entry.sharded
    await this.#loadPlaces()
    return [fileName('places', build), fileName('heads', build), ...new Set([...this.#places.values()].map(({ file }) => file))]
  }

  async loadAll(): Promise<void> {
    this.#isWhole = true
    await this.#loadPlaces()
    this.#all = (await this.#loader.json<PackedHead[]>(fileName('heads', this.#entry.sharded.build), this.#entry.sharded.build)).map(talkOf)
    const files = new Map<string, number[]>()
    for (const [post, { file }] of this.#places) files.set(file, [...(files.get(file) ?? []), post])
    await Promise.all(Array.from(files, ([file, posts]) => this.#loadFile(file, posts)))
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
    const { firstPassages } = this.#numbering
    let [from, to] = [0, firstPassages.length - 1]
    while (to - from > 1) {
      const middle = (from + to) >> 1
      if ((firstPassages[middle] ?? 0) <= passage) from = middle
      else to = middle
    }
    const post = this.#postOf[from] ?? 0
    return { post, place: passage - this.#sizeOf(post).first }
  }

  /** Wants parts of a post's texts: 0 its talks, from 1 on its blocks of passages. */
  #want(post: number, from: number, to = from + 1): void {
    if (this.#places.has(post)) return this.#loader.want(`texts ${post}:${from}-${to}`, () => this.#load(post, from, to))
    const page = Math.floor(post / POSTS_A_PAGE)
    const isSmall = (this.#entry.sharded.places.at(-1) ?? 0) <= READ_AT_ONCE
    this.#loader.want(isSmall ? 'places' : `places ${page}`, () => (isSmall ? this.#loadPlaces() : this.#loadPlaces(page)))
  }

  /** Reads where texts stand: a page, or all of them. */
  async #loadPlaces(page?: number): Promise<void> {
    const { build, places } = this.#entry.sharded
    const pages = page === undefined ? places.slice(1).map((_, i) => i) : [page]
    const ranges = pages.map((i): ByteRange => [places[i] ?? 0, places[i + 1] ?? 0])
    const read = await this.#loader.parts(fileName('places', build), build, ranges)
    const count = this.#numbering.firstTalks.length - 1
    pages.forEach((number, i) => {
      const from = new ByteReader(read[i] ?? new Uint8Array())
      for (let post = number * POSTS_A_PAGE; post < Math.min(count, (number + 1) * POSTS_A_PAGE); post++) {
        const file = textsName(from.text())
        const ends = [from.number()]
        for (const length of from.numbers(from.number())) ends.push((ends.at(-1) ?? 0) + length)
        this.#places.set(post, { file, ends })
      }
    })
  }

  async #load(post: number, from: number, to: number): Promise<void> {
    const { file = '', ends = [] } = this.#places.get(post) ?? {}
    this.#put(post, from, await this.#loader.parts(file, '', rangesOf(ends.slice(from, to + 1))))
  }

  /** Reads a file once for all of its posts. */
  async #loadFile(file: string, posts: readonly number[]): Promise<void> {
    const endsOf = (post: number) => this.#places.get(post)?.ends ?? []
    const ordered = posts.toSorted((a, b) => (endsOf(a)[0] ?? 0) - (endsOf(b)[0] ?? 0))
    const read = await this.#loader.parts(file, '', ordered.flatMap(post => rangesOf(endsOf(post))))
    let next = 0
    for (const post of ordered) this.#put(post, 0, read.slice(next, (next += endsOf(post).length - 1)))
  }

  /** Keeps parts of a post's texts as they were read. */
  #put(post: number, from: number, read: readonly Uint8Array[]): void {
    const file = this.#places.get(post)?.file ?? ''
    const first = this.#numbering.firstTalks[post] ?? 0
    read.forEach((bytes, i) => {
      const part = from + i
      if (part === 0) return this.#talks.set(post, parseContent<IndexedTalk[]>(file, bytes), 1)
      const block = parseContent<PackedBlock>(file, bytes)
      for (const [place, head] of block.heads) this.#heads.set(first + place, talkOf(head))
      this.#blocks.set(`${post}:${part - 1}`, readPassages(block), 1)
    })
  }
}

/** From each end to the next. */
function rangesOf(ends: readonly number[]): ByteRange[] {
  return ends.slice(1).map((end, i) => [ends[i] ?? 0, end])
}
