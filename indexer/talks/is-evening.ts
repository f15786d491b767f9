import { readEvening } from './evening.js'
import type { PostFacts } from './post-facts.js'
import { EDITION } from './topic-of-title.js'

/** Words of posts that report several talks, none of which starts where the recording does. */
const EVENING = /\b(?:meet-?ups?|round-?up|re-?cap|user group|lightning talks|line-?up|(?:speakers|talks) (?:from|by)|all (?:the )?talks)\b/iu

/** Whether a post reports an evening of several talks, by its title, description and tags. */
export function isEvening({ title, description, author, data }: PostFacts, hasGuests: boolean): boolean {
  const tags = Array.isArray(data['tags']) ? data['tags'].join(', ') : String(data['tags'] ?? '')
  if ([title, description, tags].some(text => EVENING.test(text)) || EDITION.test(title)) return true
  const { billed } = readEvening({ title, description, author, paragraphs: [], imageTexts: [] })
  return billed.length > 1 && !hasGuests
}
