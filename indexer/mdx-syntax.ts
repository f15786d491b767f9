import type { Stretch } from './literal-text.js'

/** No module part of a post and no component's tag is longer. */
const MOST_LINES = 200
const MOST_LENGTH = 4_000
/** A text with more tags that nobody closes is no MDX, and would only be slow to read. */
const MOST_UNCLOSED = 100

/** Lines of `import` and `export`, to the empty line behind them, past those inside brackets. */
export function moduleLines(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let free = true
  for (let from = 0; from < text.length; ) {
    const line = lineAt(text, from)
    const end: number | null = free && /^(?:import|export)(?=[\s{*"'])/.test(line) ? endOfModule(text, from) : null
    if (end !== null) stretches.push({ from, to: end })
    free = end !== null || line.trim() === ''
    from = end ?? from + line.length
  }
  return stretches
}

/** Where the brackets are even and an empty line follows; where they never are, at the first empty line. */
function endOfModule(text: string, from: number): number {
  let firstEmpty: number | null = null
  let depth = 0
  let at = from
  for (let lines = 0; lines < MOST_LINES && at < text.length; lines++) {
    const line = lineAt(text, at)
    if (line.trim() === '') {
      firstEmpty ??= at
      if (depth <= 0) return at
    }
    for (const character of line) depth += '({['.includes(character) ? 1 : ')}]'.includes(character) ? -1 : 0
    at += line.length
  }
  return depth <= 0 && at >= text.length ? at : (firstEmpty ?? at)
}

function lineAt(text: string, from: number): string {
  const end = text.indexOf('\n', from)
  return text.slice(from, end < 0 ? text.length : end + 1)
}

/** Tags of components and fragments: `<Tabs items={[…]}>`, `</Tabs>`, `<>`. What stands between them is text. */
export function jsxBlocks(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let unclosed = 0
  for (const { 0: begin, index } of text.matchAll(/<\/?(?:[A-Z][\w.]{0,80}|(?=>))/g)) {
    const to = endOfTag(text, index + begin.length)
    if (to !== null) stretches.push({ from: index, to })
    else if (++unclosed > MOST_UNCLOSED) break
  }
  return stretches
}

/** Behind the `>` that closes a tag: not one in quotes or braces. `null` when there is none. */
function endOfTag(text: string, from: number): number | null {
  let depth = 0
  let quote = ''
  const most = Math.min(text.length, from + MOST_LENGTH)
  for (let at = from; at < most; at++) {
    const character = text[at] ?? ''
    if (quote !== '') quote = character === quote ? '' : quote
    else if ('"\'`'.includes(character)) quote = character
    else if (character === '{') depth++
    else if (character === '}') depth--
    else if (depth === 0 && character === '>') return at + 1
    else if (depth === 0 && character === '<') return null
  }
  return null
}
