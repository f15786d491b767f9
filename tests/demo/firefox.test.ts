import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findFirefox } from '../browser/firefox.js'
import { buildDemo, DEMO } from './built-demo.js'

const firefox = findFirefox()

// By WebDriver BiDi, which an ordinary Firefox speaks; Playwright needs one of its own.
describe.runIf(firefox)('in Firefox, a visitor with a keyboard', () => {
  let remove: () => Promise<void>
  let server: PreviewServer
  let browser: Browser
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    const demo = await buildDemo()
    remove = demo.remove
    server = await preview({ configFile: false, root: DEMO, logLevel: 'error', build: { outDir: demo.site }, preview: { port: 0 } })
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      extraPrefsFirefox: { 'media.autoplay.default': 0, 'media.autoplay.blocking_policy': 0 }
    })
    page = await browser.newPage()
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    await page.goto(server.resolvedUrls?.local[0] ?? '')
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
    await remove()
  })

  const focused = () => page.evaluate(() => document.querySelector('talk-search')?.shadowRoot?.activeElement?.textContent ?? '')

  test('types, goes down to the first hit, and hears it from its second', async () => {
    const field = await page.waitForSelector('talk-search >>> input')
    await field?.type('leap second')
    const hit = await page.waitForSelector('talk-search >>> [part~="hit"] a')
    expect(await hit?.evaluate(line => line.textContent)).toMatch(/leap second/i)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toMatch(/leap second/i)
    await page.keyboard.press('Enter')
    const video = await page.waitForSelector('talk-search >>> talk-player >>> video')
    await expect.poll(() => video?.evaluate(media => !(media as HTMLVideoElement).paused && (media as HTMLVideoElement).currentTime > 0)).toBe(true)
    expect(complaints).toEqual([])
  })

  test('moves in the list over the page, and the focus stays in the field', async () => {
    await page.goto(new URL('features/dropdown.html', server.resolvedUrls?.local[0]).href)
    const field = await page.waitForSelector('talk-search >>> input')
    await field?.type('kubernetes')
    await page.waitForSelector('talk-search >>> [role="option"]')
    await page.keyboard.press('ArrowDown')
    const active = await page.waitForSelector('talk-search >>> [role="option"][aria-selected="true"]')
    expect(await field?.evaluate(input => input.getAttribute('aria-activedescendant'))).toBe(await active?.evaluate(option => option.id))
    expect(await page.evaluate(() => document.querySelector('talk-search')?.shadowRoot?.activeElement?.id)).toBe('query')
    expect(complaints).toEqual([])
  })
})
