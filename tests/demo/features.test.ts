import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO } from './built-demo.js'
import { visitDemo, type VisitedDemo } from './visited-demo.js'

/** As strict as a site can be: no inline style, no inline script, no string that becomes code or markup but Lit's own. */
const STRICT = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html talkseek'
].join('; ')

let demo: VisitedDemo
beforeAll(async () => {
  demo = await visitDemo({ 'Content-Security-Policy': STRICT })
})
afterAll(() => demo.leave())

const field = (page: Page) => page.locator('talk-search input#query')

/** Types into a search, and waits for hits. */
async function find(page: Page, query: string, at = 0): Promise<void> {
  await field(page).nth(at).fill(query)
  await page.locator('[part~="hit"]').first().waitFor()
}

const PAGES = readdirSync(join(DEMO, 'features')).filter(file => file.endsWith('.html'))

describe('under the strictest content security policy and trusted types', () => {
  test.each(PAGES)('%s finds talks without a complaint of the browser', async file => {
    const { page, complaints } = await demo.visit(`features/${file}`)
    if (file === 'modal.html') await page.getByRole('button', { name: 'Search talks' }).click()
    await find(page, 'kubernetes')
    expect(complaints).toEqual([])
    await page.close()
  })

  test('a recording plays, and a dialog closes', async () => {
    const { page, complaints } = await demo.visit('features/modal.html')
    await page.getByRole('button', { name: 'Search talks' }).click()
    await find(page, 'leap second')
    await page.locator('[part~="title"]').first().click()
    await page.locator('talk-search video').waitFor()
    await page.getByRole('button', { name: 'Close the search' }).click()
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await page.close()
  })
})

test.each(['', 'player.html', '2026/05/06/clockwork-night/', ...PAGES.map(file => `features/${file}`)])('/%s is no wider than a small phone', async path => {
  const { page } = await demo.visit(path, { viewport: { width: 320, height: 640 } })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.close()
})

test('a shared link opens its talk at its second, and asks nobody before play', async () => {
  const { page } = await demo.visit('features/address.html')
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(new URL('features/address.html?q=load+testing&talk=2022-03-02-cloud-native-london-march-2022%231', demo.address).href)
  await page.locator('[part~="hit"]').first().waitFor()
  await page.locator('talk-search talk-player [part="play-button"]').waitFor()
  expect(asked.filter(url => !url.startsWith(demo.address) && !url.startsWith('data:'))).toEqual([])
  await page.close()
})

test('talks are found in a browser that calls its language “C”, as WebKit does where the system names none', async () => {
  const page = await demo.browser.newPage()
  const failed: string[] = []
  page.on('pageerror', error => failed.push(String(error)))
  await page.route(/search-worker/, async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `Object.defineProperty(navigator, 'language', { value: 'C' });\n${await response.text()}` })
  })
  await page.goto(new URL('features/inline.html', demo.address).href)
  await find(page, 'leap second')
  expect(failed).toEqual([])
  await page.close()
})

describe('nothing jumps', () => {
  /** All shifts of the layout that no key or press asked for, summed. */
  const watchShifts = (page: Page) =>
    page.addInitScript(() => {
      Object.assign(window, { shifted: 0 })
      new PerformanceObserver(list => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) Object.assign(window, { shifted: (window as unknown as { shifted: number }).shifted + entry.value })
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
  const shifted = (page: Page) => page.evaluate(() => (window as unknown as { shifted: number }).shifted)

  test.each([
    ['inline.html', 'kubernetes'],
    ['inline.html', 'leap second'],
    ['facets.html', 'kubernetes'],
    ['dropdown.html', 'kubernetes'],
    ['posters.html', 'clock']
  ])('on %s when the hits for “%s” come late', async (path, query) => {
    const page = await demo.browser.newPage({ viewport: { width: 1280, height: 800 } })
    await watchShifts(page)
    // Later than any key, so that no key can have asked for what it moves.
    await page.route('**/talkseek.json', async route => {
      await new Promise(resolve => setTimeout(resolve, 900))
      await route.continue()
    })
    await page.goto(new URL(`features/${path}`, demo.address).href)
    // Keys, since only they are what a browser takes for a visitor's wish.
    await field(page).first().pressSequentially(query)
    await page.locator('[part~="hit"]').first().waitFor()
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    expect(await shifted(page)).toBeLessThan(0.01)
    await page.close()
  })

  test('on posters.html when pictures come late, or not at all', async () => {
    const page = await demo.browser.newPage({ viewport: { width: 1280, height: 800 } })
    await watchShifts(page)
    await page.route('**/images/*.svg', async route => {
      await new Promise(resolve => setTimeout(resolve, 900))
      await (route.request().url().includes('clockwork') ? route.abort() : route.continue())
    })
    await page.goto(new URL('features/posters.html', demo.address).href)
    await field(page).first().pressSequentially('clock')
    const visibilities = () => page.locator('[part~="poster"]').evaluateAll(images => images.slice(0, 3).map(image => (image as HTMLImageElement).complete && getComputedStyle(image).visibility))
    await expect.poll(visibilities, { timeout: 10_000 }).toEqual(['hidden', 'hidden', 'visible'])
    expect(await shifted(page)).toBeLessThan(0.01)
    await page.close()
  })
})
