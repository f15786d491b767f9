import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { field, focused, leave, publish, titles, type, visit } from './visit.js'

beforeEach(() => {
  localStorage.clear()
  publish()
})
afterEach(leave)

const recall = (query: string) => page.getByRole('region', { name: 'Recent searches' }).getByRole('button', { name: query, exact: true })

/** Searches as a visitor who means it. */
async function searchFor(query: string): Promise<void> {
  await userEvent.fill(field(), query)
  await expect.poll(titles).not.toEqual([])
  document.querySelector('talk-search')?.addEventListener('talk-search-select', event => event.preventDefault())
  await userEvent.keyboard('{Enter}')
}

describe('recent searches', () => {
  test('are offered in the empty field, latest first, and asked again', async () => {
    visit()
    await searchFor('mesh')
    await searchFor('policy')
    await userEvent.clear(field())
    await expect.element(recall('policy')).toBeVisible()
    expect(page.getByRole('region', { name: 'Recent searches' }).getByRole('listitem').elements().map(line => line.textContent.trim())).toEqual(['policy', 'mesh'])
    await recall('mesh').click()
    await expect.element(field()).toHaveValue('mesh')
    await expect.poll(titles).not.toEqual([])
    expect(focused()).toBe(field().element())
  })

  test('are reached by the arrow keys', async () => {
    visit()
    await searchFor('mesh')
    await userEvent.clear(field())
    await expect.element(recall('mesh')).toBeVisible()
    await userEvent.keyboard('{ArrowDown}')
    expect(focused()).toBe(recall('mesh').element())
    await userEvent.keyboard('{Enter}')
    await expect.element(field()).toHaveValue('mesh')
  })

  test('can be forgotten, one or all', async () => {
    visit()
    for (const query of ['mesh', 'policy', 'evidence']) await searchFor(query)
    await userEvent.clear(field())
    await page.getByRole('button', { name: 'Forget “policy”' }).click()
    await expect.element(recall('policy')).not.toBeInTheDocument()
    await expect.element(recall('mesh')).toBeVisible()
    await page.getByRole('button', { name: 'Forget all' }).click()
    await expect.element(recall('mesh')).not.toBeInTheDocument()
    expect(localStorage).toHaveLength(0)
  })

  test('are options of the list over the page, which the arrow keys reach and the key Delete forgets', async () => {
    const search = visit('<talk-search src="/index/talkseek.json" mode="dropdown"></talk-search>')
    search.addEventListener('talk-search-select', event => event.preventDefault())
    const box = page.getByRole('combobox', { name: 'Search talks' })
    for (const query of ['mesh', 'policy', 'evidence']) {
      await userEvent.fill(box, query)
      await expect.poll(titles).not.toEqual([])
      await userEvent.keyboard('{Enter}')
    }
    await userEvent.clear(box)
    const list = page.getByRole('listbox', { name: 'Recent searches' })
    await expect.element(list).toBeVisible()
    expect(list.getByRole('option').elements().map(option => option.textContent.trim())).toEqual(['evidence', 'policy', 'mesh'])
    expect(box.element().getAttribute('aria-controls')).toBe(list.element().id)
    await userEvent.keyboard('{Enter}')
    await expect.element(box).toHaveValue('')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect.element(list.getByRole('option', { name: 'policy' })).toHaveAttribute('aria-selected', 'true')
    expect(box.element().getAttribute('aria-activedescendant')).toBe(list.getByRole('option', { name: 'policy' }).element().id)
    await userEvent.keyboard('{Delete}')
    await expect.poll(() => list.getByRole('option').elements().map(option => option.textContent.trim())).toEqual(['evidence', 'mesh'])
    await userEvent.keyboard('{ArrowUp}{Enter}')
    await expect.element(box).toHaveValue('mesh')
    expect(focused()).toBe(box.element())
    await expect.poll(titles).not.toEqual([])
  })

  test('are not kept where the page says so', async () => {
    visit('<talk-search src="/index/talkseek.json" recent="off"></talk-search>')
    await searchFor('mesh')
    await userEvent.clear(field())
    await expect.poll(titles).toEqual([])
    expect(localStorage).toHaveLength(0)
  })

  test('are passed over without a word where storage is denied', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('Denied', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Denied', 'SecurityError')
    })
    visit()
    await searchFor('mesh')
    await userEvent.clear(field())
    await type('policy')
    await expect.poll(titles).toEqual(['Policy as code for platform teams'])
  })
})
