import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** The most bytes that each part may take, minified and gzip: what a visitor's phone has to fetch. */
const BUDGETS: Record<string, number> = {
  'talk-search.js': 13_000,
  'hits.js': 17_800,
  'facet-panel.js': 3_000,
  'url-state.js': 1_200,
  'texts-ar.js': 1_300,
  'player-texts-ar.js': 1_400,
  'engine.js': 16_000,
  'search-worker.js': 21_000,
  'player.js': 8_000,
  'player-tools.js': 5_500,
  'transcript-pane.js': 5_500,
  'match-strip.js': 1_600,
  'consent-gate.js': 1_800,
  'notices.js': 1_800,
  'more-surfaces.js': 1_700,
  'end-stop.js': 800
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
let folder: string
let sizes: Map<string, number>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talkseek-bytes-'))
  // In a process of its own: under a test runner Lit would come in its development build.
  const args = ['vite', 'build', '--config', 'widget/vite.config.ts', '--logLevel', 'error', '--emptyOutDir', '--outDir', folder]
  execFileSync('npx', args, { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } })
  const names = (await readdir(folder)).filter(name => name.endsWith('.js'))
  sizes = new Map(await Promise.all(names.map(async (name): Promise<[string, number]> => [name, gzipSync(await readFile(join(folder, name)), { level: 9 }).length])))
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

describe('the bytes of', () => {
  test.each(Object.entries(BUDGETS))('%s stay within %d', (name, budget) => {
    expect(sizes.get(name)).toBeLessThanOrEqual(budget)
  })
})
