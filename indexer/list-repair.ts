import { fenceAfter } from './fences.js'
import { unmarkedPoints } from './unmarked-points.js'

/** A bullet that Markdown does not know: `• point`, `– point`, or one without the space behind it: `*point`. */
const FOREIGN_BULLET = /^( {0,3})[•‣▪●◦·–—]\s*(?=\S)/u
const TIGHT_BULLET = /^( {0,3})[*+-](?=[\p{L}\p{N}"“'‘])(?!.*\*)/u
const BULLET = /^ {0,3}[*+-] +\S/u
const DOUBLED_BULLET = /^( {0,3})[*+-]\s*[*+-]\s+(?=\S)/u

/** A heading without the space behind its marks: `###1. Queues`. One mark alone begins a tag. */
const TIGHT_HEADING = /^( {0,3}#{2,6})(?=[\p{L}\p{N}])/u

/** `* * *` looks like a bullet typed three times. */
const THEMATIC_BREAK = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,})$/

/** How every line begins that may be given another marker: most begin otherwise, and need no closer look. */
export const MAY_NEED_MARKER = /^ {0,3}[•‣▪●◦·–—*+#-]/u

/** For tests: the lines that are given one. */
export const LOST_MARKERS = [FOREIGN_BULLET, TIGHT_BULLET, DOUBLED_BULLET, TIGHT_HEADING]

/**
 * Gives lists whose markers Markdown would not see the markers that their author meant: a bullet of another kind, a
 * bullet without its space, one typed twice, none at all behind `takeaways:`; and headings theirs. Lines keep their numbers.
 *
 * A dash or a tight bullet alone may be prose; it is a list where the line before or behind begins the same way or is a
 * point, or the line before leads in with a colon.
 */
export function repairLists(text: string): string {
  const lines = text.split('\n')
  const unmarked = unmarkedPoints(lines)
  let fence: string | null = null
  return lines
    .map((line, index) => {
      const inCode = fence !== null
      fence = fenceAfter(fence, line)
      if (inCode || fence !== null) return line
      if (unmarked.has(index) && !THEMATIC_BREAK.test(line)) return `* ${line}`
      if (!MAY_NEED_MARKER.test(line) || THEMATIC_BREAK.test(line)) return line
      if (TIGHT_HEADING.test(line)) return line.replace(TIGHT_HEADING, '$1 ')
      if (DOUBLED_BULLET.test(line)) return line.replace(DOUBLED_BULLET, '$1* ')
      const bullet = FOREIGN_BULLET.test(line) ? FOREIGN_BULLET : TIGHT_BULLET.test(line) ? TIGHT_BULLET : null
      if (!bullet) return line
      const neighbours = [lastFilled(lines, index), lines[index + 1] ?? '']
      const listed = neighbours.some(other => bullet.test(other) || BULLET.test(other)) || /:\s*$/.test(neighbours[0] ?? '')
      return listed ? line.replace(bullet, '$1* ') : line
    })
    .join('\n')
}

/** The line before, past one empty line. */
function lastFilled(lines: readonly string[], index: number): string {
  const before = lines[index - 1] ?? ''
  return before.trim() === '' ? (lines[index - 2] ?? '') : before
}
