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
    ['dropdown.html', 'kubernetes']
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
})

test('two hundred times opened, searched, narrowed, played, read and closed leaves no node and no listener behind', { timeout: 120_000 }, async () => {
  const { page } = await demo.visit('features/modal.html')
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const count = async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
    return { nodes: of('Nodes'), listeners: of('JSEventListeners') }
  }
  const visits = (times: number) =>
    page.evaluate(async n => {
      const search = document.querySelector('talk-search') as HTMLElementTagNameMap['talk-search']
      const settled = () => new Promise(resolve => setTimeout(resolve))
      for (let i = 0; i < n; i++) {
        await search.open()
        const first = () => search.shadowRoot?.querySelector('[part~="title"]')?.textContent ?? ''
        search.query = 'kubernetes'
        while (!first().includes('Kubernetes')) await settled()
        const choose = () => search.shadowRoot?.querySelector<HTMLElement>('[part~="facet-value"] input')?.click()
        choose()
        while (!search.shadowRoot?.querySelector('[part~="filter"]')) await settled()
        choose()
        while (search.shadowRoot?.querySelector('[part~="filter"]')) await settled()
        search.query = 'leap second'
        while (!first().includes('leap second')) await settled()
        search.shadowRoot?.querySelector<HTMLElement>('a.line')?.click()
        const player = () => search.shadowRoot?.querySelector('talk-player')
        while (!player()?.shadowRoot?.querySelector('video')) await settled()
        Object.assign(player() ?? {}, { pane: 'transcript' })
        while (!player()?.shadowRoot?.querySelector('#pane:not([hidden]) [part~="transcript"]')) await settled()
        Object.assign(player() ?? {}, { pane: '' })
        search.query = ''
        await settled()
        search.close()
        await settled()
      }
    }, times)
  await visits(20)
  const before = await count()
  await visits(200)
  const after = await count()
  // A few more or fewer are what a browser does for itself; each visit that left one node would leave 200.
  expect(after.nodes - before.nodes).toBeLessThan(100)
  expect(after.listeners - before.listeners).toBeLessThan(50)
  await page.close()
})
