import { TalkSearch } from './talk-search.js'

export { TalkSearchErrorEvent, TalkSearchReadyEvent, TalkSearchResultsEvent, TalkSearchSelectEvent } from './events.js'
export { TalkSearch }

// Two bundles on one page may both bring the element; the first stays.
if (!customElements.get('talk-search')) customElements.define('talk-search', TalkSearch)
