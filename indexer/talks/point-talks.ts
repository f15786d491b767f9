import type { List, Paragraph } from 'mdast'
import type { Speaker } from '../../search/talk.js'
import { placeOfNode, proseOf } from '../prose.js'
import { beginsWithCue } from './cues.js'
import type { Evening } from './evening.js'
import type { Introduction } from './introduction.js'
import { isRole } from './names.js'
import { namesAtStart } from './speakers.js'
import { readTalkLabel, talkLabelReadings, type TalkLabel } from './talk-labels.js'
import { readTimeMarks } from './time-marks.js'
import { cleanTitle, readTitle } from './titles.js'

/** Fewer points may be anything. */
const FEWEST = 2
/** No evening has more short talks. */
const MOST = 30
/** Longer points tell more than who and what. */
const LONGEST = 240
/** Lead-ins of what is to come: `Next month we have:`. */
const AHEAD = /\b(?:next (?:month|time|meetup|year)|coming up|upcoming|will (?:be|hear|have)|organi[sz]ers?|sponsors?|volunteers?)\b|['’]ll\b/iu

/**
 * Talks that are the points of a list among sentences: `Then three lightning talks:` and below it `Ana Cruz from Acme:
 * “Queues”`, `Bo Lind on “Brokers”`. Every point names who and what, or it is no such list.
 *
 * @param leadIn what the paragraph before says
 */
export function readPoints(list: List, leadIn: string, evening: Evening): Introduction[] {
  if (list.children.length < FEWEST || list.children.length > MOST || AHEAD.test(leadIn)) return []
  const found: Introduction[] = []
  let sure = 0
  const cut = commonCut(list, evening)
  for (const { children } of list.children) {
    const [first, ...others] = children
    const read = first?.type === 'paragraph' && !others.some(({ type }) => type !== 'list') ? readPoint(first, cut, evening) : null
    if (!read) return []
    if (read.sure) sure++
    found.push(read.introduction)
  }
  return sure > 0 && (sure * 2 >= found.length || /\btalk/iu.test(leadIn)) ? found : []
}

/** Where most points are cut in who and what: in `Ana Cruz (Acme) – Queues, Bees` either could be a name. */
function commonCut(list: List, { companies }: Evening): string | null {
  const weights = new Map<string, number>()
  for (const { children: [first] } of list.children) {
    const text = first?.type === 'paragraph' ? proseOf(first).text.trim() : ''
    for (const { rule, speakers, sure } of text.length > LONGEST ? [] : talkLabelReadings(text)) {
      const known = speakers.some(({ affiliation }) => affiliation !== null && companies.includes(affiliation))
      weights.set(rule, (weights.get(rule) ?? 0) + (known ? 3 : sure ? 2 : 1))
    }
  }
  return [...weights].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

function readPoint(paragraph: Paragraph, cut: string | null, evening: Evening): { introduction: Introduction; sure: boolean } | null {
  const prose = proseOf(paragraph)
  const text = prose.text.trim()
  if (text.length > LONGEST || readTimeMarks(prose).marks.length > 0) return null
  const label = readPointLabel(text, cut, evening)
  if (!label || label.speakers.some(({ name }) => evening.companies.includes(name)) || isRole(label.title)) return null
  // `If OS is "mac"`: what is code from its first word to its last names no talk.
  if (paragraph.children.some(child => child.type === 'inlineCode' && child.value.includes(label.title))) return null
  const place = placeOfNode(paragraph)
  const evidence = [
    { ...place, field: 'title' as const, rule: label.rule, words: label.title },
    { ...place, field: 'speakers' as const, rule: label.rule, words: text }
  ]
  const { title, speakers, sure } = label
  const url = prose.links.find(({ from, to }) => prose.text.slice(from, to).includes(title))?.url ?? null
  return { sure, introduction: { title, speakers, start: null, recording: null, url, leadIn: '', place, evidence } }
}

/** The rule of points whose title is in quotes: they need no sentences beside them to be believed. */
export const QUOTED_POINT = 'point-with-quotation'
const BY = /^["”’)]?,? (?:(?:given|presented)? ?by|from|with|[-–—]) /u
/** `Ana Cruz on queues in a pod`, `Bo Lind, who showed his lab`: below sentences nothing else is told of somebody. */
const TOPIC = /^,? (?:(?:(?:who )?(?:spoke|talked|talking)|with a [\p{Ll} ]{3,20}) )?(?:about|on) (\S.{3,})$|^,? who (?:showed|demonstrated|demoed|explained|presented)(?: us)? (\S.{3,})$/u
const QUOTED = /["“](?=\S)([^"“”]{3,200})["”]/u

/** Who and what of a point, as a label or as a sentence without its end. */
function readPointLabel(text: string, cut: string | null, evening: Evening): TalkLabel | null {
  const quoted = QUOTED.exec(text)
  if (quoted?.[1] !== undefined) {
    const rest = text.slice(quoted.index + quoted[0].length)
    const by = quoted.index === 0 ? BY.exec(rest)?.[0] : undefined
    const named = by === undefined ? namedFirst(text.slice(0, quoted.index), evening) : namesAtStart(rest.slice(by.length), evening)
    if (named) return { title: cleanTitle(quoted[1]), speakers: named.speakers, sure: true, rule: QUOTED_POINT }
  }
  const label = talkLabelReadings(text).find(({ rule }) => rule === cut) ?? readTalkLabel(text)
  if (label) return label
  const named = namesAtStart(text, evening)
  const behind = named && text.slice(named.to)
  const topic = behind === null ? undefined : TOPIC.exec(behind)?.slice(1).find(Boolean)
  if (named && topic !== undefined) return { title: cleanTitle(topic), speakers: named.speakers, sure: isAffiliated(named), rule: 'point-with-topic' }
  const read = behind && beginsWithCue(behind) ? readTitle(behind, false, true) : null
  return named && read ? { title: read.title, speakers: named.speakers, sure: isAffiliated(named), rule: read.rule } : null
}

function isAffiliated({ speakers }: { speakers: Speaker[] }): boolean {
  return speakers.some(({ affiliation }) => affiliation !== null)
}

/** Who stands before a quotation, with nothing but a company and a phrase that leads to it. */
function namedFirst(text: string, evening: Evening): { speakers: Speaker[] } | null {
  const named = namesAtStart(text, evening)
  return named && /^(?:[\s,:–—-]*|,? (?:\p{Ll}+ ){1,7})$/u.test(text.slice(named.to)) ? named : null
}
