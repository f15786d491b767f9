import type { Speaker } from '../../search/talk.js'
import { twinFor } from '../ascii-twin.js'
import { matchesOf } from '../matches-of.js'
import { oneLine } from '../one-line.js'
import { NAME, NAME_LIST, isRole } from './names.js'
import { readSpeakerLabel } from './speaker-labels.js'
import { cleanTitle } from './titles.js'

/** A heading or line that names a talk: who and what. */
export interface TalkLabel {
  title: string
  speakers: Speaker[]
  /** Whether its shape alone says that somebody speaks: a full name with a company, or behind *by*. */
  sure: boolean
  rule: string
}

/** Who speaks, with a company or a role, and nothing else. */
const WITH_COMPANY = new RegExp(
  String.raw`^(?:${NAME_LIST} ?\((?:from |of |at |@ ?)?[\p{Lu}\p{N}][^()]{1,60}\)(?:,? (?:and |& )?|$))+$|^${NAME_LIST}(?:,? (?:from|of|at|@) |, )[\p{L}\p{N}][^():|]{1,60}$`,
  'u'
)
/** What stands beside other words than names: `Queue Workers (Part 2)`, `Load Balancers (Video)`. */
const NO_COMPANY =
  /[(,] ?(?:part|beta|alpha|demo|video|audio|update|live|record|keynote|workshop|lightning|slides?|english|remote|online|virtual|q&a|tb[acd]|new|draft|intro|optional|deprecated|v?\d+)\w*\b/iu
const NAMES_ONLY = new RegExp(`^${NAME_LIST}$`, 'u')
const NAME_AT_START = new RegExp(`^${NAME}`, 'u')

const DASH = / [-–—|•·/] /u
const DASHES = / [-–—|•·/] /gu
const COLON = /: /gu
const BY = / (?:by|with) /gu
/** What counts talks rather than naming one. */
const PREFIX = /^(?:(?:(?:lightning |opening |closing )?(?:talk|keynote|session|presentation|speaker))\s*#?\d{0,2}\s*[:–—-]\s+|#?\d{1,2}[.):]\s+)/iu
const LABELLED =
  /^(?:(?:speakers?|presenters?|presented by|talk by|by|with|par|por|von)\s*:?|(?:speaker\(s\)|ponentes?|oradora?s?|palestrantes?|intervenants?|orateurs?|oratrices?|referent(?:in|en)?|vortragende[rn]?|relator[ei]|relatrice|sprekers?|prelegen\p{L}{1,4}|докладчики?|спикеры?)\s*:)\s+/iu
/** Longer lines are no labels. */
const LONGEST = 240

/** Where a label may be cut in who and what. Rows are tried in order; those that are sure win over the others. */
const CUTS: { rule: string; at: RegExp; speakerFirst: boolean }[] = [
  { rule: 'title-dash-speaker', at: DASHES, speakerFirst: false },
  { rule: 'speaker-colon-title', at: COLON, speakerFirst: true },
  { rule: 'speaker-dash-title', at: DASHES, speakerFirst: true },
  { rule: 'title-by-speaker', at: BY, speakerFirst: false }
]

/**
 * Reads a label: `Queues That Never Fill — Ana Cruz (Acme)`, `Ana Cruz: Queues That Never Fill`,
 * `Queues That Never Fill by Ana Cruz, Acme`. `null` where nobody is named.
 */
export function readTalkLabel(label: string): TalkLabel | null {
  const readings = talkLabelReadings(label)
  return readings.find(({ sure }) => sure) ?? readings[0] ?? null
}

/** `Lightning talk: Queues`, `3. Queues` is `Queues`. */
export function withoutCount(label: string): string {
  return label.replace(PREFIX, '')
}

/** All ways to cut a label in who and what: in `Ana Cruz - Queue Grammar` either could be a name. */
export function talkLabelReadings(label: string): TalkLabel[] {
  const text = oneLine(label).replace(PREFIX, '')
  if (text.length > LONGEST) return []
  return CUTS.flatMap(({ rule, at, speakerFirst }) =>
    matchesOf(at, text).map(match => {
      const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
      const [who, what] = speakerFirst ? [before, behind] : [behind, before]
      const named = readWho(who)
      const title = cleanTitle(what)
      // `Queues, by Ana Cruz`: nobody else is set apart like that.
      const apart = at === BY && before.endsWith(',')
      return named && /\p{L}{2}/u.test(title) ? { speakers: named.speakers, sure: named.sure || apart, title, rule } : null
    }).filter(reading => reading !== null)
  )
}

/** Who speaks, when a text says nothing else: `Ana Cruz (Acme)`, `Speaker: Ana Cruz`, `Ana Cruz`. */
export function readWho(text: string): { speakers: Speaker[]; sure: boolean; labelled: boolean } | null {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) return null
  const bare = trimmed.replace(LABELLED, '')
  const labelled = bare !== trimmed
  const who = bare.replace(/[.,;]$/u, '')
  // Names begin with a capital, with or without a company.
  if (!labelled && !/^[A-Z\u0080-\uffff]/.test(who)) return null
  if (isRole(twinFor(NAME_AT_START, who).exec(who)?.[0] ?? '')) return null
  const beside = twinFor(WITH_COMPANY, who).test(who) && !NO_COMPANY.test(who)
  const dashed = labelled && DASH.test(who)
  if (!beside && !dashed && !twinFor(NAMES_ONLY, who).test(who)) return null
  const speakers = readSpeakerLabel(who)
  if (speakers.length === 0 || speakers.some(({ name }) => !name.includes(' ') || !NAME_AT_START.test(name))) return null
  return { speakers, labelled, sure: labelled || speakers.some(({ affiliation }) => affiliation !== null) }
}
