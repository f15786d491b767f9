import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Speaker } from '../../search/talk.js'
import { KEYS, findKey } from '../front-matter-keys.js'
import { escapePattern } from '../escape-pattern.js'
import { matchesOf } from '../matches-of.js'
import { oneLine } from '../one-line.js'
import type { Place } from '../problem.js'
import { placeOfNode } from '../prose.js'
import { NAME, bareName } from '../talks/names.js'
import type { PostFacts } from '../talks/post-facts.js'
import type { Evidence } from '../talks/reading.js'
import { readStatedSpeakers } from '../talks/stated-speakers.js'
import { isAside } from './asides.js'
import { namedGuests } from './guest-sections.js'
import { linesOf } from './lines.js'
import { readPeople, withoutHandles } from './people.js'
import { readTimedLine } from './timed-line.js'
import { toldGuests } from './told-guests.js'

/** Who speaks in an episode. */
export interface Guests {
  speakers: Speaker[]
  evidence: Evidence[]
}

/** A paragraph of what is said about an episode. */
interface Said {
  text: string
  place: Place
}

/**
 * Who speaks in an episode: the guests of its front matter, else those of a section or a label, else those whom its
 * sentences introduce. Their companies may stand anywhere in the text. Hosts are none.
 */
export function readGuests(tree: Root, facts: PostFacts): Guests {
  const said = saidIn(tree, facts)
  const isHost = hostsOf(said, facts)
  const { speakers, evidence } = statedGuests(facts) ?? labelledGuests(tree, isHost) ?? guestsTold(said, isHost) ?? { speakers: [], evidence: [] }
  return { speakers: speakers.map(guest => withCompany(guest, said)), evidence }
}

function statedGuests(facts: PostFacts): Guests | null {
  for (const names of [KEYS.guests, KEYS.speakers]) {
    const stated = findKey(facts.data, names)
    const speakers = stated && readStatedSpeakers(stated.value)
    if (!stated || !speakers || speakers.length === 0) continue
    const words = speakers.map(({ name }) => name).join(', ')
    return { speakers, evidence: [{ ...facts.placeOfKey([stated.key]), field: 'speakers', rule: 'guest-stated', words }] }
  }
  return null
}

function labelledGuests(tree: Root, isHost: (name: string) => boolean): Guests | null {
  const named = namedGuests(tree)
  const speakers = named?.speakers.filter(({ name }) => !isHost(name)) ?? []
  return named && speakers.length > 0 ? { speakers, evidence: [{ ...named.place, field: 'speakers', rule: named.rule, words: named.words }] } : null
}

function guestsTold(said: readonly Said[], isHost: (name: string) => boolean): Guests | null {
  for (const { text, place } of said) {
    const told = toldGuests(text, isHost)
    if (told) return { speakers: told.speakers, evidence: [{ ...place, field: 'speakers', rule: 'guest-told', words: told.words }] }
  }
  return null
}

const HOSTED = new RegExp(
  String.raw`(?:\b[Hh]osted by |\b[Yy]our hosts?,? (?:is |are )?|(?:^|[\n.!?])[^\p{L}\n]{0,4}(?:[Hh]osts?|[Mm]oderat(?:or|ion)|[Aa]m Mikrofon|[Ii]nterviewers?)\s?:\s?|\b[Hh]osts? )(${NAME})(?:(?:, |,? (?:and|&|und|et|y|e) )(${NAME}))?`,
  'gu'
)

/** Who is a host, as the front matter or the text says, by a full or first name. */
function hostsOf(said: readonly Said[], { data }: PostFacts): (name: string) => boolean {
  const stated = readStatedSpeakers(findKey(data, KEYS.hosts)?.value) ?? []
  const named = said.flatMap(({ text }) => matchesOf(HOSTED, text).flatMap(([, one, other]) => [bareName(one ?? ''), bareName(other ?? '')]))
  const hosts = new Set([...stated.map(({ name }) => name), ...named])
  return name => hosts.has(name) || hosts.has(name.split(' ')[0] ?? name)
}

/** The company that stands beside a guest's name somewhere, or in a sentence that begins with the first name. */
function withCompany(guest: Speaker, said: readonly Said[]): Speaker {
  if (guest.affiliation !== null || !/\p{Lu}/u.test(guest.name)) return guest
  const [first = ''] = guest.name.split(' ')
  const names = new RegExp(String.raw`(?<![\p{L}\p{N}])${escapePattern(guest.name)}(?![\p{L}\p{N}])|(?:^|[.!?]["”)]? |\n)${escapePattern(first)}(?= (?:is|works|leads|runs|heads) )`, 'gu')
  for (const { text } of said) {
    for (const { 0: found, index } of Array.from(text.matchAll(names)).slice(0, 20)) {
      const from = index + found.length - found.replace(/^[^\p{L}]+/u, '').length
      const read = readPeople(text.slice(from, from + 400))
      const affiliation = read?.people.find(({ name }) => name === guest.name || name === first)?.affiliation
      if (affiliation) return { name: guest.name, affiliation }
    }
  }
  return guest
}

/** What a post says of its episode: the description and the paragraphs, without timed lines, sponsors and links. */
function saidIn(tree: Root, facts: PostFacts): Said[] {
  const said: Said[] = facts.description === '' ? [] : [{ text: facts.description, place: facts.placeOfKey(['description']) }]
  let aside: number | null = null
  for (const node of tree.children) {
    if (node.type === 'heading') {
      if (aside === null || node.depth <= aside) aside = isAside(toString(node)) && !/\bguests?\b/iu.test(toString(node)) ? node.depth : null
    } else if (node.type === 'paragraph' && aside === null) {
      const lines = linesOf(node).filter(line => readTimedLine(line) === null)
      const text = lines.map(line => withoutHandles(oneLine(line.text))).filter(line => line !== '')
      if (text.length > 0) said.push({ text: text.join(text.some(line => /^\W{0,4}\p{L}[\p{L} ]{0,30}:/u.test(line)) ? '\n' : ' '), place: placeOfNode(node) })
    }
  }
  return said
}
