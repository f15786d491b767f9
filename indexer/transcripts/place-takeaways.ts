import { languageIn, languageOf, type Language } from '../../search/language.js'
import { ALL_LANGUAGES } from '../../search/languages/all.js'
import type { Passage } from '../../search/passage.js'
import { saidMoment, secondAt } from '../../search/said-moment.js'
import { isStopWord } from '../../search/stop-words.js'
import type { Takeaway } from '../../search/talk.js'
import { words } from '../../search/words.js'

/** A word as it was said. */
interface SaidWord {
  stem: string
  second: number
  passage: Passage
  offset: number
}

/** What a talk says: where each stem is said, and how much it tells of the place. */
interface Speech {
  said: Map<string, SaidWord[]>
  weightOf(stem: string): number
}

/** A place in the talk, and how much of a takeaway is said around it. */
interface Candidate {
  /** Seconds. */
  at: number
  score: number
  words: SaidWord[]
}

/** Below it a takeaway keeps no second: a wrong jump is worse than none. */
const CONFIDENT = 0.6

/** Seconds from where a point begins in which its words count in full, and from which on not at all. */
const NEAR = 12
const FAR = 24

/** The weight of some three or four rare words. */
const STRONG = 14

/** Seconds within which two places are the same. */
const APART = 20

/** Seconds that are one context when the rarity of words is counted. */
const CONTEXT = 20

/** Gives the takeaways of a talk the second where they were said, as far as its passages show it. */
export function placeTakeaways(takeaways: readonly Takeaway[], said: readonly Passage[], lang: string | undefined): Takeaway[] {
  if (takeaways.every(({ start }) => start !== null)) return [...takeaways]
  const language = languageIn(ALL_LANGUAGES[languageOf(lang)] ?? ALL_LANGUAGES['en']!)
  const speech = speechOf(said, language)
  return takeaways.map(takeaway => {
    const placed = takeaway.start === null ? placeTakeaway(takeaway.text, speech, language) : null
    return placed && placed.confidence >= CONFIDENT ? { ...takeaway, ...placed } : takeaway
  })
}

function speechOf(said: readonly Passage[], language: Language): Speech {
  const found = new Map<string, SaidWord[]>()
  const contexts = new Set<number>()
  const stems = new Map<string, string>()
  const stemOf = (term: string) => {
    const stem = stems.get(term) ?? language.stem(term)
    stems.set(term, stem)
    return stem
  }
  for (const passage of said) {
    for (const { term, from } of words(passage.text)) {
      const stem = stemOf(term)
      const second = secondAt(passage, from)
      contexts.add(Math.floor(second / CONTEXT))
      const list = found.get(stem)
      if (list) list.push({ stem, second, passage, offset: from })
      else found.set(stem, [{ stem, second, passage, offset: from }])
    }
  }
  const weights = new Map<string, number>()
  const weightOf = (stem: string) => {
    let weight = weights.get(stem)
    if (weight === undefined) {
      const holding = new Set(found.get(stem)?.map(({ second }) => Math.floor(second / CONTEXT))).size
      weight = Math.log(1 + (contexts.size - holding + 0.5) / (holding + 0.5))
      weights.set(stem, weight)
    }
    return weight
  }
  return { said: found, weightOf }
}

/** The second where a point was most likely made, and how sure that is; `null` when none of its words are said. */
function placeTakeaway(text: string, speech: Speech, language: Language): { start: number; confidence: number } | null {
  const isStop = (term: string) => isStopWord(term) || language.stopWords.has(term)
  const stems = [...new Set(words(text).flatMap(({ term }) => (isStop(term) || isStop(language.stem(term)) ? [] : [language.stem(term)])))]
  const total = stems.reduce((sum, stem) => sum + speech.weightOf(stem), 0)
  const heard = stems.flatMap(stem => speech.said.get(stem) ?? []).toSorted((a, b) => a.second - b.second)
  const candidates = heard.map((_, index) => candidateAt(heard, index, speech))
  const [best] = candidates.toSorted((a, b) => b.score - a.score)
  if (!best || total === 0) return null
  const second = candidates.reduce((most, { at, score }) => (Math.abs(at - best.at) > APART ? Math.max(most, score) : most), 0)
  const first = best.words[0]
  if (!first) return null
  // How much of the takeaway is said there, how much more than anywhere else, and whether that is more than a word or two.
  const confidence = Math.min(1, 2 * (best.score / total) * (1 - second / best.score) * Math.min(1, best.score / STRONG))
  return { start: saidMoment(first.passage, first.offset).seconds, confidence: Math.round(100 * confidence) / 100 }
}

/** The place where a word is said, with what follows it. */
function candidateAt(heard: readonly SaidWord[], from: number, speech: Speech): Candidate {
  const at = heard[from]?.second ?? 0
  const best = new Map<string, { word: SaidWord; near: number }>()
  for (let index = from; index < heard.length; index++) {
    const word = heard[index]
    if (!word || word.second - at >= FAR) break
    const near = Math.min(1, (FAR - (word.second - at)) / (FAR - NEAR))
    if (near > (best.get(word.stem)?.near ?? 0)) best.set(word.stem, { word, near })
  }
  const found = [...best.values()]
  const score = found.reduce((sum, { word, near }) => sum + speech.weightOf(word.stem) * near, 0)
  return { at, score, words: found.map(({ word }) => word).toSorted((a, b) => a.second - b.second) }
}
