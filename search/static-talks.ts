import type { Answer, SearchSettings } from './answer.js'
import { openEntry, type OpenedIndex } from './open-index.js'
import type { ReadIndexFile } from './index-format.js'
import type { Passage } from './passage.js'
import type { TalkSource } from './talk-source.js'
import type { IndexedTalk } from './talk.js'

/**
 * Opens static index files as a source of talks. Of a large index a search reads what it needs.
 *
 * @throws IndexError when a file is missing, broken or of another version
 */
export async function openTalks(read: ReadIndexFile): Promise<TalkSource> {
  return new StaticTalks(await openEntry(read))
}

/** The talks of static index files. */
class StaticTalks implements TalkSource {
  readonly talks: number
  readonly #opened: OpenedIndex

  constructor(opened: OpenedIndex) {
    this.#opened = opened
    this.talks = opened.head.talks
  }

  async search(query: string, settings?: SearchSettings, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted()
    const { index, sharded } = this.#opened
    if (!sharded) return index.search(query, settings)
    const { outcome, failures } = await sharded.complete(() => index.search(query, settings), signal)
    const [failure] = failures
    // A word that was not found may stand in what could not be read.
    return failure ? { ...outcome, unknown: [], instead: [], corrected: null, incomplete: failure.message } : outcome
  }

  talk(id: string, signal?: AbortSignal): Promise<IndexedTalk | null> {
    return this.#read(index => index.talk(id), signal)
  }

  said(talkId: string, signal?: AbortSignal): Promise<Passage[]> {
    return this.#read(index => index.said(talkId), signal)
  }

  /** @throws IndexError when what is asked for cannot be read */
  async #read<Outcome>(ask: (index: OpenedIndex['index']) => Outcome, signal?: AbortSignal): Promise<Outcome> {
    signal?.throwIfAborted()
    const { index, sharded } = this.#opened
    if (!sharded) return ask(index)
    const { outcome, failures } = await sharded.complete(() => ask(index), signal)
    if (failures[0]) throw failures[0]
    return outcome
  }
}
