import { readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { askSettings } from '../../indexer/init/ask-settings.js'
import { talkseekIn } from './cli.js'
import { postOf, SiteFolder } from './site-folder.js'

const POST = postOf('Queues')

describe('talkseek init in a site of', () => {
  test.each<[string, Record<string, string>, { file: string; settings: string[]; src: string; more?: string }]>([
    [
      'Jekyll',
      { '_config.yml': 'baseurl: /blog\n', '_posts/2020-05-06-a.md': POST, 'README.md': '' },
      { file: 'talkseek.config.yml', settings: ['posts: _posts/**/*.md', 'out: assets/talks', 'generator: jekyll'], src: '/blog/assets/talks' }
    ],
    [
      'Hugo',
      { 'hugo.toml': 'baseURL = "https://example.org/blog/"\n', 'content/posts/a.md': POST },
      { file: 'talkseek.config.yml', settings: ['posts: content/**/*.md', 'out: static/talks', 'generator: hugo'], src: '/blog/talks' }
    ],
    [
      'Eleventy',
      { 'package.json': '{}', 'eleventy.config.js': 'export default () => ({ pathPrefix: "/e/", dir: { input: "src" } })', 'src/posts/a.md': POST },
      { file: 'talkseek.config.mjs', settings: [`  posts: 'src/posts/**/*.{md,mdx}',`, `  out: 'public/talks',`, `  generator: 'eleventy'`], src: '/e/talks', more: `eleventyConfig.addPassthroughCopy({ 'public': '/' })` }
    ],
    [
      'Astro',
      { 'package.json': '{}', 'tsconfig.json': '{}', 'astro.config.mjs': "export default { base: 'site' }", 'src/content/blog/a.md': POST },
      { file: 'talkseek.config.ts', settings: [`  posts: 'src/content/**/*.{md,mdx}',`, `  out: 'public/talks',`, `  generator: 'astro'`], src: '/site/talks' }
    ],
    [
      'VitePress',
      { 'package.json': '{}', '.vitepress/config.ts': "export default { base: '/docs/', srcDir: './src' }", 'src/talks/a.md': POST },
      { file: 'talkseek.config.mjs', settings: [`  posts: 'src/talks/**/*.md',`, `  out: 'src/public/talks',`, `  generator: 'vitepress'`], src: '/docs/talks' }
    ],
    ['plain pages', { 'posts/a.md': POST }, { file: 'talkseek.config.yml', settings: ['posts: posts/**/*.md', 'out: talks', 'generator: plain'], src: '/talks' }]
  ])('%s writes a configuration that builds, and says what to paste', (_, files, { file, settings, src, more = '' }) => {
    const folder = new SiteFolder({ '.git/HEAD': '', ...files })
    const { status, stdout, stderr } = talkseekIn(folder.path, ['init'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(readFileSync(folder.at(file), 'utf8').split('\n')).toEqual(expect.arrayContaining(settings))
    expect(stdout).toContain(`Wrote ${file}.\n\n1 talk found in 1 post, 1 of them with a moment.`)
    expect(stdout).toContain(`  <script type="module" src="${src}/component/talk-search.js"></script>\n  <talk-search src="${src}/talkseek.json"></talk-search>\n`)
    expect(stdout).toContain(more)
    expect(talkseekIn(folder.path, ['build', '--json'])).toMatchObject({ status: 0, stdout: expect.stringContaining('"talks":1,') })
  })
})

describe('talkseek init', () => {
  test('takes what it is told', () => {
    const folder = new SiteFolder({ 'evenings/a.md': POST })
    expect(talkseekIn(folder.path, ['init', '--yes', '--generator', 'hugo', '--posts', 'evenings', '--out', 'web/search']).stdout).toContain('src="/talks/talkseek.json"')
    expect(readFileSync(folder.at('talkseek.config.yml'), 'utf8')).toBe('posts: evenings\nout: web/search\ngenerator: hugo\n')
  })

  test('replaces no configuration unless it is forced to', () => {
    const folder = new SiteFolder({ 'posts/a.md': POST, 'talkseek.yml': 'out: mine\n' })
    expect(talkseekIn(folder.path, ['init'])).toEqual({ status: 2, stdout: '', stderr: 'error: talkseek.yml is there already. Change it, or replace it with --force.\n' })
    expect(talkseekIn(folder.path, ['init', '--force']).stdout).toContain('Wrote talkseek.yml.')
    expect(readFileSync(folder.at('talkseek.yml'), 'utf8')).toContain('out: talks\n')
  })

  test('writes nothing where there are no posts, or the generator is unknown', () => {
    const folder = new SiteFolder({ 'posts/a.md': POST })
    expect(talkseekIn(folder.path, ['init', '--posts', 'nowhere'])).toMatchObject({ status: 2, stderr: expect.stringContaining('no posts found in “nowhere”') })
    expect(talkseekIn(folder.path, ['init', '--generator', 'jekyl'])).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean “jekyll”?') })
    expect(talkseekIn(folder.path, ['build'])).toMatchObject({ status: 2, stderr: expect.stringContaining("required option '--out <dir>' not specified") })
  })

  test('asks, and takes what it found for an empty answer', async () => {
    const folder = new SiteFolder({ '.git/HEAD': '', 'posts/a.md': POST, 'content/a.md': POST })
    const [input, output] = [new PassThrough(), new PassThrough()]
    const asked: string[] = []
    const answers = ['hugo', '', 'web/talks']
    output.setEncoding('utf8').on('data', (question: string) => {
      asked.push(question)
      input.write(`${answers[asked.length - 1]}\n`)
    })
    const found = { generator: 'plain', posts: 'posts/**/*.md', out: 'talks' } as const
    expect(await askSettings(found, folder.path, { input, output })).toEqual({ generator: 'hugo', posts: 'content/**/*.md', out: 'web/talks' })
    expect(asked).toEqual([
      'Which generator makes the site: jekyll, hugo, eleventy, astro, vitepress, plain? (plain) ',
      'Where are the posts? (content/**/*.md) ',
      'Where shall the index files go? (static/talks) '
    ])
  })
})
