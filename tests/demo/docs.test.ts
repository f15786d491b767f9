import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDocs } from '../../demo/docs.js'
import { docsFolder } from '../../demo/documentation/docs-index.js'
import { openIndex } from '../../search/index-files.js'
import { DEMO } from './built-demo.js'
import { visitDemo, type VisitedDemo } from './visited-demo.js'

let demo: VisitedDemo
beforeAll(async () => {
  demo = await visitDemo()
})
afterAll(() => demo.leave())

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PAGES = readDocs(docsFolder(DEMO))
const hits = (page: Page) => page.locator('talk-search [part~="hit"]')

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox', { name: 'Search the documentation' }).fill(query)
  await hits(page).first().waitFor()
}

describe('a page of the documentation', () => {
  test.each(['docs/', 'docs/cli/', 'docs/component/', 'docs/faq/'])('%s has no fault that axe finds, in light and dark, wide and narrow', async path => {
    for (const [colorScheme, width] of [['light', 1280], ['dark', 390]] as const) {
      const { page, complaints } = await demo.visit(path, { colorScheme, viewport: { width, height: 800 } })
      await page.evaluate(AXE)
      const { violations } = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      expect(complaints).toEqual([])
      await page.close()
    }
  })

  test('stands in the menu of every other, which says where a reader is', async () => {
    const { page } = await demo.visit('docs/cli/')
    const menu = page.getByRole('navigation', { name: 'Documentation' })
    const addresses = await menu.getByRole('link').evaluateAll(links => links.map(link => link.getAttribute('href')))
    expect(addresses.toSorted()).toEqual(PAGES.map(({ url }) => url).toSorted())
    expect(await menu.locator('[aria-current="page"]').textContent()).toBe('The command line')
    await page.close()
  })

  test('is text alone where it is printed', async () => {
    const { page } = await demo.visit('docs/cli/')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    for (const part of ['.menu', 'talk-search', '.site-header nav', '.neighbours']) expect(await page.locator(part).isVisible(), part).toBe(false)
    await page.close()
  })

  test('can be read, and left, without a script', async () => {
    const { page } = await demo.visit('docs/', { javaScriptEnabled: false })
    expect(await page.getByRole('link', { name: 'All pages' }).first().isVisible()).toBe(true)
    await page.getByRole('main').getByRole('link', { name: 'Five minutes', exact: true }).click()
    expect(new URL(page.url()).pathname).toBe('/docs/tutorial/')
    await page.close()
  })
})

describe('the search of the documentation', () => {
  test('finds a section by its heading, names its page, and leads to it', async () => {
    const { page, complaints } = await demo.visit('docs/')
    await search(page, 'content security policy')
    expect(await hits(page).first().locator('[part="event"]').textContent()).toContain('The component')
    await page.getByRole('link', { name: 'Content security policy', exact: true }).first().click()
    await page.waitForURL('**/docs/component/#content-security-policy')
    await page.locator('#content-security-policy').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  test('says sections and not talks, and offers nothing to play', async () => {
    const { page } = await demo.visit('docs/')
    await search(page, 'transcript')
    await expect.poll(() => page.locator('talk-search [part="status"]').textContent()).toMatch(/\d+ sections, \d+ places/)
    const dialog = page.locator('talk-search dialog')
    expect(await dialog.innerText()).not.toMatch(/\d+ talks?\b/)
    for (const playable of ['talk-player', '[part="clock"]', 'time']) expect(await dialog.locator(playable).filter({ visible: true }).count(), playable).toBe(0)
    await page.close()
  })

  test.each([
    ['--min-success-at-1', '/docs/cli/#talkseek-eval'],
    ['date-unreadable', '/docs/rules/#date-unreadable'],
    ['own shapes', '/docs/configuration/#own-shapes'],
    ['asking before play', '/docs/player/#asking-first'],
    ['why no server', '/docs/faq/#why-is-there-no-server'],
    ['yotube chapters', '/docs/exports/#youtube-chapters']
  ])('finds %s first at %s', async (query, address) => {
    const index = await openIndex(async name => (await fetch(new URL(`docs-search/${name}`, demo.address))).text())
    const [first] = (await index.search(query)).hits
    expect(first?.talk.url).toBe(address)
  })

  test('knows every section of every page', async () => {
    const index = await openIndex(async name => (await fetch(new URL(`docs-search/${name}`, demo.address))).text())
    expect(index.talks.length).toBe(PAGES.flatMap(({ sections }) => sections).length)
  })
})
