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
const JOINTS = '-‐‑/._&'

/** More parts than this are an address or a list rather than a word. */
const MOST_PARTS = 4

/** Where a word goes on in capitals: `Open|Telemetry`, `Influx|DB`, but not `gRPC` or `eBPF`. */
const HUMP = /(?<=\p{L}\p{Ll})(?=\p{Lu})/u

/** Thai and whatever stands behind it: what lacks spaces is there. Asked once a text, as most are written in Latin. */
const BEYOND_ALPHABETS = /[\u0e00-\u1fff\u3000-\uffff]/

/** What only `WORD` cuts rightly, and humps, where every letter is one of ASCII. */
const BEYOND_ASCII = /[^\x00-\x7f]/
const VERSION_OR_NET = /\d\.\d|\.net/i
const ASCII_HUMP = /[A-Za-z][a-z][A-Z]/

/** The words of a text in order. Index, query and highlight all cut texts here and nowhere else. */
export function words(text: string): Word[] {
  if (!BEYOND_ASCII.test(text) && !VERSION_OR_NET.test(text)) return plainWords(text)
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

/** What `WORD` finds in a text of ASCII without versions, five times as fast: most of what is said is that. */
function plainWords(text: string): Word[] {
  const found: Word[] = []
  const low = text.toLowerCase()
  const isWithin = (at: number, least: number, most: number) => low.charCodeAt(at) >= least && low.charCodeAt(at) <= most
  const isLetter = (at: number) => isWithin(at, 97, 122)
  const isWord = (at: number) => isLetter(at) || isWithin(at, 48, 57)
  for (let from = 0; from < low.length; from++) {
    if (!isWord(from)) continue
    let to = from + 1
    while (isWord(to)) to++
    const plain = to
    while (low.charCodeAt(to) === 39 && isLetter(to + 1)) for (to += 2; isLetter(to); ) to++
    const hasApostrophe = to > plain
    if (low.startsWith('++', to)) to += 2
    else if (low.charCodeAt(to) === 35) to += 1
    const term = low.slice(from, to)
    found.push({ from, to, term: hasApostrophe ? fold(term) : term })
    from = to - 1
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
  const hasHumps = (BEYOND_ASCII.test(text) ? HUMP : ASCII_HUMP).test(text)
  const isJoint = (from: number, to: number) => to - from === 1 && JOINTS.includes(text.charAt(from))
  let first = 0
  of.forEach((word, i) => {
    const { from, to, term } = word
    if (hasHumps) others.push(...humps(text, word))
    if (term.startsWith('v')) others.push(...unversioned(word))
    const before = of[i - 1]
    if (before && from - before.to === 1 && text.charCodeAt(before.to) === 32 && isCompound(before.term + term)) others.push(join([before, word]))
    if (!before || (!isJoint(before.to, from) && !(from === before.to && term === '.net'))) first = i
    if (first === i) return
    const next = of[i + 1]
    const parts = i + 1 - first
    if (parts > MOST_PARTS || (next && isJoint(to, next.from))) return
    const chain = of.slice(first, i + 1)
    if (!chain.some(part => /^\d+$/.test(part.term))) others.push(join(chain))
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
