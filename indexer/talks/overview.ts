import { terms } from '../../search/words.js'
import { holds } from '../ascii-twin.js'
import type { Evidence } from './reading.js'
import { cleanTitle, titleness } from './titles.js'

/**
 * The topics that an overview lists in the order of the evening: `First up was a discussion on A, followed
 * by an explanation of B, and wrapping up with C.`
 */
export function overviewTopics(paragraphs: readonly string[]): string[] {
  const overview = paragraphs.find(text => holds(text, OVERVIEW))
  if (!overview) return []
  return overview
    .split(STEP)
    .slice(1)
    .map(step => cleanTitle(step.replace(TOPIC_NOUN, '').replace(/[.!].*$/su, '')))
    .filter(topic => topic.length > 0)
    // What names somebody tells of a talk rather than naming it. Its place counts all the same.
    .map(topic => (/^(?:we|he|she|they|I) |(?:^| )\p{Lu}\S* from \p{Lu}|^\p{Lu}\S* (?:talk|spoke|told|show|gave)/u.test(topic) ? '' : topic))
}

const OVERVIEW = /\b(?:first(?: up| off)?|to start|starting off|(?:began|opened|started|kicked off)(?: the (?:night|evening))? with)\b[^.]{0,600}\b(?:then|moved on to|followed by|next|after that|finally|wrapping up|ending|closing)\b/iu
const STEP =
  /(?:^|,? (?:and )?)(?:(?:we )?(?:began|opened|started|kicked off)(?: the (?:night|evening))? with|moved on to|first(?: up| off)?(?: is| was| came)?|followed by|(?:and )?then(?: (?:ended|closed|finished) with)?|next(?: up)?(?: is| was)?|after that(?: came)?|(?:and )?(?:finally|lastly)(?:,? we (?:closed|ended|finished|wrapped up) with)?|(?:and )?(?:wrapping|finishing|rounding) (?:up|off) with|(?:(?:and )?then )?(?:ending|ended|closing|closed|finished) with)\b,? /iu
const TOPIC_NOUN =
  /^(?:(?:we (?:had|were into) )?(?:(?:a|an|the) )?(?:[\p{Ll}-]+ ){0,2}?(?:talk|discussion|explanation|presentation|look|session|overview|demo|introduction)s? (?:for the evening with (?:a|an) (?:talk|discussion) )?(?:on|of|about|into|at|to) )/iu

/**
 * The overview's words for a talk, when they read more like a title than the introduction's: they must share
 * a rare word with it, so that the right topic is taken.
 */
export function betterTopic(title: string, topics: readonly string[]): string | null {
  const said = new Set(terms(title).map(stem))
  const better = topics.find(topic => terms(topic).some(term => term.length > 3 && said.has(stem(term))) && titleness(topic) > titleness(title) && !title.endsWith(topic))
  return better ?? null
}

/**
 * Gives talks without a time the topics of the overview by their order, where what the introduction says is no title:
 * `showed us how a registry quietly fills up`. Only when there are as many of both.
 */
export function assignTopics(talks: { title: string; start: number | null; evidence: Evidence[] }[], topics: readonly string[]): void {
  if (topics.length !== talks.length || talks.some(({ start }) => start !== null)) return
  for (const [index, talk] of talks.entries()) {
    const topic = topics[index] ?? ''
    const said = talk.evidence.find(({ field }) => field === 'title')
    const taken = talks.some(({ title }) => title === topic)
    if (!PARAPHRASES.has(said?.rule ?? '') || !said || taken || titleness(talk.title) > 0.2 || !/^\p{Lu}/u.test(topic)) continue
    Object.assign(said, { rule: 'title-in-overview', words: topic })
    talk.title = topic
  }
}

/** Rules whose title may be a mere description, also as the text of a link. */
const PARAPHRASES = new Set(['title-behind-cue', 'title-as-link'])

/** What forms of a word have in common, well enough for two texts of one talk: `registry`, `registries`. */
function stem(term: string): string {
  return term.slice(0, 6)
}
