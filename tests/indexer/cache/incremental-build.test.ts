import fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import { cpSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { build } from '../talkseek.js'
import { postOf, SiteFolder } from '../site-folder.js'

vi.mock('node:fs/promises', async original => {
  const real = await original<typeof import('node:fs/promises')>()
  return { ...real, readFile: vi.fn(real.readFile) }
})

const options = { config: false, env: {}, posts: 'posts', today: '2020-06-01' } as const
const files = (folder: SiteFolder, more: object = {}) => build({ ...options, cwd: folder.path, out: 'index', ...more })
const cacheFiles = (folder: SiteFolder) => readdirSync(folder.at('.cache'), { recursive: true, encoding: 'utf8' }).filter(name => /(?:posts-|stamps).*\.bin$/.test(name)).map(name => folder.at(`.cache/${name}`))

const NAMES = ['2020-05-06-a', '2020-05-31-b', 'c', 'old/2019-01-02-d', 'İstanbul', '__proto__'].map(name => `posts/${name}.md`)
const TEXTS = [
  ...['Queues', 'Tables'].map(title => postOf(title)),
  // Of another day: the order of talks changes.
  ...['2019-01-01', '2020-04-01'].map(day => postOf('Tables', 60, `date: ${day}\nlang: de\n`)),
  postOf('Kernels', 125, 'date: 2020-06-02\ndraft: false\n'),
  '---\ndraft: true\n---\nText\n',
  '---\ntitle: "a" b\n---\n',
  'Nothing but 𝒲ords and \u0000 signs',
  ''
]

/** What happens to a site between two builds. */
const edit = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), name: fc.constantFrom(...NAMES), text: fc.constantFrom(...TEXTS) }),
  fc.record({ kind: fc.constant('remove' as const), name: fc.constantFrom(...NAMES) }),
  fc.record({ kind: fc.constant('rename' as const), name: fc.constantFrom(...NAMES), to: fc.constantFrom(...NAMES) }),
  fc.record({ kind: fc.constant('chapters' as const), text: fc.constantFrom('{"version":"1.2.0","chapters":[{"startTime":70,"title":"Bounds"}]}', 'soon') }),
  fc.record({ kind: fc.constant('transcript' as const), name: fc.constantFrom('posts/c.vtt', 'posts/2020-05-06-a.vtt'), text: fc.constantFrom(null, 'WEBVTT\n\n00:01.000 --> 00:04.000\nRivers run.\n', 'WEBVTT\n\n00:01.000 --> 02:04.000\nRivers run dry.\n', 'no transcript') }),
  fc.record({ kind: fc.constant('site' as const), name: fc.constantFrom('_config.yml', 'hugo.toml'), text: fc.constantFrom('baseurl: /blog\n', 'permalink: pretty\nfuture: true\n', 'buildFuture = true\n') }),
  fc.record({ kind: fc.constant('day' as const), today: fc.constantFrom('2020-05-30', '2020-06-01', '2020-06-03') })
)

afterEach(() => void vi.restoreAllMocks())

describe('a build after another', () => {
  test.each([
    ['at once', 0],
    // Files that were changed just now are read again; of others the file system is believed.
    ['a while after the edits', 10_000]
  ])('writes what a full build writes, whatever was edited between them, %s', { timeout: 60_000 }, async (_, later) => {
    if (later > 0) vi.spyOn(Date, 'now').mockImplementation(() => performance.timeOrigin + performance.now() + later)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }), async rounds => {
        const folder = new SiteFolder({ 'posts/keep.md': postOf('Rivers') })
        const texts = new Map<string, string>()
        let today = '2020-06-01'
        for (const edits of rounds) {
          for (const made of edits) {
            if (made.kind === 'day') today = made.today
            else if (made.kind === 'chapters') folder.write('posts/c.chapters.json', made.text)
            else if (made.kind === 'transcript') made.text === null ? folder.removeIfThere(made.name) : folder.write(made.name, made.text)
            else if (made.kind === 'site') folder.write(made.name, made.text)
            else if (made.kind === 'write') texts.set(made.name, made.text)
            else {
              const text = texts.get(made.name)
              if (made.kind === 'rename' && text !== undefined) texts.set(made.to, text)
              if (made.kind === 'remove' || made.to !== made.name) texts.delete(made.name)
            }
          }
          for (const name of NAMES) {
            if (texts.has(name)) folder.write(name, texts.get(name) ?? '')
            else folder.removeIfThere(name)
          }
          const quick = await files(folder, { today })
          const full = await files(folder, { today, cache: false, write: false })
          expect(quick.files).toEqual(full.files)
          expect(quick.posts).toEqual(full.posts)
          expect(quick.fallback).toBe(full.fallback)
        }
      }),
      { numRuns: 40 }
    )
  })

  test('reads only the posts that have changed', async () => {
    const folder = new SiteFolder(Object.fromEntries(['Queues', 'Tables', 'Kernels', 'Rivers'].map(title => [`posts/${title}.md`, postOf(title)])))
    expect((await files(folder)).recalled).toBe(0)
    expect((await files(folder)).recalled).toBe(4)
    folder.write('posts/Tables.md', postOf('Chairs'))
    folder.remove('posts/Kernels.md')
    folder.write('posts/Lakes.md', postOf('Lakes'))
    const built = await files(folder)
    expect({ recalled: built.recalled, titles: built.posts.flatMap(({ talks }) => talks.map(({ title }) => title)) }).toEqual({ recalled: 2, titles: ['Lakes', 'Queues', 'Rivers', 'Chairs'] })
  })

  test('opens no post of which the file system says that it is what it was', async () => {
    vi.spyOn(Date, 'now').mockImplementation(() => performance.timeOrigin + performance.now() + 10_000)
    const folder = new SiteFolder({ 'posts/a.md': postOf('Queues'), 'posts/b.md': postOf('Tables'), 'posts/b.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\nRivers run.\n' })
    const build = async () => {
      vi.mocked(readFile).mockClear()
      const { recalled } = await files(folder)
      return { recalled, opened: vi.mocked(readFile).mock.calls.map(([path]) => String(path)).filter(path => path.endsWith('.md')) }
    }
    expect((await build()).opened).toHaveLength(2)
    // Its transcript was read by another thread, perhaps, so that the post is looked at once more.
    expect(await build()).toEqual({ recalled: 2, opened: [folder.at('posts/b.md')] })
    expect(await build()).toEqual({ recalled: 2, opened: [] })
    folder.write('posts/b.vtt', 'WEBVTT\n\n00:01.000 --> 00:04.000\nRivers ran.\n')
    expect((await build()).recalled).toBe(1)
  })

  test('reads the posts of a site that was copied with its cache, and not those that it was copied from', async () => {
    vi.spyOn(Date, 'now').mockImplementation(() => performance.timeOrigin + performance.now() + 10_000)
    const folder = new SiteFolder({ 'posts/a.md': postOf('Queues') })
    await files(folder)
    const copy = new SiteFolder()
    cpSync(folder.path, copy.path, { recursive: true })
    copy.write('posts/a.md', postOf('Tables'))
    expect(await files(copy)).toMatchObject({ recalled: 0, posts: [{ talks: [{ title: 'Tables' }] }] })
  })

  test('asks rules, base and functions anew, which change nothing of what was read', async () => {
    const folder = new SiteFolder({ 'posts/2020-05-06-a.md': postOf('Queues', 60, 'tags: {}\ndate: soon\n') })
    await files(folder)
    const built = await files(folder, { rules: { 'date-unreadable': 'error' }, base: '/blog', synonyms: [['queues', 'backlog']], transformTalk: (talk: { title: string }) => ({ ...talk, title: 'Rivers' }) })
    expect(built).toMatchObject({ recalled: 1, posts: [{ url: '/blog/2020/05/06/a/', problems: [{ severity: 'error' }], talks: [{ title: 'Rivers' }] }] })
  })

  test('shows a post on its day, and reads only that again', async () => {
    const folder = new SiteFolder({ '_config.yml': '', 'posts/_posts/2020-06-02-a.md': postOf('Queues'), 'posts/_posts/2020-01-01-b.md': postOf('Tables') })
    const hidden = async (today: string) => {
      const { posts, recalled } = await files(folder, { today })
      return { recalled, hidden: posts.map(post => post.hidden !== undefined) }
    }
    expect(await hidden('2020-06-01')).toEqual({ recalled: 0, hidden: [false, true] })
    expect(await hidden('2020-06-02')).toEqual({ recalled: 1, hidden: [false, false] })
    expect(await hidden('2020-06-03')).toMatchObject({ hidden: [false, false] })
    expect(await hidden('2020-06-04')).toEqual({ recalled: 2, hidden: [false, false] })
  })

  test('leaves an index as it is that would not change', async () => {
    const folder = new SiteFolder({ 'posts/a.md': postOf('Queues') })
    const built = await files(folder)
    // A byte order mark is not part of a text, so that the post is read again and is the same.
    folder.write('posts/a.md', `\uFEFF${postOf('Queues')}`)
    const past = new Date(1e12)
    for (const { name } of built.files) utimesSync(folder.at(`index/${name}`), past, past)
    expect((await files(folder)).recalled).toBe(0)
    expect(built.files.map(({ name }) => statSync(folder.at(`index/${name}`)).mtimeMs)).toEqual(built.files.map(() => 1e12))
  })
})

describe('the index of the last build', () => {
  const POSTS = { 'posts/a.md': postOf('Queues'), 'posts/b.md': postOf('Tables') }

  test.each<[string, (folder: SiteFolder) => void]>([
    ['as it was written', () => {}],
    ['gone', folder => folder.remove('index/talkseek.json')],
    ['of other bytes', folder => folder.write('index/talkseek.json', readFileSync(folder.at('index/talkseek.json'), 'utf8').replaceAll('Queues', 'Rivers'))],
    ['empty', folder => folder.write('index/talkseek.json', '')]
  ])('that is %s stands there afterwards, as a full build writes it', async (_, damage) => {
    const folder = new SiteFolder(POSTS)
    const { files: full, summary } = await files(folder)
    damage(folder)
    expect(await files(folder)).toMatchObject({ files: full, summary, recalled: 2 })
    for (const { name, content } of full) expect(readFileSync(folder.at(`index/${name}`)).equals(Buffer.from(content))).toBe(true)
  })

  test('is not taken for one of other settings, nor of fewer posts', async () => {
    const folder = new SiteFolder(POSTS)
    await files(folder)
    for (const settings of [{ synonyms: [['queues', 'backlog']] }, { base: '/blog' }, { facets: ['year'] }, { rules: {} }]) {
      expect((await files(folder, settings)).files).toEqual((await files(folder, { ...settings, cache: false, write: false })).files)
    }
    folder.remove('posts/b.md')
    expect((await files(folder)).files).toEqual((await files(folder, { cache: false, write: false })).files)
  })
})

describe('a cache that is', () => {
  const POSTS = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`posts/${i}.md`, postOf(`Queues ${i}`)]))

  test.each<[string, (text: string) => string]>([
    ['cut off', text => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of other bytes', text => text.replaceAll('Queues', 'Rivers')],
    ['no cache at all', () => '{"posts": []}'],
    ['of another form', text => text.replace(/^talkseek-cache 2/, 'talkseek-cache 1')]
  ])('%s is passed over with a note', async (_, damage) => {
    const folder = new SiteFolder(POSTS)
    const { files: whole } = await files(folder)
    const damaged = cacheFiles(folder)
    for (const path of damaged) writeFileSync(path, damage(readFileSync(path, 'utf8')))
    const notes: string[] = []
    const built = await files(folder, { onNote: (note: string) => notes.push(note) })
    expect(built).toMatchObject({ recalled: 0, files: whole })
    expect(notes).toHaveLength(damaged.length)
    expect(notes[0]).toMatch(/posts-[0-9a-f]\.bin is damaged; what it held is read again\.$/)
    expect((await files(folder)).recalled).toBe(20)
  })

  test('not writable is noted, and the index is built', async () => {
    const folder = new SiteFolder(POSTS)
    folder.write('file', '')
    const notes: string[] = []
    const built = await files(folder, { cache: 'file', onNote: (note: string) => notes.push(note) })
    expect(built.summary.talks).toBe(20)
    expect(notes).toEqual([expect.stringMatching(/^The cache cannot be written: /)])
  })

  test('shared by builds at the same time serves them all', async () => {
    const folder = new SiteFolder(POSTS)
    const all = await Promise.all(Array.from({ length: 6 }, () => files(folder)))
    expect(new Set(all.map(built => JSON.stringify(built.files))).size).toBe(1)
    expect(await files(folder)).toMatchObject({ recalled: 20, files: all[0]?.files })
  })

  test('kept for two sites of one folder serves both', async () => {
    const folder = new SiteFolder({ 'posts/a.md': postOf('Queues'), 'talks/b.md': postOf('Tables') })
    const other = { posts: 'talks', out: 'other' }
    await files(folder)
    await files(folder, other)
    expect([(await files(folder)).recalled, (await files(folder, other)).recalled]).toEqual([1, 1])
  })

  test('beside a package stands among its modules, else in the folder, where git passes it over', async () => {
    const folder = new SiteFolder({ 'package.json': '{}', 'blog/posts/a.md': postOf('Queues') })
    await build({ ...options, cwd: folder.at('blog'), out: 'index' })
    expect(readdirSync(folder.at('node_modules/.cache/talkseek'))).toHaveLength(1)
    const bare = new SiteFolder({ 'posts/a.md': postOf('Queues') })
    await files(bare)
    const [site = ''] = readdirSync(bare.at('.cache/talkseek'))
    expect(readFileSync(bare.at(`.cache/talkseek/${site}/.gitignore`), 'utf8')).toBe('*\n')
  })
})
