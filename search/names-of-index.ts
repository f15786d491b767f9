import { ENTRY_NAME } from './entry-name.js'
import { unframe } from './frame.js'
import { asBytes } from './bytes.js'
import type { ReadIndexFile, ShardedEntry } from './index-format.js'
import { readEntry } from './open-index.js'
import { fileName, leadsFileOf, textsName } from './sharded/file-name.js'
import { readPlaces } from './sharded/text-places.js'

/** Which of the files in a folder belong to the index whose entry stands there; none where it cannot be read. */
export async function namesOfIndex(names: readonly string[], read: ReadIndexFile): Promise<string[]> {
  if (!names.includes(ENTRY_NAME)) return []
  try {
    const head = await readEntry(read)
    const own = new Set('whole' in head ? [head.whole.terms, String(head.whole.posts)] : await namesOfShards(head, read))
    return names.filter(name => own.has(name))
  } catch {
    return []
  }
}

async function namesOfShards({ sharded: { build, terms, words } }: ShardedEntry, read: ReadIndexFile): Promise<string[]> {
  const places = fileName('places', build)
  const texts = readPlaces(await unframe(asBytes(await read(places)), build, places)).map(({ hash }) => textsName(hash))
  const shards = terms.flatMap((_, shard) => [fileName('terms', build, shard), fileName('leads', build, leadsFileOf(shard))])
  return [...shards, ...words.map((_, list) => fileName('words', build, list)), places, fileName('heads', build), ...texts]
}
