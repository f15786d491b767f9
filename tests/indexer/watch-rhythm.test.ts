import { EventEmitter } from 'node:events'
import { watch as watchPaths } from 'chokidar'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runBuild } from '../../indexer/build.js'
import { watch } from '../../indexer/commands/watch.js'
import { SiteFolder } from './site-folder.js'

vi.mock('chokidar', () => ({ watch: vi.fn() }))
vi.mock('../../indexer/build.js', () => ({ runBuild: vi.fn() }))
vi.mock('../../indexer/commands/build.js', async original => ({ ...(await original<typeof import('../../indexer/commands/build.js')>()), report: vi.fn() }))

/** Longer than nothing else must change before a build begins. */
const A_WHILE = 1_000

class Watcher extends EventEmitter {
  add = vi.fn()
  close = vi.fn(async () => {})
}

let watcher: Watcher
let ends: (() => void)[]
const builds = () => vi.mocked(runBuild).mock.calls.length
const endBuild = async () => {
  ends.shift()?.()
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(console, 'error').mockImplementation(() => {})
  watcher = new Watcher()
  ends = []
  vi.mocked(watchPaths).mockReturnValue(watcher as never)
  vi.mocked(runBuild).mockReset().mockImplementation(() => new Promise(done => ends.push(() => done({} as never))))
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function startWatching(): Promise<Promise<true>> {
  const folder = new SiteFolder()
  const ended = watch([folder.path], { out: folder.at('index'), config: false, cache: false } as never)
  await vi.waitFor(() => expect(watcher.listenerCount('ready')).toBe(1))
  watcher.emit('ready')
  await vi.advanceTimersByTimeAsync(A_WHILE)
  await vi.waitFor(() => expect(builds()).toBe(1))
  return ended
}

test('what is saved while a build is under way is built once, right after it', async () => {
  const ended = startWatching()
  await vi.waitFor(() => expect(builds()).toBe(1))
  watcher.emit('all', 'change', 'a.md')
  await endBuild()
  await vi.waitFor(() => expect(builds()).toBe(2))
  await endBuild()
  await vi.advanceTimersByTimeAsync(A_WHILE)
  expect(builds()).toBe(2)
  process.emit('SIGTERM')
  expect(await ended).toBe(true)
})

test('what an editor saves in several steps is built once', async () => {
  const ended = startWatching()
  await vi.waitFor(() => expect(builds()).toBe(1))
  await endBuild()
  for (const event of ['unlink', 'add', 'change']) watcher.emit('all', event, 'a.md')
  await vi.advanceTimersByTimeAsync(A_WHILE)
  await vi.waitFor(() => expect(builds()).toBe(2))
  await endBuild()
  await vi.advanceTimersByTimeAsync(A_WHILE)
  expect(builds()).toBe(2)
  process.emit('SIGTERM')
  expect(await ended).toBe(true)
})
