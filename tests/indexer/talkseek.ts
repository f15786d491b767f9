import { openIndex, type IndexFile } from '../../search/index-files.js'
import type { TalkIndex } from '../../search/talk-index.js'

export { build, check, ConfigError, explain, extract, UsageError } from '../../indexer/index.js'

/** Opens index files that are in memory. */
export function openIndexOf(files: readonly IndexFile[]): Promise<TalkIndex> {
  const texts = new Map(files.map(({ name, text }) => [name, text]))
  return openIndex(name => Promise.resolve(texts.get(name) ?? ''))
}
