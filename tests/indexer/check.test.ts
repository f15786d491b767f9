import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVENING } from '../evening.js'

const CLI = fileURLToPath(new URL('../../dist/indexer/cli.js', import.meta.url))
let folder: string

const talkseek = (args: string[], env: NodeJS.ProcessEnv = {}) => {
  const { NO_COLOR: _, FORCE_COLOR: __, ...quiet } = process.env
  const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8', env: { ...quiet, ...env } })
  return { stdout, stderr, status }
}

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkseek-check-'))
  for (const name of ['good', 'warned', 'wrong']) mkdirSync(join(folder, name))
  write('good/evening.md', EVENING)
  write('warned/an evening, 100%.md', '\tAt XX:XX.\n\nAna Cruz from 漢字 discussed Queues (starting at [12:05](https://youtu.be/AbCdEfGhIj1?t=900)).\n')
  write('wrong/broken.md', '---\ntitle: "a" b\n---\nAt XX:XX.\n')
  write('strict.yml', 'rules:\n  clock-differs: error\n  placeholder-left: off\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('talkseek check', () => {
  test('of posts in order says so and exits 0', () => {
    expect(talkseek(['check', 'good'])).toEqual({ status: 0, stderr: '', stdout: 'No problems in 1 post.\n' })
    expect(talkseek(['check', 'good', '--quiet', '--strict'])).toEqual({ status: 0, stderr: '', stdout: '' })
  })

  test('shows the line that each warning is about, counts them, and still exits 0', () => {
    const { stdout, status } = talkseek(['check', 'warned', 'good'])
    expect(status).toBe(0)
    expect(stdout.split('\n')).toEqual([
      'warned/an evening, 100%.md',
      '  3:49  warning  The clock says 12:05, the link goes to 15:00 (t=900). The link is what we follow; make the two agree.  clock-differs',
      '    3 | Ana Cruz from 漢字 discussed Queues (starting at [12:05](https://youtu.be/AbCdEfGhIj1?t=900)).',
      `      | ${' '.repeat(50)}^`,
      '',
      '1 warning in 1 of 2 posts.',
      ''
    ])
  })

  test('exits 1 for errors, and with --strict for warnings', () => {
    expect(talkseek(['check', 'wrong']).status).toBe(1)
    expect(talkseek(['check', 'warned', '--strict']).status).toBe(1)
  })

  test('with --quiet tells only what makes it fail', () => {
    const { stdout } = talkseek(['check', 'wrong', 'warned', '--quiet'])
    expect(stdout).toContain('front-matter-broken')
    expect(stdout).not.toContain('warning')
    expect(stdout).toContain('1 error in 1 of 2 posts.')
  })

  test('follows the levels of its configuration', () => {
    const { stdout, status } = talkseek(['check', 'warned', '--config', 'strict.yml', '--reporter', 'json'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([{ source: 'warned/an evening, 100%.md', problems: [{ rule: 'clock-differs', severity: 'error' }] }])
  })

  test('colours only where somebody sees it, and never under NO_COLOR', () => {
    const escape = '\u001B['
    expect(talkseek(['check', 'warned']).stdout).not.toContain(escape)
    expect(talkseek(['check', 'warned'], { FORCE_COLOR: '1' }).stdout).toContain(`${escape}33mwarning`)
    expect(talkseek(['check', 'warned'], { NO_COLOR: '1' }).stdout).not.toContain(escape)
  })

  test.each([
    ['an unknown reporter', ['--reporter', 'xml'], "argument 'xml' is invalid"],
    ['a configuration that is not there', ['--config', 'nowhere.json'], 'nowhere.json cannot be read'],
    ['no posts', ['nowhere'], 'no posts found in “nowhere”']
  ])('with %s exits 2', (_, args, message) => {
    expect(talkseek(['check', ...args])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) })
  })
})

describe('the report for', () => {
  test('GitHub annotates file and line, and escapes what its commands would misread', () => {
    expect(talkseek(['check', 'warned', '--reporter', 'github']).stdout).toBe(
      '::warning file=warned/an evening%2C 100%25.md,line=3,col=49,title=clock-differs::' +
        'The clock says 12:05, the link goes to 15:00 (t=900). The link is what we follow; make the two agree.\n'
    )
  })

  test('code scanners is SARIF 2.1.0', () => {
    interface Rule {
      id: string
      shortDescription: { text: string }
      help: { text: string }
      defaultConfiguration: { level: string }
    }
    interface Sarif {
      version: string
      $schema: string
      runs: { tool: { driver: { name: string; semanticVersion: string; rules: Rule[] } }; results: { ruleId: string; ruleIndex: number }[] }[]
    }
    const sarif = JSON.parse(talkseek(['check', 'warned', 'wrong', '--reporter', 'sarif']).stdout) as Sarif
    const [run] = sarif.runs
    const rules = run?.tool.driver.rules ?? []
    expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'talkseek', semanticVersion: expect.stringMatching(/^\d+\.\d+\.\d+/) } } }] })
    for (const rule of rules) expect(rule).toMatchObject({ shortDescription: { text: expect.any(String) }, help: { text: expect.any(String) }, defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning)$/) } })
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId)
    expect(run?.results[0]).toEqual({
      ruleId: 'clock-differs',
      ruleIndex: expect.any(Number),
      level: 'warning',
      message: { text: expect.stringContaining('The clock says 12:05') },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'warned/an%20evening%2C%20100%25.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 49 }
          }
        }
      ]
    })
    expect(run?.results).toHaveLength(3)
  })

  test('programs is JSON of every post', () => {
    const posts = JSON.parse(talkseek(['check', 'good', 'wrong', '--reporter', 'json']).stdout) as { source: string; problems: { rule: string }[] }[]
    expect(posts.map(({ source, problems }) => [source, problems.map(({ rule }) => rule)])).toEqual([
      ['good/evening.md', []],
      ['wrong/broken.md', ['front-matter-broken', 'placeholder-left']]
    ])
  })
})

describe('a configuration in the working folder', () => {
  test('names the posts and the folder for the index', () => {
    write('talkseek.config.json', '{"posts": "good", "out": "public/talks"}')
    expect(talkseek(['build']).stdout).toMatch(/^posts +1$[^]*in public\/talks$/m)
    expect(talkseek(['check']).stdout).toBe('No problems in 1 post.\n')
    expect(talkseek(['check', 'warned']).stdout).toContain('1 of 1 post')
  })

  test('is refused where two contradict each other, or one has a mistake', () => {
    write('talkseek.yml', 'posts: good\n')
    expect(talkseek(['check'])).toMatchObject({ status: 2, stderr: 'error: There are several configurations, talkseek.config.json and talkseek.yml. Keep one, or choose with --config.\n' })
    rmSync(join(folder, 'talkseek.config.json'))
    write('talkseek.yml', 'post: good\n')
    expect(talkseek(['extract'])).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^error: talkseek\.yml:1:1 “post” is no setting\. Did you mean “posts”\?/) })
    rmSync(join(folder, 'talkseek.yml'))
  })
})

describe('talkseek extract --explain', () => {
  test('shows for each field the words, their place and the rule', () => {
    const { stdout, status } = talkseek(['extract', '--explain', 'good'])
    expect(status).toBe(0)
    expect(stdout).toContain(
      [
        '  1. Queues That Never Fill',
        '     title      Queues That Never Fill',
        '                8:50 title-behind-cue “Queues That Never Fill”',
        '     speakers   Ana Cruz (Acme)',
        '                8:17 name-from-company “Ana Cruz from Acme”',
        '     start      12:05',
        '                8:72 clock-as-link “(starting at 12:05)”',
        '     takeaways  2',
        '                10:1 list-behind-talk “Back pressure is a promise between services”'
      ].join('\n')
    )
    expect(stdout).toContain('     start      none\n')
  })

  test('gives programs the same as evidence', () => {
    const [post] = JSON.parse(talkseek(['extract', '--explain', '--json', 'good']).stdout) as { talks: unknown[]; evidence: unknown[][] }[]
    expect(post?.evidence).toHaveLength(post?.talks.length ?? 0)
    expect(post?.evidence[0]).toContainEqual({ field: 'speakers', rule: 'name-from-company', words: 'Ana Cruz from Acme', line: 8, column: 17 })
  })
})
