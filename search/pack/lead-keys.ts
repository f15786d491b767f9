import type { ExpandedWord } from '../expand-query.js'
import type { EntryHead } from '../index-format.js'
import { SAID } from '../index-options.js'
import type { PackedTerm } from '../term-shard.js'
import type { TalkList } from '../whole-shelf.js'
import type { PackMemory } from './pack-memory.js'
import type { CountedTerms } from './term-table.js'

/** Mixes numbers into 64 bits: two of MurmurHash3's 32, which begin differently. */
class Mix {
  #a = 0x9747b28c
  #b = 0x3c6ef372

  add(number: number): void {
    let mixed = Math.imul(number, 0xcc9e2d51)
    mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593)
    this.#a ^= mixed
    this.#a = (Math.imul((this.#a << 13) | (this.#a >>> 19), 5) + 0xe6546b64) | 0
    mixed = Math.imul(number ^ this.#a, 0x85ebca6b)
    mixed = Math.imul((mixed << 16) | (mixed >>> 16), 0xc2b2ae35)
    this.#b ^= mixed
    this.#b = (Math.imul((this.#b << 17) | (this.#b >>> 15), 5) + 0x561ccd1b) | 0
  }

  get both(): readonly [number, number] {
    return [this.#a, this.#b]
  }
}

/** Tells for each term a text that is the same as long as all is the same that its leads are made of. */
export function leadKeys(list: TalkList, { terms, lengths }: CountedTerms, head: EntryHead, memory: PackMemory) {
  const { averages, facets: _, ...others } = head
  const around = memory.keyOf(JSON.stringify([others, averages.map(roughly), list.all.length, list.said.length])).slice(0, 16)
  const known = new Map(terms.map(known => [known.term, known]))
  const { talkOf, stamps } = stampTalks(list, memory)
  const stampsOfTerms = new Map<string, readonly [number, number]>()

  const stampOf = (term: PackedTerm): readonly [number, number] => {
    const mix = new Mix()
    for (const { field, texts, times } of term.fields) {
      mix.add(field)
      mix.add(texts.length)
      texts.forEach((text, i) => {
        const talk = field === SAID ? (talkOf[text] ?? 0) : text
        mix.add(text)
        mix.add(talk)
        mix.add(times?.[i] ?? 1)
        mix.add(lengths[field]?.[text] ?? 0)
        mix.add(stamps[talk * 2] ?? 0)
        mix.add(stamps[talk * 2 + 1] ?? 0)
      })
    }
    return mix.both
  }
  const addTerm = (mix: Mix, term: string) => {
    for (let i = 0; i < term.length; i++) mix.add(term.charCodeAt(i))
    const held = known.get(term)
    if (!held) return mix.add(-1)
    const stamp = stampsOfTerms.get(term) ?? stampOf(held)
    stampsOfTerms.set(term, stamp)
    stamp.forEach(number => mix.add(number))
  }

  return (term: string, words: readonly ExpandedWord[]): string => {
    const mix = new Mix()
    for (const { term, readings, texts, isSmall, certainty, share } of words) {
      addTerm(mix, term)
      for (const number of [readings.length, texts, isSmall ? 1 : 0, certainty * 1e6, share * 1e6]) mix.add(number)
      for (const { terms, worth } of readings) {
        mix.add(terms.length)
        mix.add(worth * 1e6)
        for (const one of terms) addTerm(mix, one)
      }
    }
    return `${around} ${mix.both.join(' ')} ${term}`
  }
}

/** The mean length of texts, so roughly that a changed text seldom changes it: the best hits hardly depend on it. */
export function roughly(average: number): number {
  return Number(average.toPrecision(3))
}

/** For each talk two numbers that differ when it or what was said in it differs, and for each passage its talk. */
function stampTalks({ all, said, firstPassages }: TalkList, memory: PackMemory) {
  const talkOf = new Uint32Array(said.length)
  const stamps = new Int32Array(all.length * 2)
  all.forEach((talk, number) => {
    const [from, to] = [firstPassages[number] ?? 0, firstPassages[number + 1] ?? 0]
    talkOf.fill(number, from, to)
    const key = memory.keyOf(JSON.stringify([talk, said.slice(from, to)]))
    stamps[number * 2] = parseInt(key.slice(0, 8), 16)
    stamps[number * 2 + 1] = parseInt(key.slice(8, 16), 16)
  })
  return { talkOf, stamps }
}
