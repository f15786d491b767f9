import type { Heading, Root, RootContent } from 'mdast'
import { holds } from '../ascii-twin.js'
import type { PostFacts } from './post-facts.js'
import { flat } from './section-times.js'
import { dateBefore, isDate } from './dates-before.js'

/**
 * What a page or the part of one is about: talks; recordings of whatever; events, whose points may be talks; something
 * else. `null` where nothing is said.
 */
export type Subject = 'talks' | 'recordings' | 'events' | 'other' | null

/** What stands over people, plans and rules, whatever other words stand beside. */
const NEVER =
  /(?<!\p{L})(?:sponsors?|partners?|organi[sz]ers?|team|committee|contributors?|members?|maintainers?|supporters?|upcoming|next|future|coming|call for|cfp|submit\p{L}*|submission|propos\p{L}+|conduct|contents|contact|license|credits?|thanks?|thank you|venue|location|tickets?|registration|faq|próximos?|prochaine?s?|kommende|предстоящ\p{L}+)(?!\p{L})/iu
/** What is written rather than spoken, and what else sites list. */
const OTHER =
  /(?<!\p{L})(?:^about|articles?|blog(?: ?posts?)?|posts|references?|resources?|^(?:related|useful|helpful|other) \p{L}+|tools?|software|libraries|books?|reading|papers|publications?|projects?|podcasts?|interviews?|tutorials?|documentation|docs|jobs?|news|press|artikel|artículos|статьи|ссылки|ресурсы)(?!\p{L})/iu

/** Words of each subject in the languages that sites are written in most. The first row that knows one wins. */
const SUBJECTS: { subject: Subject; words: RegExp }[] = [
  {
    subject: 'talks',
    words:
      /(?<!\p{L})(?:talks?|talk titles|presentations?|presented|keynotes?|web-?inars?|seminars?|lectures?|sessions?|slides?|speaking|vorträge|charlas?|ponencias?|palestras?|exposés|présentations?|conférences|interventi|presentazioni|talki|prezentacje|wystąpienia|prelekcje|доклады?|выступления|презентации|föredrag|presentaties|lezingen|přednášky|előadások|esitelmät|sunumlar)(?!\p{L})|演讲|讲座|分享|登壇|発表|講演|발표|강연/iu
  },
  {
    subject: 'recordings',
    words: /(?<!\p{L})(?:v[ií]deos?|vidéos?|recordings?|screencasts?|aufzeichnungen|grabaciones|видео|nagrania)(?!\p{L})|動画|视频|영상/iu
  },
  {
    subject: 'events',
    words:
      /(?<!\p{L})(?:meet-?ups?|meetings?|events?|evenings?|editions?|\p{L}*conf(?:erences?)?|\p{L}*con|summit|workshops?|user group|camp|days|eventos?|encuentros?|rencontres?|treffen|veranstaltungen|incontri|eventi|spotkania|встречи|митап\p{L}*|past|previous|history|archives?)(?!\p{L})|活動|活动|勉強会/iu
  }
]

/** What a heading, a title or a line that leads to a list says that follows. */
export function subjectOf(text: string): Subject {
  if (text.length > 200) return null
  if (holds(text, NEVER)) return 'other'
  const subject = SUBJECTS.find(({ words }) => holds(text, words))?.subject ?? null
  if (!holds(text, OTHER)) return subject
  // `Articles and talks`: what is recorded is a talk.
  return subject === 'talks' ? 'recordings' : 'other'
}

/** One of a kind is what a page is, and not what it lists. */
const ONE = /(?<!\p{L})(?:talk|presentation|presented|keynote|web-?inar|lecture|session|slide|speaking|charla|ponencia|palestra|présentation|доклад)(?!\p{L})/giu

/** What a page as a whole is about: by its title, its first heading, its address. */
function subjectOfPage(tree: Root, { title, slug }: PostFacts): Subject {
  const [heading] = tree.children.filter((node): node is Heading => node.type === 'heading')
  const texts = [title, heading ? flat(heading) : '', slug.replace(/[_/-]/gu, ' ')]
  const subjects = texts.map(text => (/^speaking$/iu.test(text.trim()) ? 'talks' : subjectOf(text.replace(ONE, ''))))
  return (['talks', 'recordings', 'events'] as const).find(subject => subjects.includes(subject)) ?? null
}

/** A block of a page with what the headings over it, and the line before it, say that it is about. */
export interface Part {
  node: RootContent
  subject: Subject
  /** For a heading, what those over it say. */
  over: Subject
  /** Whether the nearest heading gives a date. */
  dated: boolean
}

/**
 * The blocks of a page, each with its subject: that of the nearest heading over it that says one, else the page's. What
 * stands under another subject's heading stays with it, whatever the headings below say.
 */
export function partsOf(tree: Root, facts: PostFacts): Part[] {
  const page = subjectOfPage(tree, facts)
  const open: { depth: number; subject: Subject }[] = []
  let before: RootContent | null = null
  let above: Subject = page
  let dated = false
  return tree.children.map(node => {
    if (node.type === 'heading') {
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= node.depth) open.pop()
      above = saidBy(open) ?? page
      dated = isDate(flat(node)) || dateBefore(flat(node)) > 0
      open.push({ depth: node.depth, subject: isDate(flat(node)) ? null : subjectOf(flat(node)) })
    }
    const led = node.type === 'list' && before?.type === 'paragraph' && /[:：]$/u.test(flat(before)) ? subjectOf(flat(before)) : null
    before = node
    return { node, subject: led ?? saidBy(open) ?? page, over: above, dated }
  })
}

/** What the headings over a block say, the nearest last. */
function saidBy(open: readonly { depth: number; subject: Subject }[]): Subject {
  const over = open.filter(({ subject }) => subject !== null)
  return over.some(({ subject, depth }) => subject === 'other' && depth > 1) ? 'other' : (over.at(-1)?.subject ?? null)
}
