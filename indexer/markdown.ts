import type { Root } from 'mdast'
import type { Extension } from 'micromark-util-types'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { visit } from 'unist-util-visit'
import { fenceAfter } from './fences.js'
import { resolveReferences } from './link-references.js'
import { limitNesting } from './nesting.js'
import { placePieces } from './place-pieces.js'
import { placePlainBlocks, readPlainBlocks } from './plain-blocks.js'

const commonMark = remark()
const gitHub = remark().use(remarkGfm)
const gitHubWithoutMail = remark().use(remarkGfm).use(function () {
  const data = this.data()
  data.micromarkExtensions = data.micromarkExtensions?.map(withoutMail) ?? []
})

/**
 * What text that needs GitHub's extensions holds somewhere: a bar of a table, a tilde, a footnote, a task, a bare
 * address or mail. Most posts hold none, and parsing them without takes half the time.
 */
const GITHUB_SIGN = /[|~]|\[(?:\^|[ xX]\])|(?<!\]\()\bhttps?:\/\/|(?<!\]\(https?:\/\/)\bwww\.|[\w.+-]@[\w-]/

/**
 * Longer texts are parsed in pieces: the parser takes time that grows with the square of a text's lists and
 * quotations (8,000 of them take 20 s whole, 2 s in pieces).
 */
const PIECE = 8_000

/** Parses Markdown with GitHub's extensions. Every node knows its line and column in the whole text. */
export function parseMarkdown(written: string): Root {
  const text = limitNesting(written)
  const plain = readPlainBlocks(text)
  if (/^[ \t\r\n]*x?[ \t\r\n]*$/.test(plain.rest)) return { type: 'root', children: [...plain.byLine.values()].flat() }
  return placePlainBlocks(parseAll(plain.rest), plain) ?? parseAll(text)
}

/** As `parseMarkdown`, by the parser alone. */
export function parseAll(text: string): Root {
  if (text.length <= PIECE) return parse(text)
  const definitions = definitionsOf(text)
  const children = piecesOf(text).flatMap(({ line, text: piece }) => {
    const { children: nodes } = shiftLines(parse(`${piece}\n\n${definitions}`), line)
    return nodes.filter(node => node.type !== 'definition')
  })
  return { type: 'root', children }
}

function parse(text: string): Root {
  if (!GITHUB_SIGN.test(text)) return resolveReferences(commonMark.parse(text))
  return resolveReferences(placePieces((text.includes('@') ? gitHub : gitHubWithoutMail).parse(text)))
}

/**
 * The extension asks at each letter whether a mail address begins there. Text without an `@` holds none, and parsing it
 * without that question takes three quarters of the time.
 */
function withoutMail({ text = {}, ...rest }: Extension): Extension {
  const kept = Object.entries(text).flatMap(([code, constructs]) => {
    const others = [constructs].flat().filter(construct => construct?.name !== 'emailAutolink')
    return others.length > 0 ? [[code, others]] : []
  })
  return { ...rest, text: Object.fromEntries(kept) }
}

/** Links by reference find their definition in whichever piece it stands. */
function definitionsOf(text: string): string {
  return text.match(/^ {0,3}\[[^\]\n]{1,200}\]:[^\n]{1,2000}$/gm)?.slice(0, 100).join('\n') ?? ''
}

/** Cuts a text into pieces at lines that surely begin a block of their own. `line` counts from 0. */
function piecesOf(text: string): { line: number; text: string }[] {
  const lines = text.split('\n')
  const pieces: { line: number; text: string }[] = []
  let from = 0
  let length = 0
  let fence: string | null = null
  let comment = false
  for (const [index, line] of lines.entries()) {
    const free = fence === null && !comment
    if (free && length > PIECE && lines[index - 1]?.trim() === '' && BEGINS_BLOCK.test(line)) {
      pieces.push({ line: from, text: lines.slice(from, index).join('\n') })
      from = index
      length = 0
    }
    fence = fenceAfter(fence, line)
    comment = fence === null && (comment ? !line.includes('-->') : /^ {0,3}<!--(?!.*-->)/.test(line))
    length += line.length + 1
  }
  return [...pieces, { line: from, text: lines.slice(from).join('\n') }]
}

/** A letter at the margin behind an empty line ends every list and quotation before it; so does a heading. */
const BEGINS_BLOCK = /^(?:\p{L}|#{1,6} )/u

function shiftLines(tree: Root, lines: number): Root {
  visit(tree, node => {
    if (!node.position) return
    node.position.start.line += lines
    node.position.end.line += lines
  })
  return tree
}
