import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox } from '../browser/firefox.js'
import { KEYS, openFirefox, type FirefoxPage } from '../browser/firefox-page.js'
import { buildDemo, DEMO } from './built-demo.js'

let remove: () => Promise<void>
let server: PreviewServer
let page: FirefoxPage
const address = (path: string) => new URL(path, server.resolvedUrls?.local[0]).href

beforeAll(async () => {
  const demo = await buildDemo()
  remove = demo.remove
  server = await preview({ configFile: false, root: DEMO, logLevel: 'error', build: { outDir: demo.site }, preview: { port: 0 } })
  page = await openFirefox(findFirefox() ?? '')
})
afterAll(async () => {
  await page.close()
  await server.close()
  await remove()
})

/** An ordinary machine needs a second for what it waits for here, a busy one more. */
const seen = <Value>(run: () => Value) => expect.poll(() => page.evaluate(run), { timeout: 20_000 })
const focused = () => document.querySelector('talk-search')?.shadowRoot?.activeElement?.textContent ?? ''

describe('in Firefox, a visitor with a keyboard', { timeout: 60_000 }, () => {
  test('types, goes down to the first hit, and hears it from its second', async () => {
    await page.visit(address(''))
    await page.evaluate(() => document.querySelector('talk-search')?.focus())
    await page.type('leap secnd')
    await seen(() => document.querySelector('talk-search')?.shadowRoot?.querySelector('[part~="title"]')?.textContent).toContain('A leap second in the night train timetable')
    await page.type(KEYS.ArrowDown)
    await seen(focused).toContain('A leap second in the night train timetable')
    await page.type(KEYS.Enter)
    await seen(() => {
      const video = document.querySelector('talk-search')?.shadowRoot?.querySelector('talk-player')?.shadowRoot?.querySelector('video')
      return video && !video.seeking ? video.currentTime : 0
    }).toBeGreaterThan(65)
    await page.type(KEYS.Escape + KEYS.Escape)
    await seen(() => document.querySelector('talk-search')?.query).toBe('')
    expect(page.complaints).toEqual([])
  })

  test('moves in the list over the page, and the focus stays in the field', async () => {
    await page.visit(address('features/dropdown.html'))
    await page.evaluate(() => document.querySelector('talk-search')?.focus())
    await page.type('kubernetes')
    await seen(() => document.querySelector('talk-search')?.shadowRoot?.querySelectorAll('[role="option"]').length).toBeGreaterThan(1)
    await page.type(KEYS.ArrowDown)
    await seen(() => {
      const root = document.querySelector('talk-search')?.shadowRoot
      const active = root?.querySelector('[role="option"][aria-selected="true"]')?.id
      return active !== undefined && active === root?.querySelector('input')?.getAttribute('aria-activedescendant') && root.activeElement?.id
    }).toBe('query')
    expect(page.complaints).toEqual([])
  })
})
