import { loadPlayer } from './load-player.js'
import { TalkSearch } from './talk-search.js'

export type { Filters, SortOrder } from '../search/answer.js'
export type { TalkSource } from '../search/talk-source.js'
export { TalkSearchErrorEvent, TalkSearchReadyEvent, TalkSearchResultsEvent, TalkSearchSelectEvent } from './events.js'
export type { TalkPlayerConsentEvent } from './player/consent-event.js'
export type { TalkPlayerMomentEvent } from './player/moment-event.js'
export type { TalkPlayer } from './player/talk-player.js'
export type { Texts } from './texts/texts.js'
export { loadPlayer, TalkSearch }

// Two bundles on one page may both bring the element; the first stays.
if (!customElements.get('talk-search')) customElements.define('talk-search', TalkSearch)

// A player that stands alone needs no search to be there first; one that is added later asks for `loadPlayer()`.
if (document.querySelector('talk-player')) loadPlayer().catch(() => {})
