import { chromium, type Browser, type Page } from 'playwright'
import { preview, type PreviewServer } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findChromium } from '../browser/chromium.js'
import { buildDemo, DEMO } from './built-demo.js'

let remove: () => Promise<void>
let server: PreviewServer
let browser: Browser
let address: string

beforeAll(async () => {
  const demo = await buildDemo()
  remove = demo.remove
  server = await preview({ configFile: false, root: DEMO, logLevel: 'error', build: { outDir: demo.site }, preview: { port: 0 } })
  address = server.resolvedUrls?.local[0] ?? ''
  browser = await chromium.launch(findChromium())
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await remove()
})

let page: Page
/** Every address that the page asked for, and every complaint of the browser. */
let requests: string[]
let complaints: string[]

beforeEach(async () => {
  page = await browser.newPage()
  requests = []
  complaints = []
  page.on('request', request => requests.push(request.url()))
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(String(error)))
  await page.goto(address)
})
afterEach(() => page.close())

const field = () => page.getByRole('searchbox')
const media = () => page.locator('talk-search video')
const currentTime = () => media().evaluate((video: HTMLVideoElement) => (video.seeking ? Number.NaN : video.currentTime))
const foreign = () => requests.filter(url => !url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:'))

/** Types, waits for the hit that is meant, and goes to it with the keyboard. */
async function find(query: string, title: string): Promise<void> {
  await field().fill(query)
  await page.getByRole('link', { name: title }).first().waitFor()
  await field().press('ArrowDown')
}

/** The second that the recording stands at once it plays: read at once, so that it has not gone on for long. */
async function startOfPlayback(): Promise<number> {
  await expect.poll(currentTime, { timeout: 10_000, interval: 20 }).toBeGreaterThan(0)
  return currentTime()
}

/** The second at which the first seek arrives, told by the media element itself. */
const secondOfArrival = () =>
  media().evaluate(
    (video: HTMLVideoElement) =>
      new Promise<number>(resolve => {
        const tell = () => resolve(video.currentTime)
        if (video.seeking || video.readyState < 2) video.addEventListener('seeked', tell, { once: true })
        else tell()
      })
  )

describe('a visitor with a keyboard', () => {
  test('types, goes down, presses Enter and hears the talk from its second', async () => {
    await find('leap secnd', 'A leap second in the night train timetable')
    await page.keyboard.press('Enter')
    await media().waitFor()
    expect(Math.abs((await secondOfArrival()) - 65)).toBeLessThan(0.3)
    expect(await startOfPlayback()).toBeGreaterThanOrEqual(65)
    expect(complaints).toEqual([])
  })

  test('goes from hit to hit of one recording without loading it again', async () => {
    await find('leap second', 'A leap second in the night train timetable')
    await page.keyboard.press('Enter')
    await startOfPlayback()
    const element = await media().elementHandle()
    await find('cron twice', 'Cron at two in the morning, twice a year')
    await page.keyboard.press('Enter')
    await expect.poll(currentTime, { timeout: 10_000 }).toBeGreaterThanOrEqual(191.9)
    expect(await currentTime()).toBeLessThan(196)
    expect(await media().evaluate((video, before) => video === before, element)).toBe(true)
  })

  test('goes on to another recording, which begins at its own second', async () => {
    await find('leap second', 'A leap second in the night train timetable')
    await page.keyboard.press('Enter')
    await startOfPlayback()
    await find('sundials', 'Sundials for datacentres: seeing your clocks drift')
    await page.keyboard.press('Enter')
    await expect.poll(() => media().getAttribute('src')).toContain('night-watch.webm')
    await expect.poll(currentTime, { timeout: 10_000 }).toBeGreaterThanOrEqual(47.9)
    expect(await currentTime()).toBeLessThan(52)
  })
})

describe('before a visitor plays, nothing is asked of another site', () => {
  test('on the home page, while searching and with a YouTube hit in front of one', async () => {
    await find('load testing', 'Load Testing with F1')
    await page.waitForLoadState('networkidle')
    expect(requests.length).toBeGreaterThan(3)
    expect(foreign()).toEqual([])
  })

  test('on the page of an evening', async () => {
    await page.goto(new URL('/2020/12/02/cloud-native-london-december-2020/', address).href)
    await page.waitForLoadState('networkidle')
    expect(foreign()).toEqual([])
  })

  test('and when one does play YouTube, only its no-cookie domain is asked', async () => {
    // YouTube itself stays out of the tests: whatever is asked of it gets no answer.
    await page.route(/youtube/, route => route.abort())
    await find('load testing', 'Load Testing with F1')
    await page.keyboard.press('Enter')
    await expect.poll(foreign).not.toEqual([])
    expect(new Set(foreign().map(url => new URL(url).origin))).toEqual(new Set(['https://www.youtube-nocookie.com']))
    expect(foreign()[0]).toContain('/embed/-hcHhQKJF3U?')
    expect(foreign()[0]).toContain('start=1751')
  })
})

describe('every moment is a link', () => {
  test('that leads to the recording at its second without this element’s help', async () => {
    await find('load testing', 'Load Testing with F1')
    const link = page.getByRole('link', { name: 'Load Testing with F1' }).first()
    expect(await link.getAttribute('href')).toBe('https://youtu.be/-hcHhQKJF3U?t=1751')
  })

  test('that opens in a new tab with the Control key', async () => {
    await find('leap second', 'A leap second in the night train timetable')
    const opened = page.context().waitForEvent('page')
    await page.keyboard.press('ControlOrMeta+Enter')
    expect((await opened).url()).toContain('/media/clockwork-night.webm#t=65')
    expect(await media().count()).toBe(0)
  })
})

test('a page whose index is missing says so, and offers to try again', async () => {
  await page.route('**/talkseek.json', route => route.fulfill({ status: 404, body: 'Not found' }))
  await field().fill('queues')
  await page.getByRole('button', { name: 'Try again' }).waitFor()
  await page.unroute('**/talkseek.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await find('leap second', 'A leap second in the night train timetable')
})
