import { visit } from 'unist-util-visit'
import { placeOfNode } from '../prose.js'
import type { Finding, LintedPost } from './linted-post.js'

/** How much of the text before an address is looked at. */
const LONGEST = 210

/** `(slides)[https://…]`: a link with its brackets the wrong way round, which shows as it stands. */
export function linkReversed({ tree, text: post }: LintedPost): Finding[] {
  if (!post.includes(')[')) return []
  const findings: Finding[] = []
  visit(tree, 'link', (link, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1]
    const { line, column } = placeOfNode(link)
    if (before?.type !== 'text') return
    const text = /\(([^()[\]\n]{1,200})\)\[$/u.exec(before.value.slice(-LONGEST))
    // The parser may take the closing bracket for a part of the address.
    const url = link.url.replace(/\]?[).,;]*$/u, '')
    if (text) findings.push({ line, column: column - text[0].length, message: `Brackets and parentheses of this link are swapped. Write it as [${text[1]}](${url}).` })
  })
  return findings
}
