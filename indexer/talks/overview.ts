import { terms } from '../../search/words.js'
import { cleanTitle, titleness } from './titles.js'

/**
 * The topics that an overview lists in the order of the evening: `First up was a discussion on A, followed
 * by an explanation of B, and wrapping up with C.`
 */
export function overviewTopics(paragraphs: readonly string[]): string[] {
  const overview = paragraphs.find(text => OVERVIEW.test(text))
  if (!overview) return []
  return overview
    .split(STEP)
    .slice(1)
    .map(step => cleanTitle(step.replace(TOPIC_NOUN, '').replace(/[.!].*$/su, '')))
    .filter(topic => topic.length > 0)
}

const OVERVIEW = /\b(?:first(?: up| off)?|to start|starting off)\b[^.]{0,600}\b(?:then|followed by|next|after that|finally|wrapping up|ending|closing)\b/iu
const STEP =
  /(?:^|,? (?:and )?)(?:first(?: up| off)?(?: is| was| came)?|followed by|(?:and )?then|next(?: up)?(?: is| was)?|after that(?: came)?|(?:and )?(?:finally|lastly)|(?:and )?(?:wrapping|finishing|rounding) (?:up|off) with|ending with|closing with)\b,? /iu
const TOPIC_NOUN =
  /^(?:(?:we (?:had|were into) )?(?:(?:a|an|the) )?(?:[\p{Ll}-]+ ){0,2}?(?:talk|discussion|explanation|presentation|look|session|overview|demo|introduction)s? (?:for the evening with (?:a|an) (?:talk|discussion) )?(?:on|of|about|into|at|to) )/iu

/**
 * The overview's words for a talk, when they read more like a title than the introduction's: they must share
 * a rare word with it, so that the right topic is taken.
 */
export function betterTopic(title: string, topics: readonly string[]): string | null {
  const said = new Set(terms(title).map(stem))
  const better = topics.find(topic => terms(topic).some(term => term.length > 3 && said.has(stem(term))) && titleness(topic) > titleness(title))
  return better ?? null
}

/** What forms of a word have in common, well enough for two texts of one talk: `registry`, `registries`. */
function stem(term: string): string {
  return term.slice(0, 6)
}
