/** Nobody writes lists or quotations deeper than that; a parser that follows them runs out of stack, or of time. */
const DEEPEST = 32

const DEEP_MARKERS = new RegExp(String.raw`^((?:[ \t]*(?:>|[*+-]|\d{1,9}[.)])(?=[ \t>]|$)){${DEEPEST}})([ \t>*+.)\d-]+)`, 'gm')
const DEEP_INDENT = new RegExp(String.raw`^([ \t]{${2 * DEEPEST}})[ \t]+`, 'gm')

/** Flattens what is nested too deeply: markers beyond the deepest level become spaces, indentation beyond it goes. */
export function limitNesting(text: string): string {
  return text.replace(DEEP_MARKERS, (_, kept: string, more: string) => kept + ' '.repeat(more.length)).replace(DEEP_INDENT, '$1')
}

/** Divs of a page builder go deep; beyond this it is no page. */
const DEEPEST_HTML = 64

/** Tags that others end or that hold nothing stand beside each other, however many are left open. */
const NESTING_TAG = /<(\/?)(?!(?:br|dd|dt|hr|img|input|li|link|meta|option|p|tbody|td|tfoot|th|thead|tr|wbr)\b)[a-z]/giu

/** Whether HTML nests more deeply than a parser that follows it has stack for. */
export function nestsTooDeep(html: string): boolean {
  let depth = 0
  for (const [, closes] of html.matchAll(NESTING_TAG)) {
    depth = closes ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEEPEST_HTML) return true
  }
  return false
}
