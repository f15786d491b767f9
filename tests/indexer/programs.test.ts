import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { build, check, ConfigError, explain, extract, openIndexOf, UsageError } from './talkseek.js'
import { postOf, SiteFolder } from './site-folder.js'

const site = () => new SiteFolder({ 'posts/2020-05-06-a.md': postOf('Queues'), 'posts/2020-06-03-b.md': postOf('Tables'), 'posts/old/2019-01-02-c.md': postOf('Kernels') })
const quiet = { config: false, env: {} } as const

describe('a program', () => {
  test('builds an index and has its files, posts and figures in hand', async () => {
    const folder = site()
    const { files, posts, summary, out } = await build({ ...quiet, cwd: folder.path, posts: 'posts', out: 'public/talks' })
    expect(posts.map(({ source }) => source)).toEqual(['posts/2020-05-06-a.md', 'posts/2020-06-03-b.md', 'posts/old/2019-01-02-c.md'])
    expect(summary).toMatchObject({ posts: 3, talks: 3, timed: 3, takeaways: 3, problems: 0 })
    expect(out).toBe('public/talks')
    expect(readdirSync(folder.at('public/talks')).sort()).toEqual(files.map(({ name }) => name).sort())
    expect(files.map(({ name, content }) => [name, readFileSync(folder.at(`public/talks/${name}`)).equals(Buffer.from(content))])).toEqual(files.map(({ name }) => [name, true]))
  })

  test('builds in memory where nothing says where to write, or it is told not to', async () => {
    const { path: cwd } = site()
    const written = await build({ ...quiet, cwd, posts: 'posts', cache: false })
    expect(written).toMatchObject({ out: null, summary: { talks: 3 } })
    expect(await build({ ...quiet, cwd, posts: 'posts', out: 'public', write: false })).toMatchObject({ out: null, files: written.files })
    expect(readdirSync(cwd)).toEqual(['posts'])
  })

  test('follows the configuration of the folder, the environment and its own options, the last first', async () => {
    const folder = site()
    folder.write('talkseek.config.json', JSON.stringify({ posts: 'posts', exclude: 'posts/old', out: 'a' }))
    expect((await build({ cwd: folder.path, env: {} })).out).toBe('a')
    expect((await build({ cwd: folder.path, env: { TALKSEEK_OUT: 'b' } })).out).toBe('b')
    const built = await build({ cwd: folder.path, env: { TALKSEEK_OUT: 'b' }, out: 'c' })
    expect(built).toMatchObject({ out: 'c', summary: { posts: 2 } })
  })

  test('checks posts, and extracts and explains their talks', async () => {
    const folder = site()
    folder.write('posts/2020-07-01-d.md', '---\ndate: soon\n---\nText\n')
    const options = { ...quiet, cwd: folder.path, posts: ['posts'] }
    expect(await check(options)).toMatchObject({ errors: 0, warnings: 1, passed: true })
    expect(await check({ ...options, strict: true, rules: { 'date-unreadable': 'error' } })).toMatchObject({ errors: 1, warnings: 0, passed: false })
    expect((await extract(options)).flatMap(({ talks }) => talks.map(({ title }) => title))).toEqual(['Queues', 'Tables', 'Kernels'])
    expect((await explain(options))[0]?.evidence[0]?.map(({ field }) => field)).toContain('title')
  })

  test('is told of its progress', async () => {
    const seen: [number, number][] = []
    await extract({ ...quiet, cwd: site().path, posts: 'posts', onProgress: (done, total) => seen.push([done, total]) })
    expect(seen).toEqual([[1, 3], [2, 3], [3, 3]])
  })

  test('gets errors that it can tell apart', async () => {
    const { path: cwd } = site()
    await expect(build({ ...quiet, cwd, posts: 'nowhere' })).rejects.toThrow(UsageError)
    await expect(build({ ...quiet, cwd, posts: 'posts', exclude: 'posts/**' })).rejects.toThrow('no posts found in “posts” (without “posts/**”)')
    await expect(build({ ...quiet, cwd, generator: 'hugoo' as 'hugo' })).rejects.toThrow(ConfigError)
  })
})

describe('what is left out:', () => {
  test.each([
    ['posts/old/**', ['a', 'b']],
    ['**/*-a.md', ['b', 'c']],
    [['posts/old', './posts/*-b.md'], ['a']]
  ])('exclude %j', async (exclude, left) => {
    for (const posts of ['posts', 'posts/**/*.md', ['posts/2020-05-06-a.md', 'posts/2020-06-03-b.md', 'posts/old/2019-01-02-c.md']]) {
      const read = await extract({ ...quiet, cwd: site().path, posts, exclude })
      expect(read.map(({ source }) => source.at(-4))).toEqual(left)
    }
  })

  test.each([
    ['search: false', 'it says “search: false”', ['Queues', 'Tables'], []],
    ['search: { exclude: true }', 'it says “search: {exclude: true}”', ['Queues', 'Tables'], []],
    ['search: { exclude: [1] }', undefined, ['Tables'], []],
    ['search: { exclude: 2 }', undefined, ['Queues'], []],
    ['search: true', undefined, ['Queues', 'Tables'], []],
    ['search: {}', undefined, ['Queues', 'Tables'], []],
    ['search: never', undefined, ['Queues', 'Tables'], ['“search” is "never". Write “search: false” to leave the post out']],
    ['search: { exclude: [3] }', undefined, ['Queues', 'Tables'], ['“search.exclude” names 3, which is no talk of this post. This post has 2 talks.']],
    ['search: { boots: 2 }', undefined, ['Queues', 'Tables'], ['“search” has no setting “boots”.']]
  ])('%s', async (setting, hidden, titles, messages) => {
    const folder = new SiteFolder({ 'a.md': `---\n${setting}\ntalks:\n  - title: Queues\n    speakers: Ana Cruz\n    description: Why rivers fill\n  - title: Tables\n    speakers: Bo Lind\n---\n` })
    const { posts, files } = await build({ ...quiet, cwd: folder.path })
    expect(posts[0]).toMatchObject({ talks: titles.map(title => ({ title })), problems: messages.map(message => ({ rule: 'search-unreadable', line: 2, message: expect.stringContaining(message) })) })
    expect(posts[0]?.hidden).toBe(hidden)
    const index = await openIndexOf(files)
    expect(index.talks.map(({ title }) => title)).toEqual(hidden === undefined ? titles : [])
  })

  test('a talk keeps its number where one before it is left out', async () => {
    const folder = new SiteFolder({ 'a.md': '---\nsearch: { exclude: 1 }\ntalks: [Queues, Tables]\n---\n' })
    expect((await extract({ ...quiet, cwd: folder.path }))[0]?.talks).toMatchObject([{ id: 'a#2', title: 'Tables' }])
  })
})

describe('the index of a site', () => {
  test('finds its synonyms, and says which facets it offers', async () => {
    const { files } = await build({ ...quiet, cwd: site().path, posts: 'posts', synonyms: [['queues', 'backlog']], facets: ['year', 'speaker'] })
    expect((await openIndexOf(files)).search('backlog').hits.map(({ talk }) => talk.title)).toEqual(['Queues'])
    expect(JSON.parse(String(files.at(-1)?.content))).toMatchObject({ facets: ['year', 'speaker'] })
  })
})

describe('a site’s base', () => {
  test.each([
    ['/blog/', '/blog/2020/05/06/a/'],
    ['https://example.org/blog', '/blog/2020/05/06/a/'],
    ['https://example.org', '/2020/05/06/a/'],
    ['/2020', '/2020/05/06/a/']
  ])('%s shows a post at %s', async (base, url) => {
    const [post] = await extract({ ...quiet, cwd: site().path, posts: 'posts/*-a.md', base })
    expect(post?.url).toBe(url)
  })
})
