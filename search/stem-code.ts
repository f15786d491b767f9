/**
 * How a stem differs from its term: the number of letters to cut, and what to put in their place. `0` where they are
 * the same, `3` for `monitoring` and `monitor`, `1i` for `policy` and `polici`.
 */
export type StemCode = number | string

export function decodeStem(term: string, code: StemCode): string {
  if (typeof code === 'number') return code === 0 ? term : term.slice(0, term.length - code)
  const [, cut = '0', added = ''] = /^(\d+)(.*)$/.exec(code) ?? []
  return term.slice(0, term.length - Number(cut)) + added
}
