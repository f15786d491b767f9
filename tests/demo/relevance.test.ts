import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO } from './built-demo.js'

const CLI = fileURLToPath(new URL('../../dist/indexer/cli.js', import.meta.url))
let folder: string

const talkseek = (...args: string[]) => spawnSync(process.execPath, [CLI, ...args], { cwd: DEMO, encoding: 'utf8' })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkseek-relevance-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the demo’s judged queries are answered as well as before', () => {
  talkseek('build', 'posts', '--out', folder)
  const { stdout, stderr, status } = talkseek('eval', 'queries.yml', '--index', folder, '--baseline', 'queries-baseline.json')
  expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' })
})
