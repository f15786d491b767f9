import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { packIndex } from '../../search/index-files.js'
import { openTalks } from '../../search/static-talks.js'
import type { TalkSource } from '../../search/talk-source.js'
import { TalkSearch } from '../../widget/index.js'
import { evenings } from './evening.js'
import { field, leave, publish, spoken, texts, titles, type, visit } from './visit.js'

afterEach(() => {
  leave()
  localStorage.clear()
})

/** The talks of the evenings, found without a network. */
async function inMemory(): Promise<TalkSource> {
  const files = new Map(packIndex(evenings, text => text.length.toString(36)).map(({ name, content }) => [name, content]))
  return openTalks(async name => files.get(name) ?? '')
}

describe('a source of the site’s own', () => {
  test('is asked in place of an index, with what is typed and chosen', async () => {
    const fetch = publish({})
    const source = await inMemory()
    const asked = vi.spyOn(source, 'search')
    const search = visit('<talk-search facets="year"></talk-search>')
    search.source = source
    search.sort = 'newest'
    search.filters = { year: ['2020'] }
    await type('kubernetes')
    await expect.poll(titles).toHaveLength(2)
    expect(fetch).not.toHaveBeenCalled()
    await expect.poll(() => asked.mock.lastCall?.slice(0, 2)).toEqual(['kubernetes', { filters: { year: ['2020'] }, sort: 'newest', size: 10, facets: true }])
  })

  test('that fails says so, tells the page, and is asked again by the button', async () => {
    const source = await inMemory()
    const answers = vi.spyOn(source, 'search').mockRejectedValueOnce(new Error('The server is away'))
    const search = visit('<talk-search></talk-search>')
    const told = vi.fn()
    search.addEventListener('talk-search-error', ({ error }) => told(error.message))
    search.source = source
    await type('p')
    await expect.poll(() => texts('error')[0]).toContain('The server is away')
    expect(told).toHaveBeenCalledWith('The server is away')
    await expect.poll(spoken).toContain('The server is away')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(titles).not.toEqual([])
    expect(answers.mock.calls.length).toBeGreaterThan(1)
  })

  test('is told when an answer is no longer wanted', async () => {
    const source = await inMemory()
    const signals: AbortSignal[] = []
    const ask = source.search.bind(source)
    vi.spyOn(source, 'search').mockImplementation((query, settings, signal) => {
      if (signal) signals.push(signal)
      return query === 'policy' ? ask(query, settings) : new Promise(() => {})
    })
    const search = visit('<talk-search></talk-search>')
    search.source = source
    await field().fill('slow')
    await expect.poll(() => signals).toHaveLength(1)
    await field().fill('policy')
    await expect.poll(titles).toEqual(['Policy as code for platform teams'])
    expect(signals[0]?.aborted).toBe(true)
  })
})

describe('a script that comes late', () => {
  test('finds what was set before it came, and until then the page’s own content stands', async () => {
    publish()
    document.body.innerHTML = '<late-search src="/index/"><p>Browse the archive</p></late-search>'
    const search = document.querySelector('late-search') as TalkSearch
    await expect.element(page.getByText('Browse the archive')).toBeVisible()
    search.query = 'policy'
    search.maxMoments = 0
    customElements.define('late-search', class extends TalkSearch {})
    await expect.poll(() => search.shadowRoot?.querySelectorAll('[part~="hit"]').length).toBe(1)
    expect(search.query).toBe('policy')
    expect(search.shadowRoot?.querySelectorAll('[part~="moment"]')).toHaveLength(0)
  })
})

describe('the page and the element', () => {
  test('keep their styles apart', async () => {
    publish()
    const search = visit(`
      <style>p, a, li, input, button { color: rgb(255, 0, 0) !important; letter-spacing: 9px !important } .hit { display: none }</style>
      <p class="state-title">Of the page</p><talk-search src="/index/"></talk-search>`)
    const before = getComputedStyle(document.querySelector('p') as Element).fontWeight
    await type('policy')
    await expect.poll(titles).toHaveLength(1)
    const title = search.shadowRoot?.querySelector('a.title') as Element
    expect(getComputedStyle(title).letterSpacing).toBe('normal')
    expect(getComputedStyle(search.shadowRoot?.querySelector('.hit') as Element).display).not.toBe('none')
    expect(getComputedStyle(document.querySelector('p') as Element).fontWeight).toBe(before)
  })

  test('meet where the page says so: every attribute counts when it changes', async () => {
    publish()
    const search = visit('<talk-search src="/index/"></talk-search>')
    await type('service')
    await expect.poll(titles).toHaveLength(2)
    search.setAttribute('sort', 'oldest')
    await expect.poll(() => titles()[0]).toBe('Tracing requests through a service mesh')
    search.setAttribute('facets', 'year')
    await expect.poll(() => texts('facet')).toHaveLength(1)
    search.removeAttribute('facets')
    await expect.poll(() => texts('facet')).toHaveLength(0)
    search.setAttribute('mode', 'dropdown')
    await expect.element(page.getByRole('combobox', { name: 'Search talks' })).toHaveValue('service')
    search.setAttribute('mode', 'modal')
    await expect.element(page.getByRole('button', { name: 'Search talks' })).toBeVisible()
    await search.open()
    await expect.poll(titles).toHaveLength(2)
  })
})
