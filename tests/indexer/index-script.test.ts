import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { build } from '../../indexer/index.js'
import { openIndex } from '../../search/index.js'
import { postOf, SiteFolder } from './site-folder.js'

/** What the script puts on a page whose script stands at an address. */
function heldBy(script: string, src: string): Record<string, Record<string, string>> {
  const page: { talkseekIndexes?: Record<string, Record<string, string>> } = {}
  runInNewContext(script, Object.assign(page, { URL, document: { currentScript: { src } } }))
  return page.talkseekIndexes ?? {}
}

test('the index as a script holds all its files, by the address of the entry beside it', async () => {
  const folder = new SiteFolder({ 'posts/a.md': postOf('Queues of any Größe') })
  await build({ cwd: folder.path, posts: 'posts', out: 'talks', script: true, env: {} })
  const held = heldBy(readFileSync(join(folder.path, 'talks/talkseek-index.js'), 'utf8'), 'file:///home/ana/talks/talkseek-index.js')
  const texts = held['file:///home/ana/talks/talkseek.json'] ?? {}
  const index = await openIndex(async name => texts[name] ?? '')
  expect(index.search('queues').hits[0]?.talk.title).toBe('Queues of any Größe')
})

test('a script of an older index does not stay when none is wanted any more', async () => {
  const folder = new SiteFolder({ 'posts/a.md': postOf('Queues') })
  const options = { cwd: folder.path, posts: 'posts', out: 'talks', env: {} }
  await build({ ...options, script: true })
  folder.write('posts/a.md', postOf('Tables'))
  await build(options)
  expect(existsSync(join(folder.path, 'talks/talkseek-index.js'))).toBe(false)
})
