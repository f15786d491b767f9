import { append } from './append.js'
import { fold } from './fold.js'
import type { IndexedTalk } from './talk.js'
import { terms } from './words.js'

/** What of a talk is counted, and the values that a talk has there. */
const VALUES = {
  year: ({ date }) => [/^\d{4}/.exec(date ?? '')?.[0]],
  speaker: ({ speakers }) => speakers.map(({ name }) => name),
  affiliation: ({ speakers }) => speakers.map(({ affiliation }) => affiliation),
  tag: ({ tags }) => tags,
  event: ({ event }) => [event]
} as const satisfies Record<string, (talk: IndexedTalk) => readonly (string | null | undefined)[]>

export type FacetName = keyof typeof VALUES

export const FACET_NAMES = Object.keys(VALUES) as FacetName[]

/** Chosen values: of one facet any will do, of several facets each must hold. */
export type Filters = { readonly [Name in FacetName]?: readonly string[] | undefined }

/** A value that hits have, and how many of them. */
export interface FacetValue {
  value: string
  count: number
  selected: boolean
}

/** The values of each facet, those with most hits first, years from the latest. */
export type Facets = Record<FacetName, FacetValue[]>

/** The values of one facet over all talks. */
class FacetTable {
  readonly #name: FacetName
  /** As first written; `Acme` and `ACME` are one. */
  readonly #names: string[] = []
  readonly #numbers = new Map<string, number>()
  /** The values of all talks, one talk behind the other, and for each talk where its own begin, and one more. */
  readonly #values: number[] = []
  readonly #starts: number[] = [0]
  /** The values as they are shown where as many hits have them, and their words. Made when first asked for. */
  #order: number[] | null = null
  #terms: string[][] | null = null

  constructor(name: FacetName) {
    this.#name = name
  }

  /** Adds the next talk. */
  add(talk: IndexedTalk | null): void {
    const first = this.#values.length
    for (const value of talk ? VALUES[this.#name](talk) : []) {
      const number = value == null ? -1 : this.#numberOf(value)
      if (number >= 0 && !this.#values.includes(number, first)) this.#values.push(number)
    }
    this.#starts.push(this.#values.length)
  }

  /** Tells for a talk whether it has one of some values. */
  holder(values: readonly string[]): (talk: number) => boolean {
    return this.#having(values.map(value => this.#numbers.get(keyOf(value)) ?? -1))
  }

  /** Tells for a talk whether it has a value whose words the given ones are or begin: `ana cr` is `Ana Cruz`. */
  beginner(run: readonly string[]): (talk: number) => boolean {
    this.#terms ??= this.#names.map(terms)
    return this.#having(this.#terms.flatMap((words, number) => (run.every(term => words.some(word => word.startsWith(term))) ? [number] : [])))
  }

  /** The values that talks have; a chosen one stays to be seen, and cleared, when none has it. */
  count(talks: readonly number[], chosen: readonly string[]): FacetValue[] {
    const [names, values, starts] = [this.#names, this.#values, this.#starts]
    const counts = new Uint32Array(names.length)
    for (const talk of talks) {
      const end = starts[talk + 1] ?? 0
      for (let i = starts[talk] ?? 0; i < end; i++) counts[values[i] ?? 0] = (counts[values[i] ?? 0] ?? 0) + 1
    }
    const selected = new Set(chosen.map(value => this.#numbers.get(keyOf(value))))
    const order = (this.#order ??= [...names].sort().map(value => this.#numbers.get(value) ?? 0))
    const shown = order.filter(number => (counts[number] ?? 0) > 0 || selected.has(number))
    return (this.#name === 'year' ? shown.reverse() : mostFirst(shown, counts)).map(number => ({ value: names[number] ?? '', count: counts[number] ?? 0, selected: selected.has(number) }))
  }

  #numberOf(value: string): number {
    let number = this.#numbers.get(value)
    if (number === undefined) {
      const key = keyOf(value)
      number = this.#numbers.get(key) ?? this.#names.push(value) - 1
      this.#numbers.set(key, number).set(value, number)
    }
    return number
  }

  #having(some: readonly number[]): (talk: number) => boolean {
    const [wanted, values, starts] = [new Set(some), this.#values, this.#starts]
    return talk => {
      for (let i = starts[talk] ?? 0; i < (starts[talk + 1] ?? 0); i++) if (wanted.has(values[i] ?? -1)) return true
      return false
    }
  }
}

/** Sorts values by how many hits have them. Few counts are sorted instead of thousands of names, at each keystroke. */
function mostFirst(values: readonly number[], counts: Uint32Array): number[] {
  const having = new Map<number, number[]>()
  for (const value of values) append(having, counts[value] ?? 0, value)
  return [...having].sort(([a], [b]) => b - a).flatMap(([, some]) => some)
}

function keyOf(value: string): string {
  return fold(value.trim())
}

/** The facets of an index. */
export class FacetTables {
  readonly #tables = Object.fromEntries(FACET_NAMES.map(name => [name, new FacetTable(name)])) as Record<FacetName, FacetTable>

  /** Adds the next talk. @param isTalk 0 for what a post says outside its talks, which is not counted */
  add(talk: IndexedTalk, isTalk: number | undefined): void {
    for (const name of FACET_NAMES) this.#tables[name].add(isTalk ? talk : null)
  }

  /** Tells for a talk whether it has one of the values that the words begin. */
  holder(name: FacetName, run: readonly string[]): (talk: number) => boolean {
    return this.#tables[name].beginner(run)
  }

  /** Tells for a talk which facets forbid it, as a sum of powers of two by their places in `FACET_NAMES`; `null` when none is chosen. */
  forbidder(filters: Filters): ((talk: number) => number) | null {
    const chosen = FACET_NAMES.flatMap((name, place) => {
      const values = filters[name] ?? []
      return values.length > 0 ? [{ bit: 1 << place, holds: this.#tables[name].holder(values) }] : []
    })
    if (chosen.length === 0) return null
    return talk => chosen.reduce((sum, { bit, holds }) => sum + (holds(talk) ? 0 : bit), 0)
  }

  /** Counts values over talks; those of a facet also where only its own choice forbids the talk. */
  count(talks: readonly number[], forbidden: ((talk: number) => number) | null, filters: Filters): Facets {
    const reasons = forbidden && talks.map(forbidden)
    const count = (name: FacetName, place: number): FacetValue[] => {
      const counted = reasons ? talks.filter((_, i) => !((reasons[i] ?? 0) & ~(1 << place))) : talks
      return this.#tables[name].count(counted, filters[name] ?? [])
    }
    return Object.fromEntries(FACET_NAMES.map((name, place) => [name, count(name, place)])) as Facets
  }
}
