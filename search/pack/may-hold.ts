/** Where letters are folded otherwise than to lower case, and where endings fall off. */
const BEYOND_PLAIN = /[^\x00-&(-\x7f\u00a0“”–—…•]/
const SIGNS = /[^a-z0-9]+/g

/** `false` where the letters of no term stand in a text: most texts need not be cut. */
export function mayHold(text: string, terms: ReadonlySet<string>): boolean {
  if (BEYOND_PLAIN.test(text)) return true
  const run = text.toLowerCase().replace(SIGNS, '')
  return [...terms].some(term => run.includes(term.replace(SIGNS, '')))
}
