import { describe, expect, test } from 'vitest'
import { talkseekIn } from './cli.js'
import { build, ConfigError, explain } from './talkseek.js'
import { postOf, SiteFolder } from './site-folder.js'
import type { UserConfig } from '../../indexer/define-config.js'

const site = () => new SiteFolder({ 'posts/2020-05-06-a.md': postOf('Queues'), 'posts/2020-06-03-b.md': postOf('Tables') })
const buildWith = (config: UserConfig, folder = site()) => build({ cwd: folder.path, config: false, env: {}, posts: 'posts', ...config })
const titles = async (config: UserConfig) => (await buildWith(config)).posts.map(({ hidden, talks }) => hidden ?? talks.map(({ title }) => title))

describe('transformTalk', () => {
  test('changes a talk, with its post in sight', async () => {
    expect(await titles({ transformTalk: (talk, { title }) => ({ ...talk, title: `${talk.title} (${title})` }) })).toEqual([['Queues (Evening of Queues)'], ['Tables (Evening of Tables)']])
  })

  test('may change what it is given, also when the next build finds the post in the cache', async () => {
    const folder = site()
    const shout: UserConfig = { out: 'index', transformTalk: talk => Object.assign(talk, { title: `${talk.title}!` }) }
    const first = await buildWith(shout, folder)
    const second = await buildWith(shout, folder)
    expect(second).toMatchObject({ recalled: 2, files: first.files })
    expect(second.posts[0]?.talks[0]?.title).toBe('Queues!')
  })

  test('leaves a talk out with null, and may take its time', async () => {
    expect(await titles({ transformTalk: talk => Promise.resolve(talk.title === 'Queues' ? null : talk) })).toEqual([[], ['Tables']])
  })

  test.each<[string, UserConfig['transformTalk'], string]>([
    ['throws', () => { throw new Error('no such speaker') }, 'transformTalk failed at talk 1 “Queues” of posts/2020-05-06-a.md: no such speaker'],
    ['answers nothing', () => undefined as never, 'it answered no talk; return the talk, or null to leave it out.'],
    ['changes the id', talk => ({ ...talk, id: 'x#1' }), 'it changed “id”, by which the talk is known; leave it as it is.'],
    ['answers a start that is a clock', talk => ({ ...talk, start: '1:00' as never }), '“start” is "1:00"; it is seconds or null.'],
    ['answers a script as an address', talk => ({ ...talk, url: 'javascript:alert(1)' }), '“url” is "javascript:alert(1)"; it is an address of the web or within the site, or null.']
  ])('that %s is named, with the talk and the post', async (_, transformTalk, message) => {
    const building = buildWith({ transformTalk })
    await expect(building).rejects.toThrow(ConfigError)
    await expect(building).rejects.toThrow(`transformTalk failed at talk 1 “Queues” of posts/2020-05-06-a.md: `)
    await expect(building).rejects.toThrow(message)
  })
})

describe('transformPost', () => {
  test('changes a post behind transformTalk, and leaves one out with null', async () => {
    const config: UserConfig = {
      transformTalk: talk => ({ ...talk, title: `${talk.title}!` }),
      transformPost: post => (post.source.endsWith('b.md') ? null : { ...post, talks: post.talks.map(talk => ({ ...talk, title: `${talk.title}?` })) })
    }
    expect(await titles(config)).toEqual([['Queues!?'], 'transformPost left it out'])
  })

  test.each<[UserConfig['transformPost'], string]>([
    [() => 3 as never, 'it answered no post; return the post, or null to leave it out.'],
    [post => ({ ...post, source: 'x' }), 'it changed “source”'],
    [post => ({ ...post, date: 'soon' }), '“date” is "soon"; it is a day such as 2020-12-02, or null.'],
    [post => ({ ...post, talks: [...post.talks, ...post.talks] }), 'which is no talk of this post.']
  ])('that answers what is no post is named: %#', async (transformPost, message) => {
    await expect(buildWith({ transformPost })).rejects.toThrow('transformPost failed at posts/2020-05-06-a.md: ')
    await expect(buildWith({ transformPost })).rejects.toThrow(message)
  })
})

describe('an own shape', () => {
  const AGENDA = '---\ntitle: Agenda\nvideo: https://youtu.be/AbCdEfGhIj1\n---\n\n@12:05 Queues That Never Fill | Ana Cruz, Acme\n@42:45 Tables | Bo Lind\n'
  const agenda = {
    name: 'agenda',
    read: ({ text }: { text: string }) =>
      text.split('\n').flatMap((row, index) => {
        const [, start, title, speakers] = /^@(\S+) (.*) \| (.*)$/.exec(row) ?? []
        return title === undefined ? [] : [{ title, speakers, start, line: index + 1 }]
      })
  }
  const folder = (text = AGENDA) => new SiteFolder({ 'posts/2020-05-06-a.md': text, 'posts/2020-06-03-b.md': postOf('Tables') })

  test('reads talks as front matter would state them, and leaves other posts to the rest', async () => {
    const { posts } = await buildWith({ shapes: [agenda] }, folder())
    expect(posts.map(({ talks }) => talks)).toMatchObject([
      [
        { title: 'Queues That Never Fill', start: 725, end: 2565, speakers: [{ name: 'Ana Cruz', affiliation: 'Acme' }] },
        { title: 'Tables', start: 2565, speakers: [{ name: 'Bo Lind', affiliation: null }] }
      ],
      [{ title: 'Tables', start: 60 }]
    ])
  })

  test('is named by what it was wrong about, at the line that it tells', async () => {
    const { posts } = await buildWith({ shapes: [agenda] }, folder(AGENDA.replace('42:45', 'soon')))
    expect(posts[0]?.problems).toMatchObject([
      { rule: 'stated-talk-unreadable', line: 7, message: '“start” of talk 2 is “soon”; write a time such as "12:05", 725 or 1h2m3s. The shape “agenda” read it.' }
    ])
  })

  test('is the reason that extract --explain gives', async () => {
    const [post] = await explain({ cwd: folder().path, config: false, env: {}, posts: 'posts', shapes: [agenda] })
    expect(post?.evidence[0]).toContainEqual({ field: 'title', rule: 'shape “agenda”', words: '“Queues That Never Fill”', line: 6, column: 1 })
  })

  test('that has changed reads posts again which the cache knows', async () => {
    const here = folder()
    await buildWith({ out: 'index', shapes: [agenda] }, here)
    const { recalled, posts } = await buildWith({ out: 'index', shapes: [{ name: 'agenda', read: post => agenda.read(post).slice(0, 1) }] }, here)
    expect({ recalled, talks: posts[0]?.talks.length }).toEqual({ recalled: 1, talks: 1 })
  })

  test.each([
    [() => { throw new Error('no rows') }, 'The shape “agenda” failed at posts/2020-05-06-a.md: no rows'],
    [() => 'Queues' as never, 'The shape “agenda” failed at posts/2020-05-06-a.md: it answered no list of talks; answer one, or null.']
  ])('that fails is named with the post: %#', async (read, message) => {
    await expect(buildWith({ shapes: [{ name: 'agenda', read }] })).rejects.toThrow(message)
  })
})

test('a function that fails on the command line exits 2 and says where, with --verbose in which line', () => {
  const folder = site()
  folder.write('talkseek.config.ts', `export default {\n  posts: 'posts',\n  out: 'index',\n  transformTalk: (talk: { title: string }) => {\n    throw new Error('no ' + talk.title)\n  }\n}`)
  expect(talkseekIn(folder.path, ['build'])).toEqual({ status: 2, stdout: '', stderr: 'error: transformTalk failed at talk 1 “Queues” of posts/2020-05-06-a.md: no Queues\n' })
  expect(talkseekIn(folder.path, ['build', '--verbose']).stderr).toMatch(/talkseek\.config\.ts:5/)
})
