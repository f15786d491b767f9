import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { focused, leave, publish, texts, titles, visit } from './visit.js'

const chosen = vi.fn()
const box = () => page.getByRole('combobox', { name: 'Search talks' })
const list = () => page.getByRole('listbox', { name: 'Talks and moments' })
const press = (keys: string) => userEvent.keyboard(keys)
/** The option that a screen reader is led to. */
const active = () => {
  const id = box().element().getAttribute('aria-activedescendant')
  return id && document.querySelector('talk-search')?.shadowRoot?.getElementById(id)?.textContent.replace(/\s+/g, ' ').trim()
}

beforeEach(async () => {
  localStorage.clear()
  publish()
  visit(`
    <button>Elsewhere</button>
    <talk-search src="/index/" mode="dropdown" facets="year"></talk-search>
    <p id="below">What stands below</p>`
  ).addEventListener('talk-search-select', event => {
    event.preventDefault()
    chosen(event.moment.text)
  })
})
afterEach(() => {
  leave()
  chosen.mockReset()
})

async function search(query: string): Promise<void> {
  await box().fill(query)
  await expect.element(list()).toBeVisible()
}

describe('a list over the page', () => {
  test('opens while typing and moves nothing below the field', async () => {
    const below = document.getElementById('below')
    const before = below?.getBoundingClientRect().top
    await expect.element(box()).toHaveAttribute('aria-expanded', 'false')
    await search('kubernetes')
    await expect.element(box()).toHaveAttribute('aria-expanded', 'true')
    expect(box().element().getAttribute('aria-controls')).toBe(list().element().id)
    expect(below?.getBoundingClientRect().top).toBe(before)
  })

  test('groups moments by talk, and holds nothing in an option that could have the focus', async () => {
    await search('kubernetes')
    expect(list().getByRole('group').elements().map(group => group.getAttribute('aria-label'))).toEqual(titles())
    expect(list().getByRole('option').elements()).toHaveLength(6)
    expect(list().element().querySelectorAll('a, button, input, [tabindex]')).toHaveLength(0)
    await expect.element(list().getByRole('option', { name: 'Xavier Millot' })).toBeVisible()
  })

  test('keeps the focus in the field while the arrow keys lead through it and back', async () => {
    await search('kubernetes')
    await press('{ArrowDown}')
    await expect.poll(active).toContain('Sharing Kubernetes apps')
    await press('{ArrowDown}')
    await expect.poll(active).toContain('In handing over')
    await press('{ArrowUp}{ArrowUp}')
    await expect.poll(active).toBeFalsy()
    await press('{ArrowUp}')
    await expect.poll(active).toContain('Gateways in front of Kubernetes')
    expect(focused()).toBe(box().element())
  })

  test('is chosen from by Enter: the active option, else the first', async () => {
    await search('kubernetes')
    await press('{Enter}')
    expect(chosen).toHaveBeenLastCalledWith('Sharing Kubernetes apps: can we do better?')
    await press('{ArrowUp}')
    await expect.poll(active).toBeTruthy()
    await press('{Enter}')
    expect(chosen).toHaveBeenLastCalledWith('Gateways in front of Kubernetes')
  })

  test('is chosen from by a click, which leaves the focus in the field', async () => {
    await search('policy')
    await list().getByRole('option', { name: 'Write the policy' }).click()
    expect(chosen).toHaveBeenCalledExactlyOnceWith('Write the policy where the developer meets it: in the pull request')
    expect(focused()).toBe(box().element())
  })

  test('chooses nothing by the Enter of an input method', async () => {
    await search('policy')
    box().element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true, cancelable: true }))
    expect(chosen).not.toHaveBeenCalled()
  })

  test('is cleared by Escape, and closed by the next', async () => {
    await search('policy')
    await press('{Enter}{Escape}')
    await expect.element(box()).toHaveValue('')
    await expect.element(list()).not.toBeInTheDocument()
    await expect.element(page.getByRole('region', { name: 'Recent searches' })).toBeVisible()
    await press('{Escape}')
    await expect.element(page.getByRole('region', { name: 'Recent searches' })).not.toBeInTheDocument()
  })

  test('closes when the focus or a press goes elsewhere, and opens again by an arrow key', async () => {
    await search('policy')
    await page.getByRole('button', { name: 'Elsewhere' }).click()
    await expect.element(list()).not.toBeInTheDocument()
    await box().click()
    await press('{Escape}')
    await search('policy')
    await press('{ArrowDown}')
    await expect.element(list()).toBeVisible()
  })

  test('says how many there are, and why there are none', async () => {
    await search('kubernetes')
    expect(texts('status')).toEqual(['2 talks, 6 moments'])
    await box().fill('zeppelin')
    await expect.poll(() => texts('empty')[0]).toContain('No talk mentions “zeppelin”')
    await expect.element(box()).toHaveAttribute('aria-expanded', 'false')
  })
})

test('a field in the last corner of a page has its list grow into the page', async () => {
  await page.viewport(900, 600)
  visit('<div style="margin-inline-start: auto; inline-size: 240px"><talk-search src="/index/" mode="dropdown"></talk-search></div>')
  await search('kubernetes')
  const { left, right } = list().element().getBoundingClientRect()
  expect(right).toBeLessThanOrEqual(900)
  expect(left).toBeGreaterThanOrEqual(0)
  expect(right - left).toBeGreaterThan(400)
})
