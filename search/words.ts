import { fold } from './fold.js'
import { SPACELESS, spacelessWords } from './spaceless.js'
import { isStopWord } from './stop-words.js'

/** A word of a text: where it stands, in UTF-16 units, and the term it is indexed under. */
export interface Word {
  from: number
  to: number
  term: string
}

/**
 * Versions (`v1.2.3`), and runs of letters and digits with what belongs to them: `don't`, `C++`, `C#`, `F#`, `.NET`.
 * Everything else separates, so that `CI/CD` and `service-to-service` are found by each of their parts.
 */
const WORD =
  /\.net(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])v?\d+(?:\.\d+)+(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200c\u200d]*(?:['’][\p{L}\p{M}]+)*(?:\+\+|#)?/giu

/** What holds the parts of one word together: `open-telemetry`, `CI/CD`, `node.js`. */
const JOINT = /^[-‐‑/._&]$/

/** More parts than this are an address or a list rather than a word. */
const MOST_PARTS = 4

/** Where a word goes on in capitals: `Open|Telemetry`, `Influx|DB`, but not `gRPC` or `eBPF`. */
const HUMP = /(?<=\p{L}\p{Ll})(?=\p{Lu})/u

/** Thai and whatever stands behind it: what lacks spaces is there. Asked once a text, as most are written in Latin. */
const BEYOND_ALPHABETS = /[\u0e00-\u1fff\u3000-\uffff]/

/** The words of a text in order. Index, query and highlight all cut texts here and nowhere else. */
export function words(text: string): Word[] {
  const found: Word[] = []
  const mayLackSpaces = BEYOND_ALPHABETS.test(text)
  for (const match of text.matchAll(WORD)) {
    const [run] = match
    const from = match.index
    if (mayLackSpaces && SPACELESS.test(run)) found.push(...spacelessWords(run, from))
    else found.push({ from, to: from + run.length, term: fold(run) })
  }
  return found
}

/** The terms of a text in order: `terms('Condé Nast’s CI/CD')` is `['conde', 'nast', 'ci', 'cd']`. */
export function terms(text: string): string[] {
  return words(text).map(word => word.term)
}

/**
 * Further words of a text, by which other spellings find it: `open-telemetry` also stands for `opentelemetry`,
 * `OpenTelemetry` for `open` and `telemetry`, `v1.2.3` for `1.2.3`.
 *
 * @param isCompound says whether two words that stand apart are known as one, as `open telemetry`
 */
export function otherWords(text: string, of: readonly Word[], isCompound: (term: string) => boolean = () => false): Word[] {
  const others: Word[] = []
  const hasHumps = HUMP.test(text)
  let chain: Word[] = []
  of.forEach((word, i) => {
    if (hasHumps) others.push(...humps(text, word))
    if (word.term.startsWith('v')) others.push(...unversioned(word))
    const before = of[i - 1]
    const gap = before && word.from - before.to < 2 ? text.slice(before.to, word.from) : '  '
    if (before && gap === ' ' && isCompound(before.term + word.term)) others.push(join([before, word]))
    if (!JOINT.test(gap) && !(gap === '' && word.term === '.net')) chain = []
    chain.push(word)
    const next = of[i + 1]
    if (chain.length < 2) return
    const ends = !next || next.from - word.to > 1 || !JOINT.test(text.slice(word.to, next.from))
    if (ends && chain.length <= MOST_PARTS && !chain.some(({ term }) => /^\d+$/.test(term))) others.push(join(chain))
  })
  return others
}

/** All words of a text that one can find it by. */
export function allWords(text: string, isCompound?: (term: string) => boolean): Word[] {
  const plain = words(text)
  return [...plain, ...otherWords(text, plain, isCompound)]
}

function join(parts: readonly Word[]): Word {
  const [first] = parts
  const last = parts.at(-1)
  return { from: first?.from ?? 0, to: last?.to ?? 0, term: parts.map(({ term }) => term).join('') }
}

function humps(text: string, { from, to }: Word): Word[] {
  const run = text.slice(from, to)
  const parts = run.split(HUMP)
  if (parts.length < 2 || parts.length > MOST_PARTS) return []
  let at = from
  const found = parts.map(part => {
    const start = at
    at += part.length
    return { from: start, to: at, term: fold(part) }
  })
  return found.filter(({ term }) => term.length > 1 && !isStopWord(term))
}

function unversioned({ from, to, term }: Word): Word[] {
  return /^v\d+\./.test(term) ? [{ from: from + 1, to, term: term.slice(1) }] : []
}
