import { expect, test } from 'vitest'
import { talkseekIn } from './cli.js'
import { postOf, SiteFolder } from './site-folder.js'

const site = () => new SiteFolder({ 'posts/a.md': postOf('Queues', 60, 'date: soon\n'), 'posts/b.md': '---\ntitle: "a" b\n---\n' })
const build = (args: string[] = [], env: Record<string, string> = {}) => talkseekIn(site().path, ['build', 'posts', '--out', 'index', ...args], env)

test('build --json prints one line of figures, and problems stay on the error output', () => {
  const { status, stdout, stderr } = build(['--json'])
  expect(status).toBe(0)
  expect(stdout.trim().split('\n')).toHaveLength(1)
  const figures = JSON.parse(stdout) as { files: { name: string; bytes: number }[]; bytes: number }
  expect(figures).toMatchObject({ posts: 2, talks: 1, problems: 2, recalled: 0, out: 'index', times: { read: expect.any(Number) } })
  expect(figures.files.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(figures.bytes)
  expect(stderr).toMatch(/^posts\/a\.md:3:1 warning date-unreadable: .*\nposts\/b\.md:2:\d+ error front-matter-broken: .*\n$/)
})

test('build --quiet says nothing but errors', () => {
  expect(build(['--quiet'])).toEqual({ status: 0, stdout: '', stderr: expect.stringMatching(/^posts\/b\.md:2:\d+ error front-matter-broken: .*\n$/) })
})

test('build --verbose says how long each part took, and what came from the cache', () => {
  const { stderr } = build(['--verbose'])
  expect(stderr).toMatch(/^2 of 2 posts were read, 0 came from the cache:\n {2}find +\d+ ms\n {2}cache +\d+ ms\n {2}read +\d+ ms\n {2}pack +\d+ ms\n {2}write +\d+ ms$/m)
})

test('colours are for terminals, and for those who force them', () => {
  expect(build([], { NO_COLOR: '' }).stderr).not.toContain('\u001B')
  expect(build([], { NO_COLOR: '', FORCE_COLOR: '1' }).stderr).toContain('\u001B[33mwarning\u001B[39m')
  expect(talkseekIn(site().path, ['build', 'nowhere', '--out', 'x'], { NO_COLOR: '', FORCE_COLOR: '1' }).stderr).toContain('\u001B[31merror:\u001B[39m no posts found')
})

test('a folder that cannot be written to is an error of its own, and no stack', () => {
  const folder = site()
  folder.write('index', 'a file')
  expect(talkseekIn(folder.path, ['build', 'posts', '--out', 'index'])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^error: EEXIST|^error: ENOTDIR/m) })
})
