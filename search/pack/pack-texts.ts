import { ByteWriter, utf8 } from '../bytes.js'
import { frame, type Deflate } from '../frame.js'
import type { IndexFile } from '../index-format.js'
import type { Hash } from '../index-files.js'
import { textsName } from '../sharded/file-name.js'
import type { NumberedPost } from '../sharded/numbering.js'
import { POSTS_A_PAGE } from '../sharded/text-shelf.js'
import { headOf, packPassages, PASSAGES_A_BLOCK, type PackedHead } from '../sharded/text-block.js'
import { isTalk, passagesOfTalks, talksOfPost, type Post } from '../talk.js'
import { newestFirst } from '../whole-shelf.js'


/** Posts without transcripts share a file, up to this many bytes. */
const SHARED = 24_000

/** Where the texts of a post stand. */
interface Place {
  hash: string
  first: number
  frames: number[]
}

/**
 * Packs the texts of posts: what was said in a file for each post, in blocks that are read alone. A file is named by its own
 * content, so that a post which did not change leaves its file as it was.
 */
export function packTexts(posts: readonly Post[], hash: Hash, deflate: Deflate | undefined) {
  const rows = newestFirst(posts).map(post => framesOf(post, deflate))
  const files: IndexFile[] = []
  const places = new Map<number, Place>()
  let shared: { row: number; bytes: Uint8Array[] }[] = []
  const close = () => {
    const content = joined(shared.flatMap(({ bytes }) => bytes))
    const name = hash(content)
    let first = 0
    for (const { row, bytes } of shared) {
      const frames = bytes.map(({ length }) => length)
      places.set(row, { hash: name, first, frames })
      first += frames.reduce((sum, length) => sum + length, 0)
    }
    if (shared.length > 0) files.push({ name: textsName(name), content })
    shared = []
  }
  // In the order of their days from the first on: a new post changes the last file only.
  for (let row = rows.length - 1; row >= 0; row--) {
    const { bytes = [], frames = 0 } = { bytes: rows[row]?.frames, frames: rows[row]?.frames.length }
    if (frames > 1) {
      const before = shared
      shared = [{ row, bytes }]
      close()
      shared = before
      continue
    }
    shared.push({ row, bytes })
    if (shared.reduce((sum, { bytes: [only] }) => sum + (only?.length ?? 0), 0) > SHARED) close()
  }
  close()
  const pages = (seal: (bytes: Uint8Array) => Uint8Array) => {
    const parts: Uint8Array[] = []
    for (let from = 0; from < rows.length; from += POSTS_A_PAGE) {
      const to = new ByteWriter()
      for (let row = from; row < Math.min(rows.length, from + POSTS_A_PAGE); row++) writePlace(to, places.get(row))
      parts.push(seal(to.done()))
    }
    let end = 0
    return { content: joined(parts), ends: [0, ...parts.map(({ length }) => (end += length))] }
  }
  return {
    // The same texts under the same name are one file.
    files: [...new Map(files.map(file => [file.name, file])).values()],
    rows: rows.map((row): NumberedPost => row.numbered),
    heads: rows.flatMap((row): PackedHead[] => row.heads),
    places: pages
  }
}

function framesOf(post: Post, deflate: Deflate | undefined) {
  const talks = talksOfPost(post)
  const said = passagesOfTalks(post, talks)
  const heads = talks.map(headOf)
  const passages = said.flatMap((some, talk) => some.map(passage => ({ talk, passage })))
  const blocks: Uint8Array[] = []
  for (let from = 0; from < passages.length; from += PASSAGES_A_BLOCK) {
    blocks.push(utf8(JSON.stringify(packPassages(passages.slice(from, from + PASSAGES_A_BLOCK), heads))))
  }
  const frames = [utf8(JSON.stringify(talks)), ...blocks].map(bytes => frame(bytes, '', deflate))
  const outside = talks.some(talk => !isTalk(talk))
  return { frames, heads, numbered: { passages: said.map(({ length }) => length), outside } }
}

function writePlace(to: ByteWriter, { hash, first, frames }: Place = { hash: '', first: 0, frames: [] }): void {
  to.text(hash)
  to.number(first)
  to.number(frames.length)
  for (const length of frames) to.number(length)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const to = new ByteWriter()
  for (const part of parts) to.bytes(part)
  return to.done()
}
