import type { Speaker } from '../../search/talk.js'
import { matchesOf } from '../matches-of.js'
import { PERSON_NOUN, ROLE_WORD } from './names.js'
import { titleness } from './titles.js'

/** Words that stand in lower case within a title: `Golden Paths of the North`. */
const SMALL = /^(?:an?|and|as|at|but|by|for|from|in|into|is|its|n['’]|nor|of|off|on|onto|or|over|out|per|than|the|to|up|via|vs|with|without|your|my|&|\+|[-–—/|:])[.:;,]?$/u
const CAPITAL = /^[^\p{L}\p{N}]*(?:\p{Lu}|\p{Ll}+[\p{Lu}\p{N}]|\p{N})/u
/** What a verb leaves behind its title: `took Queues That Never Fill apart`. */
const PARTICLE = /\s+(?:apart|alive|down|up|over|(?:to|for|with) us(?: all)?|to (?:bits|life|pieces))$/u

/** So far back nobody begins a title; a bound for what is looked at as well. */
const LONGEST = 240
/** Fewer capitalised words may be any name. */
const FEWEST = 2

/**
 * The title that a text ends with, when it is written as only titles are: of `She made the case for Golden Paths, Not
 * Golden Cages` what stands behind `for`.
 *
 * @param names who and what else of the evening is written with capitals, and is no part of a title that follows it
 */
export function closingTitle(text: string, names: readonly string[]): string | null {
  const words = text.slice(-LONGEST).replace(/[\s,:–—-]+$/u, '').replace(PARTICLE, '').split(/\s+/u)
  let from = words.length
  // A sentence's end is no title's middle; a question in a title may be.
  while (from > 0 && isOfTitle(words[from - 1] ?? '') && (from === words.length || !/[\p{L}\p{N})]{2}["”’)]*\.$/u.test(words[from - 1] ?? ''))) from--
  if (from === words.length) return null
  return bounded(withoutNames(words.slice(from).join(' '), names))
}

/** The title that a text begins with, by the same signs: of `Service Discovery the Hard Way, and nothing caught fire` what stands before the comma. */
export function openingTitle(text: string): string | null {
  const words = text.slice(0, LONGEST).split(/\s+/u)
  let to = 0
  while (to < words.length && isOfTitle(words[to] ?? '')) {
    to++
    if (/[\p{L}\p{N})]{2}[.!?]["”’)]*$/u.test(words[to - 1] ?? '')) break
  }
  while (to > 0 && SMALL.test((words[to - 1] ?? '').toLowerCase())) to--
  return bounded(words.slice(0, to).join(' '))
}

function isOfTitle(word: string): boolean {
  return CAPITAL.test(word) || SMALL.test(word)
}

/** Without the small words before it, and only when enough of it is capitalised. */
function bounded(text: string): string | null {
  const words = text.replace(/[\s,;:–—-]+$/u, '').split(' ')
  const first = words.findIndex(word => CAPITAL.test(word))
  const title = first < 0 ? [] : words.slice(first)
  return title.filter(word => CAPITAL.test(word)).length < FEWEST ? null : title.join(' ')
}

/** `Ferrous, and Postmortems Without Tears` is about the latter. */
function withoutNames(text: string, names: readonly string[]): string {
  let rest = text
  for (;;) {
    const trimmed = rest.replace(/^(?:\p{Ll}+[,:]? |[-–—:,&] )+/u, '')
    const name = names.find(known => trimmed.startsWith(known) && /^(?:['’]s? |[,.!?:;] |,? (?:and|with|on|for|to) |\s*$)/u.test(trimmed.slice(known.length)))
    if (name === undefined) return rest
    rest = trimmed.slice(name.length).replace(/^(?:['’]s?|[,.!?:;]+)/u, '').trimStart()
    if (rest === '') return ''
  }
}

const SENTENCE_END = /[.!?](?<=[\p{L}\p{N})\]’'”"]{2}.)["”’')]?\s+(?=["“‘(]?\p{Lu})/gu
/** What tells of somebody, and begins no title: `She made the case for`, `Still new to us, he took`, `His subject was`. */
const CLAUSE = /^(?:[^.!?]{0,160}[ ,])?(?:[Hh]e|[Ss]he|[Tt]hey|[Hh]is|[Hh]er|[Tt]heir|[Ii]t|[Ww]hat|[Tt]his|[Tt]hat)(?:['’](?:d|ll|re|s|ve))? ["“‘(]?\p{Ll}/u
/** The same in a reading that began before it: `full of cats he laid bare`, `Newly retired, she took`. */
const LATE_CLAUSE = /^(?:["“‘(]?\p{Ll}[^.!?]{0,160}?|\p{Lu}[^.!?]{0,160}?,) (?:he|she|they)(?:['’](?:d|ll|re|s|ve))? \p{Ll}/u
/** `The Acme engineer managed Queues`, `The subject: Queues`, `Our topic was Queues`, `Thirty minutes on Queues`. */
const SUBJECT = new RegExp(String.raw`^The (?:\p{Lu}[^ ]* ){0,4}(?:${ROLE_WORD} ){0,3}${PERSON_NOUN},? \p{Ll}|^(?:The|Our|A|An|This|That) (?:[\p{Ll}’'-]+ ){0,5}[\p{Ll}’'-]+(?::| (?:was|is)) |^\p{Lu}[\p{Ll}-]+ minutes (?:about|of|on) `, 'u')
const PRONOUN_FIRST = /^(?:[Hh]e|[Ss]he|[Tt]hey)(?:['’](?:d|ll|re|s|ve))? \p{Ll}/u

/**
 * What tells of a talk in a title that was read too widely: `Paris by train. Her subject was Queues That Never Fill` is
 * not all title. `null` where nothing does.
 *
 * @param begins whether a sentence begins with what was read
 */
export function toldInTitle(title: string, speakers: readonly Speaker[], begins: boolean): string | null {
  const sentence = title.slice(lastSentenceAt(title))
  if ((begins || sentence !== title) && (CLAUSE.test(sentence) || SUBJECT.test(sentence))) return sentence
  if (sentence !== title && isAllTitle(sentence) && titleness(title.slice(0, -sentence.length)) < 0.6) return sentence
  if (PRONOUN_FIRST.test(title) || LATE_CLAUSE.test(title)) return title
  const called = speakers.flatMap(({ name }) => [name, name.split(' ')[0] ?? name])
  return called.some(name => sentence.startsWith(`${name} `) && /^\p{Ll}/u.test(sentence.slice(name.length + 1))) ? sentence : null
}

function isAllTitle(sentence: string): boolean {
  return closingTitle(sentence, []) === sentence
}

/** Where the last sentence of a text begins. */
export function lastSentenceAt(text: string): number {
  let at = 0
  for (const match of matchesOf(SENTENCE_END, text)) at = match.index + match[0].length
  return at
}

/** The sentences of a text. */
export function sentencesOf(text: string): { from: number; to: number }[] {
  const starts = [0, ...matchesOf(SENTENCE_END, text).map(match => match.index + match[0].length)]
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? text.length }))
}
