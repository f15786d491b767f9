import type { SaidRecording } from '../generate-said.mjs'
import type { AskOptions } from './oracle.mjs'

export interface Asked {
  kind: string
  query: string
  options: AskOptions
}

/** Queries of all kinds over what was said; the same recordings and seed give the same ones. */
export function drawAsked(recordings: AsyncIterable<SaidRecording> | Iterable<SaidRecording>, wanted: { count: number; seed?: number }): Promise<Asked[]>
