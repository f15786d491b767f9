import type { Code, Heading, Paragraph, PhrasingContent, TableCell } from 'mdast'
import { isFenced } from '../fenced-code.js'
import type { Place } from '../problem.js'
import { placeOfNode, type ProseLink } from '../prose.js'

/** One line of a block, as its author broke it, as plain text that still knows its links. */
export interface Line {
  text: string
  links: ProseLink[]
  place: Place
}

/** Most texts hold no line break, nor another space than the usual one. */
const OTHER_SPACE = /[^\S ]/

/** The lines of a block: `proseOf`, but broken where the source is. */
export function linesOf(block: Paragraph | Heading | TableCell): Line[] {
  const lines: Line[] = [{ text: '', links: [], place: placeOfNode(block) }]
  const last = (): Line => lines.at(-1)!
  const write = (value: string, place: Place): void => {
    if (!OTHER_SPACE.test(value)) {
      last().text += value
      return
    }
    for (const [index, run] of value.split('\n').entries()) {
      if (index > 0) lines.push({ text: '', links: [], place: { line: place.line + index, column: 1 } })
      last().text += run.replace(/[^\S ]/g, ' ')
    }
  }
  const visit = (node: PhrasingContent): void => {
    if (node.type === 'break') write('\n', placeOfNode(node))
    else if ('value' in node && node.type !== 'html') write(node.value, placeOfNode(node))
    else if (node.type === 'html' && /^<br\b/iu.test(node.value)) write('\n', placeOfNode(node))
    else if ('children' in node) {
      const line = last()
      const from = line.text.length
      for (const child of node.children) visit(child)
      if (node.type === 'link') line.links.push({ from, to: line.text.length, url: node.url })
    }
  }
  for (const child of block.children) visit(child)
  return lines
}

/** The lines of a block of code. */
export function linesOfCode(code: Code): Line[] {
  const { line } = placeOfNode(code)
  const first = isFenced(code) ? line + 1 : line
  return code.value.split('\n').map((text, index) => ({ text, links: [], place: { line: first + index, column: 1 } }))
}
