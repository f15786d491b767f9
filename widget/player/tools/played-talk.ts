import type { ReactiveController } from 'lit'
import type { Passage } from '../../../search/passage.js'
import type { TalkSource } from '../../../search/talk-source.js'
import type { IndexedTalk } from '../../../search/talk.js'
import type { PlayerMoment } from '../played-moments.js'
import type { TalkPlayer } from '../talk-player.js'

/** What is asked of the talks that are searched. Not every source knows transcripts. */
export type PlayedSource = TalkSource & { said?(talkId: string, signal: AbortSignal): Promise<Passage[]> }

/** A talk that plays, where it comes from, and what was searched for. */
export interface PlayedTalk {
  talk: IndexedTalk
  source: PlayedSource
  query: string
  /** Whether it has a transcript, where that is known. */
  said?: boolean | undefined
}

/** Fills a player with what an index knows of a talk: its span, moments, transcript, and where it matches the query. */
export class PlayedTalkFiller implements ReactiveController {
  readonly #player: TalkPlayer
  #talk: IndexedTalk | null = null
  #query = ''
  #asking = new AbortController()

  constructor(player: TalkPlayer) {
    this.#player = player
    player.addController(this)
  }

  hostUpdate(): void {
    const { played } = this.#player
    if (played && played.talk.id !== this.#talk?.id) {
      const { talk, source, said } = played
      this.#talk = talk
      this.#query = ''
      this.#player.start = talk.start
      this.#player.end = talk.end
      this.#player.moments = momentsOf(talk)
      this.#player.found = []
      this.#player.said = source.said && said !== false ? async signal => source.said?.(talk.id, signal) ?? [] : null
    }
    if (played && played.query !== this.#query) void this.#find(played)
  }

  hostDisconnected(): void {
    this.#asking.abort()
    this.#talk = null
  }

  async #find({ talk, source, query }: PlayedTalk): Promise<void> {
    this.#asking.abort()
    const asking = new AbortController()
    this.#asking = asking
    this.#query = query
    try {
      // A source that does not know `within` answers with talks at large: then this one may not be among them.
      const settings: { size: number; within: string } = { size: 1, within: talk.id }
      const { hits } = query ? await source.search(query, settings, asking.signal) : { hits: [] }
      if (asking !== this.#asking) return
      const hit = hits.find(found => found.talk.id === talk.id)
      if (hit?.said === false) this.#player.said = null
      this.#player.found = (hit?.moments ?? []).flatMap(({ kind, seconds, text }) =>
        kind === 'title' || kind === 'speaker' || seconds === null || seconds === talk.start ? [] : [{ seconds, text }]
      )
    } catch {
      // No longer wanted, or the source has failed, which shows where its hits would be.
    }
  }
}

function momentsOf({ chapters, takeaways }: IndexedTalk): PlayerMoment[] {
  return [
    ...chapters.map(({ title, start }) => ({ seconds: start, text: title })),
    ...takeaways.map(({ text, start }) => ({ seconds: start, text }))
  ]
}
