import { twinFor } from './ascii-twin.js'

/**
 * All matches of a global expression, in their order: `text.matchAll(pattern)` without the copy of the expression that
 * this makes at each call: a post is asked some hundred times, mostly in vain.
 */
export function matchesOf(expression: RegExp, text: string): RegExpExecArray[] {
  const pattern = twinFor(expression, text)
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match)
    // One that matches nothing would be found there again.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
  }
  return matches
}
