import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { Html, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { nestsTooDeep } from '../nesting.js'

/** What a block of HTML must hold to say something. */
const SAYS = /<(?:br|dd|dt|h[1-6]|li|p|td)\b/iu

/** Several ways of reading ask for the same blocks. A tree is not changed once it is parsed. */
const KNOWN = new WeakMap<Root, Root>()

/** A post whose blocks of HTML are headings, paragraphs, lists and tables, as if they were written in Markdown. */
export function withHtmlBlocks(tree: Root): Root {
  if (!tree.children.some(saysSomething)) return tree
  const known = KNOWN.get(tree) ?? { ...tree, children: tree.children.flatMap(node => (saysSomething(node) ? blocksOf(node) : [node])) }
  KNOWN.set(tree, known)
  return known
}

function saysSomething(node: RootContent): node is Html {
  return node.type === 'html' && SAYS.test(node.value) && !nestsTooDeep(node.value)
}

/** The blocks of a piece of HTML, at their lines in the post. */
function blocksOf({ value, position }: Html): RootContent[] {
  const root = toMdast(fromHtml(value, { fragment: true }), { document: true, newlines: true })
  const above = (position?.start.line ?? 1) - 1
  visit(root, node => {
    if (!node.position) return
    node.position.start.line += above
    node.position.end.line += above
  })
  return root.type === 'root' ? root.children : []
}
