import { problem, type Problem, type Rule } from '../problem.js'
import { endBeforeStart, talksOverlap } from './ends.js'
import { linkReversed } from './link-reversed.js'
import type { Lint, LintedPost } from './linted-post.js'
import { momentWithoutTalk } from './moment-without-talk.js'
import { placeholderLeft } from './placeholder-left.js'
import { recordingDiffers } from './recording-differs.js'
import { recordingMalformed } from './recording-malformed.js'
import { sameSecond } from './same-second.js'
import { takeawaysWithoutTalk } from './takeaways-without-talk.js'
import { talkWithoutAffiliation } from './talk-without-affiliation.js'
import { yearDiffers } from './year-differs.js'

/** The rules that need the whole post, with what was read in it. */
const LINTS: { rule: Rule; lint: Lint }[] = [
  { rule: 'year-differs', lint: yearDiffers },
  { rule: 'recording-malformed', lint: recordingMalformed },
  { rule: 'recording-differs', lint: recordingDiffers },
  { rule: 'broken-link', lint: linkReversed },
  { rule: 'placeholder-left', lint: placeholderLeft },
  { rule: 'same-second', lint: sameSecond },
  { rule: 'end-before-start', lint: endBeforeStart },
  { rule: 'talks-overlap', lint: talksOverlap },
  { rule: 'moment-without-talk', lint: momentWithoutTalk },
  { rule: 'talk-without-affiliation', lint: talkWithoutAffiliation },
  { rule: 'takeaways-without-talk', lint: takeawaysWithoutTalk }
]

/** What is wrong with a post beyond what reading it found. Few false alarms count more than finding everything. */
export function lintPost(linted: LintedPost): Problem[] {
  return LINTS.flatMap(({ rule, lint }) => lint(linted).map(found => problem(rule, found, found.message)))
}
