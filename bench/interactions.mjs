import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { runnerImport } from 'vite'
import { generateTalks } from './generate-talks.mjs'
import { packTalks } from './pack-talks.mjs'

/**
 * How long a visitor waits for the next picture after a key or a press: the element in a page, with facets, over many
 * talks, by the browser's own Event Timing. `npm run bundle` first.
 */
const { values } = parseArgs({
  options: {
    talks: { type: 'string', default: '10000' },
    throttle: { type: 'string', multiple: true, default: ['1', '4'] },
    rounds: { type: 'string', default: '3' },
    facets: { type: 'string', default: 'year speaker affiliation tag event' }
  }
})

const BUNDLE = fileURLToPath(new URL('../dist/bundle/', import.meta.url))
const HERE = fileURLToPath(new URL('.', import.meta.url))
const TYPES = { js: 'text/javascript', json: 'application/json', html: 'text/html; charset=utf-8' }
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Interactions</title><link rel="icon" href="data:,"><body style="margin:0 auto;max-width:60rem;font-family:sans-serif">
<script type="module" src="/talk-search.js"></script>
<talk-search src="/index/talkseek.json" facets="${values.facets}"></talk-search>`

const posts = generateTalks({ talks: Number(values.talks) })
const files = await packTalks(posts)
// A word that many talks hold, so that every step has hits to draw.
const WORD = posts[0].talks[0].title.toLowerCase().split(' ').find(word => word.length > 4)
const server = createServer(async ({ url = '/' }, response) => {
  const path = url.slice(1).replace(/[?#].*/, '') || 'page.html'
  const body = path === 'page.html' ? PAGE : path.startsWith('index/') ? files.get(path.slice(6)) : await readFile(join(BUNDLE, path)).catch(() => undefined)
  response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': TYPES[path.split('.').at(-1)] ?? 'application/octet-stream' })
  response.end(body)
})
await new Promise(resolve => void server.listen(0, 'localhost', () => resolve()))
const { module } = await runnerImport(join(HERE, '../tests/browser/chromium.ts'))
const browser = await chromium.launch(await module.findChromium())

/** What is done, in this order; each is told apart by the time at which it was done. */
const STEPS = {
  'first letter': page => page.keyboard.type(WORD[0]),
  'second letter': page => page.keyboard.type(WORD[1]),
  'third letter': page => page.keyboard.type(WORD[2]),
  'letter away': page => page.keyboard.press('Backspace'),
  'three letters, 120 ms apart': page => page.keyboard.type(WORD.slice(2, 5), { delay: 120 }),
  'facet chosen': page => page.locator('talk-search .facet label').first().click(),
  'facet left': page => page.locator('talk-search .facet label').first().click(),
  'facet unfolded': page => page.locator('talk-search .facet .small').nth(1).click(),
  'letter beside it': async page => {
    await page.locator('talk-search #query').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Backspace')
  },
  'letter in a facet’s field': async page => {
    await page.locator('talk-search .needle').nth(1).focus()
    await page.keyboard.type('a')
  },
  'another there': page => page.keyboard.type('n'),
  'Enter, plays': async page => {
    await page.locator('talk-search #query').focus()
    await page.waitForTimeout(300)
    await page.evaluate(() => void (globalThis.waits = []))
    await page.keyboard.press('Enter')
  },
  'letter beside the player': page => page.keyboard.press('Backspace')
}

for (const throttle of values.throttle) {
  const waits = Object.fromEntries(Object.keys(STEPS).map(step => [step, []]))
  for (let round = 0; round < Number(values.rounds); round++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.addInitScript(() => {
      globalThis.waits = []
      new PerformanceObserver(list => {
        for (const { duration, interactionId } of list.getEntries()) if (interactionId) globalThis.waits.push(duration)
      }).observe({ type: 'event', durationThreshold: 16 })
    })
    await page.goto(`http://localhost:${server.address().port}/`)
    const session = await page.context().newCDPSession(page)
    await page.locator('talk-search #query').click()
    await page.getByText(/Search .* talks by/).first().waitFor()
    await session.send('Emulation.setCPUThrottlingRate', { rate: Number(throttle) })
    await page.waitForTimeout(500)
    for (const [step, act] of Object.entries(STEPS)) {
      await page.evaluate(() => void (globalThis.waits = []))
      await act(page)
      await page.waitForTimeout(1500)
      const seen = await page.evaluate(() => globalThis.waits)
      // What took less than is told took 16 at most.
      waits[step].push(Math.max(16, ...seen))
    }
    await page.close()
  }
  console.log(`\nAt ${throttle} times less speed, ${values.talks} talks, milliseconds until the next picture\n`)
  console.log('| step | median | worst |\n| --- | --- | --- |')
  for (const [step, all] of Object.entries(waits)) {
    const sorted = all.toSorted((a, b) => a - b)
    console.log(`| ${step} | ${sorted[Math.floor(sorted.length / 2)]} | ${sorted.at(-1)} |`)
  }
}
await browser.close()
server.close()
