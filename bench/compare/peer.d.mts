import type { SaidRecording } from '../generate-said.mjs'

/**
 * Writes a peer's index files into a folder; `pages` is what its `prepare` wrote, when it has one. The process runs for this
 * alone. What it starts itself it counts itself.
 */
export type Build = (recordings: AsyncIterable<SaidRecording>, folder: string, pages: string) => Promise<void | { childrenPeak: number }>

/**
 * Opens the index under `/index/` in a page and gives what asks it: the query is answered when ten hits with their
 * sentences stand in the document. The texts that it was found by are given back.
 */
export type Open = () => Promise<(query: string) => Promise<string[]>>
