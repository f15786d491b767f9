import { describe, expect, test } from 'vitest'
import { resolveConfig } from '../../indexer/config.js'
import { talkseekIn } from './cli.js'
import { postOf, SiteFolder } from './site-folder.js'

const SETTINGS = { posts: ['posts'], out: 'public/talks', synonyms: [['queue', 'backlog']], exclude: ['posts/old/**'] }

describe('a site says its settings in', () => {
  test.each([
    ['talkseek.config.ts', `import { defineConfig, type UserConfig } from 'talkseek'\nconst out: UserConfig['out'] = 'public/talks'\nexport default defineConfig({ posts: ['posts'], out, synonyms: [['queue', 'backlog']], exclude: 'posts/old/**' })`],
    ['talkseek.config.mts', `enum Folder { Out = 'public/talks' }\nexport default ${JSON.stringify(SETTINGS)} satisfies object\nvoid Folder`],
    ['talkseek.config.js', `export default ${JSON.stringify(SETTINGS)}`],
    ['talkseek.config.js', `module.exports = ${JSON.stringify(SETTINGS)}`],
    ['talkseek.config.mjs', `import { defineConfig } from 'talkseek'\nexport default defineConfig(${JSON.stringify(SETTINGS)})`],
    ['talkseek.config.json', JSON.stringify(SETTINGS)],
    ['talkseek.config.yml', `posts: posts\nout: public/talks\nsynonyms: [[queue, backlog]]\nexclude: posts/old/**\n`],
    ['talkseek.yaml', `posts: posts\nout: public/talks\nsynonyms:\n  - [queue, backlog]\nexclude: [posts/old/**]\n`]
  ])('%s: %s', async (name, text) => {
    const site = new SiteFolder({ [name]: text })
    const { config, from, file } = await resolveConfig({ folder: site.path })
    expect(config).toMatchObject(SETTINGS)
    expect({ file, out: from.out, base: from.base }).toEqual({ file: name, out: name, base: 'default' })
  })

  test('a program that imports what stands beside it', async () => {
    const site = new SiteFolder({ 'talkseek.config.ts': `import { out } from './folders.js'\nexport default { out }`, 'folders.ts': `export const out: string = 'public/talks'` })
    expect((await resolveConfig({ folder: site.path })).config.out).toBe('public/talks')
    site.write('folders.ts', `export const out: string = 'static/talks'`)
    expect((await resolveConfig({ folder: site.path })).config.out).toBe('static/talks')
  })
})

describe('a configuration that cannot be used says where and why:', () => {
  test.each([
    ['talkseek.config.ts', 'export const out = 3', 'talkseek.config.ts exports no configuration. Write “export default defineConfig({ … })”.'],
    ['talkseek.config.ts', `export default {\n  rulez: {}\n}`, 'talkseek.config.ts:2:3 “rulez” is no setting. Did you mean “rules”?'],
    ['talkseek.config.mjs', `throw new Error('no token')`, 'talkseek.config.mjs cannot be run: no token'],
    ['talkseek.config.ts', 'export default {', 'talkseek.config.ts cannot be run: '],
    ['talkseek.yml', 'transformTalk: upper\n', 'talkseek.yml:1:1 “transformTalk” is a function from a talk and its post to a talk or null. Only a configuration in .ts, .mts, .js or .mjs can hold functions.'],
    ['talkseek.yml', 'facets: [year, speakers]\n', 'talkseek.yml:1:1 “speakers” is no facet. Did you mean “speaker”?'],
    ['talkseek.yml', 'synonyms: [queue]\n', 'talkseek.yml:1:1 “synonyms” is a list of rows of words'],
    ['talkseek.yml', 'base: example.org\n', 'talkseek.yml:1:1 “example.org” is no place where a site stands.'],
    ['talkseek.yml', 'exclude: [3]\n', 'talkseek.yml:1:1 “exclude” is a glob or a list of globs'],
    ['talkseek.yml', 'cache: true\n', 'talkseek.yml:1:1 “cache” is the folder of the cache, or false for none']
  ])('%s with %j', async (name, text, message) => {
    const site = new SiteFolder({ [name]: text })
    await expect(resolveConfig({ folder: site.path })).rejects.toThrow(message)
  })
})

describe('a setting is taken from', () => {
  const site = () => new SiteFolder({ 'talkseek.yml': 'out: from-file\ngenerator: hugo\nbase: /file\n', 'other.yml': 'out: from-other\n', 'posts/a.md': postOf('Queues') })
  const settingsOf = (folder: string, args: string[], env: Record<string, string> = {}) => {
    const { stdout } = talkseekIn(folder, ['build', '--print-config', '--json', ...args], env)
    return JSON.parse(stdout) as Record<string, { value: unknown; from: string }>
  }

  test('the command line before the environment before the file', () => {
    const { path } = site()
    expect(settingsOf(path, [])).toMatchObject({ out: { value: 'from-file', from: 'talkseek.yml' }, base: { value: '/file/', from: 'talkseek.yml' } })
    expect(settingsOf(path, [], { TALKSEEK_OUT: 'from-env' })).toMatchObject({ out: { value: 'from-env', from: 'TALKSEEK_OUT' }, generator: { value: 'hugo', from: 'talkseek.yml' } })
    expect(settingsOf(path, ['--out', 'from-flag', 'posts'], { TALKSEEK_OUT: 'from-env' })).toMatchObject({
      out: { value: 'from-flag', from: '--out' },
      posts: { value: ['posts'], from: 'the command line' }
    })
    expect(settingsOf(path, ['--no-cache', '--exclude', 'a', '--exclude', 'b'])).toMatchObject({ cache: { value: false }, exclude: { value: ['a', 'b'], from: '--exclude' } })
  })

  test('the file that is named, or from none', () => {
    const { path } = site()
    expect(settingsOf(path, [], { TALKSEEK_CONFIG: 'other.yml' })).toMatchObject({ out: { value: 'from-other', from: 'other.yml' } })
    expect(settingsOf(path, ['--config', 'talkseek.yml'], { TALKSEEK_CONFIG: 'other.yml' })).toMatchObject({ out: { value: 'from-file' } })
    expect(settingsOf(path, ['--no-config'])).toMatchObject({ out: { value: null, from: 'default' } })
  })

  test('where it is wrong, that is named, and the exit code is 2', () => {
    const { path } = site()
    expect(talkseekIn(path, ['build', '--generator', 'hugoo'])).toMatchObject({ status: 2, stderr: expect.stringMatching(/^error: --generator: “hugoo” is no generator .* Did you mean “hugo”\?/) })
    expect(talkseekIn(path, ['build'], { TALKSEEK_BASE: 'blog' })).toMatchObject({ status: 2, stderr: expect.stringMatching(/^error: TALKSEEK_BASE: “blog” is no place/) })
  })

  test('as people read it, too', () => {
    const { stdout } = talkseekIn(site().path, ['check', '--print-config'])
    expect(stdout.split('\n').map(line => line.split(/\s{2,}/))).toContainEqual(['out', '"from-file"', 'talkseek.yml'])
  })
})
