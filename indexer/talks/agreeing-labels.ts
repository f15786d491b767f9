import { talkLabelReadings, type TalkLabel } from './talk-labels.js'

/** What names events rather than people. */
const EVENT =
  /\d|(?<!\p{L})(?:\p{L}*(?:conf|summit|meet-?up)|con|camp|fest|days?|hub|groups?|symposium|workshop|conference|forum|week|university|school|club|community|users?|developers?|track|keynote|talk|lightning|online|virtual|remote)(?!\p{L})/iu
/** `QueueCon`, `DevFest`: a capital within, since `Bacon` and `Faraday` are people. */
const EVENT_NAME = /\p{L}(?:[Cc]onf|Con|CON|Day|Days|Camp|Fest|Hub)(?!\p{L})/u

/** So many of several titles must have a name at the same place: `Load Balancers - We Can Do Better` is nobody's. */
const SHARE = 0.3
const FEWEST = 2

/** Whether a text names an event rather than people: `QueueConf 2022`, `Oslo User Group`. */
export function namesEvent(text: string): boolean {
  return EVENT.test(text) || EVENT_NAME.test(text)
}

/** Whether a text has the name of a conference in it: `QueueCon Europe`. */
export function isEventName(text: string): boolean {
  return EVENT_NAME.test(text)
}

/**
 * Reads who and what of titles that stand beside each other. A company says that somebody speaks; a name alone is
 * believed where enough of the others have one at the same place: `Ana Cruz: Queues That Never Fill`.
 */
export function agreeingLabels(titles: readonly string[]): (TalkLabel | null)[] {
  const readings = titles.map(talkLabelReadings)
  const counts = new Map<string, number>()
  for (const labels of readings) for (const place of new Set(labels.map(placeOf))) counts.set(place, (counts.get(place) ?? 0) + 1)
  const count = (label: TalkLabel) => counts.get(placeOf(label)) ?? 0
  const enough = Math.max(FEWEST, titles.length * SHARE)
  return readings.map(labels => {
    const named = labels.filter(({ speakers }) => speakers.every(({ name }) => !namesEvent(name)))
    const [likely] = named.filter(label => count(label) >= enough).toSorted((a, b) => count(b) - count(a))
    return named.find(({ sure }) => sure) ?? likely ?? null
  })
}

/** Whether the speaker stands before or behind, whatever the mark between. */
function placeOf({ rule }: TalkLabel): string {
  return rule.startsWith('speaker') ? 'before' : rule
}
