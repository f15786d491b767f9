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

describe('talkseek eval', () => {
  const queries = (text: string) => writeFileSync(join(folder, 'queries.yml'), text)
  const evaluate = (...args: string[]) => talkseek(['eval', 'queries.yml', '--index', 'index', ...args])
  const FOUND = '- { q: never fill, kind: title, talk: Queues That Never Fill }\n- { q: mikolaj, kind: name, talk: Seven Ways to Drop a Table }\n'
  const MISSED = '- { q: fridays, kind: topic, talk: Queues That Never Fill }\n'

  beforeAll(() => talkseek(['build', 'posts', '--out', 'index']))

  test('prints how many talks came first, by kind and in all', () => {
    queries(FOUND)
    const { stdout, status } = evaluate()
    expect(status).toBe(0)
    expect(stdout.trim().split('\n').map(line => line.trim().split(/\s{2,}/))).toEqual([
      ['queries', 'success@1', 'success@3', 'MRR'],
      ['title', '1', '1.000', '1.000', '1.000'],
      ['name', '1', '1.000', '1.000', '1.000'],
      ['all', '2', '1.000', '1.000', '1.000']
    ])
  })

  test('prints a miss with what came instead', () => {
    queries(FOUND + MISSED)
    const { stdout, status } = evaluate()
    expect(status).toBe(0)
    expect(stdout).toContain(
      '“fridays” (topic): not found\n' +
        '    meant  Queues That Never Fill (2020-05-06-cloud-evening#1)\n' +
        '    came   Seven Ways to Drop a Table (2020-05-06-cloud-evening#2)'
    )
  })

  test('exits 1 below a floor', () => {
    queries(FOUND + MISSED)
    expect(evaluate('--min-success-at-1', '0.95')).toMatchObject({ status: 1, stderr: 'error: success@1 is 0.667, below 0.95\n' })
    expect(evaluate('--min-success-at-1', '0.6').status).toBe(0)
  })

  test('exits 1 when it is worse than a saved baseline, which then stays as it is', () => {
    queries(FOUND)
    expect(evaluate('--save', 'baseline.json').status).toBe(0)
    queries(FOUND.replace('Queues That Never Fill', 'Observability for Tiny Kernels'))
    const { stdout, stderr, status } = evaluate('--baseline', 'baseline.json', '--save', 'baseline.json')
    expect(status).toBe(1)
    expect(stdout).toMatch(/^Since the baseline: success@1 −0\.500, .*\n {2}worse +1 → +\S+ +“never fill”$/m)
    expect(stderr).toBe('error: “never fill” came first before\nerror: success@1 was 1.000 and is 0.500\n')
    queries(FOUND)
    expect(evaluate('--baseline', 'baseline.json').status).toBe(0)
  })

  test('names a query whose talk is not there with the nearest title, and exits 1', () => {
    queries(FOUND.replace('Never Fill', 'Never Fell'))
    expect(evaluate()).toMatchObject({
      status: 1,
      stderr:
        'queries.yml:1:39 error: “never fill”: The index has no talk “Queues That Never Fell”. ' +
        'The nearest is “Queues That Never Fill” (2020-05-06-cloud-evening#1).\n'
    })
  })

  test('prints JSON', () => {
    queries(MISSED)
    const { stdout } = evaluate('--json')
    expect(JSON.parse(stdout)).toMatchObject({
      overall: { queries: 1, successAt1: 0, successAt3: 0, mrr: 0 },
      kinds: { topic: { queries: 1 } },
      queries: [{ q: 'fridays', place: null, meant: { id: '2020-05-06-cloud-evening#1' }, came: [{ title: 'Seven Ways to Drop a Table' }] }],
      difference: null,
      failures: []
    })
  })

  test.each([
    ['queries that are not there', ['eval', 'none.yml', '--index', 'index'], 'none.yml cannot be read (ENOENT)'],
    ['a baseline that is not there', ['eval', 'queries.yml', '--index', 'index', '--baseline', 'none.json'], 'Save one first, with --save.'],
    ['a floor above one', ['eval', 'queries.yml', '--index', 'index', '--min-success-at-1', '95'], 'It is a number from 0 to 1.']
  ])('with %s exits 2', (_, args, message) => {
    queries(FOUND)
    expect(talkseek(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) })
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
