import { holdsRun } from './phrase.js'
import type { TalkShelf } from './talk-shelf.js'

/** What stands in a row is raised above all else that was said. */
const RAISED = 1e6

/** For each talk that holds all terms of a run: whether itself does, and which of its passages. */
export type RunHolders = ReadonlyMap<number, { isTalk: boolean; passages: number[] }>

/** The talks that hold all of the terms, themselves or in a passage. */
export function holdersOf(terms: readonly string[], { talks, passages }: TalkShelf, talkOf: Uint32Array): RunHolders {
  const holders = new Map(talks.holders(terms).map(talk => [talk, { isTalk: true, passages: [] as number[] }]))
  for (const passage of passages.size > 0 ? passages.holders(terms) : []) {
    const talk = talkOf[passage] ?? 0
    const known = holders.get(talk)
    if (known) known.passages.push(passage)
    else holders.set(talk, { isTalk: false, passages: [passage] })
  }
  return holders
}

/** Tells how many talks hold a term beside all of some others, themselves or in a passage. */
export function besideCounter(others: readonly string[], { talks, passages }: TalkShelf, talkOf: Uint32Array): (term: string) => number {
  const own = new Set(talks.holders(others))
  const said = new Set(passages.holders(others))
  return term => {
    const inTalks = talks.holders([term]).filter(talk => own.has(talk))
    const inPassages = passages.holders([term]).filter(passage => said.has(passage))
    return new Set([...inTalks, ...inPassages.map(passage => talkOf[passage])]).size
  }
}

/** Whether a talk holds terms in a row; the passages that do are raised in `scores`. */
export function isRunIn(talk: number, holders: RunHolders, pattern: RegExp, shelf: TalkShelf, scores: Float64Array): boolean {
  const { isTalk, passages = [] } = holders.get(talk) ?? {}
  const text = isTalk ? shelf.talk(talk) : null
  const inTalk = text !== null && holdsRun(text, pattern)
  const best = passages.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, shelf.reading.passages)
  const inPassage = best.filter(passage => {
    const said = shelf.passage(passage)
    return said !== null && holdsRun(said, pattern)
  })
  // Others are not of this query, and would stay raised in the next.
  for (const passage of inPassage) if (scores[passage]) scores[passage] = (scores[passage] ?? 0) + RAISED
  return inTalk || inPassage.length > 0
}
