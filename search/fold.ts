/** Letters that Unicode does not take apart into a base letter and a mark. */
const UNDECOMPOSED: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

/** Marks beside a letter that is the same without them. In Thai or Hindi marks are letters in their own right. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g

/** Characters inside a word that are not seen: soft hyphens and joiners. */
const UNSEEN = /[\u00ad\u200c\u200d\u2060]/g

/** `Mikołaj’s` becomes `mikolaj`: lower case, no diacritics, no possessive. */
export function fold(word: string): string {
  const plain = /^[\x00-\x7f]*$/.test(word) ? word.toLowerCase() : foldLetters(word)
  return plain.includes("'") ? plain.replace(/'s$/, '').replace(/'/g, '') : plain
}

function foldLetters(word: string): string {
  return word
    .replace(UNSEEN, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/[łøđðþßæœı]/g, letter => UNDECOMPOSED[letter] ?? letter)
    .replace(/’/g, "'")
}
