import { EventEmitter, once } from 'node:events'
import { watch as watchPaths } from 'chokidar'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runBuild } from '../../indexer/build.js'
import { watch } from '../../indexer/commands/watch.js'
import { SiteFolder } from './site-folder.js'

vi.mock('chokidar', () => ({ watch: vi.fn() }))
vi.mock('../../indexer/build.js', () => ({ runBuild: vi.fn() }))
vi.mock('../../indexer/commands/report-build.js', async original => ({ ...(await original<typeof import('../../indexer/commands/report-build.js')>()), report: vi.fn() }))

/** Longer than nothing else must change before a build begins. */
const A_WHILE = 1_000

class Watcher extends EventEmitter {
  add = vi.fn()
  close = vi.fn(async () => {})
}

let watcher: Watcher
/** A build that has begun, and how it ends. */
let begun: EventEmitter<{ build: [end: () => void] }>
let builds: number

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.spyOn(console, 'error').mockImplementation(() => {})
  watcher = new Watcher()
  begun = new EventEmitter()
  builds = 0
  vi.mocked(watchPaths).mockReturnValue(watcher as never)
  vi.mocked(runBuild).mockImplementation(() => {
    builds += 1
    return new Promise(done => begun.emit('build', () => done({} as never)))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const nextBuild = async () => (await once(begun, 'build'))[0] as () => void
const aWhile = () => vi.advanceTimersByTimeAsync(A_WHILE)

/** Watches a folder until the first build has begun. */
async function watching(): Promise<{ ended: Promise<true>; endBuild: () => void }> {
  const folder = new SiteFolder()
  const isListening = once(watcher, 'newListener')
  const ended = watch([folder.path], { out: folder.at('index'), config: false, cache: false } as never)
  await isListening
  await vi.advanceTimersByTimeAsync(0)
  const first = nextBuild()
  watcher.emit('ready')
  await aWhile()
  return { ended, endBuild: await first }
}

test('what is saved while a build is under way is built once, right after it', async () => {
  const { ended, endBuild } = await watching()
  watcher.emit('all', 'change', 'a.md')
  const second = nextBuild()
  endBuild()
  ;(await second)()
  await aWhile()
  expect(builds).toBe(2)
  process.emit('SIGTERM')
  expect(await ended).toBe(true)
})

test('what an editor saves in several steps is built once', async () => {
  const { ended, endBuild } = await watching()
  endBuild()
  await vi.advanceTimersByTimeAsync(0)
  const second = nextBuild()
  for (const event of ['unlink', 'add', 'change']) watcher.emit('all', event, 'a.md')
  await aWhile()
  ;(await second)()
  await aWhile()
  expect(builds).toBe(2)
  process.emit('SIGTERM')
  expect(await ended).toBe(true)
})
