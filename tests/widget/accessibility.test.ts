import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { evenings } from './evening.js'
import { field, heldBack, indexFiles, leave, publish, texts, titles, type, visit } from './visit.js'

afterEach(leave)

const ARCHIVE = '<talk-search src="/index/"><p>Browse the <a href="/talks/">archive</a></p></talk-search>'

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
