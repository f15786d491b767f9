import type { FacetTables } from './facets.js'
import type { FoundHit } from './hit.js'
import type { Passage } from './passage.js'
import type { IndexedTalk } from './talk.js'
import type { TextEngine } from './text-engine.js'

/** How many talks and passages there are, and which belong together. Talks are numbered newest first, passages in their order. */
export interface Numbering {
  /** For each talk the number of its first passage, and one more. */
  firstPassages: Uint32Array
  /** For each talk 1 when it is one, 0 for what a post says outside its talks. */
  isTalk: Uint8Array
}

/** How much of the texts a search may read: all when they are there anyway, else those of a few talks. */
export interface Reading {
  /** How many talks at the top are compared by where the words stand. */
  compared: number
  /** How many talks are read for a phrase, best first, and how many passages of each. */
  phrases: number
  passages: number
  /** How many sentences a hit shows of what was said, at most. */
  sentences: number
}

/** The talks of an index with all that was said in them. What is not loaded is `null`, and noted as wanted. */
export interface TalkShelf extends Numbering {
  readonly talks: TextEngine
  readonly passages: TextEngine
  readonly reading: Reading
  /** All that is known of a talk. */
  talk(talk: number): IndexedTalk | null
  /** Enough of a talk for the head of a hit. */
  head(talk: number): IndexedTalk | null
  /** The heads of all talks. */
  heads(): readonly IndexedTalk[] | null
  /** The facets of all talks, which come with their heads. */
  facets(): FacetTables | null
  passage(passage: number): Passage | null
  /** Sees to it that a talk and all that was said in it are there. */
  wholeTalk(talk: number): void
  /** Texts will be read, it is not yet known which: what is needed for it comes along with what is lacking. */
  expectTexts(): void
  /** Hits that stand ready for a term of a query of one word, by their talks. */
  leads(term: string): ReadonlyMap<number, FoundHit> | null
  /** Whether something was asked for that is not loaded yet. */
  readonly isLacking: boolean
}

/** How many hits stand ready for a term. */
export const LEADS = 10
