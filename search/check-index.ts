import { asBytes } from './bytes.js'
import { unframe } from './frame.js'
import type { ReadIndexFile } from './index-format.js'
import { openEntry, readEntry } from './open-index.js'

/**
 * Opens an index as far as tells that its files belong together. Where talks stand in a file of their own, their texts are not
 * looked at, as they are not in shards: the seal of the terms names them by their content.
 *
 * @throws IndexError as `openIndex`
 */
export async function checkIndex(read: ReadIndexFile): Promise<void> {
  const entry = await readEntry(read)
  if ('sharded' in entry || typeof entry.whole.posts !== 'string') await openEntry(read)
  else await unframe(asBytes(await read(entry.whole.terms)), entry.whole.posts, entry.whole.terms)
}
