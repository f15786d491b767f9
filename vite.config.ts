import { playwright } from '@vitest/browser-playwright'
import { availableParallelism } from 'node:os'
import { talkseek } from 'talkseek/vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { blog } from './demo/blog.js'
import { docs } from './demo/docs.js'
import { findChromium } from './tests/browser/chromium.js'
import { findFirefox } from './tests/browser/firefox.js'
import { findWebKit } from './tests/browser/webkit.js'
import { ClosingLine } from './tests/closing-line.js'

/** What bounds milliseconds, and what puts a module of its own in the place of one that others use. */
const APART = ['tests/search/any-query.test.ts', 'tests/indexer/cache/incremental-build.test.ts', 'tests/indexer/watch-rhythm.test.ts']

/** `vite` serves the demo, `vite build` writes it to `dist/demo`, `vitest` runs the tests. */
export default defineConfig(async (): Promise<ViteUserConfig> => ({
  root: 'demo',
  // What the tests build of the demo they configure themselves.
  plugins: process.env['VITEST'] ? [] : [blog(), docs(), talkseek({ posts: 'posts', config: false })],
  build: { outDir: '../dist/demo', emptyOutDir: true, target: 'es2022' },
  // The worker loads what it needs, languages above all, as the page does.
  worker: { format: 'es' },
  server: { fs: { allow: ['..'] } },
  test: {
    root: '.',
    reporters: ['default', new ClosingLine()],
    // Tests that run commands wait for them, so no core need be left to Vitest itself.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          // Bounds of time stand in the tests themselves; this one only ends what hangs, on a busy machine too.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['tests/{search,sources,indexer,action,project}/**/*.test.ts', 'tests/*.test.ts'],
          exclude: APART,
          // Modules are loaded once for all files, which leave nothing behind.
          isolate: false
        }
      },
      {
        test: {
          name: 'apart',
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: APART,
          // Behind all others, one by one.
          fileParallelism: false
        }
      },
      {
        test: {
          name: 'chromium',
          include: ['tests/widget/**/*.test.ts'],
          testTimeout: 60_000,
          // What a visitor sees after a second on a quiet machine comes later on a busy one.
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            // One page at a time, beside the tests that need none.
            fileParallelism: false,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: process.env['VITEST'] ? await findChromium() : {}
            }),
            instances: [{ browser: 'chromium' }]
          }
        },
        optimizeDeps: { include: ['lit', 'lit/directives/guard.js', 'lit/directives/keyed.js', 'minisearch', 'axe-core', 'hls.js/light'], exclude: ['@orama/stemmers'] }
      },
      {
        test: {
          name: 'demo',
          environment: 'node',
          include: ['tests/{demo,vite}/**/*.test.ts'],
          // Where there is no Firefox or WebKit its journey is none of the tests, rather than one that is skipped.
          exclude: [...(findFirefox() ? [] : ['tests/demo/firefox.test.ts']), ...(findWebKit() ? [] : ['tests/demo/webkit.test.ts'])],
          // Node 20 has the socket that Firefox's journey speaks by, but only when asked.
          execArgv: ['--experimental-websocket'],
          testTimeout: 30_000,
          hookTimeout: 120_000
        }
      },
      {
        test: {
          name: 'examples',
          environment: 'node',
          include: ['tests/examples/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 240_000
        }
      }
    ]
  }
}))
