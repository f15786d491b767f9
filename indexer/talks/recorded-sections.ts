import type { Root, RootContent } from 'mdast'
import { parseRecordingUrl, recordingKey, type Recording } from '../../search/recording.js'
import type { Speaker } from '../../search/talk.js'
import { isAside } from '../episodes/asides.js'
import { linesOf, type Line } from '../episodes/lines.js'
import { proseOf } from '../prose.js'
import { agreeingLabels, isEventName } from './agreeing-labels.js'
import { isBesideHeading } from './beside-talks.js'
import { dateBefore, isDate } from './dates-before.js'
import { readCandidate, type Candidate } from './headed-talks.js'
import { subjectOf, type Part, type Subject } from './page-subject.js'
import { flat, readSectionTime, splitHeadingTime, type SectionTime } from './section-times.js'
import { sectionsByDepth, type Section } from './sections.js'
import { readWho, withoutCount } from './talk-labels.js'
import { comesWith, kindOfLink, withoutMaterials } from './talk-links.js'

/** A section with what shows that it is a talk. */
interface Recorded {
  section: Section
  candidate: Candidate
  hasSlides: boolean
  /** Whether its text speaks of a talk. */
  tells: boolean
  /** Whether its heading or a line gives a date. */
  dated: boolean
  over: Subject
}

/** A heading of the subject and so few words is over several talks: `Talks`, `Our past talks`. */
const MOST_WORDS = 3
const TELLS = /(?<!\p{L})(?:talks?|keynote|presentation|session|lecture)(?!\p{L})/iu

/**
 * Sections of which each has a recording or slides of its own, on a page that says that it is of talks:
 * `## Queues That Never Fill`, `[Video](…)`. Nobody need be named. On any other page the sections must speak of a talk.
 */
export function recordedSections(tree: Root, parts: readonly Part[]): Candidate[] {
  const over = new Map(parts.map(({ node, over: subject }) => [node, subject]))
  for (const sections of sectionsByDepth(tree)) {
    const read = named(withoutChapters(sections.flatMap(section => readSection(section, over.get(section.heading) ?? null))))
    const shown = read.filter(shows)
    const alone = shown.length === 1 && read.length === 1 && shown[0]?.over === 'talks'
    if (shown.length >= 2 || alone) return shown.map(({ candidate }) => candidate)
  }
  return []
}

function shows({ section, over, candidate: { time, label }, hasSlides: withSlides, tells, dated }: Recorded): boolean {
  if (over === 'talks') return time !== null || withSlides || label.sure || dated || label.rule === 'title-by-speaker'
  if (over === 'recordings') return time !== null
  return time?.recording != null && (tells || dated || label.speakers.length > 0) && subjectOf(flat(section.heading)) !== 'events'
}

function readSection(section: Section, over: Subject): Recorded[] {
  const heading = flat(section.heading)
  const [line] = linesOf(section.heading)
  if (!line || over === 'other' || isNoTitle(heading)) return []
  const nodes = ownNodes(section.nodes)
  const own: Section = { heading: section.heading, nodes }
  const lines = nodes.flatMap(linesOfNode)
  const split = splitHeadingTime({ ...line, text: withoutMaterials(line.text, line.links) })
  const seen = split.time ?? readSectionTime(nodes) ?? onlyLinked(lines)
  if (!seen && over !== 'talks') return []
  const headed = linkedInHeading(line)
  const [labelled] = readCandidate(own)
  const time = labelled?.time ?? seen
  const found = headed ?? { title: titleOf(split.text), speakers: linkedSpeakers(nodes) }
  const label = labelled?.label.sure ? { ...labelled.label, title: titleOf(labelled.label.title) } : { ...found, sure: headed !== null, rule: 'recorded-section' }
  const candidate = { ...own, label, time, labelLine: labelled?.label.sure ? labelled.labelLine : null }
  const dated = dateBefore(heading) > 0 || lines.some(({ text }) => DATED.test(text))
  return [{ section: own, dated, over, hasSlides: hasSlides(lines), tells: lines.some(({ text }) => TELLS.test(text)), candidate }]
}

const DATED = /^(?:date|when|datum|fecha|data|дата)\s*:/iu
/** A talk at an event: `Queues That Never Fill @ QueueConf`. */
const AT_EVENT = / @ \S.{0,80}$/u

/** Whether a heading stands over several talks, or over what is none: `Talks`, `May 2022`, `Sponsors`. */
function isNoTitle(heading: string): boolean {
  if (heading === '' || isAside(heading) || isBesideHeading(heading) || comesWith(heading) || isDate(heading)) return true
  if (/\d{4}/u.test(heading) && dateBefore(heading) === 0 && (isEventName(heading) || subjectOf(heading) === 'events')) return true
  return subjectOf(heading) === 'talks' && heading.split(' ').length <= MOST_WORDS
}

/** Whether a section links to the slides of one talk. Several with titles of their own are a list of talks. */
function hasSlides(lines: readonly Line[]): boolean {
  const slides = lines.flatMap(({ text, links }) => links.map(({ from, to, url }) => ({ words: text.slice(from, to), url })).filter(({ words, url }) => kindOfLink(words, url) === 'slides'))
  return slides.length > 0 && slides.filter(({ words }) => !comesWith(words)).length < 2
}

/** Times within one recording are an evening's, or its chapters, and read elsewhere. */
function withoutChapters(read: readonly Recorded[]): Recorded[] {
  const keyOf = ({ candidate: { time } }: Recorded) => (time?.recording ? recordingKey(time.recording) : '')
  const uses = new Map<string, number>()
  for (const one of read) uses.set(keyOf(one), (uses.get(keyOf(one)) ?? 0) + 1)
  return read.filter(one => !one.candidate.time?.start || keyOf(one) === '' || uses.get(keyOf(one)) === 1)
}

/** The only recording to which a section links, in whatever words. */
function onlyLinked(lines: readonly Line[]): SectionTime | null {
  const found = lines.flatMap(({ text, links, place }) =>
    links.flatMap(({ from, to, url }): (SectionTime & { recording: Recording })[] => {
      const target = parseRecordingUrl(url)
      return target ? [{ ...target, rule: 'recording-link', words: text.slice(from, to), place }] : []
    })
  )
  const [first] = found
  return first && found.every(({ recording }) => recordingKey(recording) === recordingKey(first.recording)) ? first : null
}

/** A heading that ends in people who are links: `### Queues That Never Fill | [@ana](…)`. */
function linkedInHeading({ text, links }: Line): { title: string; speakers: Speaker[] } | null {
  const people = links.filter(({ from, to, url }) => kindOfLink(text.slice(from, to), url) === 'person')
  const title = titleOf(text.slice(0, people[0]?.from ?? 0).replace(/[\s|,:–—(-]+$/u, '')).replace(/ by$/u, '')
  return people.length === 0 || title === '' ? null : { title, speakers: people.map(({ from, to }) => ({ name: text.slice(from, to), affiliation: null })) }
}

/** What belongs to a section: up to the next heading that does not only say what comes with a talk. */
function ownNodes(nodes: readonly RootContent[]): RootContent[] {
  const end = nodes.findIndex(node => node.type === 'heading' && !comesWith(flat(node)))
  return end < 0 ? [...nodes] : nodes.slice(0, end)
}

function titleOf(heading: string): string {
  const bare = heading.slice(dateBefore(heading)).replace(/\s*\{(?:\/|#)[^{}]*\}\s*$/u, '').replace(AT_EVENT, '').trim()
  return withoutCount(/^\[([^[\]]+)\]$/u.exec(bare)?.[1] ?? bare)
}

function linesOfNode(node: RootContent): Line[] {
  if (node.type === 'paragraph') return linesOf(node)
  return node.type === 'list' ? node.children.flatMap(({ children: [first] }) => (first?.type === 'paragraph' ? linesOf(first) : [])) : []
}

/** People who are links to their profiles, in the paragraph that speaks of their talk: `See [Ana Cruz](…)’s talk here:`. */
function linkedSpeakers(nodes: readonly RootContent[]): Speaker[] {
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue
    const { text, links } = proseOf(node)
    if (!TELLS.test(text)) continue
    const people = links.map(({ from, to, url }) => ({ words: text.slice(from, to), url })).filter(({ words, url }) => kindOfLink(words, url) === 'person')
    const speakers = people.flatMap(({ words }) => readWho(words)?.speakers ?? [])
    if (speakers.length > 0) return speakers
  }
  return []
}

/** The sections with the names in their headings, where these agree. */
function named(read: readonly Recorded[]): Recorded[] {
  const labels = agreeingLabels(read.map(({ candidate }) => candidate.label.title))
  return read.map((one, index) => {
    const label = one.candidate.label.speakers.length > 0 ? null : labels[index]
    return label ? { ...one, candidate: { ...one.candidate, label: { ...label, title: titleOf(label.title) } } } : one
  })
}
