import { engineRecording, facetField } from '../../search/engine-fields.js'
import { FACET_NAMES, type FacetName } from '../../search/facets.js'
import { fold } from '../../search/fold.js'
import { documentOf, FIELDS, type FIELD_WEIGHTS } from '../../search/index-options.js'
import { isTalk, talksOfPost, type IndexedTalk } from '../../search/talk.js'
import { pageUrl, talkUrl } from './addresses.js'
import type { ExportedPost } from './export-format.js'
import { documentId } from './export-ids.js'

type Field = keyof typeof FIELD_WEIGHTS

/** The searched fields that are one text; the others are lists of texts. */
const TEXT_FIELDS: ReadonlySet<string> = new Set<Field>(['title', 'text'])

export function isList(field: Field): boolean {
  return !TEXT_FIELDS.has(field)
}

/** A facet's values for a talk. */
const FACETS: Record<FacetName, (talk: IndexedTalk) => string[]> = {
  year: talk => (talk.date === null ? [] : [talk.date.slice(0, 4)]),
  speaker: talk => talk.speakers.map(({ name }) => name),
  affiliation: talk => talk.speakers.flatMap(({ affiliation }) => affiliation ?? []),
  tag: talk => talk.tags,
  event: talk => [talk.event]
}

/** What is shown of a talk, sorted by or linked to, beside what is searched. A value that is unknown is missing. */
export const SHOWN_FIELDS = ['talk_id', 'recording', 'date', 'published', 'start', 'end', 'url', 'page', 'source', 'lang'] as const

/** A talk as a search engine stores it. */
export type EngineDocument = { id: string } & Record<string, string | number | string[]>

/** What an engine searches of a talk, and the talk as it is kept beside that, for hits. */
export interface EngineTalk {
  talk: object
  document: EngineDocument
}

/** The talks of posts, with the fields that our own index searches and counts. */
export function engineTalks(posts: readonly ExportedPost[], baseUrl: string | null): EngineTalk[] {
  const spellings = new Map<string, string>()
  return posts.flatMap(post =>
    talksOfPost(post)
      .filter(isTalk)
      .map(talk => ({ talk: keptTalk(talk), document: engineDocument(talk, post, baseUrl, spellings) }))
  )
}

/** A talk without its transcript, which no engine searches and every hit would carry. */
function keptTalk(talk: IndexedTalk): object {
  return Object.fromEntries(Object.entries(talk).filter(([name]) => name !== 'said'))
}

/** @param spellings the values of facets as first written: engines take `Acme` and `ACME` for two */
function engineDocument(talk: IndexedTalk, post: ExportedPost, baseUrl: string | null, spellings: Map<string, string>): EngineDocument {
  const searched = documentOf(talk, 0)
  const shown: Record<(typeof SHOWN_FIELDS)[number], string | number | null> = {
    talk_id: talk.id,
    recording: talk.recording && engineRecording(talk.recording),
    date: talk.date,
    // Seconds since 1970: not every engine sorts by a date.
    published: talk.date === null ? null : Date.parse(talk.date) / 1000,
    start: talk.start,
    end: talk.end,
    url: talkUrl(talk, post, baseUrl),
    page: pageUrl(post, baseUrl) ?? post.url,
    source: talk.source,
    lang: talk.lang ?? null
  }
  const spelled = (name: FacetName, value: string) => {
    const key = `${name} ${fold(value.trim())}`
    const first = spellings.get(key) ?? value
    spellings.set(key, first)
    return first
  }
  return Object.fromEntries([
    ['id', documentId(post, talk)],
    ...FIELDS.map(field => [field, isList(field) ? searched[field].split('\n').filter(Boolean) : searched[field]]),
    ...FACET_NAMES.map(name => [facetField(name), [...new Set(FACETS[name](talk).map(value => spelled(name, value)))]]),
    ...Object.entries(shown).filter(([, value]) => value !== null)
  ]) as EngineDocument
}

/** One JSON a line. */
export function jsonLines(values: readonly unknown[]): string {
  return values.map(value => `${JSON.stringify(value)}\n`).join('')
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
