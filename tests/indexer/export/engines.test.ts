import type { Indices_Create_RequestBody } from '@opensearch-project/opensearch/api/indices/create.js'
import type { Settings } from 'meilisearch'
import type { CollectionCreateSchema } from 'typesense/lib/Typesense/Collections.js'
import { describe, expect, test } from 'vitest'
import { engineTalks } from '../../../indexer/export/engine-documents.js'
import { exportAs } from '../../../indexer/export/export-as.js'
import type { ExportedPost } from '../../../indexer/export/export-format.js'
import { MEILISEARCH_SETTINGS } from '../../../indexer/export/meilisearch.js'
import { OPENSEARCH_INDEX } from '../../../indexer/export/opensearch.js'
import { TYPESENSE_PRESET, TYPESENSE_SCHEMA } from '../../../indexer/export/typesense.js'
import { FACET_NAMES } from '../../../search/facets.js'
import { FIELD_WEIGHTS, FIELDS } from '../../../search/index-options.js'
import { talksOfPost } from '../../../search/talk.js'
import { evening } from './exported-posts.js'

// The engines' own clients say what these may be; the compiler compares.
const index: Indices_Create_RequestBody = OPENSEARCH_INDEX
const schema: CollectionCreateSchema = TYPESENSE_SCHEMA
const settings: Settings = MEILISEARCH_SETTINGS

const filesOf = (name: Parameters<typeof exportAs>[0], ...posts: ReturnType<typeof evening>[]) =>
  new Map(exportAs(name, posts, 'https://example.org/').files.map(file => [file.name, file.text]))

const linesOf = (text = '') => text.trimEnd().split('\n').map(line => JSON.parse(line) as Record<string, unknown>)

const QUEUES = {
  talk_id: '2020-05-06-cloud-evening#1',
  recording: 'youtube:AbCdEfGhIj1',
  id: expect.stringMatching(/^2020-05-06-cloud-evening-[0-9a-f]{8}-1$/),
  title: 'Queues That Never Fill',
  speakers: ['Ana Cruz'],
  affiliations: ['Acme'],
  takeaways: ['Back pressure is a promise between services', 'Measure the waiting in Kubernetes, not the work'],
  event: ['Cloud Evening, May 2020: Acme, Bolt and Cog', 'London, UK', 'Video', 'Meetup'],
  facet_year: ['2020'],
  facet_speaker: ['Ana Cruz'],
  facet_affiliation: ['Acme'],
  facet_tag: ['Video', 'Meetup'],
  facet_event: ['Cloud Evening, May 2020: Acme, Bolt and Cog'],
  date: '2020-05-06',
  published: 1588723200,
  start: 725,
  end: 2565,
  url: 'https://youtu.be/AbCdEfGhIj1?t=725',
  page: 'https://example.org/2020/05/06/cloud-evening/'
}

describe('documents for', () => {
  test('OpenSearch stand behind the action that indexes them', () => {
    const lines = linesOf(filesOf('opensearch', evening()).get('talks.ndjson'))
    expect(lines).toHaveLength(6)
    expect(lines[0]).toEqual({ index: { _index: 'talks', _id: lines[1]?.['id'] } })
    expect(lines[1]).toMatchObject(QUEUES)
  })

  test('Typesense are a line each', () => {
    expect(linesOf(filesOf('typesense', evening()).get('talks.jsonl'))).toMatchObject([QUEUES, { title: 'Seven Ways to Drop a Table' }, { title: 'Observability for Tiny Kernels' }])
  })

  test('Meilisearch are a line each', () => {
    expect(linesOf(filesOf('meilisearch', evening()).get('talks.ndjson'))).toMatchObject([QUEUES, {}, {}])
  })

  test('OpenSearch and Typesense carry the whole talk, so that a search shows it without asking again', () => {
    const [talk] = talksOfPost(evening())
    expect(linesOf(filesOf('opensearch', evening()).get('talks.ndjson'))[1]?.['talk']).toEqual(talk)
    expect(index.mappings?.properties?.['talk']).toEqual({ type: 'object', enabled: false })
    expect(JSON.parse(String(linesOf(filesOf('typesense', evening()).get('talks.jsonl'))[0]?.['talk']))).toEqual(talk)
    expect(schema.fields).toContainEqual({ name: 'talk', type: 'string', optional: true, index: false })
  })

  test('no engine carry a transcript with each hit', () => {
    const post = evening()
    const talks = post.talks.map(talk => Object.assign({}, talk, { said: [{ text: 'word for word' }] }))
    for (const { talk } of engineTalks([{ ...post, talks } as ExportedPost], null)) expect(JSON.stringify(talk)).not.toContain('word for word')
  })

  test('an engine spell a value of a facet as it was first written', () => {
    const [first, second] = engineTalks([evening({ tags: ['Video'] }), evening({ source: 'b.md', tags: ['VIDEO ', 'Meetup'] })], null).filter((_, i) => i % 3 === 0)
    expect(first?.document['facet_tag']).toEqual(['Video'])
    expect(second?.document['facet_tag']).toEqual(['Video', 'Meetup'])
  })

  test.each(['ünïcödé & co.md', `${'x'.repeat(400)}.md`, '#.md', 'a/b.md'])('an engine have an id that it takes, of a post in %s', source => {
    const ids = linesOf(filesOf('meilisearch', evening({ source }), evening({ source: `other/${source}` })).get('talks.ndjson')).map(({ id }) => String(id))
    expect(new Set(ids).size).toBe(6)
    for (const id of ids) expect(id).toMatch(/^[\w-]{1,511}$/)
  })

  test('every engine hold no field that its schema does not know', () => {
    const fieldsOf = (document: Record<string, unknown> = {}) => Object.keys(document).sort()
    // `words` is filled by the engine.
    expect(['words', ...fieldsOf(linesOf(filesOf('opensearch', evening({ lang: 'en' })).get('talks.ndjson'))[1])].sort()).toEqual(fieldsOf(index.mappings?.properties))
    expect(fieldsOf(linesOf(filesOf('typesense', evening({ lang: 'en' })).get('talks.jsonl'))[0])).toEqual(['id', ...(schema.fields ?? []).map(({ name }) => name)].sort())
  })

  test('Typesense have the types of its schema', () => {
    const types: Record<string, (value: unknown) => boolean> = {
      string: value => typeof value === 'string',
      'string[]': value => Array.isArray(value) && value.every(part => typeof part === 'string'),
      int64: Number.isInteger,
      float: Number.isFinite
    }
    for (const document of linesOf(filesOf('typesense', evening(), evening({ source: 'b.md', date: null, url: null })).get('talks.jsonl'))) {
      const wrong = (schema.fields ?? []).filter(({ name, type, optional }) => (document[name] === undefined ? !optional : !types[type]?.(document[name])))
      expect(wrong).toEqual([])
    }
  })
})

describe('our fields count as in our own index', () => {
  test('in OpenSearch, for a query that names no fields', () => {
    expect(JSON.parse(filesOf('opensearch', evening()).get('talks-index.json') ?? '')).toEqual(index)
    expect(index.settings?.index?.query?.default_field).toEqual(FIELDS.map(field => `${field}^${FIELD_WEIGHTS[field]}`))
  })

  test('in Typesense, by a preset', () => {
    const weights = TYPESENSE_PRESET.value.query_by_weights.split(',').map(Number)
    expect(TYPESENSE_PRESET.value.query_by.split(',')).toEqual(FIELDS)
    expect(weights.map(weight => weight / 10)).toEqual(Object.values(FIELD_WEIGHTS))
    expect(weights.every(weight => Number.isInteger(weight) && weight <= 127)).toBe(true)
  })

  test('in Meilisearch, by their order', () => {
    expect(settings.searchableAttributes?.slice(0, 2)).toEqual(['title', 'speakers'])
    expect(settings.searchableAttributes?.toSorted()).toEqual([...FIELDS].sort())
  })

  test.each(FACET_NAMES)('and %s is counted', name => {
    expect(settings.filterableAttributes).toContain(`facet_${name}`)
    expect(index.mappings?.properties?.[`facet_${name}`]).toMatchObject({ type: 'keyword' })
    expect(schema.fields).toContainEqual({ name: `facet_${name}`, type: 'string[]', facet: true })
  })
})
