import type { Paragraph, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { formatClock } from '../../search/clock.js'
import type { Speaker, Takeaway } from '../../search/talk.js'
import { holds } from '../ascii-twin.js'
import { textLines } from '../post-text.js'
import { problem, type Problem } from '../problem.js'
import { placeOfNode, proseOf, type Prose } from '../prose.js'
import { assignBilledCompany } from './billed-company.js'
import { withEmployers } from './employers.js'
import { recognise, type Evening } from './evening.js'
import type { Introduction } from './introduction.js'
import { readIntroductions } from './introductions.js'
import { assignNamedCompany } from './named-companies.js'
import { NAME, NAME_LIST, splitNames } from './names.js'
import { assignTopics, overviewTopics } from './overview.js'
import { eveningOf } from './post-evening.js'
import { QUOTED_POINT, readPoints } from './point-talks.js'
import type { PostFacts } from './post-facts.js'
import type { ReadTalk, Reading } from './reading.js'
import { readSpeakers } from './speakers.js'
import { creditsList, isListOfLinks, listOf, takeawaysOf } from './takeaways.js'

/** A talk while its takeaways are being looked for. */
interface Draft extends Introduction {
  takeaways: Takeaway[]
  text: string[]
  /** Whether a list that follows would be its takeaways. */
  awaitsList: boolean
  /** Whether what was said last was about it, so that a list that follows is its own in any case. */
  goesOn: boolean
  /** Whether a sentence tells of it among other things. */
  inPassing: boolean
}

/** Reads the talks that a post tells of in sentences. Walks its tree once, from top to bottom. */
export function readProseTalks(tree: Root, facts: PostFacts): Reading {
  const paragraphs = tree.children.flatMap(node => (node.type === 'paragraph' ? [proseOf(node).text] : []))
  const evening = eveningOf(tree, facts)
  const topics = overviewTopics(paragraphs)
  let drafts: Draft[] = []
  const listed: Draft[] = []
  const problems: Problem[] = []
  let told: string | null = null
  /** Whose takeaways a list would be. */
  let draft: Draft | undefined
  let ahead = false
  for (const [index, node] of tree.children.entries()) {
    if (node.type === 'paragraph' && !isPicture(node)) {
      const prose = proseOf(node)
      const listFollows = listBehind(tree.children, index) !== null
      const before = told
      const named = () => (before === null ? [] : (readSpeakers(before, evening)?.speakers ?? []))
      const read = readIntroductions(prose, { evening, topics, listFollows, ahead, named, pictured: picturedIn(tree.children[index - 1], evening) })
      problems.push(...read.problems)
      told = read.introductions.length > 0 ? null : prose.text
      if (isLostPoint(tree.children, index, draft, read.introductions)) takePoint(draft, prose)
      else if (read.introductions.length === 0) {
        draft = creditedDraft(drafts, prose.text) ?? draft
        continueDraft(draft, prose.text)
      }
      drafts.push(...read.introductions.map(introduction => draftOf(introduction, prose.text, read.inPassing)))
      if (read.introductions.length > 0) draft = drafts.at(-1)
    } else if (listOf(node)) {
      const points = node.type === 'list' && told !== null && !ahead ? readPoints(node, told, evening) : []
      listed.push(...points.map(point => draftOf(point, '')))
      if (points.length > 0) draft = undefined
      else takeList(draft, node, tree.children[index + 1])
    } else if (node.type === 'heading') {
      if (draft) draft.awaitsList = draft.goesOn = false
      ahead = LOOKS_AHEAD.test(toString(node))
      told = null
    }
  }
  drafts = withoutRepeated(drafts)
  // Without a talk in sentences a list is mostly read as one.
  const quoted = listed.every(({ evidence }) => evidence.every(({ rule }) => rule === QUOTED_POINT))
  if (drafts.length > 0 || quoted) drafts = [...drafts, ...listed].sort((a, b) => a.place.line - b.place.line)
  for (const draft of drafts) draft.speakers = withEmployers(draft.speakers, draft.text.join(' '), evening.companies)
  assignNamedCompany(drafts, evening.companies)
  assignBilledCompany(drafts, evening)
  assignTopics(drafts, topics)
  problems.push(...drafts.flatMap(draft => clockProblems(draft, facts)))
  return { talks: drafts.map(draft => talkOf(draft, facts)), problems }
}

function draftOf(introduction: Introduction, paragraph: string, inPassing = false): Draft {
  return { ...introduction, takeaways: [], text: [paragraph], awaitsList: creditsList(introduction.leadIn), goesOn: true, inPassing }
}

/** Talks told in passing are those of a post without times, and none that it tells of at length besides. */
function withoutRepeated(drafts: Draft[]): Draft[] {
  const settled = drafts.filter(({ inPassing }) => !inPassing)
  if (settled.length === drafts.length || settled.some(({ start }) => start !== null)) return settled
  const known = new Set(settled.flatMap(signsOf))
  return drafts.filter(draft => {
    if (!draft.inPassing) return true
    const signs = signsOf(draft)
    const isNew = !signs.some(sign => known.has(sign))
    for (const sign of signs) known.add(sign)
    return isNew
  })
}

function signsOf({ title, speakers }: Draft): string[] {
  return [title.toLowerCase(), ...speakers.map(({ name }) => name)]
}

const LOOKS_AHEAD = /\b(?:next|coming|upcoming|future|soon|january|february|march|april|may|june|july|august|september|october|november|december)\b/iu

const CREDITED = new RegExp(String.raw`^(?:(?:and|finally|from),? )?(${NAME})['’]s? [^:]{0,80}:\s*$`, 'u')

/** The talk without takeaways whose speaker a lead-in names, when all talks are introduced before: `Ana’s takeaways:`. */
function creditedDraft(drafts: readonly Draft[], text: string): Draft | undefined {
  const name = /:\s*$/.test(text) ? CREDITED.exec(text)?.[1] : undefined
  if (name === undefined) return undefined
  const means = (speaker: Speaker) => speaker.name === name || speaker.name.startsWith(`${name} `) || speaker.name.endsWith(` ${name}`)
  const credited = drafts.find(({ speakers, takeaways }) => takeaways.length === 0 && speakers.some(means))
  if (credited) credited.awaitsList = true
  return credited
}

const ABOUT_SPEAKER = /\b(?:he|she|they|his|her|their|takeaways?)\b/iu

/** A paragraph behind a talk's introduction: it may lead in to the takeaways, or to something else. */
function continueDraft(draft: Draft | undefined, text: string): void {
  if (!draft) return
  const named = draft.speakers.some(({ name }) => text.includes(name.split(' ')[0] ?? name))
  const aboutSpeaker = /:\s*$/u.test(text) || holds(text, ABOUT_SPEAKER)
  draft.goesOn = draft.goesOn && (named || aboutSpeaker)
  if (draft.awaitsList || (draft.goesOn && named)) draft.text.push(text)
  draft.awaitsList = draft.takeaways.length === 0 && draft.awaitsList && aboutSpeaker && creditsList(text)
}

/** A point that lost its marker: a plain line between a lead-in or a list and the list that goes on with it. */
function isLostPoint(nodes: readonly RootContent[], index: number, draft: Draft | undefined, introductions: readonly unknown[]): boolean {
  const [before, node, behind] = [nodes[index - 1], nodes[index], nodes[index + 1]]
  if (!draft || introductions.length > 0 || node?.type !== 'paragraph' || behind?.type !== 'list') return false
  const { text, links } = proseOf(node)
  const leadIn = before?.type === 'paragraph' && draft.takeaways.length === 0 && draft.awaitsList && /:\s*$/u.test(proseOf(before).text)
  const list = before?.type === 'list' && draft.takeaways.length > 0
  return (leadIn || list) && links.length === 0 && !/:\s*$/u.test(text) && !/^(?:he|she|they|his|her|their|this|these|and)\b/iu.test(text)
}

function takePoint(draft: Draft | undefined, { text, placeOf }: Prose): void {
  if (!draft) return
  draft.takeaways.push({ text: text.trim(), start: null })
  draft.evidence.push({ ...placeOf(0), field: 'takeaways', rule: 'point-without-marker', words: text.trim() })
  draft.awaitsList = true
}

/**
 * A list right behind the list goes on with it: only its marker changed. Points below points, and what a talk's paragraphs
 * lead to that is no takeaway, are text of the talk.
 */
function takeList(draft: Draft | undefined, node: RootContent, next: RootContent | undefined): void {
  const list = listOf(node)
  if (!draft || !list || !draft.goesOn) return
  // Links are where to read on, unless the post itself says that there the takeaways are.
  const aside = isListOfLinks(list) && !/\btakeaways?\b/iu.test(draft.text.at(-1) ?? '')
  const takeaways = draft.awaitsList && !aside ? takeawaysOf(list) : []
  const points = new Set(takeaways.map(({ text }) => text))
  draft.text.push(...textLines(list).filter(line => !points.has(line)))
  if (takeaways.length === 0) return
  draft.evidence.push({ ...placeOfNode(node), field: 'takeaways', rule: 'list-behind-talk', words: takeaways[0]?.text ?? '' })
  draft.takeaways.push(...takeaways)
  draft.awaitsList = listOf(next) !== null
}

function talkOf({ leadIn: _, awaitsList: __, goesOn: ___, inPassing: ____, text, ...draft }: Draft, { recording }: PostFacts): ReadTalk {
  const own = draft.start === null ? null : (draft.recording ?? recording)
  return { ...draft, recording: own, start: own ? draft.start : null, end: null, text: text.join('\n'), chapters: [] }
}

function clockProblems({ start, recording, place }: Draft, facts: PostFacts): Problem[] {
  if (start === null || recording || facts.recording) return []
  const message = `${formatClock(start)} is a time in no recording. Add “video: URL” to the front matter, or link the time.`
  return [problem('clock-without-recording', place, message)]
}

const LEAD_IN = /^(?:(?:and )?(?:he|she|they|his|her|their|the|some|key|main|here|takeaways?)\b).*:\s*$/iu

/** The list behind a paragraph, past pictures and lead-ins. */
function listBehind(nodes: readonly RootContent[], index: number): RootContent | null {
  // By index: a copy of the rest, for each paragraph, would make long posts quadratic.
  for (let next = index + 1; next < nodes.length; next++) {
    const node = nodes[next]
    if (!node) return null
    if (listOf(node)) return node
    const passed = node.type === 'html' || (node.type === 'paragraph' && (isPicture(node) || LEAD_IN.test(proseOf(node).text)))
    if (!passed) return null
  }
  return null
}

/** The people whose names a picture's text is. */
function picturedIn(node: RootContent | undefined, evening: Evening): Speaker[] {
  if (node?.type !== 'paragraph' || !isPicture(node)) return []
  const names = node.children.flatMap(child => (child.type === 'image' && child.alt && NAMES.test(child.alt) ? splitNames(child.alt) : []))
  return names.filter(name => name.includes(' ')).map(name => recognise(name, evening))
}

const NAMES = new RegExp(`^${NAME_LIST}$`, 'u')

function isPicture(paragraph: Paragraph): boolean {
  return paragraph.children.every(child => child.type === 'image' || (child.type === 'text' && child.value.trim() === ''))
}
