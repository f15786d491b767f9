import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { field, focused, leave, publish, spoken, titles, type, visit } from './visit.js'

const selected = vi.fn()

beforeEach(() => {
  publish()
  visit().addEventListener('talk-search-select', event => {
    event.preventDefault()
    selected(event.moment.text)
  })
})

afterEach(() => {
  leave()
  selected.mockReset()
})

const line = () => focused()?.textContent?.replace(/\s+/g, ' ').trim()
const press = (keys: string) => userEvent.keyboard(keys)

async function search(text: string): Promise<void> {
  await type(text)
  await expect.poll(titles).not.toEqual([])
}

describe('the arrow keys', () => {
  test('lead from the field through titles and moments as they stand, and back', async () => {
    await search('kubernetes')
    const walked: (string | undefined)[] = []
    for (let i = 0; i < 3; i++) {
      await press('{ArrowDown}')
      walked.push(line())
    }
    expect(walked).toEqual([
      expect.stringContaining('Sharing Kubernetes apps'),
      expect.stringContaining('In handing over a Kubernetes application'),
      expect.stringContaining('What you put into the world')
    ])
    await press('{ArrowUp}')
    expect(line()).toContain('In handing over')
    await press('{ArrowUp}{ArrowUp}')
    await expect.poll(focused).toBe(field().element())
  })

  test('stop at the last line', async () => {
    await search('evidence')
    await press('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(line()).toContain('Moving to the cloud with evidence')
  })

  test('leave the field alone while nothing is found', async () => {
    await type('zeppelin')
    await press('{ArrowDown}')
    await expect.poll(focused).toBe(field().element())
  })
})

test('Home and End lead to the first and the last line', async () => {
  await search('kubernetes')
  await press('{ArrowDown}{End}')
  expect(line()).toContain('Gateways in front of Kubernetes')
  await press('{Home}')
  expect(line()).toContain('Sharing Kubernetes apps')
})

describe('Enter', () => {
  test('in the field chooses the first hit', async () => {
    await search('kubernetes')
    await press('{Enter}')
    expect(selected).toHaveBeenCalledExactlyOnceWith('Sharing Kubernetes apps: can we do better?')
  })

  test('on a line chooses its moment', async () => {
    await search('kubernetes')
    await press('{ArrowDown}{End}{Enter}')
    expect(selected).toHaveBeenCalledExactlyOnceWith('Gateways in front of Kubernetes')
  })

  test('in an empty field chooses nothing', async () => {
    await field().click()
    await press('{Enter}')
    expect(selected).not.toHaveBeenCalled()
  })
})

describe('Escape', () => {
  test('on a line goes back to the field, and there empties it', async () => {
    await search('kubernetes')
    await press('{ArrowDown}{ArrowDown}{Escape}')
    await expect.poll(focused).toBe(field().element())
    await expect.element(field()).toHaveValue('kubernetes')
    await press('{Escape}')
    await expect.element(field()).toHaveValue('')
    expect(titles()).toEqual([])
  })

  test('in an empty field is left to the page', async () => {
    const heard = vi.fn()
    document.body.addEventListener('keydown', heard, { once: true })
    await field().click()
    await press('{Escape}')
    expect(heard).toHaveBeenCalledOnce()
  })
})

describe('a letter typed on a line', () => {
  test('goes on in the field', async () => {
    await search('kuber')
    await press('{ArrowDown}{ArrowDown}n')
    await expect.poll(focused).toBe(field().element())
    await expect.element(field()).toHaveValue('kubern')
    await press('{ArrowDown}{Backspace}')
    await expect.element(field()).toHaveValue('kuber')
  })

  test.each(['{Control>}c{/Control}', '{Alt>}x{/Alt}'])('with a modifier is the browser’s: %s', async keys => {
    await search('kuber')
    await press(`{ArrowDown}${keys}`)
    expect(line()).toContain('Sharing Kubernetes apps')
    await expect.element(field()).toHaveValue('kuber')
  })
})

describe('while an input method composes', () => {
  test.each(['Enter', 'ArrowDown', 'Escape'])('%s is its own', async key => {
    await search('kubernetes')
    const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, composed: true, cancelable: true })
    field().element().dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
    expect(selected).not.toHaveBeenCalled()
    await expect.poll(focused).toBe(field().element())
    await expect.element(field()).toHaveValue('kubernetes')
  })
})

describe('a screen reader', () => {
  test('is told the count once typing pauses', async () => {
    await search('kubernetes')
    expect(spoken()).not.toContain('moments')
    await expect.poll(spoken).toBe('2 talks, 6 moments')
  })

  test('is told that nothing is found', async () => {
    await type('zeppelin')
    await expect.poll(spoken).toBe('No talk mentions “zeppelin”')
  })
})
