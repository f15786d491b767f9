import type { List, Nodes, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Speaker } from '../../search/talk.js'
import type { Place } from '../problem.js'
import { placeOfNode } from '../prose.js'
import { NAME } from '../talks/names.js'
import { readGuestLabel } from './guest-label.js'
import { linesOf, type Line } from './lines.js'

/** Guests as a part of a post names them, and where. */
export interface NamedGuests {
  speakers: Speaker[]
  place: Place
  rule: 'guest-section' | 'guest-label'
  words: string
}

/** What announces guests, in the languages of the interface and some more. */
const WORDS = [
  'guests?',
  'featuring',
  'joining us',
  'gäste?|gast|zu gast',
  'invitée?s?',
  'invitad[oa]s?',
  'convidad[oa]s?',
  'ospit[ei]',
  'ゲスト',
  '嘉宾|来宾',
  'ضيف(?:نا|تنا|ة)?|الضيوف|ضيوف'
].join('|')
const BEFORE = String.raw`(?:our|the|meet|special|featured|returning|today['’]s|(?:this )?(?:week|episode|month)['’]s|unsere?|heute|nuestr[oa]s?|noss[oa]s?|notre|nos)`
const GUESTS = String.raw`(?:(?:${BEFORE} )*(?:${WORDS})(?:\(s\)| this (?:week|time|month))?)`
const GUEST_HEADING = new RegExp(String.raw`^[^\p{L}]*${GUESTS}[^\p{L}]*$`, 'iu')
const GUEST_LABEL = new RegExp(String.raw`^[^\p{L}\n]{0,6}(${GUESTS})\s{0,3}(?:[:：]| [–—-] )\s{0,3}(?=\S)`, 'iu')
const SEVERAL = /s\b|gäste|featuring|嘉宾|来宾|ضيوف/iu
const BEGINS_WITH_NAME = new RegExp(String.raw`^${NAME}(?=$|[\s,(:–—-])`, 'u')

/** The guests of a section `## Guests`, of a list below `**Guests**`, or of a line `Guest: Ana Cruz, CTO at Acme`. */
export function namedGuests(tree: Root): NamedGuests | null {
  for (const [index, node] of tree.children.entries()) {
    const named = guestsBehind(node, tree.children, index) ?? labelled(node)
    if (named) return named
  }
  return null
}

/** The list or paragraphs behind a heading, or behind a paragraph's last line, that announces guests. */
function guestsBehind(node: RootContent, nodes: readonly RootContent[], index: number): NamedGuests | null {
  if (node.type !== 'heading' && node.type !== 'paragraph') return null
  if (!GUEST_HEADING.test((linesOf(node).at(-1)?.text ?? '').slice(0, 100))) return null
  const next = nodes[index + 1]
  const found = next?.type === 'list' ? listed(next) : node.type === 'heading' ? paragraphs(nodes, index + 1) : null
  return found && found.speakers.length > 0 ? { ...found, rule: 'guest-section' } : null
}

function listed(list: List): Omit<NamedGuests, 'rule'> {
  const speakers = list.children.flatMap(({ children: [first] }) => {
    const line = first?.type === 'paragraph' ? linesOf(first)[0] : undefined
    return line && BEGINS_WITH_NAME.test(beginning(line)) ? readGuestLabel(line, true).slice(0, 4) : []
  })
  return { speakers, place: placeOfNode(list), words: list.children.map(item => toString(item.children[0] ?? item)).join(', ').slice(0, 200) }
}

/** `### Ana Cruz` or `[Ana Cruz](…) is CTO at Acme.`, one by one, up to the next section. */
function paragraphs(nodes: readonly RootContent[], from: number): Omit<NamedGuests, 'rule'> | null {
  const depth = depthOf(nodes[from - 1])
  const end = nodes.findIndex((node, index) => index >= from && node.type === 'heading' && node.depth <= depth)
  const own = nodes.slice(from, end < 0 ? undefined : end)
  const speakers = own.flatMap(node => {
    const [line] = node.type === 'heading' || node.type === 'paragraph' ? linesOf(node) : []
    return line && FULL_NAME_FIRST.test(beginning(line)) ? readGuestLabel(line, false).slice(0, 1) : []
  })
  const [first] = own
  const distinct = speakers.filter(({ name }, index) => speakers.findIndex(other => other.name === name) === index)
  return first ? { speakers: distinct, place: placeOfNode(first), words: toString(first).slice(0, 200) } : null
}

const FULL_NAME_FIRST = new RegExp(String.raw`^${NAME}(?<= \p{Lu}[\p{L}\p{M}'’-]*)(?=$|[,(]| [–—-]| (?:is|ist|est|es|works|leads|runs|from|of) )`, 'u')

/** Nobody's name is longer. */
function beginning({ text }: Line): string {
  return text.slice(0, 200).trim()
}

function depthOf(node: RootContent | undefined): number {
  return node?.type === 'heading' ? node.depth : 6
}

/** The first line of a block that says `Guest: Ana Cruz`. */
function labelled(node: RootContent): NamedGuests | null {
  for (const line of linesIn(node)) {
    const [whole, label = ''] = GUEST_LABEL.exec(line.text.slice(0, 120)) ?? []
    if (whole === undefined) continue
    const links = line.links.filter(({ from }) => from >= whole.length).map(({ from, to, url }) => ({ from: from - whole.length, to: to - whole.length, url }))
    const speakers = readGuestLabel({ ...line, text: line.text.slice(whole.length), links }, SEVERAL.test(label))
    if (speakers.length > 0) return { speakers, place: line.place, rule: 'guest-label', words: line.text.slice(0, 200) }
  }
  return null
}

function linesIn(node: Nodes): Line[] {
  if (node.type === 'paragraph' || node.type === 'heading') return linesOf(node)
  return node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' ? node.children.flatMap(linesIn) : []
}
