import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { evenings } from './evening.js'
import { field, heldBack, indexFiles, leave, publish, texts, titles, type, visit } from './visit.js'

afterEach(() => {
  leave()
  localStorage.clear()
})

const ARCHIVE = '<talk-search src="/index/" facets="year speaker"><p>Browse the <a href="/talks/">archive</a></p></talk-search>'

/** How a search comes to show each of its states. */
const STATES: { state: string; reach(): Promise<void> }[] = [
  { state: 'an untouched field', reach: async () => void publish() },
  {
    state: 'an empty field with its index open',
    reach: async () => {
      publish()
      await field().click()
      await expect.poll(() => texts('status')[0]).toContain('Search 6 talks')
    }
  },
  {
    state: 'an index that loads',
    reach: async () => {
      publish({ '/index/talkseek.json': heldBack('').answer })
      await type('mesh')
      await expect.element(page.getByText('Loading the talks…').first()).toBeVisible()
    }
  },
  { state: 'talks and moments', reach: () => find('kubernetes') },
  { state: 'a talk that is no recording', reach: () => find('tracing') },
  {
    state: 'more talks than are shown',
    reach: async () => {
      document.querySelector('talk-search')?.setAttribute('max-hits', '1')
      await find('cloud service')
    }
  },
  {
    state: 'a line with the focus',
    reach: async () => {
      await find('kubernetes')
      await type('{ArrowDown}')
    }
  },
  {
    state: 'a list over the page with an active option',
    reach: async () => {
      document.querySelector('talk-search')?.setAttribute('mode', 'dropdown')
      await find('kubernetes')
      await type('{ArrowDown}')
      await expect.poll(() => page.getByRole('listbox').getByRole('option', { selected: true }).elements()).toHaveLength(1)
    }
  },
  {
    state: 'recent searches in a list over the page',
    reach: async () => {
      document.querySelector('talk-search')?.setAttribute('mode', 'dropdown')
      localStorage.setItem('talk-search-recent:/index/', '["mesh","policy"]')
      publish()
      await page.getByRole('combobox').click()
      await expect.element(page.getByRole('listbox', { name: 'Recent searches' })).toBeVisible()
      await userEvent.keyboard('{ArrowDown}')
      await expect.element(page.getByRole('option', { name: 'mesh' })).toHaveAttribute('aria-selected', 'true')
    }
  },
  {
    state: 'a button that opens a dialog',
    reach: async () => {
      document.querySelector('talk-search')?.setAttribute('mode', 'modal')
      await expect.element(page.getByRole('button', { name: 'Search talks' })).toBeVisible()
    }
  },
  {
    state: 'a dialog with hits',
    reach: async () => {
      document.querySelector('talk-search')?.setAttribute('mode', 'modal')
      publish()
      await page.getByRole('button', { name: 'Search talks' }).click()
      await find('kubernetes')
    }
  },
  {
    state: 'chosen filters',
    reach: async () => {
      await find('service')
      await page.getByRole('button', { name: 'Filters' }).click()
      await page.getByRole('checkbox', { name: '2018' }).click()
      await expect.poll(titles).toHaveLength(1)
    }
  },
  {
    state: 'a slip, corrected',
    reach: async () => {
      await find('evidnece')
      await expect.poll(() => texts('suggestion')).toHaveLength(1)
    }
  },
  {
    state: 'the rest of a word',
    reach: async () => {
      await find('kube')
      await expect.poll(() => texts('completion')).toHaveLength(1)
    }
  },
  {
    state: 'recent searches and the newest talks',
    reach: async () => {
      localStorage.setItem('talk-search-recent:/index/', '["mesh","policy"]')
      document.querySelector('talk-search')?.setAttribute('browse', '')
      publish()
      await field().click()
      await expect.element(page.getByRole('region', { name: 'Recent searches' })).toBeVisible()
      await expect.poll(titles).not.toEqual([])
    }
  },
  {
    state: 'Arabic, from right to left',
    reach: async () => {
      document.querySelector('talk-search')?.setAttribute('lang', 'ar')
      document.querySelector('talk-search')?.setAttribute('dir', 'rtl')
      await find('kubernetes')
    }
  },
  {
    state: 'no talk',
    reach: async () => {
      publish()
      await type('zeppelin')
      await expect.poll(() => texts('empty')).toHaveLength(1)
    }
  },
  {
    state: 'an error',
    reach: async () => {
      publish({})
      await type('mesh')
      await expect.poll(() => texts('error')).toHaveLength(1)
    }
  },
  {
    state: 'a moment that plays',
    reach: async () => {
      await find('policy')
      await page.getByRole('link', { name: 'Policy as code' }).click()
      await expect.element(page.getByRole('group', { name: 'Now playing' })).toBeVisible()
    }
  }
]

async function find(query: string): Promise<void> {
  publish(indexFiles(evenings))
  if (document.querySelector('talk-search')?.getAttribute('mode') === 'dropdown') await page.getByRole('combobox').click()
  await type(query)
  await expect.poll(titles).not.toEqual([])
}

/** Colours are judged when nothing moves any more; the turning ring never ends. */
async function atRest(search: Element): Promise<void> {
  const moving = search.shadowRoot?.getAnimations() ?? []
  const ending = moving.filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
  await Promise.all(ending.map(animation => animation.finished.catch(() => {})))
}

describe.each(['light', 'dark'] as const)('in %s colours', scheme => {
  test.each(STATES)('$state has no fault that axe knows', async ({ reach }) => {
    document.documentElement.style.cssText = `color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#0f1014' : '#fff'}`
    const search = visit(ARCHIVE)
    await search.updateComplete
    await reach()
    await atRest(search)
    const { violations } = await axe.run(search)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(node => [node.target, node.failureSummary])])).toEqual([])
  })
})

test('the colours follow the page, or what the element is told', async () => {
  publish()
  const search = visit('<talk-search src="/index/" theme="dark"></talk-search>')
  await search.updateComplete
  expect(getComputedStyle(search).colorScheme).toBe('dark')
  search.theme = 'light'
  await search.updateComplete
  expect(getComputedStyle(search).colorScheme).toBe('light')
  search.theme = 'auto'
  document.documentElement.style.colorScheme = 'dark'
  await search.updateComplete
  expect(getComputedStyle(search).colorScheme).toBe('dark')
})

test('the field is called as the page says, and reads as it says while it is empty', async () => {
  publish()
  visit('<talk-search src="/index/" label="Search the evenings" placeholder="Try “service mesh”"></talk-search>')
  await expect.element(page.getByRole('search', { name: 'Search the evenings' })).toBeInTheDocument()
  await expect.element(page.getByRole('searchbox', { name: 'Search the evenings' })).toHaveAttribute('placeholder', 'Try “service mesh”')
})

test.each(['inline', 'dropdown', 'modal'])('a page 320 pixels wide does not scroll sideways, nor one read at twice its size: %s', async mode => {
  await page.viewport(320, 640)
  publish()
  const search = visit(`<talk-search src="/index/" mode="${mode}" facets="year speaker affiliation"></talk-search>`)
  if (mode === 'modal') await page.getByRole('button', { name: 'Search talks' }).click()
  if (mode === 'dropdown') await page.getByRole('combobox').click()
  for (const size of ['100%', '200%']) {
    document.documentElement.style.fontSize = size
    await type('kubernetes')
    await expect.poll(titles).not.toEqual([])
    await expect.element(page.getByRole('button', { name: 'Filters' })).toBeVisible()
    expect(search.ownerDocument.documentElement.scrollWidth).toBeLessThanOrEqual(320)
    const wide = [...(search.shadowRoot?.querySelectorAll(':not(.completion *)') ?? [])].filter(element => element.getBoundingClientRect().right > 321)
    expect(wide.map(({ className }) => className)).toEqual([])
    search.query = ''
  }
})

test('the tree that screen readers read: a search, its field, talks as a list with their moments as lists in it', async () => {
  publish()
  const search = visit('<talk-search src="/index/"></talk-search>')
  await type('policy')
  await expect.poll(titles).toHaveLength(1)
  const region = page.getByRole('search', { name: 'Search talks' })
  await expect.element(region.getByRole('searchbox', { name: 'Search talks' })).toBeVisible()
  const [talks, moments] = region.getByRole('list').elements()
  expect(talks?.querySelectorAll(':scope > li')).toHaveLength(1)
  expect(talks?.contains(moments ?? null)).toBe(true)
  await expect.element(region.getByRole('link', { name: '0:34 Takeaway Write the policy where the developer meets it: in the pull request' })).toBeVisible()
  // One voice: what is seen as a status is hidden from screen readers, which are told by the live region alone.
  expect(search.shadowRoot?.querySelectorAll('[role="status"], [aria-live]')).toHaveLength(1)
})

test('a page 320 pixels wide does not scroll sideways', async () => {
  await page.viewport(320, 640)
  publish()
  const search = visit()
  await type('kubernetes')
  await expect.poll(titles).not.toEqual([])
  expect(search.ownerDocument.documentElement.scrollWidth).toBeLessThanOrEqual(320)
  const { width } = field().element().getBoundingClientRect()
  expect(width).toBeGreaterThan(180)
})
