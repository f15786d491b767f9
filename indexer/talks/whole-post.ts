import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Talk } from '../../search/talk.js'
import type { Evening } from './evening.js'
import type { PostFacts } from './extract-talks.js'
import { takeawaysOf } from './takeaways.js'
import { cleanTitle } from './titles.js'

const TAKEAWAYS = /^(?:(?:my|key|the|main) )*(?:takeaways?|key points)(?: (?:are|were))?:?$/iu
const IN_THIS_TALK = /\b(?:in|during) (?:this|my) (?:talk|presentation|session|keynote)\b/iu

/** A post that is itself one talk: it speaks of “this talk” and lists its takeaways. */
export function wholePostTalk(tree: Root, { slug, title, recording }: PostFacts, { host }: Evening): Talk | null {
  const text = tree.children.flatMap(node => (node.type === 'paragraph' ? [toString(node)] : [])).join('\n')
  const list = tree.children.find((node, index) => {
    const before = tree.children[index - 1]
    return node.type === 'list' && before !== undefined && TAKEAWAYS.test(toString(before).trim())
  })
  if (list?.type !== 'list' || !IN_THIS_TALK.test(text)) return null
  return {
    id: `${slug}#1`,
    title: cleanTitle(withoutVenue(title, text)),
    speakers: host ? [host] : [],
    recording,
    start: recording ? 0 : null,
    end: null,
    url: null,
    text,
    takeaways: takeawaysOf(list),
    chapters: []
  }
}

/** `Ten years of queues - QueueConf` loses the venue when the text says `speaking at QueueConf`. */
function withoutVenue(title: string, text: string): string {
  const parts = / [-–—|] ([^-–—|]+)$/u.exec(title)
  const venue = parts?.[1]?.trim()
  return venue && new RegExp(String.raw`\b(?:at|to|for|in) ${escapePattern(venue)}`, 'iu').test(text) ? title.slice(0, parts?.index) : title
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
