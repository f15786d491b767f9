import { fold } from './fold.js'
import { isTalk, type IndexedTalk } from './talk.js'
import { terms } from './words.js'

/** What of a talk is counted, and the values that a talk has there. */
const VALUES = {
  year: talk => (/^\d{4}/.test(talk.date ?? '') ? [(talk.date ?? '').slice(0, 4)] : []),
  speaker: talk => talk.speakers.map(({ name }) => name),
  affiliation: talk => talk.speakers.flatMap(({ affiliation }) => affiliation ?? []),
  tag: talk => talk.tags,
  event: talk => [talk.event]
} as const satisfies Record<string, (talk: IndexedTalk) => readonly string[]>

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
  /** As first written; `Acme` and `ACME` are one. */
  readonly names: string[] = []
  /** For each talk the numbers of its values. */
  readonly of: number[][]
  readonly #numbers = new Map<string, number>()
  #terms: string[][] | null = null

  constructor(talks: readonly IndexedTalk[], valuesOf: (talk: IndexedTalk) => readonly string[]) {
    this.of = talks.map(talk => (isTalk(talk) ? [...new Set(valuesOf(talk).map(value => this.#add(value)))] : []))
  }

  numberOf(value: string): number {
    return this.#numbers.get(keyOf(value)) ?? -1
  }

  /** The values whose words the given ones are or begin: `ana cr` is `Ana Cruz`. */
  matching(run: readonly string[]): Set<number> {
    this.#terms ??= this.names.map(terms)
    const found = this.#terms.flatMap((words, number) => (run.every(term => words.some(word => word.startsWith(term))) ? [number] : []))
    return new Set(found)
  }

  #add(value: string): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    const key = keyOf(value)
    const number = this.#numbers.get(key) ?? this.names.push(value) - 1
    this.#numbers.set(key, number).set(value, number)
    return number
  }
}

function keyOf(value: string): string {
  return fold(value.trim())
}

/** The facets of an index. */
export class FacetTables {
  readonly #talks: readonly IndexedTalk[]
  /** Made when first asked for: most pages never ask. */
  readonly #tables = new Map<FacetName, FacetTable>()

  constructor(talks: readonly IndexedTalk[]) {
    this.#talks = talks
  }

  /** Tells for a talk whether it has one of the values that the words begin. */
  holder(name: FacetName, run: readonly string[]): (talk: number) => boolean {
    const table = this.#table(name)
    const { of } = table
    const wanted = table.matching(run)
    return talk => (of[talk] ?? []).some(number => wanted.has(number))
  }

  /** Tells for a talk which facets forbid it, as a sum of powers of two by their places in `FACET_NAMES`; `null` when none is chosen. */
  forbidder(filters: Filters): ((talk: number) => number) | null {
    const chosen = FACET_NAMES.flatMap((name, place) => {
      const values = filters[name] ?? []
      if (values.length === 0) return []
      const table = this.#table(name)
      return [{ bit: 1 << place, of: table.of, wanted: new Set(values.map(value => table.numberOf(value))) }]
    })
    if (chosen.length === 0) return null
    return talk => chosen.reduce((sum, { bit, of, wanted }) => sum + ((of[talk] ?? []).some(number => wanted.has(number)) ? 0 : bit), 0)
  }

  /** Counts values over talks; those of a facet also where only its own choice forbids the talk. */
  count(talks: readonly number[], forbidden: (talk: number) => number, filters: Filters): Facets {
    const reasons = talks.map(forbidden)
    const count = (name: FacetName, place: number): FacetValue[] => {
      const table = this.#table(name)
      const { of, names } = table
      const selected = new Set((filters[name] ?? []).map(value => table.numberOf(value)).filter(number => number >= 0))
      // A chosen value stays to be seen, and cleared, when no hit has it.
      const counts = new Map([...selected].map((number): [number, number] => [number, 0]))
      talks.forEach((talk, i) => {
        if ((reasons[i] ?? 0) & ~(1 << place)) return
        for (const number of of[talk] ?? []) counts.set(number, (counts.get(number) ?? 0) + 1)
      })
      return [...counts]
        .map(([number, hits]) => ({ value: names[number] ?? '', count: hits, selected: selected.has(number) }))
        .sort((a, b) => (name === 'year' ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value)))
    }
    return Object.fromEntries(FACET_NAMES.map((name, place) => [name, count(name, place)])) as Facets
  }

  #table(name: FacetName): FacetTable {
    const known = this.#tables.get(name) ?? new FacetTable(this.#talks, VALUES[name])
    this.#tables.set(name, known)
    return known
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
