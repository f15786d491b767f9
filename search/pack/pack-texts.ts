import { ByteReader, ByteWriter, utf8 } from '../bytes.js'
import { frame, type Deflate } from '../frame.js'
import type { IndexFile } from '../index-format.js'
import type { Hash } from '../index-files.js'
import { textsName } from '../sharded/file-name.js'
import type { NumberedPost } from '../sharded/numbering.js'
import { headOf, packPassages, PASSAGES_A_BLOCK, writeHeads, writeSlots } from '../sharded/text-block.js'
import { writePlaces, type TextPlace } from '../sharded/text-places.js'
import { isTalk } from '../talk.js'
import type { PostRow } from '../whole-shelf.js'
import type { PostBlock } from './post-blocks.js'

/** Posts without transcripts share a file, up to this many bytes. */
const SHARED = 24_000

/**
 * Packs the texts of posts: what was said in a file for each post, in blocks that are read alone. A file is named by its own
 * content, so that a post which did not change leaves its file as it was.
 */
export function packTexts(blocks: readonly PostBlock[], hash: Hash, deflate: Deflate | undefined) {
  const rows = blocks.flatMap(block => textsOfBlock(block, deflate))
  const files: IndexFile[] = []
  const places: TextPlace[] = []
  let shared: { row: number; talks: Uint8Array; slots: Slots }[] = []
  const close = () => {
    const to = new ByteWriter()
    const starts = shared.map(({ talks, slots }) => {
      const first = to.length
      to.bytes(talks)
      to.bytes(slots.bytes)
      return first
    })
    const content = to.done()
    const name = hash(content)
    shared.forEach(({ row, talks, slots }, i) => (places[row] = { hash: name, first: starts[i] ?? 0, talks: talks.length, slot: slots.size }))
    if (shared.length > 0) files.push({ name: textsName(name), content })
    shared = []
  }
  // In the order of their days from the first on: a new post changes the last file only.
  for (let row = rows.length - 1; row >= 0; row--) {
    const { talks, slots } = rows[row] as PostTexts
    if (slots.size > 0) {
      const before = shared
      shared = [{ row, talks, slots }]
      close()
      shared = before
      continue
    }
    shared.push({ row, talks, slots })
    if (shared.reduce((sum, { talks }) => sum + talks.length, 0) > SHARED) close()
  }
  close()
  return {
    // The same texts under the same name are one file.
    files: [...new Map(files.map(file => [file.name, file])).values()],
    rows: rows.map((row): NumberedPost => row.numbered),
    heads: utf8(writeHeads(blocks.flatMap(({ rows }) => rows().flatMap(({ talks }) => talks.map(headOf))))),
    places: writePlaces(places)
  }
}

/** Blocks of passages, each with the same room. */
type Slots = ReturnType<typeof writeSlots>

interface PostTexts {
  talks: Uint8Array
  slots: Slots
  numbered: NumberedPost
}

/** The texts of each post of a block; what is compressed of them is remembered. */
function textsOfBlock({ rows, made }: PostBlock, deflate: Deflate | undefined): PostTexts[] {
  const from = new ByteReader(
    made('texts', () => {
      const to = new ByteWriter()
      for (const row of rows()) writeTexts(to, row, deflate)
      return to.done()
    })
  )
  return rows().map(({ talks, said }) => ({
    talks: from.raw(from.number()),
    slots: { size: from.number(), bytes: from.raw(from.number()) },
    numbered: { passages: said.map(({ length }) => length), outside: talks.some(talk => !isTalk(talk)) }
  }))
}

function writeTexts(to: ByteWriter, { talks, said }: PostRow, deflate: Deflate | undefined): void {
  const heads = talks.map(headOf)
  const passages = said.flatMap((some, talk) => some.map(passage => ({ talk, passage })))
  const blocks: Uint8Array[] = []
  for (let from = 0; from < passages.length; from += PASSAGES_A_BLOCK) {
    blocks.push(utf8(JSON.stringify(packPassages(passages.slice(from, from + PASSAGES_A_BLOCK), heads))))
  }
  const framed = frame(utf8(JSON.stringify(talks)), '', deflate)
  const slots = writeSlots(blocks.map(bytes => frame(bytes, '', deflate)))
  to.number(framed.length)
  to.bytes(framed)
  to.number(slots.size)
  to.number(slots.bytes.length)
  to.bytes(slots.bytes)
}
