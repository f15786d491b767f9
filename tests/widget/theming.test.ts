import { afterEach, expect, test } from 'vitest'
import { leave, publish, type, visit } from './visit.js'

afterEach(leave)

test('a page whose own accent has the simplest of names sees it in the element', async () => {
  publish()
  const search = visit(`
    <style>
      :root { --accent: rgb(10, 120, 30) }
      talk-search { --talk-search-accent: var(--accent) }
    </style>
    <talk-search src="/index/talkseek.json"></talk-search>`)
  await type('ku')
  await expect.poll(() => search.shadowRoot?.querySelector('[part~="clock"]')).toBeTruthy()
  const clock = search.shadowRoot?.querySelector('[part~="clock"]')
  expect(clock && getComputedStyle(clock).color).toBe('rgb(10, 120, 30)')
})
