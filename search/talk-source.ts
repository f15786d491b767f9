import type { Answer, SearchSettings } from './answer.js'
import type { Passage } from './passage.js'
import type { IndexedTalk } from './talk.js'

/**
 * Where talks are found: static index files, or a search server. Everything that goes in and comes out is plain data,
 * so that a source may live in a worker or behind a network.
 */
export interface TalkSource {
  /** How many talks there are. */
  readonly talks: number

  /**
   * Answers a query; an empty one leafs through all talks, newest first.
   *
   * @param signal ends a search that is no longer wanted; it then rejects with the signal's reason
   */
  search(query: string, settings?: SearchSettings, signal?: AbortSignal): Promise<Answer>

  /** One talk with all that is known of it; `null` when there is none of that id. */
  talk(id: string, signal?: AbortSignal): Promise<IndexedTalk | null>

  /** What was said in a talk, in order of time; nothing where there is no transcript. */
  said?(talkId: string, signal?: AbortSignal): Promise<Passage[]>
}
