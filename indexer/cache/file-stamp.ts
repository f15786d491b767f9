import { statSync } from 'node:fs'

/** File systems tell apart what was written so long after each other, the coarsest of them. */
const SETTLED_MS = 2_000

/** A file and what the file system said of it before it was read. */
export type StampedFile = [path: string, stamp: string]

/**
 * What the file system says of a file: another text once somebody has written, replaced or renamed it. `''` when there is
 * none; `null` when it was changed just now, so that the next change might not be seen.
 */
export function stampOf(path: string): string | null {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (!found) return ''
    const { dev, ino, size, mtimeNs, ctimeNs } = found
    const changed = Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n)
    return Date.now() - changed > SETTLED_MS ? `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}` : null
  } catch {
    return null
  }
}

/** Files with their stamps; `null` where one of them has none. */
export function stampFiles(paths: readonly string[]): StampedFile[] | null {
  const stamped: StampedFile[] = []
  for (const path of paths) {
    const stamp = stampOf(path)
    if (stamp === null) return null
    stamped.push([path, stamp])
  }
  return stamped
}
