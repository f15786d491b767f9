import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Shortcut } from '../../widget/shortcut.js'
import { field, focused, leave, publish, titles, type, visit } from './visit.js'

const opener = () => page.getByRole('button', { name: 'Search talks' })
const dialog = () => page.getByRole('dialog', { name: 'Search talks' })
const press = (keys: string) => userEvent.keyboard(keys)
const MODAL = '<talk-search src="/index/" mode="modal"></talk-search>'

beforeEach(() => {
  localStorage.clear()
  publish()
})
afterEach(leave)

describe('the dialog', () => {
  test('is opened by the button, with the cursor in its field, and closed by Escape, which gives the focus back', async () => {
    visit(MODAL)
    await opener().click()
    await expect.element(dialog()).toBeVisible()
    await expect.poll(focused).toBe(field().element())
    await type('policy')
    await expect.poll(titles).toEqual(['Policy as code for platform teams'])
    await press('{Escape}')
    await expect.element(field()).toHaveValue('')
    await press('{Escape}')
    await expect.element(dialog()).not.toBeInTheDocument()
    await expect.poll(focused).toBe(opener().element())
  })

  test('leads through its hits by arrow keys, as in the page', async () => {
    visit(MODAL)
    await opener().click()
    await type('policy')
    await expect.poll(titles).not.toEqual([])
    await press('{ArrowDown}')
    expect(focused()?.textContent).toContain('Policy as code')
    await press('{Escape}')
    await expect.poll(focused).toBe(field().element())
  })

  test('is closed by its button and by a press beside it', async () => {
    visit(MODAL)
    await opener().click()
    await page.getByRole('button', { name: 'Close the search' }).click()
    await expect.element(dialog()).not.toBeInTheDocument()
    await opener().click()
    await expect.element(dialog()).toBeVisible()
    const element = dialog().element()
    element.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await expect.element(dialog()).not.toBeInTheDocument()
  })

  test('falls silent when it is closed', async () => {
    const search = visit(MODAL)
    await opener().click()
    await type('policy')
    await page.getByRole('link', { name: 'Policy as code' }).click()
    const player = () => search.shadowRoot?.querySelector('talk-player')
    await expect.poll(() => player()?.paused).toBe(false)
    search.close()
    await expect.poll(() => player()?.paused).toBe(true)
  })
})

describe('a shortcut', () => {
  test('stands on the button and opens the dialog; the focus goes back to where it was', async () => {
    visit(`<button>Elsewhere</button>${MODAL}`)
    await expect.element(opener()).toHaveAttribute('aria-keyshortcuts', 'Control+K')
    await expect.element(opener()).toHaveTextContent('Ctrl K')
    const elsewhere = page.getByRole('button', { name: 'Elsewhere' })
    ;(elsewhere.element() as HTMLElement).focus()
    await press('{Control>}k{/Control}')
    await expect.element(dialog()).toBeVisible()
    await expect.poll(focused).toBe(field().element())
    await press('{Escape}')
    await expect.poll(focused).toBe(elsewhere.element())
  })

  test('is left alone while somebody writes in another field', async () => {
    visit(`<textarea aria-label="Notes"></textarea>${MODAL}`)
    await page.getByRole('textbox', { name: 'Notes' }).click()
    await press('{Control>}k{/Control}')
    await expect.element(dialog()).not.toBeInTheDocument()
  })

  test.each(['none', ''])('can be switched off: shortcut="%s"', async shortcut => {
    visit(`<talk-search src="/index/" mode="modal" shortcut="${shortcut}"></talk-search>`)
    await expect.element(opener()).not.toHaveAttribute('aria-keyshortcuts')
    await press('{Control>}k{/Control}')
    await expect.element(dialog()).not.toBeInTheDocument()
  })

  test('can be another one, in the page too', async () => {
    visit('<talk-search src="/index/" shortcut="/"></talk-search>')
    await press('/')
    await expect.poll(focused).toBe(field().element())
    await expect.element(field()).toHaveValue('')
    await press('/')
    await expect.element(field()).toHaveValue('/')
  })

  test('that two searches share opens the first that can be seen', async () => {
    visit(`<div hidden>${MODAL}</div><talk-search id="second" src="/index/" mode="modal"></talk-search>${MODAL}`)
    await press('{Control>}k{/Control}')
    await expect.poll(() => [...document.querySelectorAll('talk-search')].map(search => search.shadowRoot?.querySelector('dialog')?.open ?? false)).toEqual([false, true, false])
  })

  test.each(['mod+f', 'ctrl+t', 'mod+w', 'mod+l', 'hyper+k', 'none', ''])('is never %j: that is the browser’s, or no key', text => {
    expect(Shortcut.parse(text)).toBeNull()
  })

  test.each([
    ['mod+k', { key: 'k', ctrlKey: true }, true],
    ['mod+k', { key: 'k', ctrlKey: true, shiftKey: true }, false],
    ['mod+k', { key: 'k', ctrlKey: true, altKey: true }, false],
    ['mod+k', { key: 'k' }, false],
    ['/', { key: '/', shiftKey: true }, true],
    ['/', { key: '/', ctrlKey: true }, false],
    ['s', { key: 's' }, true],
    ['s', { key: 's', isComposing: true }, false],
    ['s', { key: 's', repeat: true }, false]
  ])('%s and the keys %o: %s', (text, keys, meant) => {
    expect(Shortcut.parse(text)?.isMeant(new KeyboardEvent('keydown', keys))).toBe(meant)
  })
})
