import { matchesOf } from './matches-of.js'

/** A part of a text, by its offsets. */
export interface Stretch {
  from: number
  to: number
}

const FENCE = /^(?:[ \t>]|[*+-] |\d{1,9}[.)] )*(`{3,}|~{3,})(.*)$/
/** Runs of backticks, and the escaped ones that are none. */
const BACKTICKS = /\\`|`+/g
/** A comment stops short of the next one's beginning, so that many unclosed ones cost no more than one. */
const COMMENT = /<!--(?:(?!<!--)[^])*?-->/g

/**
 * Where a text is to be taken as it stands: fences of code, code in a line, HTML's comments. Template tags and players
 * in it are examples, or switched off.
 */
export function literalStretches(text: string): Stretch[] {
  // What begins any of them; most posts hold none.
  if (!/`|~~~|<!--/.test(text)) return []
  const stretches: Stretch[] = []
  let paragraph: Stretch | null = null
  let open: { from: number; mark: string } | null = null
  const endParagraph = () => {
    if (paragraph) for (const stretch of inlineLiterals(text, paragraph)) stretches.push(stretch)
    paragraph = null
  }
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end + 1
    const line = text.slice(from, to).trimEnd()
    if (open !== null) {
      if (closes(open.mark, line)) {
        stretches.push({ from: open.from, to })
        open = null
      }
    } else {
      const mark: string | null = /^ {0,3}<!--(?!.*-->)/.test(line) ? '-->' : fenceOf(line)
      if (mark !== null || line === '') endParagraph()
      if (mark !== null) open = { from, mark }
      else if (line !== '') paragraph = { from: (paragraph as Stretch | null)?.from ?? from, to }
    }
    from = to
  }
  endParagraph()
  // A fence that nobody closes goes to the end; so does a comment.
  if (open !== null) stretches.push({ from: open.from, to: text.length })
  return joined(stretches)
}

/** Sorted, and those that overlap made one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = []
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else apart.push({ from, to })
  }
  return apart
}

function fenceOf(line: string): string | null {
  const [, mark, info] = FENCE.exec(line) ?? []
  return mark && !(mark.startsWith('`') && info?.includes('`')) ? mark : null
}

function closes(mark: string, line: string): boolean {
  if (mark === '-->') return line.includes(mark)
  const closing = FENCE.exec(line)
  return closing !== null && closing[1]?.startsWith(mark) === true && closing[2]?.trim() === ''
}

/** Code and comments within the lines of a paragraph. A run of backticks ends at the next run of the same length. */
function inlineLiterals(text: string, { from, to }: Stretch): Stretch[] {
  const paragraph = text.slice(from, to)
  const stretches: Stretch[] = []
  const runs = matchesOf(BACKTICKS, paragraph).filter(([run]) => run.startsWith('`'))
  const next = followers(runs.map(([run]) => run.length))
  for (let index = 0; index < runs.length; index++) {
    const [opening, closing] = [runs[index], runs[next[index] ?? runs.length]]
    if (!opening || !closing) continue
    stretches.push({ from: from + opening.index, to: from + closing.index + closing[0].length })
    index = next[index] ?? index
  }
  for (const { 0: comment, index } of paragraph.includes('-->') ? matchesOf(COMMENT, paragraph) : []) {
    stretches.push({ from: from + index, to: from + index + comment.length })
  }
  return stretches
}

/** For each number the place of the next equal one: `[1, 3, 1]` gives `[2, undefined, undefined]`. */
function followers(numbers: readonly number[]): (number | undefined)[] {
  const seen = new Map<number, number>()
  return numbers
    .map((number, index) => [number, index] as const)
    .reverse()
    .map(([number, index]) => {
      const next = seen.get(number)
      seen.set(number, index)
      return next
    })
    .reverse()
}

/** Whether an offset stands in one of the stretches, which are sorted. */
export function standsIn(stretches: readonly Stretch[], offset: number): boolean {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((stretches[middle]?.to ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const found = stretches[low]
  return found !== undefined && found.from <= offset
}
