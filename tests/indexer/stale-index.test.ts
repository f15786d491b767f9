import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { talkseekIn } from './cli.js'
import { postOf, SiteFolder } from './site-folder.js'

const site = () => {
  const folder = new SiteFolder({ 'talkseek.yml': 'posts: posts\nout: index\nfallback: list.html\n', 'posts/a.md': postOf('Queues'), 'posts/b.md': postOf('Tables') })
  talkseekIn(folder.path, ['build'])
  return folder
}
const check = (folder: SiteFolder) => talkseekIn(folder.path, ['build', '--check'])
const index = (folder: SiteFolder) => readdirSync(folder.at('index')).sort()

test('build --check says that an index is up to date, and exits 0', () => {
  const folder = site()
  expect(check(folder)).toEqual({ status: 0, stdout: 'index is up to date.\n', stderr: '' })
})

test('build --check names the posts that have changed, writes nothing and exits 1', () => {
  const folder = site()
  folder.write('posts/a.md', postOf('Rivers'))
  folder.remove('posts/b.md')
  folder.write('posts/c.md', postOf('Kernels'))
  folder.remove('list.html')
  const before = index(folder)
  const { status, stdout, stderr } = check(folder)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr.split('\n')).toEqual(['error: index is not what these posts give. Run talkseek build.', '  posts/a.md has changed', '  posts/b.md is gone', '  posts/c.md is new', `  ${folder.at('list.html')} differs`, ''])
  expect(index(folder)).toEqual(before)
  expect(readdirSync(folder.path)).not.toContain('list.html')
  expect(talkseekIn(folder.path, ['build', '--quiet'])).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(check(folder).status).toBe(0)
})

test('build --check names the files where the posts are not to blame', () => {
  const folder = site()
  writeFileSync(folder.at('index/talkseek.json'), '{}')
  expect(check(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('  talkseek.json differs or is not there\n') })
  rmSync(folder.at('index'), { recursive: true })
  expect(check(folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('  talkseek.json differs or is not there\n') })
  expect(readdirSync(folder.path)).not.toContain('index')
})
