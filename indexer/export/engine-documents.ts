import type { FacetName } from '../../search/facets.js'
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

/** A facet's values for a talk. Their names begin with `facet_`: `event` is searched with its place and tags, and counted without. */
const FACETS: Record<FacetName, (talk: IndexedTalk) => string[]> = {
  year: talk => (talk.date === null ? [] : [talk.date.slice(0, 4)]),
  speaker: talk => talk.speakers.map(({ name }) => name),
  affiliation: talk => talk.speakers.flatMap(({ affiliation }) => affiliation ?? []),
  tag: talk => talk.tags,
  event: talk => [talk.event]
}

export const FACET_FIELDS = Object.keys(FACETS).map(name => `facet_${name}`)

/** What is shown of a talk, sorted by or linked to, beside what is searched. A value that is unknown is missing. */
export const SHOWN_FIELDS = ['date', 'published', 'start', 'end', 'url', 'page', 'source', 'lang'] as const

/** A talk as a search engine stores it. */
export type EngineDocument = { id: string } & Record<string, string | number | string[]>

/** The talks of posts, with the fields that our own index searches and counts. */
export function engineDocuments(posts: readonly ExportedPost[], baseUrl: string | null): EngineDocument[] {
  return posts.flatMap(post =>
    talksOfPost(post)
      .filter(isTalk)
      .map(talk => engineDocument(talk, post, baseUrl))
  )
}

function engineDocument(talk: IndexedTalk, post: ExportedPost, baseUrl: string | null): EngineDocument {
  const searched = documentOf(talk, 0)
  const shown: Record<(typeof SHOWN_FIELDS)[number], string | number | null> = {
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
  return Object.fromEntries([
    ['id', documentId(post, talk)],
    ...FIELDS.map(field => [field, isList(field) ? searched[field].split('\n').filter(Boolean) : searched[field]]),
    ...Object.entries(FACETS).map(([name, valuesOf]) => [`facet_${name}`, [...new Set(valuesOf(talk))]]),
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
