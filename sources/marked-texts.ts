import type { Segment } from '../search/highlight.js'

/** What servers set before and behind a word that matches. Of the private use area: no text has them, and no HTML. */
export const OPENING = '\u{E0B1}'
export const CLOSING = '\u{E0B2}'

/** Texts that a server has marked, found by what they are without marks. */
export class MarkedTexts {
  readonly #lines = new Map<string, readonly Segment[]>()

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      for (const line of linesOf(segmentsOf(text))) this.#lines.set(plain(line), line)
    }
  }

  /** A text in marked and unmarked runs. The segments, joined, are the text, whatever the server sent. */
  of(text: string): readonly Segment[] {
    const lines = text.split('\n').map(line => this.#lines.get(line) ?? [{ text: line, marked: false }])
    return joined(lines.flatMap((line, i) => (i === 0 ? line : [{ text: '\n', marked: false }, ...line])))
  }
}

/** Cuts a text at the server's marks. */
function segmentsOf(marked: string): Segment[] {
  let isMarked = false
  const segments: Segment[] = []
  for (const part of marked.split(/([\u{E0B1}\u{E0B2}])/u)) {
    if (part === OPENING || part === CLOSING) isMarked = part === OPENING
    else segments.push({ text: part, marked: isMarked })
  }
  return segments
}

function linesOf(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [[]]
  for (const { text, marked } of segments) {
    text.split('\n').forEach((line, i) => {
      if (i > 0) lines.push([])
      lines.at(-1)?.push({ text: line, marked })
    })
  }
  return lines
}

/** Without empty segments; neighbours that are marked alike are one. */
export function joined(segments: readonly Segment[]): Segment[] {
  const found: Segment[] = []
  for (const { text, marked } of segments) {
    const before = found.at(-1)
    if (text === '') continue
    if (before && before.marked === marked) before.text += text
    else found.push({ text, marked })
  }
  return found
}

/** A part of a text, by UTF-16 units. */
export function cut(segments: readonly Segment[], from: number, to: number): Segment[] {
  let at = 0
  const parts = segments.map(({ text, marked }) => {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += text.length
    return { text: part, marked }
  })
  return joined(parts)
}

export function plain(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('')
}
