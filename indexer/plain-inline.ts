import type { Nodes, PhrasingContent } from 'mdast'

type Position = NonNullable<Nodes['position']>
type Point = Position['start']

/**
 * What makes a text more than plain: escapes, code, HTML, tables, deletions, character references, bare addresses and
 * mail, white space that is not between words.
 */
// eslint-disable-next-line no-control-regex
const NOT_PLAIN = /[\\`<~|\u0000-\u0009\u000b-\u001f\u007f]| {2}\n|&(?:#|[a-z][a-z\d]*;)|(?<!\]\()https?:\/\/|(?<!\]\(https?:\/\/)www\.|[\w.+-]@/i

const SPECIAL = /[*_[\]!]/g

const LINK = /!?\[([^[\]*_\n]*)\]\(([^\s()]+)\)/y
const TASK = /^[ xX]?$/

const EMPHASIS = /(\*\*?|__?)(?=[^\s*_])/y
const BEFORE_EMPHASIS = /[\s(]/
const BEHIND_EMPHASIS = /[\s.,;:!?)]/
const IN_WORD = /[A-Za-z\d]_[A-Za-z\d]/y

/** Longer texts are left to the parser: what says where each node stands would take time with the square of its lines. */
const LONGEST = 10_000

/**
 * Parses a text that holds nothing but words, links, pictures and emphasis around words, as posts mostly do. With
 * its blocks a post is parsed in an eighth of the time that the parser of all Markdown takes.
 *
 * @param begin where the text stands
 * @returns `null` where there is more in it, or may be
 */
export function parsePlainInline(text: string, begin: Point): PhrasingContent[] | null {
  if (text.length > LONGEST || NOT_PLAIN.test(text)) return null
  return new PlainInline(text, begin).read()
}

class PlainInline {
  private readonly text: string
  private readonly begin: Point
  private at = 0

  constructor(text: string, begin: Point) {
    this.text = text
    this.begin = begin
  }

  read(): PhrasingContent[] | null {
    return this.nodesUntil('')
  }

  /** The nodes up to the mark that ends an emphasis, which stays. */
  private nodesUntil(end: string): PhrasingContent[] | null {
    const nodes: PhrasingContent[] = []
    let from = this.at
    const addText = (to: number) => {
      if (to > from) nodes.push({ type: 'text', value: this.text.slice(from, to).replace(/ \n/g, '\n'), position: this.position(from, to) })
    }
    for (;;) {
      SPECIAL.lastIndex = this.at
      const special = SPECIAL.exec(this.text)
      if (special === null) break
      const { index } = special
      if (this.isText(index)) {
        this.at = index + 1
        continue
      }
      if (end !== '' && this.ends(end, index)) {
        addText(index)
        this.at = index
        return nodes
      }
      const node = this.linkAt(index) ?? (end === '' ? this.emphasisAt(index) : null)
      if (node === null) return null
      addText(index)
      nodes.push(node)
      from = this.at
    }
    if (end !== '') return null
    addText(this.text.length)
    return nodes
  }

  private isText(index: number): boolean {
    const character = this.text[index]
    if (character === '!') return this.text[index + 1] !== '['
    if (character !== '_' || index === 0) return false
    IN_WORD.lastIndex = index - 1
    return IN_WORD.test(this.text)
  }

  private ends(mark: string, index: number): boolean {
    const behind = this.text[index + mark.length] ?? ' '
    return this.text.startsWith(mark, index) && !/\s/.test(this.text[index - 1] ?? ' ') && BEHIND_EMPHASIS.test(behind)
  }

  private linkAt(index: number): PhrasingContent | null {
    LINK.lastIndex = index
    const link = LINK.exec(this.text)
    if (!link) return null
    const [{ length }, text = '', url = ''] = link
    this.at = index + length
    const position = this.position(index, this.at)
    if (this.text[index] === '!') return { type: 'image', title: null, url, alt: text, position }
    if (TASK.test(text)) return null
    const children = [{ type: 'text' as const, value: text, position: this.position(index + 1, index + 1 + text.length) }]
    return { type: 'link', title: null, url, children, position }
  }

  private emphasisAt(index: number): PhrasingContent | null {
    EMPHASIS.lastIndex = index
    const mark = EMPHASIS.exec(this.text)?.[1]
    if (mark === undefined || !BEFORE_EMPHASIS.test(this.text[index - 1] ?? ' ')) return null
    this.at = index + mark.length
    const children = this.nodesUntil(mark)
    if (children === null) return null
    this.at += mark.length
    return { type: mark.length === 2 ? 'strong' : 'emphasis', children, position: this.position(index, this.at) }
  }

  private position(from: number, to: number): Position {
    return { start: this.pointAt(from), end: this.pointAt(to) }
  }

  private pointAt(index: number): Point {
    const { line, column, offset = 0 } = this.begin
    const lineStart = this.text.lastIndexOf('\n', index - 1) + 1
    if (index === 0 || lineStart === 0) return { line, column: column + index, offset: offset + index }
    let lines = 0
    for (let at = this.text.indexOf('\n'); at >= 0 && at < index; at = this.text.indexOf('\n', at + 1)) lines++
    return { line: line + lines, column: index - lineStart + 1, offset: offset + index }
  }
}
