import type { Options } from 'minisearch'
import type { SaidRecording } from '../generate-said.mjs'

export interface AskOptions {
  prefix?: boolean
  /** The share of a word's letters that may be wrong. */
  fuzzy?: number | false
  combineWith?: 'OR' | 'AND'
  phrase?: boolean
}

export interface Scored {
  /** `r0001#12`: the recording's id and the passage's place from 0. */
  id: string
  score: number
}

export type Search = (query: string, options: AskOptions) => readonly Scored[] | Promise<readonly Scored[]>

/** One MiniSearch that holds all passages. */
export function openOracle(recordings: AsyncIterable<SaidRecording> | Iterable<SaidRecording>, options?: Partial<Options>): Promise<Search>
