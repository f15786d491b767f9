import { openIndex, type IndexFile } from '../../search/index-files.js'
import type { TalkIndex } from '../../search/talk-index.js'

export { build, check, ConfigError, explain, extract, UsageError } from '../../indexer/index.js'

/** Opens index files that are in memory. */
export function openIndexOf(files: readonly IndexFile[]): Promise<TalkIndex> {
  const contents = new Map(files.map(({ name, content }) => [name, content]))
  return openIndex(name => Promise.resolve(contents.get(name) ?? ''))
}
