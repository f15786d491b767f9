import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { evenings, june, march } from './evening.js'
import { field, focused, heldBack, indexFiles, leave, publish, spoken, texts, titles, type, visit } from './visit.js'

afterEach(leave)

const files = indexFiles(evenings)
const entry = '/index/talkseek.json'
/** The same index with its talks and its terms in files of their own. */
const several = indexFiles(evenings, '/index/', { entry: 0 })
const talksFile = Object.keys(several).find(path => path.includes('/talks-')) ?? ''
const json = (content: object) => JSON.stringify(content)

const asked = (fetch: ReturnType<typeof publish>) => fetch.mock.calls.map(([url]) => new URL(String(url)).pathname)

describe('the index is fetched', () => {
  test('when the field is first focused, and not before', async () => {
    const fetch = publish()
    const search = visit()
    await search.updateComplete
    expect(fetch).not.toHaveBeenCalled()
    await field().click()
    await expect.element(page.getByText('Search 6 talks by topic, speaker or company').first()).toBeVisible()
    expect(asked(fetch)[0]).toBe(entry)
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  test('when the page is idle, if it asks for that', async () => {
    const fetch = publish()
    visit('<talk-search src="/index/talkseek.json" preload></talk-search>')
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1))
    await type('evidence')
    await expect.poll(titles).toEqual(['Moving to the cloud with evidence'])
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['/index/', entry],
    ['/index/talkseek.json', entry],
    ['/index/?v=2', entry],
    ['../index/', entry]
  ])('for src="%s" from %s', async (src, path) => {
    const fetch = publish()
    visit(`<talk-search src="${src}"></talk-search>`)
    await type('evidence')
    await expect.poll(titles).toHaveLength(1)
    expect(asked(fetch)[0]).toBe(path)
  })

  test('for a query that the page sets', async () => {
    publish()
    const search = visit()
    search.query = 'evidence'
    await expect.poll(titles).toEqual(['Moving to the cloud with evidence'])
    await expect.element(field()).toHaveValue('evidence')
  })
})

describe('while the index loads', () => {
  test('says so, and then answers what was typed last', async () => {
    const slow = heldBack(files[entry] ?? '')
    publish({ ...files, [entry]: slow.answer })
    visit()
    await type('mesh')
    await expect.element(page.getByText('Loading the talks…').first()).toBeVisible()
    await type('{Backspace}{Backspace}{Backspace}{Backspace}policy')
    slow.release()
    await expect.poll(titles).toEqual(['Policy as code for platform teams'])
  })

  test('a search that is taken out of the page stops loading, and loads when it comes back', async () => {
    const slow = heldBack(files[entry] ?? '')
    publish({ ...files, [entry]: slow.answer })
    const search = visit()
    const failed = vi.fn()
    search.addEventListener('talk-search-error', failed)
    await type('evidence')
    search.remove()
    await vi.waitFor(() => expect(slow.wasAborted()).toBe(true))
    publish()
    document.body.append(search)
    await expect.poll(titles).toEqual(['Moving to the cloud with evidence'])
    expect(failed).not.toHaveBeenCalled()
  })

  test('another src calls off the first, whose late answer changes nothing', async () => {
    const slow = heldBack(files[entry] ?? '')
    publish({ ...files, ...indexFiles([june], '/other/'), [entry]: slow.answer })
    const search = visit()
    await type('policy evidence')
    search.src = '/other/'
    await expect.poll(titles).toEqual(['Policy as code for platform teams'])
    expect(slow.wasAborted()).toBe(true)
    slow.release()
    await expect.element(page.getByText('1 talk').first()).toBeVisible()
    expect(titles()).toEqual(['Policy as code for platform teams'])
  })
})

test('another src of an open search shows the hits of the other index', async () => {
  publish({ ...files, ...indexFiles([march], '/march/') })
  const search = visit()
  await type('service')
  await expect.poll(titles).toContain('The challenges of exposing and connecting microservices')
  search.setAttribute('src', '/march/')
  await expect.poll(titles).toEqual(['Tracing requests through a service mesh'])
})

test('two searches on a page have an index, a query and hits each', async () => {
  publish({ ...files, ...indexFiles([march], '/march/') })
  visit('<talk-search src="/index/" label="All talks"></talk-search><talk-search src="/march/" label="March"></talk-search>')
  await page.getByRole('searchbox', { name: 'All talks' }).fill('mesh')
  await page.getByRole('searchbox', { name: 'March' }).fill('impatient')
  const inMarch = page.getByRole('search', { name: 'March' })
  await expect.element(inMarch.getByRole('link', { name: 'Observability for the impatient' })).toBeVisible()
  expect(inMarch.getByRole('link').elements()).toHaveLength(1)
  await expect.element(page.getByRole('search', { name: 'All talks' }).getByRole('link', { name: 'Tracing' })).toBeVisible()
})

describe('what stands in the element', () => {
  test('is shown until something is typed, and again when that is cleared', async () => {
    publish()
    visit('<talk-search src="/index/"><p>Browse the archive</p></talk-search>')
    await expect.element(page.getByText('Browse the archive')).toBeVisible()
    await type('mesh')
    await expect.element(page.getByText('Browse the archive')).not.toBeVisible()
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await expect.element(page.getByText('Browse the archive')).toBeVisible()
    await expect.poll(focused).toBe(field().element())
  })

  test('is shown when the index cannot be opened', async () => {
    publish({})
    visit('<talk-search src="/index/"><p>Browse the archive</p></talk-search>')
    await type('mesh')
    await expect.element(page.getByText('There is no index')).toBeVisible()
    await expect.element(page.getByText('Browse the archive')).toBeVisible()
  })
})

describe('an index that cannot be opened', () => {
  const url = `${location.origin}${entry}`
  const offline = () => Promise.reject(new TypeError('Failed to fetch'))
  const refused = async () => new Response('', { status: 403 })

  test.each([
    ['is missing', {}, [`There is no index at ${url} (404)`, 'correct src']],
    ['is refused', { [entry]: refused }, [`The server refused ${url} (403)`]],
    ['is out of reach', { [entry]: offline }, [`${url} could not be reached`, 'Check the connection']],
    ['is a web page', { [entry]: '<!doctype html><title>Home</title>' }, ['is a web page', `read from ${url}`]],
    ['is cut off', { [entry]: '{"talkseek":1,"fil' }, ['is cut off', 'Build the index again', url]],
    ['is of another version', { [entry]: json({ talkseek: 99 }) }, ['of index version 99', 'same release', url]],
    ['is some other JSON', { [entry]: '[1]' }, ['no Talkseek index', url]],
    ['lacks one of its files', { ...several, [talksFile]: offline }, [`${location.origin}${talksFile} could not be reached`]]
  ])('because it %s says so, and what helps', async (_, published, sentences) => {
    publish(published)
    const search = visit()
    const errors: string[] = []
    search.addEventListener('talk-search-error', ({ error }) => errors.push(error.message))
    await type('mesh')
    await expect.poll(() => texts('error')).toHaveLength(1)
    for (const sentence of sentences) expect(texts('error')[0]).toContain(sentence)
    await expect.poll(() => errors).toHaveLength(1)
    expect(texts('error')[0]).toContain(errors[0])
    await expect.poll(spoken).toContain(sentences[0])
  })

  test.each([
    ['its own site', '/index/talkseek.json', false],
    ['another site', 'https://talks.example/talkseek.json', true]
  ])('on %s speaks of that site’s permission only where it can be lacking', async (_, src, speaks) => {
    publish({ [new URL(src, location.href).pathname]: offline })
    visit(`<talk-search src="${src}"></talk-search>`)
    await type('mesh')
    await expect.poll(() => texts('error')).toHaveLength(1)
    expect(texts('error')[0]?.includes('CORS')).toBe(speaks)
  })

  test.each([
    ['no src', '<talk-search></talk-search>', 'The src attribute “” is no address of an index'],
    ['a src that is no address', '<talk-search src="https://:80"></talk-search>', 'The src attribute “https://:80” is no address']
  ])('because the element has %s says so', async (_, markup, sentence) => {
    publish()
    visit(markup)
    await type('mesh')
    await expect.poll(() => texts('error')[0]).toContain(sentence)
  })

  test('is tried again by the button, and then answers what was typed', async () => {
    publish({})
    visit()
    await type('policy')
    await expect.poll(() => texts('error')).toHaveLength(1)
    publish()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(titles).toEqual(['Policy as code for platform teams'])
    expect(texts('error')).toEqual([])
    await expect.poll(focused).toBe(field().element())
  })
})

describe('the page is told', () => {
  test('how many talks there are, and what each query found', async () => {
    publish()
    visit('<main><talk-search src="/index/"></talk-search></main>')
    const told: unknown[] = []
    const main = document.querySelector('main')
    main?.addEventListener('talk-search-ready', ({ talks }) => told.push(talks))
    main?.addEventListener('talk-search-results', ({ query, hits }) => told.push([query, hits]))
    await field().click()
    await expect.poll(() => told).toEqual([6])
    await field().fill('policy')
    await expect.poll(() => told).toEqual([6, ['policy', 1]])
    await field().fill('')
    await expect.poll(() => told).toEqual([6, ['policy', 1], ['', 0]])
  })
})
