import type { Heading, Html, Root, RootContent } from 'mdast'
import { parseMarkdown } from '../markdown.js'

const HTML_HEADING = /^\s*<h([1-6])\b[^<>]{0,400}>([^<>]{1,400})<\/h\1>\s*$/iu

/** A picture right above a list, whose points Markdown then takes for HTML. */
const TAG_ABOVE_POINTS = /^<(?:img|br|hr)\b[^<>]{0,1000}>[ \t]*\n(?=[-*] )/iu

/** A page with the headings that are written in HTML, each a block of its own, as headings, and points that a tag took in. */
export function withHtmlHeadings(tree: Root): Root {
  if (!tree.children.some(node => node.type === 'html' && (HTML_HEADING.test(node.value) || TAG_ABOVE_POINTS.test(node.value)))) return tree
  return { ...tree, children: tree.children.flatMap(node => (node.type === 'html' ? [headingOf(node) ?? pointsOf(node) ?? node].flat() : [node])) }
}

function headingOf({ value, position }: Html): Heading | null {
  const [, depth, text] = HTML_HEADING.exec(value) ?? []
  if (depth === undefined || text === undefined) return null
  return { type: 'heading', depth: Number(depth) as Heading['depth'], children: [{ type: 'text', value: text.trim(), ...(position && { position }) }], ...(position && { position }) }
}

function pointsOf({ value, position }: Html): RootContent[] | null {
  const tag = TAG_ABOVE_POINTS.exec(value)?.[0]
  if (tag === undefined) return null
  const lines = position?.start.line ?? 1
  return parseMarkdown('\n'.repeat(lines) + value.slice(tag.length)).children
}
