import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { Place } from './problem.js'

/** A run of a prose that its author set apart. */
export interface ProseSpan {
  from: number
  to: number
}

/** A link inside a prose: where its text stands and where it leads. */
export interface ProseLink extends ProseSpan {
  url: string
}

/** A paragraph as one line of plain text that still knows its links, its emphasis and where it stood in the file. */
export interface Prose {
  text: string
  /** The text, as long, without what stands in code of several words: who and when it names is an example. */
  said: string
  links: ProseLink[]
  /** What is slanted or bold. */
  stressed: ProseSpan[]
  /** The place in the file of an offset of the text; exact where a run of text begins. */
  placeOf(offset: number): Place
}

/** Expressions that look for white space and then for something else take time with the square of its length. */
const LONG_GAP = /\s{20,}/g

/** Several ways of reading look at the same paragraph. A tree is not changed once it is parsed. */
const PROSES = new WeakMap<Paragraph, Prose>()

/** Flattens a paragraph: emphasis and links to their text, line ends to spaces, images and HTML to nothing. */
export function proseOf(paragraph: Paragraph): Prose {
  const known = PROSES.get(paragraph)
  if (known) return known
  const prose = flatten(paragraph)
  PROSES.set(paragraph, prose)
  return prose
}

function flatten(paragraph: Paragraph): Prose {
  const links: ProseLink[] = []
  const stressed: ProseSpan[] = []
  const runs: { offset: number; place: Place }[] = []
  let text = ''
  let said = ''
  const write = (value: string, heard = value) => {
    text += value
    said += heard
  }
  const visit = (node: PhrasingContent) => {
    if (node.type === 'image' || node.type === 'imageReference' || node.type === 'html') return
    if (node.type === 'break') write(' ')
    else if ('value' in node) {
      runs.push({ offset: text.length, place: placeOfNode(node) })
      const value = node.value.replace(LONG_GAP, ' ').replace(/[^\S ]/g, ' ')
      write(value, node.type === 'inlineCode' && value.includes(' ') ? '`'.repeat(value.length) : value)
    } else if ('children' in node) {
      const from = text.length
      for (const child of node.children) visit(child)
      if (node.type === 'link') links.push({ from, to: text.length, url: node.url })
      if (node.type === 'emphasis' || node.type === 'strong') stressed.push({ from, to: text.length })
    }
  }
  for (const child of paragraph.children) visit(child)
  const placeOf = (offset: number): Place => {
    const run = runs.findLast(({ offset: start }) => start <= offset)
    if (!run) return placeOfNode(paragraph)
    return { line: run.place.line, column: run.place.column + (offset - run.offset) }
  }
  return { text, said, links, stressed, placeOf }
}

/** Where a node begins in its file. */
export function placeOfNode(node: Nodes): Place {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}
