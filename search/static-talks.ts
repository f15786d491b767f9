import type { Answer, SearchSettings } from './answer.js'
import { openIndex } from './open-index.js'
import type { ReadIndexFile } from './index-format.js'
import type { TalkIndex } from './talk-index.js'
import type { TalkSource } from './talk-source.js'
import { isTalk, type IndexedTalk } from './talk.js'

/**
 * Opens static index files as a source of talks.
 *
 * @throws IndexError when a file is missing, broken or of another version
 */
export async function openTalks(read: ReadIndexFile): Promise<TalkSource> {
  return new StaticTalks(await openIndex(read))
}

/** The talks of static index files. */
class StaticTalks implements TalkSource {
  readonly talks: number
  readonly #index: TalkIndex

  constructor(index: TalkIndex) {
    this.#index = index
    this.talks = index.talks.filter(isTalk).length
  }

  async search(query: string, settings?: SearchSettings, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted()
    return this.#index.search(query, settings)
  }

  async talk(id: string): Promise<IndexedTalk | null> {
    return this.#index.talks.find(talk => talk.id === id) ?? null
  }
}
