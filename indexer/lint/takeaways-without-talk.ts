import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { placeOfNode } from '../prose.js'
import { creditsList, listOf, takeawaysOf } from '../talks/takeaways.js'
import type { Finding, LintedPost } from './linted-post.js'

/** `His takeaways:`, `Ana’s main takeaways are that:`. An author's own takeaways need no talk. */
const SOMEBODYS = /(?:\b(?:his|her|their)|\p{L}['’]s?) (?:[\p{L}-]+ ){0,2}takeaways?\b[^.!?]{0,60}$/iu
/** `Takeaways:` alone is meant for a talk in a post that has some. */
const BARE = /^(?:(?:key|main|the) )*takeaways?(?: (?:are|were))?:?$/iu
/** How much of a paragraph's end is looked at. */
const LEAD_IN = 200

/** A list that is led in as somebody's takeaways, which no talk took. */
export function takeawaysWithoutTalk({ post, tree }: LintedPost): Finding[] {
  const lines = new Set(post.evidence.flat().flatMap(({ field, line }) => (field === 'takeaways' ? [line] : [])))
  const taken = new Set(post.talks.flatMap(({ takeaways }) => takeaways.map(({ text }) => text)))
  return tree.children.flatMap((node, index) => {
    const list = listOf(node)
    const place = placeOfNode(node)
    if (!list || lines.has(place.line)) return []
    const leadIn = leadInOf(tree.children, index)
    const credited = SOMEBODYS.test(leadIn) || (BARE.test(leadIn) && post.talks.length > 0)
    const [first] = credited && creditsList(leadIn) ? takeawaysOf(list) : []
    if (!first || taken.has(first.text)) return []
    const message = `The takeaways behind “${leadIn.split(/[.!?] /u).at(-1)}” belong to no talk. Name speaker and title right before the list.`
    return [{ ...place, message }]
  })
}

/** The end of the paragraph before a node, past pictures and HTML. */
function leadInOf(nodes: readonly RootContent[], index: number): string {
  for (let before = index - 1; before >= 0; before--) {
    const node = nodes[before]
    if (node?.type === 'html') continue
    if (node?.type !== 'paragraph') return ''
    const text = toString(node, { includeImageAlt: false, includeHtml: false }).trim()
    if (text !== '') return text.slice(-LEAD_IN)
  }
  return ''
}
