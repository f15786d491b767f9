import type { FacetName } from './facets.js'
import { IndexError } from './index-error.js'

/** The version of the files and of everything that shapes them: fields, tokens, JSON. */
export const FORMAT_VERSION = 3

/** What the entry holds. */
export interface Entry {
  talkseek: number
  posts: number
  talks: number
  /** The languages whose words are found in all their forms, by ISO 639-1. */
  languages: string[]
  /** What visitors may narrow hits by, where the site says so. */
  facets?: readonly FacetName[]
  files: { talks: string; terms: string }
}

/** Reads one index file by its name. Throws an `IndexError` when there is none. */
export type ReadIndexFile = (name: string) => Promise<string>

/** An index file, ready to write: its name and its text. */
export interface IndexFile {
  name: string
  text: string
}

export function broken(name: string, what: string): IndexError {
  return new IndexError('broken', name, `${name} ${what}. Build the index again and publish all of its files together.`)
}
