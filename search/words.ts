/** A word of a text: where it stands, in UTF-16 units, and the term it is indexed under. */
export interface Word {
  from: number
  to: number
  term: string
}

/**
 * Runs of letters and digits, with what belongs to them: `don't`, `C++`, `C#`, `F#`, `.NET`.
 * Everything else separates, so that `CI/CD` and `service-to-service` are found by each of their parts.
 */
const WORD = /(?<![\p{L}\p{N}])\.net\b|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*(?:\+\+|#)?/giu

/** Letters that Unicode does not take apart into a base letter and a mark. */
const UNDECOMPOSED: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

/** `Mikołaj’s` becomes `mikolaj`: lower case, no diacritics, no possessive. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, letter => UNDECOMPOSED[letter] ?? letter)
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '')
}

/** The words of a text in order. Index, query and highlight all cut texts here and nowhere else. */
export function words(text: string): Word[] {
  return Array.from(text.matchAll(WORD), match => ({
    from: match.index,
    to: match.index + match[0].length,
    term: fold(match[0])
  }))
}

/** The terms of a text in order: `terms('Condé Nast’s CI/CD')` is `['conde', 'nast', 'ci', 'cd']`. */
export function terms(text: string): string[] {
  return words(text).map(word => word.term)
}
