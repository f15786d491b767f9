import type { Paragraph, Root, RootContent } from 'mdast'
import { linesOf } from './lines.js'
import { readTimedLine } from './timed-line.js'

/** Fewer paragraphs, or longer steps between them, may be the talks of an evening. */
const FEWEST = 6
const LONGEST_STEP = 120
const SPEECH = 200

/**
 * The paragraphs of a transcript that stands in the post's text: each begins with a clock and goes on with what was said
 * for a minute or so. They tell of no talks, and their clocks are no chapters.
 */
export function transcriptParagraphs(tree: Root): ReadonlySet<RootContent> {
  const spoken = tree.children.flatMap(node => (node.type === 'paragraph' ? spokenAt(node) : []))
  const steps = spoken.slice(1).map(({ start }, index) => start - (spoken[index]?.start ?? 0)).toSorted((a, b) => a - b)
  const long = spoken.filter(({ length }) => length > SPEECH).length
  const is = spoken.length >= FEWEST && (steps[Math.floor(steps.length / 2)] ?? Infinity) <= LONGEST_STEP && long * 2 > spoken.length
  return new Set(is ? spoken.map(({ node }) => node) : [])
}

function spokenAt(node: Paragraph): { node: Paragraph; start: number; length: number }[] {
  const { start, end } = node.position ?? {}
  const [first] = node.children
  const begins = first?.type === 'text' ? /^\W{0,6}\d/.test(first.value) : first !== undefined
  const [line] = begins ? linesOf(node) : []
  const timed = line && readTimedLine(line)
  return timed ? [{ node, start: timed.start, length: (end?.offset ?? 0) - (start?.offset ?? 0) }] : []
}
