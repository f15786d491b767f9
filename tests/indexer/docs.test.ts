import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveConfig } from '../../indexer/config.js'
import { SETTING_NAMES } from '../../indexer/config-settings.js'
import { talkseekIn } from './cli.js'
import { postOf, SiteFolder } from './site-folder.js'

const page = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
const examples = (text: string) => Array.from(text.matchAll(/^```(ts|js|yaml|json)\n([^]*?)^```$/gm), ([, language = '', code = '']) => ({ language, code }))

/** What the programs of their page say of these posts. */
const SAID = ['2 talks in 2 posts\n', 'Tables\n', 'All is well.\n']
const CONFIGURATION = examples(page('configuration.md')).map(({ language, code }) => ({ name: `talkseek.config.${language}`, code }))
const PROGRAMS = examples(page('programs.md')).map(({ code }, index) => ({ code, said: SAID[index] }))
const POSTS = {
  'posts/2020-05-06-a.md': '---\nvideo: https://youtu.be/AbCdEfGhIj1\n---\n@12:05 Lightning talk: Queues | Ana Cruz, Acme\n',
  'posts/2020-06-03-b.md': postOf('Tables'),
  'content/events/c.md': postOf('Kernels')
}

describe('the page about configuration', () => {
  test('names every setting', () => {
    const named = Array.from(page('configuration.md').matchAll(/^\| `(\w+)`(?:, `(\w+)`)? \|.*\|.*\|.*\|$/gm), ([, first, second]) => [first, second]).flat()
    expect(named.filter(name => name !== undefined).toSorted()).toEqual(SETTING_NAMES.toSorted())
  })

  test.each(CONFIGURATION)('has an example that builds: $name', async ({ name, code }) => {
    const folder = new SiteFolder({ ...POSTS, [name]: code })
    expect((await resolveConfig({ folder: folder.path })).config.out).toBe('public/talks')
    expect(talkseekIn(folder.path, ['build', '--json'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/"talks":[12],/) })
  })

  test('has examples in TypeScript that the compiler takes', { timeout: 30_000 }, () => {
    const sources = CONFIGURATION.filter(({ name }) => name.endsWith('.ts')).map(({ code }, index): [string, string] => [`example-${index}.ts`, code])
    expect(sources.length).toBeGreaterThan(2)
    const compilerOptions = { module: 'nodenext', target: 'es2022', strict: true, exactOptionalPropertyTypes: true, noEmit: true, skipLibCheck: true, types: [] }
    const folder = new SiteFolder({ ...Object.fromEntries(sources), 'package.json': '{"type":"module"}', 'tsconfig.json': JSON.stringify({ compilerOptions }) })
    folder.install()
    const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
    expect(spawnSync(process.execPath, [compiler, '-p', folder.path], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '' })
  })
})

test.each(PROGRAMS)('the page about programs has an example that runs, and says: $said', ({ code, said }) => {
  const folder = new SiteFolder({ ...POSTS, 'example.mjs': code })
  folder.install()
  const { status, stdout, stderr } = spawnSync(process.execPath, ['example.mjs'], { cwd: folder.path, encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: said, stderr: '' })
})
