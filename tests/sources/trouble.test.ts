import { afterEach, describe, expect, test } from 'vitest'
import type { TalkSource } from '../../search/talk-source.js'
import { openSearchTalks } from '../../sources/opensearch.js'
import { SourceError } from '../../sources/source-error.js'
import { typesenseTalks } from '../../sources/typesense.js'
import { standIn, type Answered, type StandIn } from './stand-in.js'

const SECRET = 'secret-key-0123456789'

const ENGINES: Record<string, { path: string; open: (url: string, fetcher?: typeof fetch) => Promise<TalkSource>; empty: object; withoutTalk: object }> = {
  OpenSearch: {
    path: '/talks/_search',
    open: (url, fetcher) => openSearchTalks({ url, headers: { authorization: `ApiKey ${SECRET}` }, fetch: fetcher }),
    empty: { hits: { total: { value: 0, relation: 'eq' }, hits: [] } },
    withoutTalk: { hits: { total: { value: 1, relation: 'eq' }, hits: [{ _id: '1', _source: { title: 'No talk' } }] } }
  },
  Typesense: {
    path: '/multi_search',
    open: (url, fetcher) => typesenseTalks({ url, apiKey: SECRET, fetch: fetcher }),
    empty: { results: [{ found: 0, out_of: 0, page: 1, hits: [] }] },
    withoutTalk: { results: [{ found: 1, out_of: 1, page: 1, hits: [{ document: { id: '1', title: 'No talk' }, highlight: {}, text_match: 1 }] }] }
  }
}

let server: StandIn | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

async function serve(answer: () => Answered): Promise<string> {
  server = await standIn(answer)
  return server.url
}

/** The error that a promise ends with. */
async function errorOf(promise: Promise<unknown>): Promise<SourceError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason
  )
  if (!(error instanceof SourceError)) throw new Error(`no SourceError but ${String(error)}`)
  expect(error.message + error.url).not.toContain(SECRET)
  return error
}

describe.each(Object.entries(ENGINES))('with %s', (_, { path, open, empty, withoutTalk }) => {
  test.each<[what: string, answered: Answered, trouble: string, remedy: RegExp]>([
    ['a key that it refuses', { status: 401, body: { message: `Forbidden: ${SECRET}.` } }, 'refused', /\(401: Forbidden: …\).*Give .* that may search/],
    ['a key that may not search', { status: 403, body: { error: { reason: 'no permissions' }, status: 403 } }, 'refused', /\(403: no permissions\)/],
    ['an index that is not there', { status: 404, body: { error: { reason: 'no such index [talks]' } } }, 'missing', /no such .*Create it with talks-/],
    ['fields that it does not know', { status: 400, body: { message: 'Could not find a field named `words`' } }, 'failed', /did not understand.*Create the .* again/],
    ['too many requests', { status: 429, body: '' }, 'failed', /\(429\)\. Try again later/],
    ['a server that is down', { status: 503, body: '<html>' }, 'failed', /\(503\)\. Try again later/],
    ['a page in its place', { body: '<!doctype html>' }, 'unreadable', /is no JSON/],
    ['other JSON', { body: { ok: true } }, 'unreadable', /is no list of/],
    ['null', { body: 'null' }, 'unreadable', /is no list of/]
  ])('%s is said, with the address and what helps', async (_what, answered, trouble, remedy) => {
    const url = await serve(() => answered)
    const error = await errorOf(open(url))
    expect(error).toMatchObject({ trouble, url: url + path })
    expect(error.message).toContain(url + path)
    expect(error.message).toMatch(remedy)
  })

  test('documents that carry no talks are said, and which command writes those that do', async () => {
    const answers = [empty, withoutTalk, withoutTalk]
    const source = await open(await serve(() => ({ body: answers.shift() ?? empty })))
    expect((await errorOf(source.search('talk'))).message).toMatch(/holds documents without talks\..*talkseek export/)
    expect((await errorOf(source.talk('a#1'))).trouble).toBe('unreadable')
  })

  test('a server that is not there, or does not allow the page to ask, is said', async () => {
    const url = await serve(() => ({ body: empty }))
    await server?.close()
    expect(await errorOf(open(url))).toMatchObject({ trouble: 'unreachable', message: expect.stringMatching(/could not be reached\..*\(CORS\)/) as string })
  })

  test.each(['javascript:alert(1)', 'ftp://example.org', 'search.example.org', '/engine/', '', `https://name:${SECRET}@example.org`, `https://example.org/?key=${SECRET}`])('%j is no address', async url => {
    const asked: string[] = []
    const fetcher: typeof fetch = address => Promise.reject(new Error(String(asked.push(String(address)))))
    expect(await errorOf(open(url, fetcher))).toMatchObject({ trouble: 'address', message: expect.stringMatching(/https:\/\//) as string })
    expect(asked).toEqual([])
  })

  test('a server in a folder is asked there', async () => {
    await open(`${await serve(() => ({ body: empty }))}/engine`)
    expect(server?.asked[0]?.path).toBe(`POST /engine${path}`)
  })

  test('a fetch of the page’s own is called as browsers insist, by itself', async () => {
    let calledOn: unknown = 'nothing'
    const fetcher = async function (this: unknown, ...request: Parameters<typeof fetch>) {
      calledOn = this
      return fetch(...request)
    }
    await open(await serve(() => ({ body: empty })), fetcher)
    expect(calledOn).toBeUndefined()
  })

  test('a search that is under way ends when it is no longer wanted', async () => {
    const wanted = new AbortController()
    const reason = new Error('another letter was typed')
    const source = await open(await serve(() => ({ body: empty })))
    const answer = source.search('queues', {}, wanted.signal)
    wanted.abort(reason)
    await expect(answer).rejects.toBe(reason)
  })
})

describe('what a server marks', () => {
  const talk = { id: 'a#1', title: 'Plain <b>title</b>', speakers: [], recording: null, start: null, end: null, url: null, text: '', takeaways: [], chapters: [], source: 'a.md', event: 'Evening', date: null, post: null, tags: [], location: null }
  const answer = (title: string) => ({ body: { hits: { total: { value: 1, relation: 'eq' }, hits: [{ _id: '1', _score: 1, _source: { talk }, highlight: { title: [title] } }] } } })

  test.each<[what: string, marked: string, marks: string[]]>([
    ['a word', 'Plain <b>\ue0b1title\ue0b2</b>', ['title']],
    ['a word that never ends', 'Plain \ue0b1<b>title</b>', ['<b>title</b>']],
    ['nothing, and ends it', 'Plain\ue0b2 <b>title</b>', []],
    ['two words side by side', '\ue0b1Plain\ue0b2\ue0b1 <b>title\ue0b2</b>', ['Plain <b>title']],
    ['another text', 'Some \ue0b1other\ue0b2 title', []],
    ['by HTML', 'Plain <em><b>title</b></em>', []]
  ])('%s leaves the text as it is', async (_, marked, marks) => {
    const url = await serve(() => answer(marked))
    const { hits } = await (await openSearchTalks({ url })).search('title')
    const segments = hits[0]?.moments[0]?.segments ?? []
    expect(segments.map(({ text }) => text).join('')).toBe('Plain <b>title</b>')
    expect(segments.filter(segment => segment.marked).map(({ text }) => text)).toEqual(marks)
  })
})
