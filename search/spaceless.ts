import { fold } from './fold.js'
import type { Word } from './words.js'

const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map(name => `\\p{Script=${name}}`).join('')

/** A run that holds letters of a script which sets no spaces between its words. */
export const SPACELESS = new RegExp(`[${SCRIPTS}]`, 'u')

/** Such a run, or one of other scripts. */
const RUNS = new RegExp(`[${SCRIPTS}ー\\p{M}]+|[^${SCRIPTS}ー]+`, 'gu')

/** A letter with the marks that belong to it. */
const LETTER = /\P{M}\p{M}*/gu

let segmenter: Intl.Segmenter | null | undefined

/**
 * The words of a run without spaces: its pairs of letters, so that a word is found wherever borders are drawn, and the
 * words that `Intl.Segmenter` sees where they are no pair. `全文検索` is `全文`, `文検`, `検索`.
 */
export function spacelessWords(text: string, offset: number): Word[] {
  return Array.from(text.matchAll(RUNS)).flatMap(({ 0: run, index }) => {
    const at = offset + index
    return SPACELESS.test(run) ? [...pairs(run, at), ...segments(run, at)] : [{ from: at, to: at + run.length, term: fold(run) }]
  })
}

function pairs(run: string, at: number): Word[] {
  const letters = Array.from(run.matchAll(LETTER), match => ({ from: at + match.index, to: at + match.index + match[0].length, text: match[0] }))
  const [only] = letters
  if (letters.length === 1 && only) return [{ from: only.from, to: only.to, term: fold(only.text) }]
  return letters.slice(1).map((letter, i) => {
    const before = letters[i]
    return { from: before?.from ?? letter.from, to: letter.to, term: fold((before?.text ?? '') + letter.text) }
  })
}

function segments(run: string, at: number): Word[] {
  segmenter ??= typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null
  if (!segmenter) return []
  return Array.from(segmenter.segment(run))
    .filter(({ segment, isWordLike }) => isWordLike && letterCount(segment) > 2)
    .map(({ segment, index }) => ({ from: at + index, to: at + index + segment.length, term: fold(segment) }))
}

function letterCount(text: string): number {
  return text.match(LETTER)?.length ?? 0
}

/** Whether a term is a pair of letters of such a script. Of the words of a query only the pairs are looked for. */
export function isSpacelessWord(term: string): boolean {
  return SPACELESS.test(term) && letterCount(term) > 2
}
