import { ByteReader, ByteWriter } from '../bytes.js'
import type { Passage } from '../passage.js'
import type { IndexedTalk } from '../talk.js'

/** How many passages are read at once. */
export const PASSAGES_A_BLOCK = 5

/** Behind so many heads a line ends, so that they may be read some at a time. No text in JSON holds such an end. */
export const HEADS_A_LINE = 500
export const HEADS_END = ',\n'

/** What of a talk stands at the head of a hit. */
export type PackedHead = Omit<IndexedTalk, 'text' | 'takeaways' | 'chapters'>

/** A passage in short: its talk by its place in the block, times as differences, in hundredths of a second. */
type PackedPassage = [talk: number, start: number, end: number, text: string, times: number[], more?: Pick<Passage, 'speakers' | 'recording'>]

/** Passages of a post that stand behind each other, with the heads of their talks by their places in the post. */
export interface PackedBlock {
  heads: [place: number, head: PackedHead][]
  said: PackedPassage[]
}

export function headOf({ text: _, takeaways: __, chapters: ___, ...head }: IndexedTalk): PackedHead {
  return head
}

/** The head as a talk; the same object, as a copy of each would take longer than to read them. */
export function talkOf(head: PackedHead): IndexedTalk {
  return Object.assign(head, { text: '', takeaways: [], chapters: [] })
}

export function packPassages(some: readonly { talk: number; passage: Passage }[], heads: readonly PackedHead[]): PackedBlock {
  const talks = [...new Set(some.map(({ talk }) => talk))]
  return {
    heads: talks.flatMap(talk => (heads[talk] ? [[talk, heads[talk]] satisfies [number, PackedHead]] : [])),
    said: some.map(({ talk, passage: { start, end, text, times, speakers, recording } }) => {
      const more = { ...(speakers && { speakers }), ...(recording && { recording }) }
      const packed: PackedPassage = [talk, start, end, text, differences(times)]
      if (speakers || recording) packed.push(more)
      return packed
    })
  }
}

/** @param ids of the post's talks, by their places */
export function readPassages({ heads, said }: PackedBlock): Passage[] {
  const ids = new Map(heads.map(([place, { id }]) => [place, id]))
  return said.map(([talk, start, end, text, times, more]) => ({ talk: ids.get(talk) ?? '', start, end, text, times: sums(times), ...more }))
}

/**
 * Blocks behind each other, each in the room of the largest with its own length before it: so a block is found without a
 * table of where all begin, which would have to be read first.
 */
export function writeSlots(blocks: readonly Uint8Array[]): { size: number; bytes: Uint8Array } {
  const to = new ByteWriter()
  const filled = blocks.map(block => {
    to.clear()
    to.number(block.length)
    to.bytes(block)
    return to.done()
  })
  const size = Math.max(0, ...filled.map(({ length }) => length))
  const bytes = new Uint8Array(size * blocks.length)
  filled.forEach((slot, i) => bytes.set(slot, i * size))
  return { size, bytes }
}

/** The block in a slot. */
export function blockIn(slot: Uint8Array): Uint8Array {
  const from = new ByteReader(slot)
  return from.raw(from.number())
}

function differences(times: readonly number[]): number[] {
  return times.map((value, i) => (i % 2 ? hundredths(value) - hundredths(times[i - 2] ?? 0) : value - (times[i - 2] ?? 0)))
}

function sums(differences: readonly number[]): number[] {
  const last = [0, 0]
  return differences.map((difference, i) => {
    const side = i % 2
    last[side] = (last[side] ?? 0) + difference
    return side ? (last[side] ?? 0) / 100 : (last[side] ?? 0)
  })
}

function hundredths(seconds: number): number {
  return Math.round(seconds * 100)
}
