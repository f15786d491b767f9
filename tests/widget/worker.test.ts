import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { fetchIndexFile } from '../../widget/fetch-index-file.js'
import { evenings } from './evening.js'
import { indexFiles, leave, marks, publish, texts, titles, type, visit } from './visit.js'

const Thread = window.Worker
afterEach(() => {
  leave()
  vi.unstubAllGlobals()
})

/** Lets the page start workers, and tells how many it did. */
function countWorkers(start: (url: URL | string, options?: WorkerOptions) => Worker = (url, options) => new Thread(url, options)) {
  const started = vi.fn(start)
  vi.stubGlobal('Worker', function (url: URL | string, options?: WorkerOptions) {
    return started(url, options)
  })
  return started
}

const inShards = indexFiles(evenings, '/index/', { entry: 0, whole: 0 })

describe('a worker answers', () => {
  test.each([
    ['one file', indexFiles(evenings)],
    ['shards', inShards]
  ])('from %s, with the matches marked', async (_, files) => {
    const started = countWorkers()
    const fetch = publish(files)
    visit()
    await type('evidence')
    await expect.poll(titles).toEqual(['Moving to the cloud with evidence'])
    await expect.poll(() => marks('title')).toContain('evidence')
    expect(started).toHaveBeenCalledTimes(1)
    expect(fetch.mock.calls.length).toBeGreaterThan(0)
  })

  test('what was typed last, however fast', async () => {
    countWorkers()
    publish(inShards)
    const search = visit()
    for (const query of ['mesh', 'policy', 'kubernetes', 'evidence']) {
      search.query = query
      await search.updateComplete
    }
    await expect.poll(titles).toEqual(['Moving to the cloud with evidence'])
  })
})

describe('of a large index', () => {
  const paths = (fetch: ReturnType<typeof publish>) => fetch.mock.calls.map(([url]) => new URL(String(url)).pathname)

  test('the terms of what was typed are asked for while the worker still starts', async () => {
    const idle = URL.createObjectURL(new Blob([''], { type: 'text/javascript' }))
    countWorkers(() => new Thread(idle))
    const fetch = publish(inShards)
    visit().query = 'Service mesh'
    await expect.poll(() => paths(fetch).filter(path => path.includes('/terms-')).length).toBeGreaterThan(0)
    expect(paths(fetch).some(path => path.includes('/places-'))).toBe(true)
    URL.revokeObjectURL(idle)
  })

  test('what was asked for so early is not asked for again', async () => {
    countWorkers()
    const fetch = publish(inShards)
    visit().query = 'evidence'
    await expect.poll(titles).toEqual(['Moving to the cloud with evidence'])
    const terms = paths(fetch).filter(path => path.includes('/terms-'))
    expect(terms).toEqual([...new Set(terms)])
  })

  test('ranges of one file do not wait for each other in the cache of the browser', async () => {
    const fetch = publish({ '/index/texts-1.bin': new Uint8Array(30) })
    const entry = new URL('/index/talkseek.json', location.href)
    const read = (from: number) => fetchIndexFile('texts-1.bin', entry, null, [from, from + 10])
    await Promise.all([read(0), read(10)])
    await read(20)
    expect(fetch.mock.calls.map(([, init]) => init?.cache)).toEqual(['default', 'no-store', 'default'])
  })
})

describe('without a worker the page answers itself', () => {
  test.each([
    ['when it may not start one', () => { throw new DOMException('Not of this origin', 'SecurityError') }],
    ['when its script cannot be had', () => new Thread('/there-is-no-such-script.js', { type: 'module' as const })]
  ])('%s', async (_, start) => {
    const started = countWorkers(start)
    publish()
    visit()
    await type('evidence')
    await expect.poll(titles).toEqual(['Moving to the cloud with evidence'])
    expect(started).toHaveBeenCalledTimes(1)
  })
})

test('an index that a worker cannot open is told of as by the page itself', async () => {
  countWorkers()
  publish({ '/index/talkseek.json': '{"talkseek":4,"languages":[' })
  visit()
  await type('mesh')
  await expect.poll(() => texts('error')[0]).toContain('is cut off or damaged after 27 characters. Build the index again')
  await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})
