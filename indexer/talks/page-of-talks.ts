import type { ListItem, Paragraph, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { parseRecordingUrl } from '../../search/recording.js'
import type { Speaker } from '../../search/talk.js'
import { talkOf } from './headed-talks.js'
import { withHtmlHeadings } from './html-headings.js'
import { NAME } from './names.js'
import { partsOf, type Part, type Subject } from './page-subject.js'
import { readPointLists, type StatedList } from './point-lists.js'
import type { PostFacts } from './post-facts.js'
import type { Reading } from './reading.js'
import { recordedSections } from './recorded-sections.js'
import { reportsTalks } from './reports-talks.js'
import { flat } from './section-times.js'
import { withoutSharedRecordings } from './shared-recordings.js'
import { comesWith } from './talk-links.js'
import { isTalkTable, readTalkTable } from './untimed-lists.js'

/**
 * Talks of a page that lists them: an own page of talks, an archive of meetups, an index of materials. A heading, or the
 * page's title, says what is listed; then each point, section or row that shows a recording, slides or a speaker is a
 * talk, though nobody be named.
 */
export function readPageOfTalks(written: Root, facts: PostFacts): Reading {
  if (facts.recordingStated) return { talks: [], problems: [] }
  const tree = withHtmlHeadings(written)
  const parts = partsOf(tree, facts)
  const reports = reportsTalks(tree, facts)
  if (!reports && parts.every(({ node, subject, over }) => (subject ?? over) === null && node.type !== 'table')) return { talks: [], problems: [] }
  const host = hostOf(tree, facts)
  const sections = recordedSections(tree, parts)
  const inside = new Set<RootContent>(sections.flatMap(({ nodes }) => nodes))
  const headed = sections.map(section => talkOf(section, facts, sections)).map(talk => (talk.speakers.length > 0 ? talk : { ...talk, speakers: host }))
  const told = parts.filter(({ node, subject }) => subject !== null && subject !== 'other' && !inside.has(node))
  const lists = told.flatMap(({ node, subject, dated }) => (node.type === 'list' ? [{ list: node, subject, dated }] : []))
  const lines = listsOfLines(parts.filter(({ node }) => !inside.has(node)), reports)
  const rows = parts.flatMap(({ node, subject }) => {
    if (node.type !== 'table' || inside.has(node) || subject === 'other') return []
    return subject !== null || isTalkTable(node) ? readTalkTable(node, subject === 'talks') : []
  })
  const listed = [...readPointLists([...lists, ...lines], host), ...rows]
  const titles = new Set(headed.map(({ title }) => title.toLowerCase()))
  const talks = [...headed, ...withoutSharedRecordings(listed, facts.recording).filter(({ title }) => !titles.has(title.toLowerCase()))]
  return { talks: talks.toSorted((a, b) => a.place.line - b.place.line), problems: [] }
}

/** Longer paragraphs tell something. */
const LONGEST_LINE = 240

/**
 * Paragraphs that begin with a title, each with what follows it, as if they were the points of a list: bold ones that
 * name a speaker, `**Queues That Never Fill** (Ana Cruz)`, and links to recordings, `[Queues That Never Fill](…) by Ana Cruz`.
 */
function listsOfLines(parts: readonly Part[], reports: boolean): StatedList[] {
  const items: { item: ListItem; subject: Subject; bold: boolean }[] = []
  for (const { node, subject } of parts) {
    const item = items.at(-1)?.item
    const [first] = node.type === 'paragraph' && flat(node).length < LONGEST_LINE ? node.children : []
    // `**Talks of the evening:**` leads to a list.
    const bold = first?.type === 'strong' && !/[:：]$/u.test(flat(node)) && !/[:：]\s*$/u.test(toString(first)) && !comesWith(toString(first))
    const begins = bold || (first?.type === 'link' && parseRecordingUrl(first.url) !== null && !comesWith(toString(first)))
    const broken = node.type === 'paragraph' && subject === 'talks' ? brokenLines(node) : []
    if (broken.length > 1) items.push(...broken.map(line => ({ item: { type: 'listItem' as const, children: [line] }, subject, bold: true })))
    else if (node.type === 'heading' || subject === 'other') items.push({ item: { type: 'listItem', children: [] }, subject: null, bold: false })
    else if (node.type === 'paragraph' && begins && (subject !== null || (bold && reports))) items.push({ item: { type: 'listItem', children: [node] }, subject: bold ? 'talks' : subject, bold })
    else if ((node.type === 'paragraph' || node.type === 'list') && item && item.children.length > 0) item.children.push(node)
  }
  return (['talks', 'recordings', 'events'] as const).flatMap(subject =>
    [true, false].flatMap(bold => {
      const children = items.filter(one => one.subject === subject && one.bold === bold).map(({ item }) => item)
      return children.length < 2 ? [] : [{ list: { type: 'list' as const, children }, subject: subject === 'events' ? ('recordings' as const) : subject, dated: false, onlyNamed: bold }]
    })
  )
}

/** The lines of a paragraph that its author broke by force. */
function brokenLines({ children }: Paragraph): Paragraph[] {
  if (children.filter(({ type }) => type === 'break').length === 0) return []
  const lines: Paragraph[] = [{ type: 'paragraph', children: [] }]
  for (const child of children) {
    const line = lines.at(-1)
    if (child.type === 'break') lines.push({ type: 'paragraph', children: [] })
    else {
      if (line && line.children.length === 0 && child.position) line.position = child.position
      line?.children.push(child)
    }
  }
  return lines
}

const OF_ONE = new RegExp(String.raw`\b[Tt]alks? (?:that )?(?:were |are |have been )?(?:(?:given|held|presented|done|delivered) )?by (${NAME})|\b[Tt]alks (?:that )?(${NAME}) (?:has |have )?(?:given|gave)\b`, 'u')

/** Whose talks a page lists, where its first words say so: `Talks given by Ana Cruz`. */
function hostOf(tree: Root, { description, data }: PostFacts): Speaker[] {
  const first = tree.children.find(({ type }) => type === 'list' || type === 'table')
  const lead = tree.children.slice(0, Math.min(8, first ? tree.children.indexOf(first) : 8))
  const stated = Object.values(data).filter(value => typeof value === 'string')
  for (const text of [description, ...stated, ...lead.filter(({ type }) => type === 'paragraph' || type === 'heading').map(flat)]) {
    const [, given, gave] = OF_ONE.exec(text.slice(0, 400)) ?? []
    const name = given ?? gave
    if (name?.includes(' ')) return [{ name, affiliation: null }]
  }
  return []
}
