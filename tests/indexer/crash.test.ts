import { once } from 'node:events'
import { mkdirSync, readdirSync, watch } from 'node:fs'
import { expect, test } from 'vitest'
import { folderReader } from '../../indexer/index-folder.js'
import { openIndex } from '../../search/index-files.js'
import { startTalkseekIn, talkseekIn } from './cli.js'
import { postOf, SiteFolder } from './site-folder.js'

const ROUNDS = 8

/** Builds, and is killed once so many things have happened in the index's folder. The answer is whether it was. */
async function buildUntil(folder: SiteFolder, events: number): Promise<boolean> {
  const child = startTalkseekIn(folder.path, ['build', 'posts', '--out', 'index'])
  let seen = 0
  const watcher = watch(folder.at('index'), () => {
    if (++seen === events) child.kill('SIGKILL')
  })
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  watcher.close()
  return signal === 'SIGKILL'
}

test('a build that is killed at any moment leaves an index that works, and nothing that hinders the next', { timeout: 60_000 }, async () => {
  const others = Array.from({ length: 20 }, (_, i): [string, string] => [`posts/2019-01-${i}.md`, postOf(`Rivers ${i}`)])
  const folder = new SiteFolder(Object.fromEntries(others))
  const edition = (round: number) => folder.write('posts/2020-05-06-a.md', postOf(`Queues ${round}`))
  const titles = async () => (await openIndex(folderReader(folder.at('index')))).talks.map(({ title }) => title).filter(title => title.startsWith('Queues'))
  edition(0)
  mkdirSync(folder.at('index'))
  expect(talkseekIn(folder.path, ['build', 'posts', '--out', 'index']).status).toBe(0)

  let killed = 0
  let standing = 0
  for (let round = 1; round <= ROUNDS; round++) {
    edition(round)
    if (await buildUntil(folder, round)) killed += 1
    const [title, ...more] = await titles()
    expect(more).toEqual([])
    expect([`Queues ${standing}`, `Queues ${round}`]).toContain(title)
    standing = Number(title?.split(' ')[1])
  }
  expect(killed).toBeGreaterThan(ROUNDS / 2)

  edition(ROUNDS + 1)
  const { status, stderr } = talkseekIn(folder.path, ['build', 'posts', '--out', 'index'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(await titles()).toEqual([`Queues ${ROUNDS + 1}`])
  expect(readdirSync(folder.at('index')).filter(name => name.startsWith('.'))).toEqual([])
})

test('builds that write to one folder at the same time leave the index of one of them', { timeout: 30_000 }, async () => {
  const folder = new SiteFolder({ 'a/a.md': postOf('Queues'), 'b/b.md': postOf('Tables') })
  const builds = ['a', 'b', 'a', 'b'].map(async posts => (await once(startTalkseekIn(folder.path, ['build', posts, '--out', 'index']), 'exit'))[0] as number)
  expect(await Promise.all(builds)).toEqual([0, 0, 0, 0])
  const { talks } = await openIndex(folderReader(folder.at('index')))
  expect([['Queues'], ['Tables']]).toContainEqual(talks.map(({ title }) => title))
})
