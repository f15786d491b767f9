import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildIndex } from '../../indexer/build-index.js'
import { findPosts } from '../../indexer/find-posts.js'
import { parseFrontMatter } from '../../indexer/front-matter.js'
import { detectSites } from '../../indexer/generators/detect-sites.js'
import { readDay } from '../../indexer/generators/post-date.js'
import { readAddress } from '../../indexer/generators/read-address.js'
import { siteOf, type GeneratorName, type Site } from '../../indexer/generators/site.js'
import { parsePost } from '../../indexer/parse-post.js'
import { readPosts } from '../../indexer/read-posts.js'

const addressOf = (source: string, frontMatter: string, site: Site | null) => {
  const text = `---\n${frontMatter}\n---\n`
  return readAddress({ source, data: parseFrontMatter(text).data, frontMatter: text, site })
}

describe('a date is read in', () => {
  test.each<[string, string | null]>([
    ['date: 2020-12-02', '2020-12-02'],
    ['date: 2020-12-02 00:30:00 +0100', '2020-12-02'],
    ['date: 2020-12-02T23:30:00-08:00', '2020-12-02'],
    ['date: "2020-12-02 19:00 +0100"', '2020-12-02'],
    ['date: 2020-1-2 19:00', '2020-01-02'],
    ['date: 2020/12/02', '2020-12-02'],
    ['date: 1596632400603', '2020-08-05'],
    ['date: 1596632400', '2020-08-05'],
    ['date: "1596632400603"', '2020-08-05'],
    ['date: 20201202', '2020-12-02'],
    ["pubDate: 'Jul 08 2022'", '2022-07-08'],
    ['publishDate: Sat, 2 July 2022 10:00:00 GMT', '2022-07-02'],
    ['published_at: July 8th, 2022', '2022-07-08'],
    ['date: Last Modified', null],
    ['title: A', null]
  ])('%s: %s', (frontMatter, day) => {
    expect(addressOf('evening.md', frontMatter, null)).toMatchObject({ date: day, problems: [] })
  })

  test.each(['next spring', '2020-13-01', '2020-02-30', '12/02/2020', true, 7])('none: %j', value => {
    expect(readDay(value)).toBeNull()
  })

  test('none is a problem at its line', () => {
    expect(parsePost('evening.md', '---\ntitle: A\ndate: next spring\n---\n').problems).toMatchObject([
      { rule: 'date-unreadable', line: 3, message: '“next spring” is no date. Write it as 2020-12-02.' }
    ])
  })
})

const POST = '_posts/2020-05-06-cloud-evening.md'

describe('a post is shown at', () => {
  test.each<[GeneratorName | null, string, Record<string, unknown>, string, string | null]>([
    [null, 'posts/2020-12-02-evening.md', {}, '', '/2020/12/02/evening/'],
    [null, 'posts/2020-12-02-evening.md', {}, 'date: 2020-12-03 19:00 +0100', '/2020/12/03/evening/'],
    [null, 'posts/2020-12-02-evening.md', {}, 'permalink: /evening/', '/evening/'],
    [null, 'posts/evening.md', {}, 'date: 2020-12-02', null],
    ['jekyll', POST, {}, '', '/2020/05/06/cloud-evening.html'],
    ['jekyll', POST, { permalink: 'pretty' }, '', '/2020/05/06/cloud-evening/'],
    ['jekyll', POST, { permalink: 'ordinal' }, '', '/2020/127/cloud-evening.html'],
    ['jekyll', POST, { permalink: 'weekdate' }, '', '/2020/W19/WED/cloud-evening.html'],
    ['jekyll', POST, { permalink: 'none' }, '', '/cloud-evening.html'],
    ['jekyll', POST, { permalink: '/:short_year/:i_month/:i_day/:y_day/:slug/' }, '', '/20/5/6/127/cloud-evening/'],
    ['jekyll', POST, { permalink: '/talks/:title' }, 'slug: Our Evening', '/talks/Our-Evening'],
    ['jekyll', POST, { permalink: '/:slug/' }, 'slug: Our Evening!', '/our-evening/'],
    ['jekyll', POST, { permalink: 'pretty' }, 'categories: Cloud Talks', '/cloud/talks/2020/05/06/cloud-evening/'],
    ['jekyll', POST, { permalink: '/:categories/:title/' }, 'categories: [Cloud Talks, Meetup]', '/cloud%20talks/meetup/cloud-evening/'],
    ['jekyll', POST, { permalink: '/:slugified_categories/:title/' }, 'category: Cloud Talks', '/cloud-talks/cloud-evening/'],
    ['jekyll', `meetup/${POST}`, { permalink: 'pretty' }, 'categories: cloud', '/meetup/cloud/2020/05/06/cloud-evening/'],
    ['jekyll', '_posts/2020/2020-05-06-Cloud_Evening.md', { permalink: 'pretty' }, '', '/2020/05/06/Cloud_Evening/'],
    ['jekyll', POST, { permalink: 'pretty' }, 'date: 2020-05-07 00:30:00 +0200', '/2020/05/07/cloud-evening/'],
    ['jekyll', POST, { permalink: 'pretty' }, 'permalink: /:year/evening/', '/2020/evening/'],
    ['jekyll', POST, { permalink: 'pretty', baseurl: '/blog', url: 'https://example.org' }, '', '/blog/2020/05/06/cloud-evening/'],
    ['jekyll', POST, { defaults: [{ scope: { path: '', type: 'posts' }, values: { permalink: '/t/:title/' } }] }, '', '/t/cloud-evening/'],
    ['jekyll', '_talks/evening.md', { permalink: 'pretty', collections: { talks: { output: true } } }, '', '/talks/evening/'],
    ['jekyll', '_talks/evening.md', { collections: { talks: { output: true, permalink: '/:collection/:name' } } }, '', '/talks/evening'],
    ['jekyll', '_talks/evening.md', {}, '', null],
    ['jekyll', 'talks/evening.md', {}, '', '/talks/evening.html'],
    ['jekyll', 'talks/index.md', {}, '', '/talks/'],
    ['hugo', 'content/talks/Cloud Evening.md', {}, '', '/talks/cloud-evening/'],
    ['hugo', 'content/talks/2020-05-06-evening.md', {}, '', '/talks/2020-05-06-evening/'],
    ['hugo', 'content/talks/evening/index.md', {}, '', '/talks/evening/'],
    ['hugo', 'content/talks/_index.md', {}, '', '/talks/'],
    ['hugo', 'content/talks/evening.md', {}, 'slug: our-evening', '/talks/our-evening/'],
    ['hugo', 'content/talks/evening.md', {}, 'url: /evening.html', '/evening.html'],
    ['hugo', 'content/talks/evening.md', { permalinks: { talks: '/:year/:month/:slug/' } }, 'date: 2020-05-06\ntitle: What’s New?', '/2020/05/whats-new/'],
    ['hugo', 'content/talks/evening.md', { permalinks: { page: { talks: '/t/:filename/' } } }, '', '/t/evening/'],
    ['hugo', 'content/talks/evening.md', { baseURL: 'https://example.org/blog/', uglyURLs: true }, '', '/blog/talks/evening.html'],
    ['eleventy', 'talks/2020-05-06-evening.md', {}, '', '/talks/2020-05-06-evening/'],
    ['eleventy', 'src/talks/index.md', { input: './src' }, '', '/talks/'],
    ['eleventy', 'talks/talks.md', { pathPrefix: '/blog/' }, '', '/blog/talks/'],
    ['eleventy', 'talks/2020-05-06-evening.md', {}, 'permalink: "/t/{{ page.fileSlug }}/index.html"', '/t/evening/'],
    ['eleventy', 'talks/evening.md', {}, 'title: Our Evening\npermalink: "t/{{ title | slugify }}/"', '/t/our-evening/'],
    ['eleventy', 'talks/2020-05-06-evening.md', {}, `permalink: "/{{ page.date | date: '%Y/%m' }}/"`, '/2020/05/'],
    ['eleventy', 'talks/evening.md', {}, 'permalink: "/{{ a | b }}/"', null],
    ['eleventy', 'talks/evening.md', {}, 'permalink: false', null],
    ['astro', 'src/content/blog/evening.md', {}, '', '/blog/evening/'],
    ['astro', 'src/content/blog/2020/Cloud Evening.mdx', { base: '/site' }, '', '/site/blog/2020/cloud-evening/'],
    ['astro', 'src/content/blog/evening/index.md', {}, '', '/blog/evening/'],
    ['astro', 'src/content/blog/evening.md', { trailingSlash: 'never' }, 'slug: our/evening', '/blog/our/evening'],
    ['astro', 'src/pages/talks/Evening.md', {}, '', '/talks/Evening/'],
    ['vitepress', 'talks/evening.md', {}, '', '/talks/evening.html'],
    ['vitepress', 'talks/evening.md', { cleanUrls: true, base: '/docs/' }, '', '/docs/talks/evening'],
    ['vitepress', 'src/talks/index.md', { srcDir: './src' }, '', '/talks/'],
    ['plain', 'talks/évening.md', {}, '', '/talks/%C3%A9vening.html']
  ])('%s %s with %j and “%s”: %s', (generator, source, settings, frontMatter, url) => {
    expect(addressOf(source, frontMatter, generator && siteOf(generator, settings)).url).toBe(url)
  })

  test('whatever its name holds', () => {
    expect(addressOf('talks/a#b?c%2F \uD800.md', '', siteOf('plain')).url).toBe('/talks/a%23b%3Fc%2F%20.html')
  })
})

describe('a file’s name gives the date', () => {
  test.each<[GeneratorName, string, string | null]>([
    ['jekyll', POST, '2020-05-06'],
    ['jekyll', '_posts/2020-5-6-evening.md', '2020-05-06'],
    ['hugo', 'content/talks/2020-05-06-evening/index.md', '2020-05-06'],
    ['eleventy', '2020-05-06/evening.md', '2020-05-06'],
    ['astro', 'src/content/blog/2020-05-06-evening.md', '2020-05-06'],
    ['plain', 'talks/2020-13-06-evening.md', null]
  ])('%s %s: %s', (generator, source, date) => {
    expect(addressOf(source, '', siteOf(generator)).date).toBe(date)
  })
})

describe('visitors are not shown', () => {
  const TODAY = '2020-06-01'
  test.each<[GeneratorName | null, string, string, Record<string, unknown>, string | null]>([
    [null, 'a.md', 'published: false', {}, 'it says “published: false”'],
    [null, '2020-06-02-a.md', '', {}, null],
    ['jekyll', POST, 'published: false', {}, 'it says “published: false”'],
    ['jekyll', '_drafts/evening.md', '', {}, 'it is a draft'],
    ['jekyll', '_posts/2020-06-02-evening.md', '', {}, 'it is of 2020-06-02, later than this build'],
    ['jekyll', '_posts/2020-06-02-evening.md', '', { future: true }, null],
    ['jekyll', '_posts/2020-06-01-evening.md', '', {}, null],
    ['hugo', 'content/a.md', 'draft: true', {}, 'it is a draft'],
    ['hugo', 'content/a.md', 'date: 2020-06-02', {}, 'it is of 2020-06-02, later than this build'],
    ['hugo', 'content/a.md', 'date: 2020-06-02', { buildFuture: true }, null],
    ['hugo', 'content/a.md', 'expiryDate: 2020-05-31', {}, 'it expired on 2020-05-31'],
    ['eleventy', 'a.md', 'draft: true', {}, 'it is a draft'],
    ['astro', 'src/content/blog/a.md', 'draft: true\npubDate: 2020-06-02', {}, 'it is a draft'],
    ['astro', 'src/content/blog/a.md', 'pubDate: 2020-06-02', {}, null],
    ['vitepress', 'a.md', 'draft: true', {}, 'it is a draft']
  ])('%s %s with “%s” and %j: %s', (generator, source, frontMatter, settings, hidden) => {
    expect(addressOf(source, frontMatter, generator && siteOf(generator, settings, TODAY)).hidden).toBe(hidden)
  })

  test('what is in no index, and is no problem', () => {
    const post = parsePost('a.md', '---\ndraft: true\n---\nAna Cruz from Acme discussed Queues (starting at [1:00](https://youtu.be/AbCdEfGhIj1?t=60)).\n')
    expect(post).toMatchObject({ hidden: 'it is a draft', problems: [], talks: [{ title: 'Queues' }] })
    expect(buildIndex([post])).toEqual(buildIndex([]))
  })
})

describe('the site of a post is found', () => {
  const FILES: Record<string, string> = {
    '.git/HEAD': '',
    'blog/_config.yml': 'permalink: /:year/:title/\nbaseurl: /blog\n',
    'blog/_posts/2020-05-06-a.md': '',
    'blog/_posts/2020-06-02-b.md': '',
    'hugo/hugo.toml': 'baseURL = "https://example.org/"\n[permalinks]\n  talks = "/:year/:filename/"\n',
    'hugo/content/talks/a.md': '---\ndate: 2020-05-06\n---\n',
    'older/config.toml': '',
    'older/content/a.md': '',
    'eleventy/eleventy.config.js': 'export default () => ({ dir: { input: "src" } })',
    'eleventy/src/a.md': '',
    'astro/astro.config.mjs': "export default defineConfig({ base: '/site' })",
    'astro/src/content/blog/a.md': '',
    'docs/.vitepress/config.ts': 'export default { cleanUrls: true }',
    'docs/a.md': '',
    'broken/_config.yml': 'a: "b" c\n',
    'broken/_posts/2020-05-06-a.md': '',
    'tool/config.toml': '',
    'tool/2020-05-06-a.md': ''
  }
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talkseek-sites-'))
    for (const [name, text] of Object.entries(FILES)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), text)
    }
  })
  afterAll(() => rm(folder, { recursive: true }))

  test('by the nearest configuration above it', async () => {
    const posts = await readPosts(await findPosts(['.'], folder), () => {}, { folder, today: '2020-06-01' })
    expect(Object.fromEntries(posts.map(({ source, url, hidden }) => [source, hidden ?? url]))).toEqual({
      'astro/src/content/blog/a.md': '/site/blog/a/',
      'blog/_posts/2020-05-06-a.md': '/blog/2020/a/',
      'blog/_posts/2020-06-02-b.md': 'it is of 2020-06-02, later than this build',
      'broken/_posts/2020-05-06-a.md': '/2020/05/06/a.html',
      'docs/a.md': '/a',
      'eleventy/src/a.md': '/a/',
      'hugo/content/talks/a.md': '/2020/a/',
      'older/content/a.md': '/a/',
      'tool/2020-05-06-a.md': '/2020/05/06/a/'
    })
  })

  test('from a folder inside the site, too', async () => {
    const inside = join(folder, 'blog/_posts')
    const [post] = await readPosts(await findPosts(['.'], inside), () => {}, { folder: inside, today: '2020-06-01' })
    expect(post).toMatchObject({ source: '2020-05-06-a.md', url: '/blog/2020/a/' })
  })

  test('with the data that Eleventy’s folders give their posts', async () => {
    const site = await mkdtemp(join(tmpdir(), 'talkseek-data-'))
    const files: Record<string, string> = {
      'eleventy.config.js': 'export default () => ({ dir: { input: "src" } })',
      'src/talks/talks.json': '{ "permalink": "/t/{{ page.fileSlug }}/", "tags": "talks", "date": "2020-05-06" }',
      'src/talks/2021/2021.11tydata.json': '{ "tags": ["older"], "draft": true }',
      'src/talks/2021/2021.11tydata.js': 'export default { permalink: "/no/" }',
      'src/talks/a.md': '---\ntags: [queues]\n---\n',
      'src/talks/b.md': '---\npermalink: /b/\ndate: 2020-06-03\n---\n',
      'src/talks/2021/c.md': '---\ntags: talks\n---\n',
      'src/pages/pages.json': '{ broken',
      'src/pages/d.md': ''
    }
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(site, name)), { recursive: true })
      await writeFile(join(site, name), text)
    }
    const posts = await readPosts(await findPosts(['.'], site), () => {}, { folder: site, today: '2022-06-01' })
    await rm(site, { recursive: true })
    expect(posts.map(({ source, url, date, tags, hidden }) => ({ source, url, date, tags, ...(hidden && { hidden }) }))).toEqual([
      { source: 'src/pages/d.md', url: '/pages/d/', date: null, tags: [] },
      { source: 'src/talks/2021/c.md', url: '/t/c/', date: '2020-05-06', tags: ['older', 'talks'], hidden: 'it is a draft' },
      { source: 'src/talks/a.md', url: '/t/a/', date: '2020-05-06', tags: ['talks', 'queues'] },
      { source: 'src/talks/b.md', url: '/b/', date: '2020-06-03', tags: ['talks'] }
    ])
  })

  test('as it is named', async () => {
    const files = await findPosts(['tool'], folder)
    const siteOfPost = await detectSites(files, folder, 'hugo', '2020-06-01')
    expect(siteOfPost('tool/2020-05-06-a.md')).toMatchObject({ generator: 'hugo', settings: {} })
    const [post] = await readPosts(files, () => {}, { folder, generator: 'hugo' })
    expect(post?.url).toBe('/tool/2020-05-06-a/')
  })
})
