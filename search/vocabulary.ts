import { damerau } from './damerau.js'

/** What is known of a term. */
export interface KnownTerm {
  term: string
  /** In how many talks it stands, at least. */
  talks: number
  /** Whether it stands in a title or a name. */
  named: boolean
}

/** A term that a word almost is, and by how many slips of the finger. */
export interface NearTerm extends KnownTerm {
  slips: number
}

/** Beyond this a prefix says too little to tell its words apart, and costs too much. */
const MOST_BEGINNINGS = 48
const MOST_TALKS_BEGUN = 8000
const MOST_NEAR = 8
const LONGEST_TYPED = 32

/** The terms of an index: their forms, their beginnings, and what a mistyped word almost is. */
export class Vocabulary {
  readonly #known = new Map<string, KnownTerm>()
  readonly #sorted: KnownTerm[]
  readonly #byStem = new Map<string, string[]>()
  readonly #byFirst = new Map<string, KnownTerm[]>()
  readonly #bySecond = new Map<string, KnownTerm[]>()
  /** A slip of the finger is looked up again with each letter that follows. */
  readonly #near = new Map<string, NearTerm[]>()

  constructor(terms: Iterable<KnownTerm>, stems: Iterable<readonly [term: string, stem: string]>) {
    for (const term of terms) this.#known.set(term.term, term)
    this.#sorted = [...this.#known.values()].sort((a, b) => (a.term < b.term ? -1 : 1))
    for (const [term, stem] of stems) append(this.#byStem, stem, term)
    for (const known of this.#sorted) {
      append(this.#byFirst, known.term.charAt(0), known)
      append(this.#bySecond, known.term.charAt(1), known)
    }
  }

  get(term: string): KnownTerm | undefined {
    return this.#known.get(term)
  }

  /** The terms that have a stem. */
  family(stem: string): readonly string[] {
    return this.#byStem.get(stem) ?? []
  }

  /** The terms that begin so and go on, those of titles and names first, then the frequent ones; few where many talks hold them. */
  beginningWith(prefix: string, mostTalks = MOST_TALKS_BEGUN): KnownTerm[] {
    const found: KnownTerm[] = []
    for (let i = this.#placeOf(prefix); i < this.#sorted.length; i++) {
      const known = this.#sorted[i]
      if (!known?.term.startsWith(prefix)) break
      if (known.term !== prefix) found.push(known)
    }
    let talks = 0
    return found.sort(byUse).slice(0, MOST_BEGINNINGS).filter(known => (talks += known.talks) - known.talks < mostTalks)
  }

  /** The two terms that a word is made of, when they are: `loadtesting` is `load` and `testing`. */
  halves(word: string): [string, string] | null {
    let found: [string, string] | null = null
    let most = 0
    for (let i = 3; i <= word.length - 3 && word.length <= LONGEST_TYPED; i++) {
      const [first, second] = [word.slice(0, i), word.slice(i)]
      const talks = Math.min(this.get(first)?.talks ?? 0, this.get(second)?.talks ?? 0)
      if (talks > most) [most, found] = [talks, [first, second]]
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
    const key = unfinished ? `${word}…` : word
    const before = this.#near.get(key)
    if (before) return before
    if (this.#near.size > 500) this.#near.clear()
    // The first letter is seldom wrong; then it is another one, lacking, one too many, or swapped.
    const likely = nearest(word, this.#byFirst.get(word.charAt(0)) ?? [], unfinished)
    const others = [this.#byFirst.get(word.charAt(1)), this.#bySecond.get(word.charAt(1)), this.#bySecond.get(word.charAt(0))]
    const found = likely.length > 0 ? likely : nearest(word, others.flatMap(terms => terms ?? []), unfinished)
    this.#near.set(key, found)
    return found
  }

  #placeOf(prefix: string): number {
    let [from, to] = [0, this.#sorted.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.#sorted[middle]?.term ?? '') < prefix) from = middle + 1
      else to = middle
    }
    return from
  }
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
  return Number(b.named) - Number(a.named) || b.talks - a.talks || a.term.length - b.term.length || (a.term < b.term ? -1 : 1)
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
