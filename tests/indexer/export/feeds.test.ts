import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { ErrorLevel, parseSitemapIndex, XMLToSitemapItemStream, type SitemapItem } from 'sitemap'
import Parser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { exportAs } from '../../../indexer/export/export-as.js'
import { sitemapFiles } from '../../../indexer/export/video-sitemap.js'
import { element } from '../../../indexer/export/xml.js'
import { evening, eveningOf } from './exported-posts.js'

const BASE = 'https://example.org/'

/** The schema of sitemaps.org. What it says of other namespaces would have to be fetched. */
const SITEMAP_SCHEMA = readFileSync(join(dirname(createRequire(import.meta.url).resolve('sitemap/package.json')), 'schema/sitemap.xsd'), 'utf8').replaceAll('processContents="strict"', 'processContents="lax"')

/** The pages of a sitemap. Rejects what breaks Google's rules for videos. */
const readSitemap = async (xml: string) => {
  const pages = Readable.from([xml]).pipe(new XMLToSitemapItemStream({ level: ErrorLevel.THROW }))
  return (await pages.toArray()) as SitemapItem[]
}

const sitemapOf = (...posts: ReturnType<typeof evening>[]) => exportAs('video-sitemap', posts, BASE).files[0]?.text ?? ''

describe('a video sitemap', () => {
  test('is valid by the schema of sitemaps.org', async () => {
    const { valid, errors } = await validateXML({ xml: sitemapOf(evening(), eveningOf('A & B <c>')), schema: SITEMAP_SCHEMA })
    expect({ valid, errors }).toEqual({ valid: true, errors: [] })
  })

  test('names each page with its videos', async () => {
    expect(await readSitemap(sitemapOf(evening()))).toMatchObject([
      {
        url: 'https://example.org/2020/05/06/cloud-evening/',
        video: [
          {
            thumbnail_loc: 'https://example.org/images/evening.jpg',
            title: 'Cloud Evening, May 2020: Acme, Bolt and Cog',
            description: expect.stringContaining('Queues That Never Fill — Ana Cruz (Acme); '),
            player_loc: 'https://www.youtube.com/embed/AbCdEfGhIj1',
            publication_date: '2020-05-06',
            tag: ['Video', 'Meetup']
          }
        ]
      }
    ])
  })

  test('names a media file by its own address', async () => {
    const recording = { provider: 'file' as const, url: '/media/a&b.mp4' }
    expect(await readSitemap(sitemapOf(evening({ recording, talks: [] })))).toMatchObject([{ video: [{ content_loc: 'https://example.org/media/a&b.mp4' }] }])
  })

  test('cuts what is longer than search engines take', async () => {
    const [page] = await readSitemap(sitemapOf(eveningOf('𝒜'.repeat(3000), { tags: Array.from({ length: 40 }, (_, i) => `tag ${i}`) })))
    const [video] = page?.video ?? []
    expect(video?.title).toBe(`${'𝒜'.repeat(49)}…`)
    expect(video?.description).toHaveLength(2047)
    expect(video?.tag).toHaveLength(32)
  })

  test('leaves out a page without a picture or an address, and says so', async () => {
    const posts = [evening({ picture: null, source: 'a.md' }), evening({ url: null, source: 'b.md' }), evening({ source: 'c.md' })]
    const { files, problems } = exportAs('video-sitemap', posts, BASE)
    expect(await readSitemap(files[0]?.text ?? '')).toHaveLength(1)
    expect(problems).toEqual([
      { source: 'a.md', message: expect.stringMatching(/no picture .* Write “image:/) },
      { source: 'b.md', message: expect.stringMatching(/address is not known.*permalink/) }
    ])
  })

  test.each([
    ['so many pages', { urls: 3, bytes: 1e6 }],
    ['so many bytes', { urls: 1000, bytes: 500 + 3 * 40 }]
  ])('of more than %s is split, with an index of the parts', async (_, limits) => {
    const entries = Array.from({ length: 7 }, (__, i) => element('url', {}, element('loc', {}, `https://x.org/${i}`)))
    const files = sitemapFiles(entries, 'https://example.org/blog/', limits)
    expect(files.map(({ name }) => name)).toEqual(['video-sitemap-1.xml', 'video-sitemap-2.xml', 'video-sitemap-3.xml', 'video-sitemap.xml'])
    for (const { text } of files.slice(0, -1)) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limits.bytes)
    const pages = await Promise.all(files.slice(0, -1).map(({ text }) => readSitemap(text)))
    expect(pages.flat().map(({ url }) => url)).toEqual(Array.from({ length: 7 }, (__, i) => `https://x.org/${i}`))
    const parts = await parseSitemapIndex(Readable.from([files.at(-1)?.text ?? '']))
    expect(parts.map(({ url }) => url)).toEqual([1, 2, 3].map(n => `https://example.org/blog/video-sitemap-${n}.xml`))
  })
})

describe('an RSS feed', () => {
  const read = (...posts: ReturnType<typeof evening>[]) => new Parser().parseString(exportAs('rss', posts, BASE).files[0]?.text ?? '')

  test('has an entry for each talk, with the link that plays it', async () => {
    const feed = await read(evening())
    expect(feed).toMatchObject({ title: 'Talks of example.org', link: BASE })
    expect(feed.items.map(({ title, link, creator }) => [title, link, creator])).toEqual([
      ['Queues That Never Fill', 'https://youtu.be/AbCdEfGhIj1?t=725', 'Ana Cruz'],
      ['Seven Ways to Drop a Table', 'https://youtu.be/AbCdEfGhIj1?t=2565', 'Mikołaj Lind'],
      ['Observability for Tiny Kernels', 'https://example.org/2020/05/06/cloud-evening/', 'Cy Ode']
    ])
    expect(feed.items[0]).toMatchObject({ isoDate: '2020-05-06T00:00:00.000Z', categories: ['Video', 'Meetup'] })
  })

  test('begins with the newest evening', async () => {
    const feed = await read(evening({ date: '2020-05-06', title: 'old' }), evening({ date: null, title: 'timeless' }), evening({ date: '2021-01-01', title: 'new' }))
    expect(feed.items.map(({ contentSnippet }) => /\bold\b|new|timeless/.exec(contentSnippet ?? '')?.[0])).toEqual([...Array<string>(3).fill('new'), ...Array<string>(3).fill('old'), ...Array<string>(3).fill('timeless')])
  })

  test('gives each talk an id that stays when posts are added', async () => {
    const ids = async (...posts: ReturnType<typeof evening>[]) => (await read(...posts)).items.map(({ guid }) => guid)
    const before = await ids(evening())
    expect(new Set(before).size).toBe(3)
    expect(await ids(evening(), evening({ source: 'other/2020-05-06-cloud-evening.md', date: '2019-01-01' }))).toEqual([...before, ...[1, 2, 3].map(n => expect.stringMatching(`^2020-05-06-cloud-evening-[0-9a-f]{8}-${n}$`))])
  })

  test('shows a text as text: a reader that renders HTML finds no tag of a post in it', async () => {
    const feed = await read(eveningOf('<img src=x onerror=alert(1)> & <b>'))
    expect(feed.items[0]?.content).not.toMatch(/<(?:img|b)\b/)
    expect(feed.items[0]?.contentSnippet).toContain('<img src=x onerror=alert(1)> & <b>')
  })

  test('says which talk has no link', () => {
    expect(exportAs('rss', [evening({ url: null })], BASE).problems).toEqual([{ source: evening().source, message: expect.stringMatching(/^“Observability for Tiny Kernels” has no link: .*permalink/) }])
  })
})
