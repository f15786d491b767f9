import { beginsWithCue } from './cues.js'
import { ALIAS, EMPLOYED_SPEAKERS } from './employed-speakers.js'
import { recognise, type Evening } from './evening.js'
import { namesOf } from './listed-names.js'
import { NAME_LIST } from './names.js'
import { before, naming, PRESENTING, PRONOUN_BEFORE, type SpeakerRule } from './naming.js'

const LEADING_ALIAS = new RegExp(`^${ALIAS}`, 'u')

/** Several rows look at all names of a text, which are looked for once. */
const ANY_NAMES = new RegExp(NAME_LIST, 'gu')

/** How posts name who spoke. All rows are tried on an introduction; the naming that is richest and first wins. */
export const SPEAKER_RULES: SpeakerRule[] = [
  ...EMPLOYED_SPEAKERS,
  {
    name: 'name-alone',
    sign: / [a-z]/,
    pattern: ANY_NAMES,
    read: (match, text, evening) => {
      // `at the Met Office`, `from Acme` are where somebody works.
      const ahead = before(match)
      if (/\b(?:at|from|of) (?:the )?$/u.test(ahead)) return null
      const behind = text.slice(match.index! + match[0].length)
      if (/^ (?:with|on|about|by) /u.test(behind)) {
        // `she took Queues on a Budget apart`: who stands behind a pronoun tells nothing on their own.
        if (PRONOUN_BEFORE.test(ahead)) return null
        // `Hot on her heels came Ana`: one word is nobody, unless the post knows them.
        if (!WITH_TALK.test(behind) && !match[0].includes(' ') && !isKnown(match[0], evening)) return null
      }
      const alias = LEADING_ALIAS.exec(behind)?.[0].length ?? 0
      return beginsWithCue(behind.slice(alias)) ? naming(match, alias, namesOf(match[0], evening), null, evening, 'name-alone') : null
    }
  },
  {
    name: 'known-person',
    sign: /\p{Lu}/u,
    pattern: ANY_NAMES,
    read: (match, _text, evening) => {
      const names = namesOf(match[0], evening)
      const known = names.every(name => recognise(name, evening).affiliation !== null)
      return known && !GRATITUDE.test(before(match)) ? naming(match, 0, names, null, evening, 'known-person') : null
    }
  },
  {
    name: 'name-begins',
    sign: /\p{Lu}\p{Ll}*,? \p{Ll}/u,
    pattern: ANY_NAMES,
    read: (match, text, evening) => {
      const [ahead, behind] = [before(match), text.slice(match.index! + match[0].length)]
      // What stands behind is asked first: it is looked for at one place.
      const begins = BEGINS.some(([stands, next, not]) => next.test(behind) && stands.test(ahead) && !not?.test(ahead))
      if (!begins) return null
      const names = namesOf(match[0], evening)
      const people = names.every(name => recognise(name, evening).name.includes(' ') && !evening.companies.includes(name))
      return people ? naming(match, 0, names, null, evening, 'name-begins') : null
    }
  },
  {
    name: 'first-person',
    sign: /\bI /,
    pattern: /\bI (?:[^.!?:"“”]{0,100}? )?(?=(?:(?:an?|one) (?:\p{Ll}+ ){0,2}talks? of my own|(?:gave|spoke|talked|presented|discussed|shared|explained|introduced|told|showed|walked|finished|ended|closed|opened|wrapped|rounded|kicked|started|(?:filled|jumped|stepped|stood) in)\b))/gu,
    read: (match, _text, { host }) =>
      host && { speakers: [host], from: match.index!, to: match.index! + match[0].length, rule: 'first-person' }
  }
]

/** `Ana with a talk on`; but `Armed with a hammer`. */
const WITH_TALK = /^ with (?:["“‘\p{Lu}]|[^.!?]{0,80}\b(?:demo\p{L}*|discussion|dive|intro\p{L}*|keynote|look|overview|presentation|session|story|talk|tour|workshop)\b)/u
/** Where a sentence has just begun: at its first word, or behind `To begin with, `. */
const BEGINNING = /(?:^|[.!?]["”)]? )(?:\p{Lu}[\p{Ll} ]{0,40},? )?$/u

/** What stands before a name and what behind, and what must not stand before it, where a sentence is about its bearer. */
const BEGINS: readonly (readonly [before: RegExp, behind: RegExp, not?: RegExp])[] = [
  // `Ana Cruz was brave enough to go first`: what somebody does, whatever it is.
  [BEGINNING, /^,? (?!(?:and|or|of|in|at|for|the|an?|to|from|by|as|is|are|will)\b)\p{Ll}{2,}/u, PRONOUN_BEFORE],
  // `Ana Cruz, a geographer on her own account, presented`
  [BEGINNING, /^, (?:an?|now|once|our|the|until) [^.!?,]{3,80}, \p{Ll}{3,}/u, PRONOUN_BEFORE],
  // `Then, Ana Cruz, who`
  [/, $/u, /^, who(?:se)? /u],
  // `Next up was Ana Cruz, a geographer.`
  [/(?:^| )(?:by|came|from|had|is|met|to|up|was|were|welcomed?|with) $/u, /^,? who|^, (?:an?|our|the) [^,.]{3,60}[,.!]/u],
  // `Second on the bill was Ana Cruz.`
  [PRESENTING, /^[.!?]/u]
]

const GRATITUDE = /\b(?:thanks|thank you|grateful|kudos|congratulations)\b[^.!?]*$/iu

function isKnown(name: string, evening: Evening): boolean {
  return evening.people.has(name) || recognise(name, evening).name !== name
}
