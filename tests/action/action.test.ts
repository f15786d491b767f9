import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EVENING } from '../evening.js'

const dist = (path: string) => fileURLToPath(new URL(`../../dist/${path}`, import.meta.url))

// Each step is several programs, and they may run beside others.
vi.setConfig({ testTimeout: 60_000 })

let repository: string

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'talkseek-action-test-'))
  mkdirSync(join(repository, 'site', 'posts'), { recursive: true })
  write('posts/2020-05-06-cloud-evening.md', EVENING)
})
afterEach(() => rmSync(repository, { recursive: true }))

const write = (path: string, text: string) => writeFileSync(join(repository, 'site', path), text)
const read = (name: string) => readFileSync(join(repository, name), 'utf8')

/** Runs the step as a runner does: inputs in the environment, outputs and summary in files. */
function runStep(inputs: Record<string, string>) {
  for (const name of ['output', 'summary']) writeFileSync(join(repository, name), '')
  const { PATH, SystemRoot, TEMP } = process.env
  const environment = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  const { stdout, stderr, status } = spawnSync(process.execPath, [dist('action/main.js')], {
    cwd: join(repository, 'site'),
    env: { PATH, SystemRoot, TEMP, GITHUB_WORKSPACE: repository, GITHUB_OUTPUT: join(repository, 'output'), GITHUB_STEP_SUMMARY: join(repository, 'summary'), ...environment },
    encoding: 'utf8'
  })
  return { stdout, stderr, status, outputs: readOutputs(read('output')), summary: read('summary') }
}

/** `name<<delimiter`, lines, `delimiter`, as the runner reads it. */
function readOutputs(text: string): Record<string, string> {
  return Object.fromEntries(Array.from(text.matchAll(/^([\w-]+)<<(\S+)\n([^]*?)\n\2\n/gm), ([, name, , value]) => [name, value])) as Record<string, string>
}

const BROKEN = '---\ntitle: "a" b\n---\n\nAna Cruz from Acme discussed Queues (starting at [12:05](https://youtu.be/AbCdEfGhIj1?t=900)).\n'
const MISTIMED = BROKEN.replace('"a" b', 'a').replaceAll('"', '')

describe('the action builds', () => {
  test('an index, and tells later steps what is in it', () => {
    const { status, stdout, stderr, outputs } = runStep({ posts: 'posts', out: 'public/talks' })
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
    // So few talks are one file.
    const bytes = Buffer.byteLength(read('site/public/talks/talkseek.json'))
    expect(outputs).toEqual({ changed: 'true', posts: '1', talks: '3', problems: '0', errors: '0', 'index-bytes': String(bytes) })
  })

  test('into the folder that a configuration names, for the posts that it names', () => {
    write('talkseek.yml', 'posts: posts\nout: elsewhere\n')
    expect(runStep({})).toMatchObject({ status: 0, outputs: { talks: '3', changed: 'true' } })
    expect(read('site/elsewhere/talkseek.json')).toContain('"talks":3')
  })

  test('and says whether the index is another than the one before', () => {
    const changed = () => runStep({ posts: 'posts', out: 'talks' }).outputs['changed']
    expect([changed(), changed()]).toEqual(['true', 'false'])
    // A fresh checkout has no index, but the report of the run before.
    rmSync(join(repository, 'site/talks'), { recursive: true })
    expect(changed()).toBe('false')
    write('posts/2020-05-06-cloud-evening.md', EVENING.replace('Fridays', 'Mondays'))
    expect(changed()).toBe('true')
  })

  test('what can be read, whatever else is wrong', () => {
    write('posts/broken.md', BROKEN)
    expect(runStep({ posts: 'posts', out: 'talks' })).toMatchObject({ status: 0, outputs: { talks: '4', errors: '1' } })
  })
})

describe('the action annotates', () => {
  test('posts at their lines, from the root of the repository, errors first', () => {
    write('posts/a, 100%.md', MISTIMED)
    write('posts/b.md', BROKEN)
    const { stdout } = runStep({ posts: 'posts', command: 'check' })
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^::error file=site\/posts\/b\.md,line=2,col=\d+,title=front-matter-broken::Front matter is not YAML/),
      expect.stringMatching(/^::warning file=site\/posts\/a%2C 100%25\.md,line=5,col=\d+,title=clock-differs::The clock says 12:05/),
      expect.stringMatching(/^::warning file=site\/posts\/b\.md,line=5,col=\d+,title=clock-differs::/),
      '::error title=talkseek::talkseek check found 1 error.'
    ])
  })

  test.each([
    ['false', 0, ''],
    ['true', 1, '::error title=talkseek::talkseek check found 1 problem.']
  ])('a warning, and with strict: %s a check exits %i', (strict, status, last) => {
    write('posts/a.md', MISTIMED)
    const ran = runStep({ posts: 'posts', command: 'check', strict })
    expect(ran).toMatchObject({ status, outputs: { problems: '1', errors: '0' } })
    expect(ran.stdout).toContain(last)
  })
})

describe('the summary', () => {
  test('counts what there is', () => {
    const { summary } = runStep({ posts: 'posts', command: 'check' })
    expect(summary).toMatch(/^## Talkseek\n\n\| \| \|\n\| --- \| ---: \|\n\| posts \| 1 \|\n\| talks \| 3 \|\n\| problems \| 0 \|\n\| of them errors \| 0 \|\n\| index \| \d\.\d kB \|\n$/)
  })

  test('beside the run before, with the problems that are new', () => {
    write('posts/old.md', MISTIMED)
    runStep({ posts: 'posts', out: 'talks' })
    write('posts/old.md', `${MISTIMED.replace('---\n\n', '---\n\n\n\n')}`)
    write('posts/new.md', MISTIMED)
    const { summary } = runStep({ posts: 'posts', command: 'check' })
    expect(summary).toContain('| | before | now |\n| --- | ---: | ---: |\n| posts | 2 | 3 |\n| talks | 4 | 5 |\n| problems | 1 | 2 |')
    expect(summary).toContain('### 1 new problem\n')
    expect(summary).toMatch(/^\| posts\/new\.md:5:\d+ \| warning \| clock-differs \| The clock says 12:05/m)
  })

  test('shows a text as text', () => {
    write('posts/a.md', '---\ndate: "<img src=x> [a](https://b.test) `c` | d"\n---\nText\n')
    const { summary } = runStep({ posts: 'posts', command: 'check' })
    expect(summary).toContain('“&lt;img src=x&#62; &#91;a&#93;&#40;https&#58;&#47;&#47;b.test&#41; &#96;c&#96; &#124; d”')
  })

  test.each([
    ['broken', '{'],
    ['of another form', '{"version": 1, "posts": "many"}'],
    ['of a later version', '{"version": 2, "posts": 1, "talks": 1, "problems": [], "index": {"hash": null, "bytes": 1}, "relevance": null}'],
    ['half of one', '{"version": 1, "posts": 1, "talks": 1, "problems": [null], "index": {"hash": null, "bytes": 1}, "relevance": null}']
  ])('compares with nothing where the report before is %s', (_, report) => {
    mkdirSync(join(repository, 'site/cache'))
    write('cache/report.json', report)
    const { summary, status } = runStep({ posts: 'posts', command: 'check', report: 'cache/report.json' })
    expect({ status, compared: summary.includes('before') }).toEqual({ status: 0, compared: false })
  })
})

describe('judged queries', () => {
  const GOOD = '- { q: never fill, talk: Queues That Never Fill }\n'

  test('are asked, and the summary has how well they were answered', () => {
    write('queries.yml', GOOD)
    const { status, summary } = runStep({ posts: 'posts', command: 'check', queries: 'queries.yml' })
    expect(status).toBe(0)
    expect(summary).toContain('| success@1 | 1.000 |\n| success@3 | 1.000 |\n| MRR | 1.000 |')
  })

  test('stand beside their baseline, also in the first run', () => {
    write('queries.yml', GOOD)
    write('baseline.json', JSON.stringify({ talkseek: 1, scores: { queries: 1, successAt1: 0.5, successAt3: 0.75, mrr: 0.625 }, places: {} }))
    const { summary } = runStep({ posts: 'posts', command: 'check', queries: 'queries.yml', baseline: 'baseline.json' })
    expect(summary).toContain('| talks |  | 3 |')
    expect(summary).toContain('| success@1 | 0.500 | 1.000 |')
  })

  test('that are answered worse than the baseline fail the step', () => {
    write('queries.yml', GOOD)
    runStep({ posts: 'posts', out: 'talks' })
    spawnSync(process.execPath, [dist('indexer/cli.js'), 'eval', 'queries.yml', '--index', 'talks', '--save', 'baseline.json'], { cwd: join(repository, 'site') })
    write('queries.yml', GOOD.replace('Queues That Never Fill', 'Observability for Tiny Kernels'))
    const { status, stdout, summary } = runStep({ posts: 'posts', out: 'talks', queries: 'queries.yml', baseline: 'baseline.json' })
    expect(status).toBe(1)
    expect(stdout).toContain('::error title=talkseek::“never fill” came first before\n')
    expect(summary).toMatch(/\| success@1 \| 1\.000 \| 0\.000 \|[^]*- ❌ “never fill” came first before/)
  })

  test('whose talk is not there fail the step at their place', () => {
    write('queries.yml', GOOD.replace('Never Fill }', 'Never Fell }'))
    const { status, stdout } = runStep({ posts: 'posts', out: 'talks', queries: 'queries.yml' })
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error title=talkseek::queries\.yml:1:\d+ error: .*The nearest is/m)
  })
})

describe('a workflow that asks for what cannot be', () => {
  test.each<[string, Record<string, string>, string]>([
    ['another command', { command: 'deploy' }, 'command is “deploy”. It is build or check.'],
    ['a strictness that is none', { strict: 'yes' }, 'strict is “yes”. It is true or false.'],
    ['a baseline without queries', { baseline: 'b.json' }, 'baseline is given without queries.'],
    ['no folder to write to', { posts: 'posts' }, "required option '--out <dir>' not specified"],
    ['posts that are not there', { posts: 'pots', out: 'talks' }, 'no posts found in “pots”'],
    ['queries that are not there', { posts: 'posts', out: 'talks', queries: 'none.yml' }, 'none.yml cannot be read (ENOENT)']
  ])('with %s is told so', (_, inputs, message) => {
    const { status, stdout } = runStep(inputs)
    expect(status).toBe(1)
    expect(stdout).toContain(`::error title=talkseek::${message}`)
  })
})
