import type { DocumentSchema } from 'typesense/lib/Typesense/Documents.js'
import type { MultiSearchRequestsSchema } from 'typesense/lib/Typesense/Types.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asked } from '../../sources/asked.js'
import { typesenseCountRequest, typesenseRequest, typesenseTalkRequest, type TypesenseSearch } from '../../sources/typesense-request.js'
import { typesenseTalks } from '../../sources/typesense.js'
import { contract } from './contract.js'
import { exported, linesOf } from './evenings.js'
import type { StandIn } from './stand-in.js'
import { SEARCH_ONLY_KEY, typesenseStandIn } from './typesense-stand-in.js'

// The vendor's own client says what these may be; the compiler compares.
const requests: MultiSearchRequestsSchema<DocumentSchema, string>[] = [
  typesenseRequest('talks', asked('open "service mesh" -istio speaker:ana -tag:video year:2020.. https://youtu.be/AbCdEfGhIj1?t=5 kuber', { filters: { year: ['2020'] }, sort: 'oldest', facets: true })),
  typesenseTalkRequest('talks', 'a#1'),
  typesenseCountRequest('talks')
]

const FILES = exported('typesense')

let engine: StandIn
beforeAll(async () => {
  engine = await typesenseStandIn(linesOf(FILES.get('talks.jsonl')))
})
afterAll(() => engine.close())

const open = () => typesenseTalks({ url: engine.url, apiKey: SEARCH_ONLY_KEY })
const lastAsked = () => (engine.asked.at(-1)?.body as { searches: TypesenseSearch[] }).searches

describe('of Typesense, as its specification has it', () => {
  contract(open)

  test('what is asked is plain data', () => {
    for (const request of requests) expect(JSON.parse(JSON.stringify(request))).toEqual(request)
  })

  test('a query is one request, with a search of its own for each facet that is filtered by', async () => {
    const source = await open()
    const before = engine.asked.length
    await source.search('queues kube speaker:ana', { facets: true, filters: { year: ['2020'], tag: ['Video'] } })
    expect(engine.asked.slice(before).map(({ path }) => path)).toEqual(['POST /multi_search'])
    expect(lastAsked().map(({ facet_by }) => facet_by)).toEqual(['facet_speaker,facet_affiliation,facet_event', 'facet_year', 'facet_tag'])
  })

  test('fields count by our weights', async () => {
    await (await open()).search('queues ')
    expect(lastAsked()[0]).toMatchObject({ query_by: 'title,speakers,affiliations,takeaways,chapters,event,text', query_by_weights: '40,40,30,15,15,8,7' })
  })

  test.each([
    ['kube queu', { q: 'kube queu', prefix: true }],
    ['kube queues ', { q: 'kube queues', prefix: false }],
    ['queues "drop a table" -"never fill" -kube', { q: '-"never fill" -kube "drop a table" queues', prefix: false }],
    ['tag:video', { q: '*', filter_by: 'facet_tag:video*' }]
  ])('what is typed is asked as Typesense reads it: %s', async (query, expected) => {
    await (await open()).search(query)
    expect(lastAsked()[0]).toMatchObject(expected)
  })

  test('a value cannot end its own quotation', async () => {
    await (await open()).search('', { filters: { event: ['a` || talk_id:=`b'] } })
    expect(lastAsked()[0]?.filter_by).toBe('facet_event:=[`a || talk_id:=b`]')
  })
})

const { TALKSEEK_TYPESENSE_URL: REAL = '', TALKSEEK_TYPESENSE_KEY: KEY = '' } = process.env

if (REAL) describe('of a real Typesense', () => {
  const collection = `talkseek-test-${process.pid}`

  async function send(method: string, path: string, body?: string): Promise<void> {
    const response = await fetch(new URL(path, REAL), { method, headers: { 'x-typesense-api-key': KEY }, ...(body === undefined ? {} : { body }) })
    const text = await response.text()
    if (!response.ok || /"success":false/.test(text)) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  }

  beforeAll(async () => {
    await send('POST', 'collections', FILES.get('talks-schema.json')?.replace('"name": "talks"', `"name": "${collection}"`))
    await send('POST', `collections/${collection}/documents/import?action=upsert`, FILES.get('talks.jsonl'))
  })
  afterAll(() => send('DELETE', `collections/${collection}`))

  contract(() => typesenseTalks({ url: REAL, collection, apiKey: KEY }))
})
