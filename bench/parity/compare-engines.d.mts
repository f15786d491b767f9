import type { Asked } from './draw-asked.mjs'
import type { Search } from './oracle.mjs'

/** Where two engines differ; none when they are the same. */
export function compareEngines(oracle: Search, candidate: Search, queries: readonly Asked[]): Promise<{ kind: string; query: string; difference: string }[]>
