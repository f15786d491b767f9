import type { Speaker } from '../../search/talk.js'
import { matchesOf } from '../matches-of.js'
import { NAME } from '../talks/names.js'
import { readPeople } from './people.js'

/** What somebody is, before their name: `the marine biologist Ana Cruz`. */
const ROLE_BEFORE = String.raw`(?:(?:the |an? )?(?:\p{Ll}{3,20} )?\p{Ll}{2,20}(?:er|or|ist|ian|ant|ent) )?`

/** What stands right before a guest's name. Behind the weaker ones a company must be said beside it: they may lead to anybody. */
const LEADS: readonly { lead: RegExp; sure: boolean }[] = [
  { lead: /\b(?:[Oo]ur|[Mm]y|[Tt]he|[Ss]pecial|[Tt]oday['’]s|[Ww]eek['’]s|[Ee]pisode['’]s) (?:special )?guests?(?: (?:this (?:week|time|month|episode)|today|for this episode))?(?:,? (?:is|are|was|were)|,|:)? /gu, sure: true },
  { lead: /\b[Ww]ith (?:our |the |a )?(?:very )?(?:special )?guests?,? /gu, sure: true },
  { lead: /\bJoining (?:us|me|[A-Z]\p{Ll}+(?: and [A-Z]\p{Ll}+)?)(?: this week| today| for this episode)?(?: is| are|:) /gu, sure: true },
  { lead: /\b(?:[Zz]u Gast|[Uu]nser(?:e)? (?:heutiger? )?Gast)(?: bei uns)?(?: ist| sind)(?: heute| diesmal)?:? /gu, sure: true },
  { lead: /\b(?:[Nn]otre invitée?(?: du jour)? est|[Nn]uestr[oa] invitad[oa](?: de hoy)? es|[Nn]oss[oa] convidad[oa](?: de hoje)? é)(?: l[ae])? /gu, sure: true },
  { lead: /\bjoined (?:today |this week |once again )?by (?:our (?:special )?guests? )?/gu, sure: false },
  { lead: /\b(?:[Ww]e|[Ii]|[A-Z]\p{Ll}+(?: and [A-Z]\p{Ll}+)?) (?:sit |sat |are sitting )?(?:talk|talks|talked|speak|speaks|spoke|chat|chats|chatted|down)(?: today| this week)? (?:to|with) /gu, sure: false },
  { lead: /\b(?:[Ww]e|I) (?:interview|interviewed|welcome|welcomed|host|hosted|invited) /gu, sure: false },
  { lead: /\b(?:[Aa] (?:chat|conversation)|[Aa]n interview|[Ii]n conversation) with /gu, sure: false },
  { lead: /\b(?:[Ww]ir|[Ii]ch) (?:sprechen|reden|spreche|rede)(?: heute| diesmal)? mit /gu, sure: false },
  { lead: /\b(?:[Cc]onversamos|[Hh]ablamos|[Cc]harlamos|[Ff]alamos) co[nm] /gu, sure: false },
  { lead: /\b[Nn]ous (?:recevons|parlons avec|discutons avec|échangeons avec) /gu, sure: false }
]

/** What goes on about a person rather than about a thing: what they are, or what was talked about. */
const GOES_ON = /^(?:,? (?:about|on how|on why) |, (?:an?|the|author|creator|editor|host|maintainer|writer|who|\p{Ll}[\p{Ll}-]+ (?:at|behind|of)) )/u

/** Where a sentence begins that may be about a guest: with the name, or `This week, cartographer` before it. */
const SUBJECT = new RegExp(
  String.raw`(?:^|[.!?]["”)]? )((?:In|On) (?:this|today['’]s) \p{L}{3,20},? |This (?:week|time|month|episode),? |Today,? )?${ROLE_BEFORE}(?=${NAME}[ ,(])`,
  'gu'
)
/** What only a guest does, whoever they work for. */
const IS_GUEST = /^,? (?:who )?(?:joins? (?:us|me|the (?:show|podcast|pod|program(?:me)?)|\p{Lu}\p{Ll}+(?: and \p{Lu}\p{Ll}+)?) (?:to|for)\b|(?:is|are) (?:back )?(?:our guests?|on the (?:show|podcast))\b)/u
/** What a guest does, of whom is said for whom they work: listeners and companies do so, too. */
const JOINS = new RegExp(
  String.raw`^,? (?:who )?(?:${[
    String.raw`joins? (?:us|me|the (?:show|podcast|pod|program(?:me)?)|\p{Lu}\p{Ll}+)\b`,
    String.raw`(?:drops?|stops?|comes?) by\b`,
    String.raw`(?:is|are) (?:here|back|with us)\b`,
    String.raw`(?:tells?|shows?|walks?|takes?|teach(?:es)?) us\b`,
    String.raw`(?:talks?|speaks?|explains?) (?:to|with) us\b`,
    String.raw`shares? (?:with us|(?:his|her|their) (?:\p{Ll}+ )?(?:advice|experiences?|insights?|journey|lessons?|perspective|secrets?|story|stories|take|thoughts?|tips))\b`
  ].join('|')})`,
  'u'
)
/** What a guest does where the sentence is about the episode. */
const DOES = /^,? (?:who )?(?:explains?|describes?|discuss(?:es)?|talks?|tells?|speaks?|shares?|returns?|reveals?) /u
/** People of whom an episode speaks, though they do not. */
const OTHERS = /^(?:Caller|Guest|Host|Listener|Producer|Reader|Viewer)\b/u
/** What is told of another episode. */
const OTHER_EPISODE = /\b(?:next|last|previous|coming|earlier) (?:week|time|month|episode|year|season|show)\b|\b(?:coming up|upcoming|soon)\b/iu
/** A person, who tells us something in a sentence soon behind. */
const TOLD_LATER = /^[^\n]{0,400}?[.!?] (?:He|She) (?:tells|shows|explains to|walks|takes|joins|talks to) us\b/u

/** Who is introduced, and by which words. */
interface ToldGuests {
  speakers: Speaker[]
  words: string
}

type IsHost = (name: string) => boolean

/** The guests that an episode's sentences introduce: `with special guest Ana Cruz of Acme`, `Ana Cruz (Acme) joins us`. */
export function toldGuests(text: string, isHost: IsHost): ToldGuests | null {
  return guestsLedTo(text, isHost) ?? guestsAsSubject(text, isHost)
}

function guestsLedTo(text: string, isHost: IsHost): ToldGuests | null {
  for (const { lead, sure } of LEADS) {
    for (const { 0: words, index } of matchesOf(lead, text)) {
      const from = index + words.length
      const at = from + (ROLE_AT_START.exec(text.slice(from, from + 60))?.[0].length ?? 0)
      const read = peopleAt(text, at, isHost)
      if (!read || OTHER_EPISODE.test(sentenceBefore(text, index))) continue
      const behind = text.slice(at + read.length, at + read.length + 40)
      if (sure || read.people.every(({ affiliation }) => affiliation !== null) || GOES_ON.test(behind)) {
        return { speakers: read.people, words: text.slice(index, at + read.length).trim() }
      }
    }
  }
  return null
}

const ROLE_AT_START = new RegExp(`^${ROLE_BEFORE}(?=\\p{Lu})`, 'u')

function guestsAsSubject(text: string, isHost: IsHost): ToldGuests | null {
  for (const { 0: words, 1: about, index } of matchesOf(SUBJECT, text)) {
    const at = index + words.length
    const read = peopleAt(text, at, isHost)
    if (!read) continue
    const does = text.slice(at + read.length, at + read.length + 500)
    const affiliated = read.people.every(({ affiliation }) => affiliation !== null)
    const joins = IS_GUEST.test(does) || (affiliated && (JOINS.test(does) || (about !== undefined && DOES.test(does))))
    if (joins || (index === 0 && TOLD_LATER.test(does))) return { speakers: read.people, words: text.slice(at, at + read.length) }
  }
  return null
}

/** Who stands somewhere in a text; `null` for hosts, and for first names alone, which are hosts or known from elsewhere. */
function peopleAt(text: string, at: number, isHost: IsHost): { people: Speaker[]; length: number } | null {
  const read = readPeople(text.slice(at, at + 600))
  return read?.people.every(({ name }) => name.includes(' ') && !OTHERS.test(name) && !isHost(name)) ? read : null
}

function sentenceBefore(text: string, index: number): string {
  return /[^.!?]*$/u.exec(text.slice(Math.max(0, index - 80), index))?.[0] ?? ''
}
