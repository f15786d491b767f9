import { ByteReader, ByteWriter } from '../bytes.js'

/** Where the texts of a post stand: the frame of its talks, and behind it its blocks of passages, each in as many bytes. */
export interface TextPlace {
  /** In the name of their file. */
  hash: string
  /** Where the frame of its talks begins, and how long it is. */
  first: number
  talks: number
  /** The room of a block; 0 where nothing was said. */
  slot: number
}

/** A column behind the other, since like stands beside like then. */
export function writePlaces(places: readonly TextPlace[]): Uint8Array {
  const to = new ByteWriter()
  to.text(places.map(({ hash }) => hash).join('\n'))
  for (const { first } of places) to.number(first)
  for (const { talks } of places) to.number(talks)
  for (const { slot } of places) to.number(slot)
  return to.done()
}

export function readPlaces(bytes: Uint8Array): TextPlace[] {
  const from = new ByteReader(bytes)
  const hashes = from.text().split('\n')
  const [firsts, talks, slots] = [from.numbers(hashes.length), from.numbers(hashes.length), from.numbers(hashes.length)]
  return hashes.map((hash, post) => ({ hash, first: firsts[post] ?? 0, talks: talks[post] ?? 0, slot: slots[post] ?? 0 }))
}
