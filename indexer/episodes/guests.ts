import type { List, ListItem, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Speaker } from '../../search/talk.js'
import { KEYS, findKey } from '../front-matter-keys.js'
import { placeOfNode } from '../prose.js'
import { NAME } from '../talks/names.js'
import type { PostFacts } from '../talks/post-facts.js'
import type { Evidence } from '../talks/reading.js'
import { readSpeakerLabel } from '../talks/speaker-labels.js'
import { readStatedSpeakers } from '../talks/stated-speakers.js'

const GUESTS = /^\W*(?:(?:our|the|special|today['’]s|this week['’]s) )*guests?\W*$/iu
const BEGINS_WITH_NAME = new RegExp(`^${NAME}(?=$|[\\s,(:–—-])`, 'u')

/** Who speaks in an episode: the guests of its front matter, else those of a section `## Guests`. */
export function readGuests(tree: Root, facts: PostFacts): { speakers: Speaker[]; evidence: Evidence[] } {
  for (const names of [KEYS.guests, KEYS.speakers]) {
    const stated = findKey(facts.data, names)
    const speakers = stated && readStatedSpeakers(stated.value)
    if (!stated || !speakers || speakers.length === 0) continue
    const words = speakers.map(({ name }) => name).join(', ')
    return { speakers, evidence: [{ ...facts.placeOfKey([stated.key]), field: 'speakers', rule: 'guest-stated', words }] }
  }
  const list = guestList(tree)
  const speakers = list?.children.flatMap(readGuest) ?? []
  if (!list || speakers.length === 0) return { speakers: [], evidence: [] }
  const words = toString(list).slice(0, 200)
  return { speakers, evidence: [{ ...placeOfNode(list), field: 'speakers', rule: 'guest-section', words }] }
}

function guestList(tree: Root): List | null {
  const at = tree.children.findIndex(node => node.type === 'heading' && GUESTS.test(toString(node)))
  const list = at < 0 ? undefined : tree.children[at + 1]
  return list?.type === 'list' ? list : null
}

function readGuest(item: ListItem): Speaker[] {
  const [first] = item.children
  const text = first ? toString(first).split('\n')[0]?.trim() ?? '' : ''
  return BEGINS_WITH_NAME.test(text) ? readSpeakerLabel(text.replace(/[.:]\s.*$/u, '')) : []
}
