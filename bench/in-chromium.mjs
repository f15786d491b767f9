import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { build, runnerImport } from 'vite'

const HERE = fileURLToPath(new URL('.', import.meta.url))

/** Clocks are exact to some microseconds only where a page is isolated from others. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }

/**
 * Types queries at engines in a headless Chromium, each in a page of its own.
 *
 * @param {Map<string, string | Uint8Array>} files what the engines read, by name
 * @param {readonly string[]} engines
 * @param {readonly string[]} queries
 */
export async function inChromium(files, engines, queries) {
  const { module } = await runnerImport(join(HERE, '../tests/browser/chromium.ts'))
  const folder = await mkdtemp(join(tmpdir(), 'talkseek-bench-'))
  await build({
    configFile: false,
    root: HERE,
    logLevel: 'error',
    build: { outDir: folder, target: 'es2022', minify: true, rolldownOptions: { input: join(HERE, 'page.mjs'), output: { entryFileNames: 'page.js' } } }
  })
  const server = await serve(files, folder)
  const browser = await chromium.launch(await module.findChromium())
  try {
    const measured = []
    for (const engine of engines) {
      const page = await browser.newPage()
      await page.goto(`http://localhost:${server.address().port}/`)
      await page.waitForFunction('globalThis.measure')
      measured.push({ engine, ...(await page.evaluate(([name, typed]) => globalThis.measure(name, typed), [engine, queries])) })
      await page.close()
    }
    return measured
  } finally {
    await browser.close()
    server.close()
    await rm(folder, { recursive: true })
  }
}

/** @param {Map<string, string | Uint8Array>} files @param {string} folder @returns {Promise<import('node:http').Server>} */
function serve(files, folder) {
  const server = createServer(async ({ url = '/' }, response) => {
    const [type, body] =
      url === '/'
        ? ['text/html', '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>']
        : url.startsWith('/files/')
          ? ['application/json', files.get(url.slice('/files/'.length)) ?? null]
          : ['text/javascript', await readFile(join(folder, url), 'utf8').catch(() => null)]
    response.writeHead(body === null ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8`, ...ISOLATED })
    response.end(body)
  })
  return new Promise(resolve => void server.listen(0, 'localhost', () => resolve(server)))
}
