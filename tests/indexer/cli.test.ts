import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVENING } from '../evening.js'

const CLI = fileURLToPath(new URL('../../dist/indexer/cli.js', import.meta.url))
let folder: string

const talkseek = (args: string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, input, encoding: 'utf8' })
  return { stdout, stderr, status }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkseek-cli-'))
  for (const name of ['posts', 'empty']) mkdirSync(join(folder, name))
  const post = (name: string, text: string) => writeFileSync(join(folder, 'posts', name), text)
  post('2020-05-06-cloud-evening.md', EVENING)
  post('2021-01-01-broken.md', '---\ntitle: "a" b\n---\n\nAna Cruz from Acme discussed Queues (starting at [1:00](https://youtu.be/AbCdEfGhIj1?t=60)).\n')
  post('2021-01-02-code.md', '---js\n{ title: require("fs").writeFileSync("ran", "") }\n---\nText\n')
  post('2021-01-03-plain.md', 'Bo Lind from Bolt discussed Tables (starting at [1:00](https://youtu.be/AbCdEfGhIj2?t=60)).\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('talkseek build', () => {
  test('builds what it can read, says at file:line what it could not, and sums up', () => {
    const { stdout, stderr, status } = talkseek(['build', 'posts', '--out', 'index'])
    expect(status).toBe(0)
    expect(stderr).toMatch(/^posts\/2021-01-01-broken\.md:2:\d+ error front-matter-broken: /m)
    expect(stderr).toMatch(/^posts\/2021-01-02-code\.md:1:4 error front-matter-executable: Front matter in “js” is never run/m)
    const rows = stdout.trim().split('\n').map(line => line.split(/\s{2,}/))
    expect(rows.slice(0, 5)).toEqual([['posts', '4'], ['talks', '5'], ['with a moment', '4'], ['takeaways', '5'], ['problems', '2']])
    expect(stdout).toMatch(/^index +[\d.]+ kB, [\d.]+ kB gzip, in index$/m)
  })

  test('of a folder without posts says so and exits 2', () => {
    expect(talkseek(['build', 'empty', '--out', 'index'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^error: no posts found in “empty”[\s\S]*Usage: talkseek build/)
    })
  })
})

describe('talkseek extract', () => {
  test('prints the JSON and nothing else', () => {
    const { stdout, stderr, status } = talkseek(['extract', 'posts/*.md', '--json'])
    const posts = JSON.parse(stdout) as { source: string; talks: unknown[] }[]
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(posts.map(({ source, talks }) => [source, talks.length])).toEqual([
      ['posts/2020-05-06-cloud-evening.md', 3],
      ['posts/2021-01-01-broken.md', 1],
      ['posts/2021-01-02-code.md', 0],
      ['posts/2021-01-03-plain.md', 1]
    ])
    expect(posts[0]?.talks[0]).toMatchObject({
      id: '2020-05-06-cloud-evening#1',
      recording: { provider: 'youtube', id: 'AbCdEfGhIj1' },
      start: 725,
      end: 2565,
      url: null
    })
  })
})

describe('talkseek search', () => {
  test('asks the built files and prints talks with their links', () => {
    talkseek(['build', 'posts', '--out', 'index'])
    const { stdout } = talkseek(['search', '--index', 'index', 'back', 'presure'])
    expect(stdout).toContain('Queues That Never Fill\n  Ana Cruz, Acme · Cloud Evening')
    expect(stdout).toContain('https://youtu.be/AbCdEfGhIj1?t=725')
  })

  test('answers each line of stdin with a line of JSON', () => {
    const { stdout } = talkseek(['search', '--index', 'index', '--json'], 'fridays\nzzzzzz\n')
    const answers = stdout.trim().split('\n').map(line => JSON.parse(line) as { query: string; hits: { talk: { title: string } }[] })
    expect(answers.map(({ query, hits }) => [query, hits[0]?.talk.title])).toEqual([
      ['fridays', 'Seven Ways to Drop a Table'],
      ['zzzzzz', undefined]
    ])
  })

  test('without an index says which file is missing and how to build it', () => {
    expect(talkseek(['search', '--index', 'nowhere', 'x'])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/nowhere.talkseek\.json is not there\. Build the index first: talkseek build --out nowhere/)
    })
  })
})

describe('a wrong command line', () => {
  test.each([
    ['no command', [], 'Usage: talkseek'],
    ['an unknown command', ['bild'], '(Did you mean build?)'],
    ['an unknown option', ['extract', '--jsn'], '(Did you mean --json?)'],
    ['no folder to write to', ['build'], "required option '--out <dir>' not specified"],
    ['a limit that is no number', ['search', '--index', 'index', '--limit', 'many', 'x'], 'It is a whole number from 1.']
  ])('with %s prints the usage and exits 2', (_, args, message) => {
    const { stderr, stdout, status } = talkseek(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toContain('Usage: talkseek')
  })
})
