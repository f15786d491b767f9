import { ByteWriter, utf8 } from '../bytes.js'
import { frame, type Deflate } from '../frame.js'
import type { IndexFile } from '../index-format.js'
import type { Hash } from '../index-files.js'
import { textsName } from '../sharded/file-name.js'
import type { NumberedPost } from '../sharded/numbering.js'
import { headOf, packPassages, PASSAGES_A_BLOCK, writeSlots, type PackedHead } from '../sharded/text-block.js'
import { writePlaces, type TextPlace } from '../sharded/text-places.js'
import { isTalk, passagesOfTalks, talksOfPost, type Post } from '../talk.js'
import { newestFirst } from '../whole-shelf.js'

/** Posts without transcripts share a file, up to this many bytes. */
const SHARED = 24_000

/**
 * Packs the texts of posts: what was said in a file for each post, in blocks that are read alone. A file is named by its own
 * content, so that a post which did not change leaves its file as it was.
 */
export function packTexts(posts: readonly Post[], hash: Hash, deflate: Deflate | undefined) {
  const rows = newestFirst(posts).map(post => textsOf(post, deflate))
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
    heads: rows.flatMap((row): PackedHead[] => row.heads),
    places: writePlaces(places)
  }
}

/** Blocks of passages, each with the same room. */
type Slots = ReturnType<typeof writeSlots>

type PostTexts = ReturnType<typeof textsOf>

function textsOf(post: Post, deflate: Deflate | undefined) {
  const talks = talksOfPost(post)
  const said = passagesOfTalks(post, talks)
  const heads = talks.map(headOf)
  const passages = said.flatMap((some, talk) => some.map(passage => ({ talk, passage })))
  const blocks: Uint8Array[] = []
  for (let from = 0; from < passages.length; from += PASSAGES_A_BLOCK) {
    blocks.push(utf8(JSON.stringify(packPassages(passages.slice(from, from + PASSAGES_A_BLOCK), heads))))
  }
  const outside = talks.some(talk => !isTalk(talk))
  return {
    talks: frame(utf8(JSON.stringify(talks)), '', deflate),
    slots: writeSlots(blocks.map(bytes => frame(bytes, '', deflate))),
    heads,
    numbered: { passages: said.map(({ length }) => length), outside }
  }
}
