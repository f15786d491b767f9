import type { Root, RootContent } from 'mdast'
import { isAside } from '../episodes/asides.js'
import { oneLine } from '../one-line.js'
import { proseOf, type Prose } from '../prose.js'
import { isBesideHeading } from './beside-talks.js'
import { recognise, type Evening } from './evening.js'
import { NAME } from './names.js'
import { eveningOf } from './post-evening.js'
import type { PostFacts } from './post-facts.js'
import { reportsTalks } from './reports-talks.js'
import { flat } from './section-times.js'
import { sectionsByDepth, type Section } from './sections.js'
import { readSpeakers } from './speakers.js'
import type { TalkLabel } from './talk-labels.js'
import { cleanTitle } from './titles.js'

/** A section with what its heading and its first lines say of a talk. */
export interface LabelledSection extends Section {
  label: TalkLabel
}

/** One section alone may be an essay's. */
const FEWEST = 2
/** So far into a section it is said who speaks. */
const FIRST_WORDS = 400
const PARAGRAPHS = 2

/**
 * Talks under headings in a post that gives no times: an announcement, or a report of what nobody recorded. The post must
 * say that it is about talks, and at least two sections must name a speaker, in a label or in their first sentences.
 *
 * @param readLabel what a section's heading and the lines below it say
 */
export function untimedSections<T extends LabelledSection>(tree: Root, facts: PostFacts, readLabel: (section: Section) => T[]): (T | LabelledSection)[] {
  const levels = sectionsByDepth(tree)
  if (levels.flat().length < FEWEST || !reportsTalks(tree, facts)) return []
  const evening = eveningOf(tree, facts)
  const read = levels.map(sections =>
    sections.flatMap(section => {
      if (isBesideHeading(flat(section.heading))) return []
      const [labelled] = readLabel(section)
      return labelled?.label.sure ? [labelled] : readTold(section, evening)
    })
  )
  const found = apart(read)
  return found.length >= FEWEST ? found : []
}

/** The sections of the level that has most, and those of other levels that stand beside them. */
function apart<T extends Section>(levels: T[][]): T[] {
  const taken = new Set<RootContent>()
  const found = levels
    .toSorted((a, b) => b.length - a.length)
    .flatMap(sections =>
      sections.filter(({ heading, nodes }) => {
        if (taken.has(heading) || nodes.some(node => taken.has(node))) return false
        for (const node of [heading, ...nodes]) taken.add(node)
        return true
      })
    )
  return found.toSorted((a, b) => (a.heading.position?.start.line ?? 0) - (b.heading.position?.start.line ?? 0))
}

/** What looks ahead, and what only says that something was there: `Next month`, `Cloud Evening May`, `The quiz`. */
const NO_TITLE =
  /\b(?:next|coming|upcoming|soon|january|february|march|april|may|june|july|august|september|october|november|december)\b|^(?:and )?(?:the|our|an?) (?:\p{Ll}+ ?){1,3}$/iu

/** A section whose heading is a title and whose first sentences name who speaks. */
function readTold(section: Section, evening: Evening): LabelledSection[] {
  const title = cleanTitle(flat(section.heading))
  if (title === '' || isAside(title) || NO_TITLE.test(title)) return []
  const end = section.nodes.findIndex(({ type }) => type === 'heading')
  const own = end < 0 ? section.nodes : section.nodes.slice(0, end)
  const proses = own.flatMap(node => (node.type === 'paragraph' ? [proseOf(node)] : [])).filter(({ text }) => /\p{L}/u.test(text))
  for (const prose of proses.slice(0, PARAGRAPHS)) {
    const speakers = linkedNames(prose) ?? toldSpeakers(oneLine(withoutHandles(prose.text.slice(0, FIRST_WORDS))), title, evening)
    if (speakers) return [{ ...section, label: { title, speakers, sure: true, rule: 'title-in-heading' } }]
  }
  return []
}

const ONLY_NAME = new RegExp(`^${NAME}$`, 'u')

/** A paragraph that begins with people, each a link: `[Ana Cruz](…) and [Bo Lind](…):`, `[Ana Cruz](…) will show us …`. */
function linkedNames({ text, links }: Prose): TalkLabel['speakers'] | null {
  const names: string[] = []
  let at = 0
  for (const { from, to } of links) {
    const name = text.slice(from, to).trim()
    if (!/^(?:\s*|,? (?:and|&|et|und|y) |, )$/u.test(text.slice(at, from)) || !name.includes(' ') || !ONLY_NAME.test(name)) break
    names.push(name)
    at = to
  }
  return names.length > 0 && /^(?:\s*:|,? \p{Ll}{2,})/u.test(text.slice(at)) ? names.map(name => ({ name, affiliation: null })) : null
}

const GIVEN_BY_ONE = new RegExp(String.raw`\b(?:talk|presentation|session)\b[^.]{0,60}? (?:given|presented|held|delivered|done)? ?by (${NAME})(?= )`, 'u')

/** Who the first sentences name in full, and not as what the talk is about. */
function toldSpeakers(text: string, title: string, evening: Evening): TalkLabel['speakers'] | null {
  const told = readSpeakers(text, evening)?.speakers
  if (told?.every(({ name }) => name.includes(' ') && text.includes(name) && !title.includes(name))) {
    return told.map(({ name, affiliation }) => ({ name, affiliation: affiliation !== null && title.includes(affiliation) ? null : affiliation }))
  }
  const given = GIVEN_BY_ONE.exec(text)?.[1]
  return given === undefined ? null : [recognise(given, evening)]
}

/** A name in another place: `(@ana)`. */
function withoutHandles(text: string): string {
  return text.replace(/\s{0,2}\(@[\w.-]{1,40}\)/gu, '')
}
