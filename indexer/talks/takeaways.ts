import type { List, ListItem, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Takeaway } from '../../search/talk.js'
import { isFenced } from '../fenced-code.js'
import { parseMarkdown } from '../markdown.js'
import { oneLine } from '../one-line.js'

/** Lead-ins whose list is not what the talk said, but what comes with it. */
const NOT_TAKEAWAYS =
  /\b(?:links?|linked|resources?|materials?|further reading|references?|slides?|offers?|discounts?|register|tickets?|feedback|jobs|job (?:ads?|adverts?|boards?|offers?|openings?)|hiring|sponsors?|requests?|suggestions?)\b[^.:]*:\s*$|\b(?:feedback|survey)\b[^:]{0,200}:\s*$/iu

/** Whether a lead-in credits the list behind it to the talk. */
export function creditsList(leadIn: string): boolean {
  return !NOT_TAKEAWAYS.test(leadIn)
}

/** Whether every point is a link and nothing else: what to read on, not what was said. */
export function isListOfLinks(list: List): boolean {
  return list.children.every(isMereLink)
}

export function isMereLink({ children: [first] }: ListItem): boolean {
  if (first?.type !== 'paragraph') return false
  const rest = first.children.filter(({ type }) => type !== 'link')
  return rest.length < first.children.length && rest.every(child => child.type === 'text' && !/[\p{L}\p{N}]/u.test(child.value))
}

/** A list, also one that was indented so far that Markdown takes it for code. */
export function listOf(node: RootContent | undefined): List | null {
  if (node?.type === 'list') return node
  if (node?.type !== 'code' || isFenced(node) || !/^\s*[*+-] /.test(node.value)) return null
  const [list] = parseMarkdown(node.value).children
  return list?.type === 'list' ? list : null
}

/** The top-level points of a list, as plain text without their sub-points. */
export function takeawaysOf(list: List): Takeaway[] {
  const items = list.children.flatMap(linesOfItem)
  return (isWrapped(items) ? items : items.flatMap(lines => lines.split('\n')))
    .map(oneLine)
    .filter(text => text.length > 0)
    .map(text => ({ text, start: null }))
}

/** The lines of an item's own paragraphs. A bullet typed twice makes an item of nothing but a list: its points count. */
function linesOfItem(item: ListItem): string[] {
  const [only, ...others] = item.children
  if (only?.type === 'list' && others.length === 0) return only.children.flatMap(linesOfItem)
  return [
    item.children
      .filter(child => child.type !== 'list')
      .map(child => toString(child, { includeImageAlt: false, includeHtml: false }))
      .join(' ')
  ]
}

/**
 * Whether the line ends within points are just wrapped text. When each of them ends a sentence and a capital follows,
 * they are points whose markers were lost.
 */
function isWrapped(items: readonly string[]): boolean {
  return items.some(lines => /(?<![.!?]["”)]?) ?\n| ?\n(?!\p{Lu})/u.test(lines))
}
