import { ENTRY_NAME } from './entry-name.js'
import type { ReadIndexFile } from './index-format.js'
import { openEntry } from './open-index.js'

/** Which of the files in a folder belong to the index whose entry stands there; none where it cannot be read. */
export async function namesOfIndex(names: readonly string[], read: ReadIndexFile): Promise<string[]> {
  if (!names.includes(ENTRY_NAME)) return []
  try {
    const { files } = await openEntry(read)
    const own = new Set(await files())
    return names.filter(name => own.has(name))
  } catch {
    return []
  }
}
