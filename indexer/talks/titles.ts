import { twinFor } from '../ascii-twin.js'
import { matchesOf } from '../matches-of.js'
import { oneLine } from '../one-line.js'
import { CUE, LEADING_CUE, holdsCue, TELLING_CUE, WEAK_CUE } from './cues.js'

/** A reading of a talk's title. */
export interface TitleReading {
  title: string
  rule: 'title-as-link' | 'title-as-timed-link' | 'title-in-quotes' | 'title-stressed' | 'title-behind-cue' | 'title-by-capitals' | 'title-in-overview'
}

const QUOTED = /(?:^|[\s(,:])(?:["“]([^"“”]{4,})["”]|‘([^‘]{4,}?)’(?=[.,;:!?)]| [([]|\s*$)|'(\p{Lu}[^"]{3,}?)'(?=[.,;:!?)]| [([]|\s*$))/u
const FUNCTION_WORD = /^(?:how to|how|why|a|an|the|his|her|their|our|about|on|of|all|to|us|that|by)\b\s+(?=\S)/u
const OF_THE_NIGHT = /^(?:(?:of|for) (?:the|our) (?:day|evening|month|night|year),?|(?:the|our) (?:day|evening|month|night|year),) /u
const TITLE_START = /^(?:[\p{Lu}\p{N}["“'‘.#(]|\p{Ll}+[\p{Lu}\p{N}])/u
const POSSESSIVE = /^[\p{Lu}][\p{L}\p{N}. ]{0,40}['’]s? (?=\p{Ll})/u

/** So far from a speaker to a time nobody writes a title; a bound for the expressions below as well. */
const LONGEST_REGION = 2000

/** Where a title that ends in prose stops: at the words that lead on to what was said of it. */
const LEADS_ON =
  /(?:(?:,|;| -| –) (?:and )?(?:showing|explaining|focusing|focussing|mentioning|covering|highlighting|discussing|including|sharing|arguing|concluding)\b|(?:,|;| -| –)? (?:where (?:he|she|they)\b|in which\b|during which\b|(?:and|who) (?:he|she|they|told|explained|showed)\b|(?:he|she|they) (?:told|explained|showed|said)\b)).*$/u
const SENTENCE_END = /[.!?](?<=[\p{L}\p{N})\]’'”"]{2}.)["”’')]?\s+(?=["“(]?\p{Lu})/u

/**
 * The title in what follows the speaker.
 *
 * @param region the text between the speaker and the time, or the paragraph's end
 * @param timed whether a time follows, so that the title may hold whole sentences
 * @param named whether a speaker stands before the region, so that a capital in it is not just a sentence's first
 */
export function readTitle(region: string, timed: boolean, named: boolean): TitleReading | null {
  if (region.length > LONGEST_REGION) return null
  const quoted = QUOTED.exec(region)
  const quotation = quoted?.[1] ?? quoted?.[2] ?? quoted?.[3]
  if (quoted && quotation && coversTitle(region, quoted, named)) return { title: cleanTitle(quotation), rule: 'title-in-quotes' }
  const prose = timed ? region : endOfTitle(region)
  const cut = timed ? prose : prose.replace(LEADS_ON, '')
  const title = behindCue(beforeSecondTalk(cut, named), named) ?? (cut === prose ? null : behindCue(prose, named))
  return title ? { title: cleanTitle(title), rule: 'title-behind-cue' } : null
}

/** Where no phrase that we know leads to the title, it stands behind the verb: `Ana wondered whether queues matter`. */
export function readTitleBehindVerb(region: string): TitleReading | null {
  const title = cleanTitle(afterFunctionWords(region.slice(0, LONGEST_REGION).replace(/^[\s,]*(?:(?:who|and|then|also) )*\p{Ll}+ /u, '')))
  return title.includes(' ') ? { title, rule: 'title-behind-cue' } : null
}

/** A title is not told of again: `about Service Meshes, with a talk on how they differ`. */
function beforeSecondTalk(text: string, named: boolean): string {
  const cut = text.replace(/, (?:with|including|featuring) (?:an?|his|her|their) (?:\p{Ll}+ ){0,2}(?:talk|session|presentation|demo|look|focus|deep dive) (?:on|at|into|of|about) .*$/u, '')
  const before = cut === text ? null : behindCue(cut, named)
  return before && startsAsTitle(before) && titleness(before) >= 0.2 ? cut : text
}

/** A quotation is the title when no other title-like words stand between the cue and it. */
function coversTitle(region: string, quoted: RegExpExecArray, named: boolean): boolean {
  const before = region.slice(0, quoted.index)
  const rest = region.slice(quoted.index + quoted[0].length)
  const behind = behindCue(before, named)
  if (TITLE_GOES_ON.test(rest) && titleness(rest) >= 0.8) return false
  return !(behind && TITLE_START.test(behind)) && !/^\s*(?:in|of|and|to|for|with|:|-)\s*\p{L}+/u.test(timedTail(rest))
}

/** `“Done” Is Not a State`. */
const TITLE_GOES_ON = /^ \p{Lu}[\p{L}\p{N}’']* [^.!?]*\p{Lu}/u

const GIVEN_BY =
  /[”"]?,? (?:(?:(?:was|is|were|came) )?(?:(?:(?:jointly )?(?:brought|presented|given|delivered|led|done|conducted)|contributed)(?: to us)? )?(?:by|from)|in which|where|(?:was|is) the (?:question put to us by|(?:contribution|story|turn|work) of)) $/u
/** A title that begins a paragraph: `SBOMs: so what? was the question put to us by`. */
const FIRST_WORDS = /^(?:[Aa]nd |[Tt]hen |[Nn]ext,? )?["“]?([\p{Lu}\p{N}].{3,160})$/u
const PANEL = /\b(?:panel|fireside chat|discussion|conversation|debate|interview|Q&A|AMA)(?: discussion| session)? (?:on|about) (?=["“\p{Lu}\p{N}])/u
const PANEL_WITH = /[”"]?,? (?:with|between|featuring) $/u
const TALK_WAS = /\b(?:talk|talks|session|presentation|up|speaker|evening|night|proceedings)(?: (?:of|for) the (?:night|evening|day))?(?: (?:was|is)|:) (?=["“\p{Lu}\p{N}])/u

const NO_FIRST_WORDS = /^(?:and |but )?(?:then|next|now|it|this|that|there|finally|last|first|second|third|after|our)\b/iu

/**
 * A title that stands before its speaker: `"Queues at Scale" was presented by`, `The first talk was Queues at Scale by`.
 *
 * @param text the text before the speaker
 * @param linked the text of a link that ends there, less what gives it to the speaker
 */
export function readTitleBefore(text: string, linked: (end: number) => string | null): TitleReading | null {
  const given = GIVEN_BY.exec(text) ?? (PANEL.test(text) ? PANEL_WITH.exec(text) : null)
  if (!given) return null
  const link = linked(given.index)
  if (link) return { title: link, rule: 'title-as-link' }
  const before = text.slice(0, given.index)
  const quoted = /["“](?=[^\s.,;:!?])([^"“”]{4,})["”]?$/u.exec(before)?.[1]
  if (quoted) return { title: cleanTitle(quoted), rule: 'title-in-quotes' }
  const topic = PANEL.exec(before) ?? TALK_WAS.exec(before)
  if (topic) return { title: cleanTitle(before.slice(topic.index + topic[0].length)), rule: 'title-behind-cue' }
  const first = / (?:was|is|came) /u.test(given[0]) && !holdsCue(before) && !NO_FIRST_WORDS.test(before) ? FIRST_WORDS.exec(before)?.[1] : undefined
  return first !== undefined && (titleness(first) >= 0.6 || /[?:]/u.test(first)) ? { title: cleanTitle(first), rule: 'title-behind-cue' } : null
}

/** What follows a quotation up to the end of its clause. */
function timedTail(rest: string): string {
  return /^[.,;:!?]/u.test(rest) ? '' : rest
}

function endOfTitle(text: string): string {
  const sentence = SENTENCE_END.exec(text)
  return sentence ? text.slice(0, sentence.index + 1) : text
}

/**
 * Every cue gives a reading: what stands behind it. The first that begins as a title does wins. Without one, the
 * title stands in lower case behind a verb of telling, or begins at the first word that could begin one, be it behind
 * a weak cue or a verb we do not know.
 */
function behindCue(text: string, named: boolean): string | null {
  const introduction = SHORT_INTRODUCTION.exec(text.trimEnd())?.[1]
  if (introduction) return introduction
  const strong = readingsBehind(CUE, text)
  const told = readingsBehind(TELLING_CUE, text).find(reading => !IS_CLAUSE.test(reading))
  const titled = strong.find(startsAsTitle) ?? (told && fromCapital(told))
  if (titled) return titled
  const weak = readingsBehind(WEAK_CUE, text)
  const capital = named || weak.length > 0 ? text.slice(Math.max(0, text.search(FIRST_CAPITAL))) : ''
  return longest([...weak, capital].filter(startsAsTitle)) ?? strong[0] ?? weak[0] ?? null
}

/** `the lowdown on Queues That Never Fill` is about `Queues That Never Fill`. */
function fromCapital(told: string): string {
  const capital = told.search(FIRST_CAPITAL)
  const rest = told.slice(Math.max(0, capital))
  const led = / (?:for|on|about|into|with) $/u.test(told.slice(0, Math.max(0, capital)))
  return led && rest.includes(' ') && titleness(rest) >= 0.6 ? rest : told
}

/** Where the first word stands that could begin a title. */
const FIRST_CAPITAL = /(?<![^\s("“‘'])(?:["“(]?\p{Lu}|\p{Ll}+\p{Lu}|\p{N})/u

/** What begins like this tells of somebody rather than naming a topic: `we can build Safe Boats`. */
const IS_CLAUSE = /^(?:I|we|you|he|she|it|they|one|there|this|that|our|my|your|some|all|lots|a|an|the)\b/iu

/** `gave an introduction to gVisor`: a word alone is no title, what was given of it is. */
const SHORT_INTRODUCTION = /\b(?:gave|giving|gives)(?: us)? (?:an? |the |his |her |their )?((?:[\p{Ll}-]+ ){0,2}(?:intro|introduction|overview) (?:of|to) [^\s,.:]+(?: [^\s,.:]+)?)(?=[,.:]|$)/u

function readingsBehind(cue: RegExp, text: string): string[] {
  return matchesOf(cue, text).map(match => afterFunctionWords(text.slice(match.index + match[0].length))).filter(
    reading => /[\p{L}\p{N}]{2}/u.test(reading)
  )
}

function startsAsTitle(reading: string): boolean {
  return TITLE_START.test(reading)
}

function longest(readings: readonly string[]): string | undefined {
  return readings.toSorted((a, b) => b.length - a.length)[0]
}

function afterFunctionWords(text: string): string {
  let rest = text.replace(/^[\s,:]+/u, '')
  for (;;) {
    // A cue may follow a cue directly: `told us` `a story about`.
    const shorter = rest.replace(POSSESSIVE, '').replace(OF_THE_NIGHT, '').replace(twinFor(LEADING_CUE, rest), '').replace(FUNCTION_WORD, '').trimStart()
    if (shorter === rest) return rest
    rest = shorter
  }
}

/** A title as a person lists it: without quotes around it, end punctuation and lower-case article. */
export function cleanTitle(text: string): string {
  const trimmed = oneLine(text)
  const unquoted = /^["“‘']([^"“”]*)["”’']$/u.exec(trimmed)?.[1] ?? trimmed
  return unquoted
    .trim()
    .replace(/^["“](?=[^"”]*$)|^\[(?=[^\]]*$)/u, '')
    .replace(/[\s.,:;–-]+$/u, '')
    .replace(/^(?:how to|the|a|an)\s+(?=\S)/u, '')
    .trim()
}

/**
 * How much a text looks like a title: the share of its words that are capitalised or hold a digit, small
 * words aside. `Auditing with eBPF` is 1.
 */
export function titleness(text: string): number {
  const counted = text.split(/[\s/]+/u).filter(word => word.length > 4 || /[\p{Lu}\p{N}]/u.test(word))
  const capital = counted.filter(word => /^[^\p{L}]*(?:\p{Lu}|\p{Ll}+[\p{Lu}\p{N}]|\p{N})/u.test(word))
  return counted.length === 0 ? 0 : capital.length / counted.length
}
