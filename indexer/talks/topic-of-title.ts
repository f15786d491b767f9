/** One edition of an event: `May 2020`, `QueueConf 2020`, `Day 2`. */
export const EDITION = /\b(?:evening\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4}|\p{L}*(?:conf|conference|summit|days?|camp|fest|night|evening)\b.{0,20}\b\d{4}|day (?:\d|one|two|three))\b/iu

/** What stands before a talk's title and is no part of it: an event, or what kind of talk it is. */
const PREFIX = /^([^:|]{2,60}?)(?: ?: | [|–—-] )(?=\S.{2})/u
/** `QueueConf`, `PGDay`, `DevFest`: a capital within says that it is a name. */
const EVENT_NAME = /\p{Ll}(?:Conf|Con|Day|Days|Camp|Fest)\b|\p{Lu}{2}(?:Conf|Con|Day|Days|Camp|Fest)\b/u
const ENDS_AS_EVENT = /\b(?:meet-?up|webinar|user group|community call|showcase|hack night)(?: #?\d{1,4})?$/iu
const KIND = /^(?:(?:lightning|opening|closing|tech|invited|guest) )?(?:talk|keynote|session|presentation)(?: #?\d{1,3})?$/iu

/** The talk in a page's title: `November Meetup: Queues That Never Fill`, `QueueDay: Queues That Never Fill`. */
export function topicOfTitle(title: string): string {
  const prefix = PREFIX.exec(title)
  const before = prefix?.[1] ?? ''
  const isEvent = EVENT_NAME.test(before) || ENDS_AS_EVENT.test(before) || KIND.test(before) || EDITION.test(before)
  return prefix && isEvent ? title.slice(prefix[0].length).trim() : title
}
