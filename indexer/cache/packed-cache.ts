import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { IndexFile } from '../../search/index-format.js'
import type { PackMemory } from '../../search/pack/pack-memory.js'
import { contentHash } from '../content-hash.js'
import { programFingerprint } from './program-fingerprint.js'
import { sealParts, unsealParts } from './sealed-file.js'

export const PACKED_NAME = 'packed.bin'

/** An index, by what it was packed from: its files stand where they were written. */
interface PackedIndex {
  key: string
  files: { name: string; hash: string; isText: boolean; sentBytes?: number }[]
}

const INDEX = 'index'

/** What the last build has packed. */
export class PackedCache implements PackMemory {
  readonly #packed: Map<string, Uint8Array>
  readonly inflate: (deflated: Uint8Array) => Uint8Array = inflateRawSync
  /** Keys that this build has asked for or made. */
  #wanted = new Set<string>()
  #isChanged = false
  /** The last index, and whether this build's is the same. */
  #index: { key: string; files: IndexFile[] } | null = null
  #isIndexRecalled = false
  /** What the last process has packed, and the folder where it may stand. */
  #before: PackedIndex | null
  readonly #out: string | null

  private constructor(packed: Map<string, Uint8Array>, before: PackedIndex | null, out: string | null) {
    this.#packed = packed
    this.#before = before
    this.#out = out
  }

  /**
   * Loads what a folder holds; nothing where it is missing, damaged or of another program.
   *
   * @param out where the index is written
   */
  static async load(folder: string, out: string | null = null): Promise<PackedCache> {
    const bytes = await readFile(join(folder, PACKED_NAME)).catch(() => null)
    const parts = new Map(bytes && unsealParts<PackedIndex | null>(form(), bytes))
    const before = parts.get(INDEX)?.about ?? null
    parts.delete(INDEX)
    return new PackedCache(new Map(Array.from(parts, ([key, { body }]) => [key, body])), before, out)
  }

  static empty(): PackedCache {
    return new PackedCache(new Map(), null, null)
  }

  keyOf(content: string | Uint8Array): string {
    return contentHash(content)
  }

  recall(key: string): Uint8Array | undefined {
    const known = this.#packed.get(key)
    if (known) this.#wanted.add(key)
    return known
  }

  remember(key: string, content: Uint8Array): void {
    this.#packed.set(key, content)
    this.#wanted.add(key)
    this.#isChanged = true
  }

  recallIndex(key: string): IndexFile[] | undefined {
    if (!this.#index && this.#before?.key === key && this.#out !== null) this.#index = readPacked(this.#before, this.#out)
    this.#isIndexRecalled = this.#index?.key === key
    return this.#isIndexRecalled ? this.#index?.files : undefined
  }

  rememberIndex(key: string, files: IndexFile[]): void {
    this.#index = { key, files }
    this.#isChanged ||= this.#before?.key !== key
  }

  /** Drops what this build had no use for. The answer is what is to be written; `null` where nothing has changed. */
  settle(): Uint8Array | null {
    if (this.#isIndexRecalled) return null
    // A small index packs nothing that is kept.
    for (const key of this.#packed.keys()) if (!this.#wanted.has(key)) this.#isChanged = this.#packed.delete(key) || this.#isChanged
    this.#wanted = new Set()
    if (!this.#isChanged) return null
    this.#isChanged = false
    this.#before = this.#index && describe(this.#index)
    return sealParts(form(), [[INDEX, { about: this.#before, body: new Uint8Array(0) }], ...Array.from(this.#packed, ([key, body]) => [key, { about: null, body }] as const)])
  }
}

function describe({ key, files }: { key: string; files: readonly IndexFile[] }): PackedIndex {
  return {
    key,
    files: files.map(({ name, content, sentBytes }) => ({ name, hash: contentHash(content), isText: typeof content === 'string', ...(sentBytes !== undefined && { sentBytes }) }))
  }
}

/** The index as it stands in a folder; `null` where a file is missing or another. */
function readPacked({ key, files }: PackedIndex, folder: string): { key: string; files: IndexFile[] } | null {
  const found: IndexFile[] = []
  for (const { name, hash, isText, ...sent } of files) {
    const bytes = readIfThere(join(folder, name))
    if (!bytes || contentHash(bytes) !== hash) return null
    found.push({ name, content: isText ? bytes.toString() : bytes, ...sent })
  }
  return { key, files: found }
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

function form(): string {
  return `talkseek-packed 3 ${programFingerprint()}`
}
