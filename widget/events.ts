import type { Moment } from '../search/hit.js'
import type { IndexedTalk } from '../search/talk.js'

const ANNOUNCED: EventInit = { bubbles: true, composed: true }
const ASKED: EventInit = { ...ANNOUNCED, cancelable: true }

/** The index is open: typing gives hits at once. */
export class TalkSearchReadyEvent extends Event {
  /** How many talks there are to search. */
  readonly talks: number

  constructor(talks: number) {
    super('talk-search-ready', ANNOUNCED)
    this.talks = talks
  }
}

/** The hits of a query are shown; a cleared field gives the query `''`. */
export class TalkSearchResultsEvent extends Event {
  readonly query: string
  /** How many talks match, shown at once or not. */
  readonly hits: number

  constructor(query: string, hits: number) {
    super('talk-search-results', ANNOUNCED)
    this.query = query
    this.hits = hits
  }
}

/**
 * A visitor chose a moment by a plain click or Enter. `preventDefault()` takes it over: the element then
 * neither plays the moment nor follows its link.
 */
export class TalkSearchSelectEvent extends Event {
  readonly talk: IndexedTalk
  readonly moment: Moment

  constructor(talk: IndexedTalk, moment: Moment) {
    super('talk-search-select', ASKED)
    this.talk = talk
    this.moment = moment
  }
}

/** The index could not be opened. The element shows the same message beside a button to try again. */
export class TalkSearchErrorEvent extends Event {
  readonly error: Error

  constructor(error: Error) {
    super('talk-search-error', ANNOUNCED)
    this.error = error
  }
}

declare global {
  interface HTMLElementEventMap {
    'talk-search-ready': TalkSearchReadyEvent
    'talk-search-results': TalkSearchResultsEvent
    'talk-search-select': TalkSearchSelectEvent
    'talk-search-error': TalkSearchErrorEvent
  }
}
