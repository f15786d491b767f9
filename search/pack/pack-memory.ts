/** What earlier builds have packed, by all that it was made from: nothing is made twice. */
export interface PackMemory {
  /** 32 hexadecimal digits or more, which differ for whatever differs. */
  keyOf(content: string | Uint8Array): string
  recall(key: string): Uint8Array | undefined
  remember(key: string, content: Uint8Array): void
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
