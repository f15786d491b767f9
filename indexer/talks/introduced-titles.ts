import type { Speaker } from '../../search/talk.js'
import type { Prose, ProseLink } from '../prose.js'
import { beginsWithCue, holdsCue } from './cues.js'
import { betterTopic } from './overview.js'
import type { Naming } from './naming.js'
import { cleanTitle, readTitleBefore, titleness, type TitleReading } from './titles.js'

/** Texts of links that lead to things beside the talk. */
const ASIDE = /^(?:here|this|link|(?:at|from|in|on|via) \S+|(?:his|her|their|the|my) \p{Ll}+|slides?|video|recording|blog ?post|https?:.*|www\..*)$/iu

/** The link whose text is the talk's title, between two offsets. */
export function titleLink(links: readonly ProseLink[], text: string, from: number, to: number): (ProseLink & { title: string }) | null {
  const link = links.find(
    candidate => candidate.from >= from && candidate.to <= to && !ASIDE.test(text.slice(candidate.from, candidate.to).trim())
  )
  return link ? { ...link, title: text.slice(link.from, link.to) } : null
}

/** A title that stands before the speaker it is given by. */
export function titleBefore(prose: Prose, offset: number, text: string, named: Naming | null): TitleReading | null {
  if (!named) return null
  const linked = (end: number) => {
    const link = prose.links.find(({ to }) => to === offset + end || to === offset + end + 1)
    return link ? prose.text.slice(link.from, link.to) : null
  }
  return readTitleBefore(text.slice(0, named.from), linked)
}

/** A title that is a link is that of the talk, whatever else the sentence says. */
export function titleOf(link: { title: string } | null, read: TitleReading | null): TitleReading | null {
  return link ? { title: link.title, rule: 'title-as-link' } : read
}

/** Whether a link is rather a title than the home of a company. */
export function isTitle(text: string, speakers: readonly Speaker[]): boolean {
  return text.trim().split(' ').length > 2 && titleness(text) >= 0.5 && !speakers.some(({ affiliation }) => affiliation === text)
}

/** A title that its author slanted: `gave us her own talk, *Golden Paths*`. */
export function stressedTitle({ text, stressed }: Prose, from: number): TitleReading | null {
  const run = stressed.find(span => span.from >= from)
  const title = run && tells(text.slice(from, run.from)) ? text.slice(run.from, run.to) : ''
  return title.trim().includes(' ') && titleness(title) >= 0.5 ? { title, rule: 'title-stressed' } : null
}

/** Whether the words between a speaker and a link say that the link is what was spoken of. */
export function tells(between: string): boolean {
  return beginsWithCue(between) || holdsCue(between)
}

/** A title that its author has set apart is no paraphrase. */
const SETTLED = new Set<TitleReading['rule']>(['title-in-quotes', 'title-as-timed-link', 'title-as-link', 'title-stressed'])

/** The overview may say it more like a title; one that stands in quotes, or already is one, stays. */
export function bestTitle({ title: asWritten, rule }: TitleReading, topics: readonly string[]): TitleReading {
  const title = cleanTitle(asWritten)
  const settled = (SETTLED.has(rule) && (rule !== 'title-as-link' || titleness(title) >= 0.5)) || /^\s*["“]/u.test(asWritten) || titleness(title) >= 0.9
  const topic = settled ? null : betterTopic(title, topics)
  return topic ? { title: topic, rule: 'title-in-overview' } : { title, rule }
}
