import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KEYS, MOD, type JourneyPage } from '../browser/journey-page.js'
import { buildDemo, DEMO } from './built-demo.js'

/** What a visitor with a keyboard does on the demo site, in a browser other than the one that all tests run in. */
export function testKeyboardJourney(browser: string, open: () => Promise<JourneyPage>): void {
  let remove: () => Promise<void>
  let server: PreviewServer
  let page: JourneyPage
  const address = (path: string) => new URL(path, server.resolvedUrls?.local[0]).href

  beforeAll(async () => {
    const demo = await buildDemo()
    remove = demo.remove
    server = await preview({ configFile: false, root: DEMO, logLevel: 'error', build: { outDir: demo.site }, preview: { port: 0 } })
    page = await open()
  })
  afterAll(async () => {
    await page?.close()
    await server.close()
    await remove()
  })

  /** An ordinary machine needs a second for what it waits for here, a busy one more. */
  const seen = <Value>(run: () => Value) => expect.poll(() => page.evaluate(run), { timeout: 20_000 })
  const focused = () => document.querySelector('talk-search')?.shadowRoot?.activeElement?.textContent ?? ''
  const focusedId = () => document.querySelector('talk-search')?.shadowRoot?.activeElement?.id
  const firstTitle = () => document.querySelector('talk-search')?.shadowRoot?.querySelector('[part~="title"]')?.textContent

  describe(`in ${browser}, a visitor with a keyboard`, { timeout: 60_000 }, () => {
    test('types, goes down to the first hit, and hears it from its second', async () => {
      await page.visit(address(''))
      await page.evaluate(() => document.querySelector('talk-search')?.focus())
      await page.type('leap secnd')
      await seen(firstTitle).toContain('A leap second in the night train timetable')
      await page.type(KEYS.ArrowDown)
      await seen(focused).toContain('A leap second in the night train timetable')
      // Firefox's window, which nobody sees, never has the focus, and so shows it nowhere.
      expect(await page.evaluate(() => !document.hasFocus() || document.querySelector('talk-search')?.shadowRoot?.activeElement?.matches(':focus-visible'))).toBe(true)
      await page.type(KEYS.Enter)
      await seen(() => {
        const video = document.querySelector('talk-search')?.shadowRoot?.querySelector('talk-player')?.shadowRoot?.querySelector('video')
        return video && !video.seeking ? video.currentTime : 0
      }).toBeGreaterThan(65)
      await page.type(KEYS.Escape)
      await seen(focusedId).toBe('query')
      await page.type(KEYS.Escape)
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

    test('opens the dialog by its key, finds a talk, and is back on the button when Escape has closed it', async () => {
      await page.visit(address('features/modal.html'))
      await page.evaluate(() => document.querySelector('talk-search')?.focus())
      await page.type(`${MOD}k`)
      await seen(focusedId).toBe('query')
      await page.type('leap second')
      await seen(firstTitle).toContain('A leap second in the night train timetable')
      await page.type(KEYS.ArrowDown)
      await seen(focused).toContain('A leap second in the night train timetable')
      await page.type(KEYS.Escape)
      await seen(focusedId).toBe('query')
      await page.type(KEYS.Escape)
      await seen(() => document.querySelector('talk-search')?.query).toBe('')
      await page.type(KEYS.Escape)
      await seen(() => {
        const root = document.querySelector('talk-search')?.shadowRoot
        return root?.querySelector('dialog')?.open === false && root.activeElement?.getAttribute('part')
      }).toBe('button')
      expect(page.complaints).toEqual([])
    })

    test('finds the search in the page’s address, and goes back from the talk to the hits', async () => {
      await page.visit(address('features/address.html?q=leap+second'))
      await seen(firstTitle).toContain('A leap second in the night train timetable')
      await page.evaluate(() => document.querySelector('talk-search')?.focus())
      await page.type(KEYS.Enter)
      await seen(() => new URLSearchParams(location.search).get('talk')).toBe('2026-05-06-clockwork-night#2')
      expect(await page.evaluate(() => new URLSearchParams(location.search).get('t'))).toBe('65')
      await page.evaluate(() => history.back())
      await seen(() => location.search).toBe('?q=leap+second')
      await seen(firstTitle).toContain('A leap second in the night train timetable')
      expect(page.complaints).toEqual([])
    })
  })
}
