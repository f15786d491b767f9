import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
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
