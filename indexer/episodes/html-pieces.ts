/** A tag or a text of HTML; `line` counts the line ends before it. */
export type HtmlPiece = { line: number } & ({ tag: string; closes: boolean; attributes: string } | { text: string })

const TAG = /<(\/?)([a-z][a-z\d]*)(?![\w-])([^<>]{0,4000})>/iy
/** What stands in these is shown to nobody, or is an example. */
const UNSEEN = /^(?:audio|iframe|noscript|object|pre|script|select|style|svg|template|textarea|video)$/

/** The tags and texts of a piece of HTML, without comments and scripts, in one pass. */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = []
  const small = html.toLowerCase()
  let [at, counted, line] = [0, 0, 0]
  const lineAt = (offset: number): number => {
    for (let end = html.indexOf('\n', counted); end >= 0 && end < offset; end = html.indexOf('\n', counted)) {
      counted = end + 1
      line++
    }
    return line
  }
  const write = (from: number, to: number): void => {
    if (to > from) pieces.push({ text: html.slice(from, to), line: lineAt(from) })
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    write(at, open < 0 ? html.length : open)
    if (open < 0) break
    TAG.lastIndex = open
    const [whole, slash, name = '', attributes = ''] = TAG.exec(html) ?? []
    const tag = name.toLowerCase()
    const ending = html.startsWith('<!--', open) ? '-->' : whole !== undefined && slash === '' && UNSEEN.test(tag) ? `</${tag}` : null
    if (ending !== null) at = behind(small, ending, open)
    else if (whole === undefined) {
      write(open, open + 1)
      at = open + 1
    } else {
      pieces.push({ tag, closes: slash === '/', attributes, line: lineAt(open) })
      at = open + whole.length
    }
  }
  return pieces
}

function behind(text: string, ending: string, from: number): number {
  const end = text.indexOf(ending, from)
  return end < 0 ? text.length : end + ending.length
}
