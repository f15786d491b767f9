import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright'
import { preview } from 'vite'
import { findChromium } from '../browser/chromium.js'
import { buildDemo, DEMO } from './built-demo.js'

/** The built demo, served, and a browser to visit it with. */
export interface VisitedDemo {
  /** The address of its home page, with `/` at the end. */
  address: string
  browser: Browser
  /** A page, and whatever the browser complained about on it. */
  visit(path: string, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>
  leave(): Promise<void>
}

/** Serves the demo with the headers of a site. */
export async function visitDemo(headers: Record<string, string> = {}): Promise<VisitedDemo> {
  const demo = await buildDemo()
  const server = await preview({ configFile: false, root: DEMO, logLevel: 'error', build: { outDir: demo.site }, preview: { port: 0, headers } })
  const address = server.resolvedUrls?.local[0] ?? ''
  const browser = await chromium.launch(findChromium())
  return {
    address,
    browser,
    async visit(path, options) {
      const page = await browser.newPage(options)
      const complaints: string[] = []
      page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
      page.on('pageerror', error => complaints.push(String(error)))
      await page.goto(new URL(path, address).href)
      return { page, complaints }
    },
    async leave() {
      await browser.close()
      await server.close()
      await demo.remove()
    }
  }
}
