import { escapePattern } from '../escape-pattern.js'
import type { Speaker } from '../../search/talk.js'

/** What says that companies which stand together are those of the speakers, and not what they talk about. */
const TOGETHER = /\b(?:from|of|at|between|by|joining|both|for|respectively)\b/iu

/**
 * Who is from where when several known companies stand together: `a joint effort between Acme and Bolt`, `of Acme and
 * Bolt respectively`. As many as speakers, in their order. `null` where that is not said.
 */
export function respectiveCompanies(speakers: readonly Speaker[], text: string, companies: readonly string[]): Speaker[] | null {
  if (speakers.length < 2) return null
  const named = namedCompanies(text, companies)
  if (named.length !== speakers.length) return null
  const between = named.slice(1).map(({ from }, index) => text.slice(named[index]?.to ?? 0, from))
  const joined = between.every(words => /^(?:,? (?:and|&) |, )$/u.test(words)) && / (?:and|&) $/u.test(between.at(-1) ?? '')
  const before = text.slice(Math.max(0, (named[0]?.from ?? 0) - 12), named[0]?.from)
  if (!joined || !(TOGETHER.test(before) || /(?:^|[.!?:,] )$/u.test(before))) return null
  return speakers.map((speaker, index) => ({ name: speaker.name, affiliation: named[index]?.name ?? null }))
}

/** What is said of a company that is only a place or a sponsor: `at the Acme offices`, `thanks to Acme`. */
const ASIDE_BEFORE = /\b(?:[Tt]hank(?:s|ful)?|[Gg]rateful|[Ss]ponsor\p{Ll}*|[Hh]osts?|former(?:ly)?|previously|left|used to)\b[^.!?]{0,60}$/u
const ASIDE_BEHIND = /^(?:['’]s?)? (?:offices?|HQ|headquarters|building|event space|canteen)\b/u

/** Who is said to work for nobody. */
const ON_THEIR_OWN = /\b(?:freelanc\p{Ll}+|independent (?:consultant|contractor|developer|engineer)|self-employed)\b/iu

/**
 * A company of speakers without one: the only one of the post's companies that the talk's own words name, and that no other
 * talk has taken. `She tore into Queues. Now at Acme, …`, `showed us how Acme goes about Queues`.
 */
export function assignNamedCompany(talks: readonly { speakers: Speaker[]; title: string; text: string[] }[], companies: readonly string[]): void {
  const taken = new Set(talks.flatMap(({ speakers }) => speakers.flatMap(({ affiliation }) => affiliation ?? [])))
  const tellers = new Map<string, number>()
  for (const { text: [told = ''] } of talks) tellers.set(told, (tellers.get(told) ?? 0) + 1)
  for (const talk of talks) {
    const [told = ''] = talk.text
    if (tellers.get(told) !== 1 || ON_THEIR_OWN.test(told) || talk.speakers.length === 0 || talk.speakers.some(({ affiliation }) => affiliation !== null)) continue
    const around = told.replace(talk.title, ' ')
    const names = new Set(namedCompanies(around, companies).flatMap(({ name, from, to }) => (isAside(around, from, to) ? [] : [name])))
    const [company, ...others] = names
    const isPerson = talk.speakers.some(({ name }) => name === company)
    if (company === undefined || others.length > 0 || isPerson || taken.has(company)) continue
    talk.speakers = talk.speakers.map(({ name }) => ({ name, affiliation: company }))
  }
}

function isAside(text: string, from: number, to: number): boolean {
  return ASIDE_BEFORE.test(text.slice(Math.max(0, from - 80), from)) || ASIDE_BEHIND.test(text.slice(to, to + 30))
}

interface Named {
  name: string
  from: number
  to: number
}

/** Where a text names companies of the post; of `Kasten by Veeam` not also `Kasten`. */
function namedCompanies(text: string, companies: readonly string[]): Named[] {
  const found: Named[] = []
  for (const name of companies) {
    if (!text.includes(name)) continue
    for (const match of text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${escapePattern(name)}(?![\p{L}\p{N}])`, 'gu'))) {
      const [from, to] = [match.index, match.index + name.length]
      if (!found.some(other => from < other.to && other.from < to)) found.push({ name, from, to })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}
