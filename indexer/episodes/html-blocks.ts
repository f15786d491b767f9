import type { Html, Link, List, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast'
import { decodeEntities } from '../decode-entities.js'
import { htmlPieces } from './html-pieces.js'

const BLOCK = /^(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/
/** What a block of HTML must hold to say something. */
const SAYS = /<(?:br|dd|dt|h[1-6]|li|p|td)\b/iu

/** Several ways of reading ask for the same blocks. A tree is not changed once it is parsed. */
const KNOWN = new WeakMap<Root, Root>()

/** A post whose blocks of HTML are headings, paragraphs, lists and tables, as if they were written in Markdown. */
export function withHtmlBlocks(tree: Root): Root {
  if (!tree.children.some(saysSomething)) return tree
  const known = KNOWN.get(tree) ?? { ...tree, children: tree.children.flatMap(node => (saysSomething(node) ? new Blocks(node).read() : [node])) }
  KNOWN.set(tree, known)
  return known
}

function saysSomething(node: RootContent): node is Html {
  return node.type === 'html' && SAYS.test(node.value)
}

/** Reads the blocks of one piece of HTML, from tag to tag. */
class Blocks {
  readonly #blocks: RootContent[] = []
  readonly #html: string
  readonly #first: number
  #line: number
  #inline: PhrasingContent[] = []
  #link: Link | null = null
  #heading: 1 | 2 | 3 | 4 | 5 | 6 | null = null
  #lists = 0
  #list: List | null = null
  #table: Table | null = null
  #row: TableCell[] = []
  #inCell = false

  constructor(html: Html) {
    this.#html = html.value
    this.#first = html.position?.start.line ?? 1
    this.#line = this.#first
  }

  read(): RootContent[] {
    for (const piece of htmlPieces(this.#html)) {
      this.#line = this.#first + piece.line
      if ('text' in piece) this.#write({ type: 'text', value: trimmedLines(decodeEntities(piece.text)) })
      else if (piece.tag === 'br') this.#write({ type: 'break' })
      else if (piece.tag === 'a') this.#linkTo(piece.closes ? null : piece.attributes)
      else if (BLOCK.test(piece.tag)) this.#block(piece.tag, piece.closes)
    }
    this.#endTable()
    this.#end()
    return this.#blocks
  }

  #write(node: PhrasingContent): void {
    const placed = { ...node, ...this.#position() } as PhrasingContent
    ;(this.#link?.children ?? this.#inline).push(placed)
  }

  #linkTo(attributes: string | null): void {
    this.#link = null
    const [, double, single] = /\bhref\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/iu.exec(attributes ?? '') ?? []
    const url = double ?? single
    if (url === undefined) return
    const link: Link = { type: 'link', url: decodeEntities(url), children: [], ...this.#position() }
    this.#inline.push(link)
    this.#link = link
  }

  #block(tag: string, closes: boolean): void {
    const isCell = tag === 'td' || tag === 'th'
    if (isCell || tag === 'tr') this.#endCell()
    if (tag === 'tr') this.#endRow()
    if (tag === 'table') this.#endTable()
    if (!this.#inCell) this.#end()
    if (isCell) this.#inCell = !closes
    else if (tag === 'ul' || tag === 'ol') this.#nest(closes ? -1 : 1)
    this.#heading = !closes && /^h[1-6]$/.test(tag) ? (Number(tag[1]) as 1) : null
  }

  #nest(by: number): void {
    this.#lists = Math.max(0, this.#lists + by)
    if (this.#lists === 0) this.#list = null
  }

  /** Ends the heading, point or paragraph that was begun. */
  #end(): void {
    const children = this.#take()
    if (!children) return
    const position = { ...(children[0]?.position && { position: children[0].position }) }
    if (this.#heading !== null) this.#blocks.push({ type: 'heading', depth: this.#heading, children, ...position })
    else if (this.#lists > 0) this.#listOf().children.push({ type: 'listItem', children: [{ type: 'paragraph', children, ...position }], ...position })
    else this.#blocks.push({ type: 'paragraph', children, ...position })
  }

  #endCell(): void {
    if (this.#inCell) this.#row.push({ type: 'tableCell', children: this.#take() ?? [], ...this.#position() })
    this.#inCell = false
  }

  #endRow(): void {
    if (this.#row.length === 0) return
    if (!this.#table) this.#blocks.push((this.#table = { type: 'table', children: [], ...this.#position() }))
    this.#table.children.push({ type: 'tableRow', children: this.#row, ...(this.#row[0]?.position && { position: this.#row[0].position }) })
    this.#row = []
  }

  #endTable(): void {
    this.#endCell()
    this.#endRow()
    this.#table = null
  }

  #listOf(): List {
    if (!this.#list) this.#blocks.push((this.#list = { type: 'list', children: [], ...this.#position() }))
    return this.#list
  }

  /** What stands inside the block that was begun; `null` for no words. */
  #take(): PhrasingContent[] | null {
    const inline = this.#inline
    this.#inline = []
    this.#link = null
    return inline.some(node => node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')) ? inline : null
  }

  #position(): { position: NonNullable<Html['position']> } {
    const point = { line: this.#line, column: 1 }
    return { position: { start: point, end: point } }
  }
}

/** Indentation is no part of what a line says. */
function trimmedLines(text: string): string {
  if (!text.includes('\n')) return text
  const lines = text.split('\n')
  return lines.map((line, index) => (index === 0 ? line.trimEnd() : index === lines.length - 1 ? line.trimStart() : line.trim())).join('\n')
}
