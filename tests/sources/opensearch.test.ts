import type { Search_RequestBody } from '@opensearch-project/opensearch/api/_core/search.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asked } from '../../sources/asked.js'
import { openSearchRequest, openSearchTalkRequest, OPENSEARCH_COUNT_REQUEST } from '../../sources/opensearch-request.js'
import { openSearchTalks } from '../../sources/opensearch.js'
import { contract } from './contract.js'
import { exported, linesOf } from './evenings.js'
import { openSearchStandIn } from './opensearch-stand-in.js'
import type { StandIn } from './stand-in.js'

// The vendor's own client says what these may be; the compiler compares.
const requests: Search_RequestBody[] = [
  openSearchRequest(asked('open "service mesh" -istio speaker:ana -tag:video year:2020.. https://youtu.be/AbCdEfGhIj1?t=5 kuber', { filters: { year: ['2020'] }, sort: 'oldest', facets: true }), new Set(['kuber'])),
  openSearchTalkRequest('a#1'),
  OPENSEARCH_COUNT_REQUEST
]

const FILES = exported('opensearch')
const documents = linesOf(FILES.get('talks.ndjson')).filter(line => !('index' in line))

let engine: StandIn
beforeAll(async () => {
  engine = await openSearchStandIn(documents)
})
afterAll(() => engine.close())

const lastAsked = () => engine.asked.at(-1)?.body as Search_RequestBody

describe('of OpenSearch, as its specification has it', () => {
  contract(() => openSearchTalks({ url: engine.url }))

  test('what is asked is plain data', () => {
    for (const request of requests) expect(JSON.parse(JSON.stringify(request))).toEqual(request)
  })

  test('a query is one request', async () => {
    const source = await openSearchTalks({ url: engine.url })
    const before = engine.asked.length
    await source.search('queues kube speaker:ana', { facets: true, filters: { year: ['2020'] } })
    expect(engine.asked.slice(before).map(({ path }) => path)).toEqual(['POST /talks/_search'])
  })

  test('a word that no talk holds is said, with what was looked for instead', async () => {
    const source = await openSearchTalks({ url: engine.url })
    expect(await source.search(' waiting kubernets ')).toMatchObject({ unknown: ['kubernets'], instead: [{ word: 'kubernets', with: 'kubernetes' }], corrected: 'waiting kubernetes', total: 2 })
    expect(await source.search('waiting zzzzzz ')).toMatchObject({ unknown: ['zzzzzz'], instead: [], corrected: null, total: 2 })
    expect(await source.search('waiting z')).toMatchObject({ unknown: [] })
  })

  test('talks with all words come before those with some', async () => {
    const source = await openSearchTalks({ url: engine.url })
    const { hits } = await source.search('tiny kernels table ')
    expect(hits.map(({ talk }) => talk.title)[0]).toBe('Observability for Tiny Kernels')
    expect(hits).toHaveLength(3)
  })

  test('fields count by our weights', async () => {
    const source = await openSearchTalks({ url: engine.url })
    await source.search('queues ')
    expect(JSON.stringify(lastAsked().query)).toContain('["title^4","speakers^4","affiliations^3","takeaways^1.5","chapters^1.5","event^0.8","text^0.7"]')
  })

  test('marks are characters that no text has, and no HTML', async () => {
    const source = await openSearchTalks({ url: engine.url })
    await source.search('queues ')
    const { pre_tags: [opening = ''] = [], post_tags: [closing = ''] = [] } = lastAsked().highlight ?? {}
    expect(opening + closing).toMatch(/^[\ue000-\uf8ff]{2}$/)
    expect(JSON.stringify(documents)).not.toMatch(/[\ue000-\uf8ff]/)
  })

  test('headers are sent with each request', async () => {
    await openSearchTalks({ url: `${engine.url}/`, headers: { authorization: 'ApiKey search-only' } })
    expect(engine.asked.at(-1)?.headers.authorization).toBe('ApiKey search-only')
  })
})

const { TALKSEEK_OPENSEARCH_URL: REAL = '', TALKSEEK_OPENSEARCH_AUTHORIZATION: AUTHORIZATION } = process.env

if (REAL) describe('of a real OpenSearch or Elasticsearch', () => {
  const index = `talkseek-test-${process.pid}`
  const headers = AUTHORIZATION === undefined ? {} : { authorization: AUTHORIZATION }

  async function send(method: string, path: string, type: string, body?: string): Promise<void> {
    const response = await fetch(new URL(path, REAL), { method, headers: { ...headers, 'content-type': type }, ...(body === undefined ? {} : { body }) })
    const text = await response.text()
    if (!response.ok || /"errors":true/.test(text)) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  }

  beforeAll(async () => {
    await send('PUT', index, 'application/json', FILES.get('talks-index.json'))
    await send('POST', '_bulk?refresh=true', 'application/x-ndjson', FILES.get('talks.ndjson')?.replaceAll('"_index":"talks"', `"_index":"${index}"`))
  })
  afterAll(() => send('DELETE', index, 'application/json'))

  contract(() => openSearchTalks({ url: REAL, index, headers }))
})
