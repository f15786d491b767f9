import type { FoundHit } from '../hit.js'
import type { Passage } from '../passage.js'
import type { PostNumbering } from '../sharded/numbering.js'
import { lastUpTo } from '../sharded/last-up-to.js'
import { READS_FEW } from '../sharded/reads-few.js'
import type { IndexedTalk } from '../talk.js'
import type { TalkShelf } from '../talk-shelf.js'
import type { TextEngine } from '../text-engine.js'
import type { PostRow } from '../whole-shelf.js'
import type { PostBlock } from './post-blocks.js'

const NO_LEADS: ReadonlyMap<number, FoundHit> = new Map()

/** The shelf of an index while it is built: a post is looked at when one of its talks is asked for, which is that of few. */
export class BlockShelf implements TalkShelf {
  readonly talks: TextEngine
  readonly passages: TextEngine
  readonly firstPassages: Uint32Array
  readonly isTalk: Uint8Array
  readonly reading = READS_FEW
  readonly isLacking = false
  readonly #rows: readonly (() => PostRow)[]
  readonly #firstTalks: Uint32Array

  constructor(blocks: readonly PostBlock[], { firstTalks, firstPassages, isTalk }: PostNumbering, talks: TextEngine, passages: TextEngine) {
    this.talks = talks
    this.passages = passages
    this.firstPassages = firstPassages
    this.isTalk = isTalk
    this.#rows = blocks.flatMap(({ posts, row }) => posts.map((_, place) => () => row(place)))
    this.#firstTalks = firstTalks
  }

  talk(talk: number): IndexedTalk | null {
    const post = lastUpTo(this.#firstTalks, talk)
    return this.#rows[post]?.().talks[talk - (this.#firstTalks[post] ?? 0)] ?? null
  }

  head(talk: number): IndexedTalk | null {
    return this.talk(talk)
  }

  heads(): null {
    return null
  }

  facets(): null {
    return null
  }

  passage(passage: number): Passage | null {
    const talk = lastUpTo(this.firstPassages, passage)
    const post = lastUpTo(this.#firstTalks, talk)
    return this.#rows[post]?.().said[talk - (this.#firstTalks[post] ?? 0)]?.[passage - (this.firstPassages[talk] ?? 0)] ?? null
  }

  wholeTalk(): void {}

  expectTexts(): void {}

  leads(): ReadonlyMap<number, FoundHit> {
    return NO_LEADS
  }
}
