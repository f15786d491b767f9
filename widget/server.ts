// What programs import that render pages without a browser: the same names, and nothing that needs one. The tags are
// written as they stand; browsers, which import the elements themselves, bring them to life.
export { TalkSearchErrorEvent, TalkSearchReadyEvent, TalkSearchResultsEvent, TalkSearchSelectEvent } from './events.js'

/** Stands for the class, which is made of a browser's. */
export class TalkSearch {}

/** There is nothing to play here. */
export async function loadPlayer(): Promise<void> {}
