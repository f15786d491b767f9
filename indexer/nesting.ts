/** Nobody writes lists or quotations deeper than that; a parser that follows them runs out of stack, or of time. */
const DEEPEST = 32

const DEEP_MARKERS = new RegExp(String.raw`^((?:[ \t]*(?:>|[*+-]|\d{1,9}[.)])(?=[ \t>]|$)){${DEEPEST}})([ \t>*+.)\d-]+)`, 'gm')
const DEEP_INDENT = new RegExp(String.raw`^([ \t]{${2 * DEEPEST}})[ \t]+`, 'gm')

/** Flattens what is nested too deeply: markers beyond the deepest level become spaces, indentation beyond it goes. */
export function limitNesting(text: string): string {
  return text.replace(DEEP_MARKERS, (_, kept: string, more: string) => kept + ' '.repeat(more.length)).replace(DEEP_INDENT, '$1')
}
