import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { placeOfNode } from '../prose.js'
import { escapePattern } from '../escape-pattern.js'
import { readEvening } from './evening.js'
import type { PostFacts } from './post-facts.js'
import type { Reading } from './reading.js'
import { takeawaysOf } from './takeaways.js'
import { cleanTitle } from './titles.js'

const TAKEAWAYS = /^(?:(?:my|key|the|main) )*(?:takeaways?|key points)(?: (?:are|were))?:?$/iu
const TALK = '(?:talk|presentation|session|keynote)'
/** What says that the post is about a talk of its author's: `in this talk`, `the talk looks at`, `I gave the opening keynote`. */
const IN_THIS_TALK = new RegExp(
  String.raw`\b(?:(?:in|during) (?:this|my) ${TALK}|(?:my|this|the) ${TALK} (?:asks|covers|explains|explores|looks|shows|tells|was|is)|I (?:gave|give|presented|delivered) (?:an?|the|my) (?:\w+ )?${TALK})\b`,
  'iu'
)

/** A post that is itself one talk: it speaks of “this talk” and lists its takeaways. */
export function readWholePost(tree: Root, facts: PostFacts): Reading {
  const { title, recording } = facts
  const paragraphs = tree.children.flatMap(node => (node.type === 'paragraph' ? [toString(node)] : []))
  const text = paragraphs.join('\n')
  const list = tree.children.find((node, index) => {
    const before = tree.children[index - 1]
    return node.type === 'list' && before !== undefined && TAKEAWAYS.test(toString(before).trim())
  })
  if (list?.type !== 'list' || !IN_THIS_TALK.test(text)) return { talks: [], problems: [] }
  const { host } = readEvening({ ...facts, paragraphs, imageTexts: [] })
  const takeaways = takeawaysOf(list)
  const talk = {
    title: cleanTitle(withoutVenue(title, text, facts.data['location'])),
    speakers: host ? [host] : [],
    recording,
    start: recording ? (facts.recordingStart ?? 0) : null,
    end: null,
    url: null,
    text,
    takeaways,
    chapters: [],
    place: { line: 1, column: 1 }
  }
  const evidence = [
    { ...talk.place, field: 'title' as const, rule: 'post-is-a-talk', words: title },
    { ...placeOfNode(list), field: 'takeaways' as const, rule: 'post-is-a-talk', words: takeaways[0]?.text ?? '' }
  ]
  return { talks: [{ ...talk, evidence }], problems: [] }
}

/** `Ten years of queues - QueueConf Oslo` loses the venue when the text says `speaking at QueueConf`. */
function withoutVenue(title: string, text: string, location: unknown): string {
  const parts = / [-–—|] ([^-–—|]+)$/u.exec(title)
  const town = typeof location === 'string' ? location.split(/[\s,]+/u) : []
  const venue = (parts?.[1] ?? '').split(' ').filter(word => !town.includes(word) && !/^\d{4}$/u.test(word)).join(' ')
  const said = venue !== '' && new RegExp(String.raw`\b(?:at|to|for|in|of|the) ${escapePattern(venue)}`, 'iu').test(text)
  return said ? title.slice(0, parts?.index) : title
}
