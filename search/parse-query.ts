import type { DateRange, FieldName, Query, QueryField, QueryWord } from './query.js'
import { parseRecordingUrl, recordingKey } from './recording.js'
import { isSpacelessWord } from './spaceless.js'
import { words } from './words.js'

/** Nobody means more than this; what comes after is not read. */
const MOST_LETTERS = 1000
const MOST_WORDS = 16

/** Phrases cost most: texts have to be read for them. */
const MOST_RUNS = 4

/** `-`, a field's name, and a text in quotes or up to the next space. */
const PART = /(?<minus>-?)(?:(?<field>[a-z]+):)?(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"]+))(?=\s|$)|[^\s]+/gi

const FIELDS: Record<string, FieldName> = {
  speaker: 'speaker',
  company: 'company',
  affiliation: 'company',
  event: 'event',
  tag: 'tag'
}

const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** How the fields of time are read. `null` for what is none. */
const DATES: Record<string, (value: string) => Omit<DateRange, 'without'> | null> = {
  year: value => {
    const match = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(value)
    const [, from, dots, to] = match ?? []
    if (from && !dots && !to) return { from: firstDay(from), to: lastDay(from), open: false }
    return dots && (from || to) ? { from: from ? firstDay(from) : null, to: to ? lastDay(to) : null, open: false } : null
  },
  before: value => (DAY.test(value) ? { from: null, to: firstDay(value), open: true } : null),
  after: value => (DAY.test(value) ? { from: lastDay(value), to: null, open: true } : null)
}

/**
 * Reads what a visitor typed: words, `"a phrase"`, `-without`, `speaker:`, `company:`, `event:`, `tag:`, `year:`,
 * `before:`, `after:`, a recording's URL. What is none of these is words. Never throws.
 */
export function parseQuery(text: string): Query {
  const typed = text.slice(0, MOST_LETTERS)
  const query: Query = { words: [], phrases: [], without: [], fields: [], dates: [], recording: null, isEmpty: text.trim() === '' }
  for (const match of typed.matchAll(PART)) readPart(match[0], match.groups ?? {}, query)
  const last = query.words.at(-1)
  // Whatever stands behind a word, a space above all, has finished it.
  if (last && /[\p{L}\p{M}\p{N}]$/u.test(typed) && typed.endsWith(last.text)) last.unfinished = true
  query.words = distinct(query.words)
  query.phrases = distinctRuns(query.phrases).slice(0, MOST_RUNS)
  query.without = distinctRuns(query.without).slice(0, MOST_WORDS)
  return query
}

/** What is said twice is looked for once. */
function distinctRuns(runs: readonly string[][]): string[][] {
  return [...new Map(runs.map(run => [run.join(' '), run])).values()]
}

type Groups = Record<string, string | undefined>

function readPart(part: string, { minus, field, quoted, bare }: Groups, query: Query): void {
  if (readUrl(part, query)) return
  const value = (quoted ?? bare ?? '').trim()
  const without = minus === '-'
  const name = field?.toLowerCase()
  if (name !== undefined && readField(name, value, without, query)) return
  const run = termsOf(value)
  if (name === undefined && without && run.length > 0 && !/^-/.test(value)) query.without.push(run)
  else if (name === undefined && quoted !== undefined && run.length > 0) addPhrase(quoted, run, query)
  else query.words.push(...wordsOf(part))
}

function readField(name: string, value: string, without: boolean, query: Query): boolean {
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
  const dates = Object.hasOwn(DATES, name) ? DATES[name]?.(value) : null
  const run = termsOf(value)
  if (field && run.length > 0) query.fields.push({ field, terms: run, without } satisfies QueryField)
  else if (dates) query.dates.push({ ...dates, without })
  else return false
  return true
}

function addPhrase(quoted: string, run: string[], query: Query): void {
  query.phrases.push(run)
  query.words.push(...wordsOf(quoted))
}

function readUrl(part: string, query: Query): boolean {
  const isKnownSite = /^(?:(?:www|m|music)\.)?(?:youtube\.com|youtu\.be|vimeo\.com)\//i.test(part)
  const link = isKnownSite || /^https?:\/\//i.test(part) ? parseRecordingUrl(isKnownSite ? `https://${part}` : part) : null
  if (!link) return false
  query.recording = { key: recordingKey(link.recording), seconds: link.start, url: part }
  return true
}

function wordsOf(text: string): QueryWord[] {
  return words(text)
    .filter(({ term }) => term !== '' && !isSpacelessWord(term))
    .map(({ from, to, term }) => ({ term, text: text.slice(from, to), unfinished: false }))
}

function termsOf(text: string): string[] {
  return wordsOf(text).map(({ term }) => term)
}

/** The first of equal words, and of too many the first ones and the one that is being typed. */
function distinct(all: readonly QueryWord[]): QueryWord[] {
  const known = new Map<string, QueryWord>()
  for (const word of all) {
    const before = known.get(word.term)
    if (before) before.unfinished ||= word.unfinished
    else known.set(word.term, word)
  }
  return [...known.values()].slice(0, MOST_WORDS)
}

/** The day as written when it is one, else the first of its month or year. */
function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)
}

function lastDay(date: string): string {
  return date + '-12-31'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)
}
