import { FacetTables } from './facets.js'
import type { FoundHit } from './hit.js'
import type { Numbering, Reading, TalkShelf } from './talk-shelf.js'
import type { Passage } from './passage.js'
import { isTalk, passagesOfTalks, talksOfPost, type IndexedTalk, type Post } from './talk.js'
import type { TextEngine } from './text-engine.js'

const NO_LEADS: ReadonlyMap<number, FoundHit> = new Map()

const READS_ALL: Reading = { compared: 30, phrases: 500, passages: 50, sentences: 3 }

/** Posts in the order of their numbers: the newest first, of one day in the given order. */
export function newestFirst<Dated extends Pick<Post, 'date'>>(posts: readonly Dated[]): Dated[] {
  return [...posts].sort((a, b) => ((a.date ?? '') === (b.date ?? '') ? 0 : (a.date ?? '') < (b.date ?? '') ? 1 : -1))
}

/** A post, its talks, and what was said in each. */
export interface PostRow {
  post: Post
  talks: readonly IndexedTalk[]
  said: readonly (readonly Passage[])[]
}

export function rowOf(post: Post): PostRow {
  const talks = talksOfPost(post)
  return { post, talks, said: passagesOfTalks(post, talks) }
}

/** Talks and passages of posts, newest first. */
export class TalkList implements Numbering {
  readonly rows: readonly PostRow[]
  readonly all: readonly IndexedTalk[]
  readonly said: readonly Passage[]
  readonly firstPassages: Uint32Array
  readonly isTalk: Uint8Array

  /** @param rows newest first */
  constructor(rows: readonly PostRow[]) {
    this.rows = rows
    this.all = this.rows.flatMap(row => row.talks)
    const said = this.rows.flatMap(row => row.said)
    this.said = said.flat()
    this.firstPassages = new Uint32Array(this.all.length + 1)
    said.forEach((passages, talk) => (this.firstPassages[talk + 1] = (this.firstPassages[talk] ?? 0) + passages.length))
    this.isTalk = Uint8Array.from(this.all, talk => (isTalk(talk) ? 1 : 0))
  }
}

/** A shelf on which everything stands. */
export class WholeShelf implements TalkShelf {
  readonly talks: TextEngine
  readonly passages: TextEngine
  readonly firstPassages: Uint32Array
  readonly isTalk: Uint8Array
  readonly reading: Reading
  readonly isLacking = false
  readonly #list: TalkList
  /** Made when first asked for: most pages never ask. */
  #facets: FacetTables | null = null

  constructor(list: TalkList, talks: TextEngine, passages: TextEngine, reading: Reading = READS_ALL) {
    this.#list = list
    this.reading = reading
    this.talks = talks
    this.passages = passages
    this.firstPassages = list.firstPassages
    this.isTalk = list.isTalk
  }

  talk(talk: number): IndexedTalk | null {
    return this.#list.all[talk] ?? null
  }

  head(talk: number): IndexedTalk | null {
    return this.talk(talk)
  }

  heads(): readonly IndexedTalk[] {
    return this.#list.all
  }

  facets(): FacetTables {
    if (!this.#facets) {
      this.#facets = new FacetTables()
      for (const [number, talk] of this.#list.all.entries()) this.#facets.add(talk, this.isTalk[number])
    }
    return this.#facets
  }

  passage(passage: number): Passage | null {
    return this.#list.said[passage] ?? null
  }

  wholeTalk(): void {}

  expectTexts(): void {}

  leads(): ReadonlyMap<number, FoundHit> {
    return NO_LEADS
  }
}
