import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import type { IndexFile } from '../../search/index-format.js'
import type { PackMemory } from '../../search/pack/pack-memory.js'
import { programFingerprint } from './program-fingerprint.js'
import { sealParts, unsealParts } from './sealed-file.js'

export const PACKED_NAME = 'packed.bin'

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

  private constructor(packed: Map<string, Uint8Array>) {
    this.#packed = packed
  }

  /** Loads what a folder holds; nothing where it is missing, damaged or of another program. */
  static async load(folder: string): Promise<PackedCache> {
    const bytes = await readFile(join(folder, PACKED_NAME)).catch(() => null)
    const parts = bytes && unsealParts(form(), bytes)
    return new PackedCache(new Map(parts?.map(([key, { body }]) => [key, body])))
  }

  static empty(): PackedCache {
    return new PackedCache(new Map())
  }

  keyOf(content: string | Uint8Array): string {
    return createHash('sha256').update(content).digest('hex')
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
    this.#isIndexRecalled = this.#index?.key === key
    return this.#isIndexRecalled ? this.#index?.files : undefined
  }

  rememberIndex(key: string, files: IndexFile[]): void {
    this.#index = { key, files }
  }

  /** Drops what this build had no use for. The answer is what is to be written; `null` where nothing has changed. */
  settle(): Uint8Array | null {
    if (this.#isIndexRecalled) return null
    // A small index packs nothing that is kept.
    for (const key of this.#packed.keys()) if (!this.#wanted.has(key)) this.#isChanged = this.#packed.delete(key) || this.#isChanged
    this.#wanted = new Set()
    if (!this.#isChanged) return null
    this.#isChanged = false
    return sealParts(form(), Array.from(this.#packed, ([key, body]) => [key, { about: 0, body }]))
  }
}

function form(): string {
  return `talkseek-packed 3 ${programFingerprint()}`
}
