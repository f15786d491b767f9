import type { Post, Talk } from '../../search/talk.js'
import { isSitePath } from '../image-address.js'
import { isSafeAddress } from '../safe-address.js'

type Check = { is(value: unknown): boolean; expected: string }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown) => typeof value === 'string'
const isSeconds = (value: unknown) => typeof value === 'number' && Number.isFinite(value) && value >= 0
const orNull = (is: (value: unknown) => boolean) => (value: unknown) => value === null || is(value)
const listOf = (is: (value: Record<string, unknown>) => boolean) => (value: unknown) => Array.isArray(value) && value.every(entry => isRecord(entry) && is(entry))
const isRecording = (value: unknown) => isRecord(value) && isText(value['provider']) && (isText(value['id']) || isText(value['url']))

const IMAGE: Check = { is: value => value === undefined || isSitePath(value), expected: 'a path from the root of the site, such as /images/a.jpg, or left out' }

/** What a talk's fields must hold, whoever made it: pages rely on it. */
const TALK: { [Key in keyof Talk]-?: Check } = {
  id: { is: isText, expected: 'the text that it was' },
  title: { is: value => typeof value === 'string' && value.trim() !== '', expected: 'a text' },
  speakers: { is: listOf(({ name, affiliation }) => isText(name) && orNull(isText)(affiliation)), expected: 'a list of {name, affiliation}' },
  recording: { is: orNull(isRecording), expected: 'a recording or null' },
  start: { is: orNull(isSeconds), expected: 'seconds or null' },
  end: { is: orNull(isSeconds), expected: 'seconds or null' },
  url: { is: orNull(isSafeAddress), expected: 'an address of the web or within the site, or null' },
  text: { is: isText, expected: 'a text' },
  takeaways: { is: listOf(({ text, start }) => isText(text) && orNull(isSeconds)(start)), expected: 'a list of {text, start}' },
  chapters: { is: listOf(({ title, start }) => isText(title) && isSeconds(start)), expected: 'a list of {title, start}' },
  image: IMAGE
}

const POST: { [Key in keyof Omit<Post, 'source' | 'lang' | 'said'>]-?: Check } = {
  title: { is: isText, expected: 'a text' },
  date: { is: orNull(value => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)), expected: 'a day such as 2020-12-02, or null' },
  url: { is: orNull(isSafeAddress), expected: 'an address of the web or within the site, or null' },
  tags: { is: value => Array.isArray(value) && value.every(isText), expected: 'a list of texts' },
  location: { is: orNull(isText), expected: 'a text or null' },
  recording: { is: orNull(isRecording), expected: 'a recording or null' },
  text: { is: isText, expected: 'a text' },
  talks: { is: Array.isArray, expected: 'a list of talks' },
  image: IMAGE
}

/** What is wrong with a talk that a function answered for another; `null` for nothing. */
export function talkMistake(answered: unknown, { id }: Talk): string | null {
  if (!isRecord(answered)) return 'it answered no talk; return the talk, or null to leave it out.'
  return answered['id'] === id ? mistakeIn(answered, TALK) : `it changed “id”, by which the talk is known; leave it as it is.`
}

/** As `talkMistake`, of a post. */
export function postMistake(answered: unknown, { source, talks }: Post): string | null {
  if (!isRecord(answered)) return 'it answered no post; return the post, or null to leave it out.'
  if (answered['source'] !== source) return 'it changed “source”, by which the post is known; leave it as it is.'
  const mistake = mistakeIn(answered, POST)
  if (mistake !== null) return mistake
  const known = new Set(talks.map(({ id }) => id))
  for (const talk of answered['talks'] as unknown[]) {
    const wrong = isRecord(talk) ? (known.delete(String(talk['id'])) ? mistakeIn(talk, TALK) : `“id” is ${shown(talk['id'])}, which is no talk of this post.`) : `“talks” holds ${shown(talk)}.`
    if (wrong !== null) return wrong
  }
  return null
}

function mistakeIn(value: Record<string, unknown>, checks: Record<string, Check>): string | null {
  for (const [key, { is, expected }] of Object.entries(checks)) {
    if (!is(value[key])) return `“${key}” is ${shown(value[key])}; it is ${expected}.`
  }
  return null
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
