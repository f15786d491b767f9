import type { Deflate } from '../frame.js'
import type { IndexFile } from '../index-format.js'

/**
 * What earlier builds have packed, by all that it was made from: nothing is made twice. What stands under a name alone tells
 * itself what it was made from, a part at a time.
 */
export interface PackMemory {
  /** 32 hexadecimal digits or more, which differ for whatever differs. */
  keyOf(content: string | Uint8Array): string
  recall(key: string): Uint8Array | undefined
  remember(key: string, content: Uint8Array): void
  /** Undoes what makes bytes smaller. Without it, what stands beside something that has changed is made again. */
  inflate?: Deflate
  /** The index that was packed last in this process, where it is the one of this key. */
  recallIndex?(key: string): IndexFile[] | undefined
  rememberIndex?(key: string, files: IndexFile[]): void
}

/** Makes it, unless it is remembered. */
export function remembered(memory: PackMemory | undefined, key: () => string, make: () => Uint8Array): Uint8Array {
  if (!memory) return make()
  const place = key()
  const known = memory.recall(place)
  if (known) return known
  const made = make()
  memory.remember(place, made)
  return made
}
