import { append } from './append.js'
import { damerau } from './damerau.js'
import type { KnownTerm } from './term-block.js'

export type { KnownTerm }

/** A term that a word almost is, and by how many slips of the finger. */
export interface NearTerm extends KnownTerm {
  slips: number
}

/** Sees to it that parts of a vocabulary are there: what is lacking is noted, and known when it is asked for again. */
export interface TermDemand {
  /** Whether something was asked for that is not there yet. */
  readonly isLacking: boolean
  term(term: string): void
  /** All terms with a beginning; those of a wide one may be known without their postings. */
  beginning(prefix: string): void
  /** All terms with a first letter, without their postings. */
  letter(letter: string): void
  /** Of terms, best first, those whose postings are not too many files away. */
  reachable<Term extends KnownTerm>(terms: readonly Term[]): Term[]
}

/** Beyond this a prefix says too little to tell its words apart, and costs too much. */
const MOST_BEGINNINGS = 48
const MOST_NEAR = 8
const LONGEST_TYPED = 32

/** All forms of a word begin with its stem, or with that less its last letter: `policy` and `policies` with `polic`. */
const SHORTEST_STEM = 3

/** The terms of an index: their forms, their beginnings, and what a mistyped word almost is. */
export class Vocabulary {
  readonly #known = new Map<string, KnownTerm>()
  readonly #byStem = new Map<string, string[]>()
  readonly #demand: TermDemand | null
  /** Made when first asked for, and again when more terms came. */
  #sorted: KnownTerm[] | null = null
  #byFirst: Map<string, KnownTerm[]> | null = null
  #bySecond = new Map<string, KnownTerm[]>()
  /** A slip of the finger is looked up again with each letter that follows. */
  readonly #near = new Map<string, readonly NearTerm[]>()

  constructor(terms: Iterable<KnownTerm>, demand: TermDemand | null = null) {
    this.#demand = demand
    this.add(terms)
  }

  add(terms: Iterable<KnownTerm>): void {
    for (const known of terms) {
      if (this.#known.has(known.term)) continue
      this.#known.set(known.term, known)
      for (const stem of new Set(known.stems)) append(this.#byStem, stem, known.term)
    }
    this.#sorted = null
    this.#byFirst = null
    this.#near.clear()
  }

  /** The terms that are loaded. */
  terms(): Iterable<string> {
    return this.#known.keys()
  }

  get(term: string): KnownTerm | undefined {
    this.#demand?.term(term)
    return this.#known.get(term)
  }

  /** Whether what was asked for is not all there yet. */
  get isLacking(): boolean {
    return this.#demand?.isLacking ?? false
  }

  /** The terms that have a stem. */
  family(stem: string): readonly string[] {
    this.#demand?.beginning(stem.slice(0, Math.max(SHORTEST_STEM, stem.length - 1)))
    return this.#byStem.get(stem) ?? []
  }

  /** The terms that begin so and go on, those of titles and names first, then the frequent ones; few where many texts hold them. */
  beginningWith(prefix: string, mostTexts: number): KnownTerm[] {
    this.#demand?.beginning(prefix)
    const sorted = (this.#sorted ??= [...this.#known.values()].sort((a, b) => (a.term < b.term ? -1 : 1)))
    const found: KnownTerm[] = []
    let last: KnownTerm | undefined
    for (let i = placeOf(prefix, sorted); i < sorted.length; i++) {
      const known = sorted[i]
      if (!known?.term.startsWith(prefix)) break
      // A letter begins thousands; nearly all of them stand behind those that were the best until then.
      if (known.term === prefix || (last && byUse(known, last) > 0)) continue
      if (found.push(known) < 2 * MOST_BEGINNINGS) continue
      found.sort(byUse).length = MOST_BEGINNINGS
      last = found.at(-1)
    }
    let texts = 0
    const best = found.sort(byUse).slice(0, MOST_BEGINNINGS).filter(known => (texts += known.texts) - known.texts < mostTexts)
    return this.#demand?.reachable(best) ?? best
  }

  /** The two terms that a word is made of, when they are: `loadtesting` is `load` and `testing`. */
  halves(word: string): [string, string] | null {
    let found: [string, string] | null = null
    let most = 0
    for (let i = 3; i <= word.length - 3 && word.length <= LONGEST_TYPED; i++) {
      const [first, second] = [word.slice(0, i), word.slice(i)]
      this.#demand?.letter(first.charAt(0))
      if (!this.#known.has(first)) continue
      this.#demand?.letter(second.charAt(0))
      const texts = Math.min(this.#known.get(first)?.texts ?? 0, this.#known.get(second)?.texts ?? 0)
      if (texts > most) [most, found] = [texts, [first, second]]
    }
    return found
  }

  /**
   * The terms that a word almost is, with the fewest slips: one in a short word, two in a longer one, in the shortest
   * none but two swapped letters.
   *
   * @param unfinished also finds terms whose beginning the word almost is
   */
  near(word: string, unfinished: boolean): readonly NearTerm[] {
    if (word.length < 3 || word.length > LONGEST_TYPED || /\d/.test(word)) return []
    const [first, second] = [word.charAt(0), word.charAt(1)]
    this.#demand?.letter(first)
    const key = unfinished ? `${word}…` : word
    const before = this.#near.get(key)
    if (before) return before
    if (this.#near.size > 500) this.#near.clear()
    const letters = this.#letters()
    // The first letter is seldom wrong; then it is another one, lacking, one too many, or swapped.
    let found = nearest(word, letters.get(first) ?? [], unfinished)
    if (found.length === 0) {
      this.#demand?.letter(second)
      // Which letter is lacking in front only a whole vocabulary can tell.
      const others = this.#demand ? [] : [this.#bySecond.get(second), this.#bySecond.get(first)]
      found = nearest(word, [letters.get(second), ...others].flatMap(terms => terms ?? []), unfinished)
    }
    const near = this.#demand?.reachable(found) ?? found
    this.#near.set(key, near)
    return near
  }

  #letters(): Map<string, KnownTerm[]> {
    if (this.#byFirst) return this.#byFirst
    this.#bySecond = new Map()
    const byFirst = (this.#byFirst = new Map<string, KnownTerm[]>())
    for (const known of this.#known.values()) {
      append(byFirst, known.term.charAt(0), known)
      append(this.#bySecond, known.term.charAt(1), known)
    }
    return byFirst
  }
}

function placeOf(prefix: string, sorted: readonly KnownTerm[]): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle]?.term ?? '') < prefix) from = middle + 1
    else to = middle
  }
  return from
}

function nearest(word: string, terms: readonly KnownTerm[], unfinished: boolean): NearTerm[] {
  let most = word.length < 7 ? 1 : 2
  const found = new Map<string, NearTerm>()
  for (const known of terms) {
    const { term } = known
    if (term.length < word.length - most || term.length < 3) continue
    const whole = damerau(word, term, most)
    const slips = whole > 1 && unfinished && word.length > 3 && damerau(word, term, 1, true) === 1 ? 1 : whole
    if (slips > most || (word.length === 3 && !isSwap(word, term))) continue
    most = slips
    found.set(term, { ...known, slips })
  }
  return [...found.values()]
    .filter(({ slips }) => slips === most)
    .sort(byUse)
    .slice(0, MOST_NEAR)
}

function isSwap(word: string, term: string): boolean {
  return [...word].sort().join('') === [...term].sort().join('')
}

function byUse(a: KnownTerm, b: KnownTerm): number {
  return Number(b.named) - Number(a.named) || b.texts - a.texts || a.term.length - b.term.length || (a.term < b.term ? -1 : 1)
}
