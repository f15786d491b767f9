import type { FacetName } from './facets.js'
import { IndexError } from './index-error.js'

/** The version of the files and of everything that shapes them: fields, tokens, numbers, bytes. */
export const FORMAT_VERSION = 5

/** What the entry holds of an index of any size. */
export interface EntryHead {
  talkseek: number
  posts: number
  talks: number
  passages: number
  /** The languages whose words are found in all their forms, by ISO 639-1. */
  languages: string[]
  /** What visitors may narrow hits by, where the site says so. */
  facets?: readonly FacetName[]
  /** Rows of words that stand for each other, the built-in ones first. */
  synonyms: string[][]
  /** Members of these that no text holds: nothing is found by them. */
  unsaid: string[]
  /** The mean length of each field, by its number. */
  averages: number[]
}

/** A small index: its posts and its terms stand in the entry itself, or in a file each. */
export interface WholeEntry extends EntryHead {
  whole: WholeParts | { posts: string; terms: string }
}

/** Posts as `extract --json` prints them, and the terms with the lengths of all texts, framed, in base 64. */
export interface WholeParts {
  posts: unknown[]
  terms: string
}

/** A large index: files by what of it is asked for. */
export interface ShardedEntry extends EntryHead {
  sharded: {
    /** Stands in the names of its files, and seals them. */
    build: string
    /** For each shard of terms its first one. */
    terms: string[]
    /** For each file of the word list its first term. */
    words: string[]
    /** The numbering, framed, in base 64. */
    numbering: string
  }
}

export type Entry = WholeEntry | ShardedEntry

/** Bytes of a file: from the first to before the second. */
export type ByteRange = readonly [from: number, to: number]

/**
 * Reads one index file by its name, as text or as bytes. Asked for a range it may give just that, or the whole file.
 * Throws an `IndexError` when there is none.
 */
export type ReadIndexFile = (name: string, range?: ByteRange) => Promise<string | Uint8Array>

/** An index file, ready to write: its name and its text or bytes. */
export interface IndexFile {
  name: string
  content: string | Uint8Array
  /** How large it is as a server sends it, compressed, where that is known. */
  sentBytes?: number
}

export function broken(name: string, what: string): IndexError {
  return new IndexError('broken', name, `${name} ${what}. Build the index again and publish all of its files together.`)
}
