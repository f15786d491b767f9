import { describe, expect, test } from 'vitest'
import type { UserConfig } from '../../indexer/define-config.js'
import { siteOf } from '../../indexer/generators/site.js'
import { imageAddress } from '../../indexer/image-address.js'
import { packIndex } from '../../search/index-files.js'
import { december, evenings } from '../widget/evening.js'
import { postOf, SiteFolder } from './site-folder.js'
import { build, openIndexOf } from './talkseek.js'

const HUGO = siteOf('hugo', { baseURL: 'https://example.org/blog/' })

describe('the picture that a post names', () => {
  test.each<[string, string | null, Parameters<typeof imageAddress>[1]['site'], string | null, string]>([
    ['/images/a.jpg', '/2020/evening/', null, '/images/a.jpg', 'from the root of the site'],
    ['/images/a b.jpg?v=2#x', null, null, '/images/a%20b.jpg?v=2', 'as a browser writes it'],
    ['a.jpg', '/2020/evening/', null, '/2020/evening/a.jpg', 'beside the post’s page'],
    ['../a.jpg', '/2020/evening.html', null, '/a.jpg', 'from there'],
    ['a.jpg', null, null, null, 'unknown where the page is'],
    ['images/a.jpg', '/2020/evening/', siteOf('jekyll', { baseurl: '/blog' }), '/blog/images/a.jpg', 'from the root, as Jekyll’s filters have it'],
    ['/images/a.jpg', '/blog/evening/', HUGO, '/blog/images/a.jpg', 'below the path that the generator knows'],
    ['https://example.org/blog/a.jpg', '/blog/evening/', HUGO, '/blog/a.jpg', 'of the site itself, whole'],
    ['../../assets/a.jpg', '/evening/', siteOf('astro'), null, 'that Astro publishes under another name'],
    ['https://cdn.example.com/a.jpg', '/evening/', HUGO, 'https://cdn.example.com/a.jpg', 'of another site'],
    ['//cdn.example.com/a.jpg', '/evening/', HUGO, 'https://cdn.example.com/a.jpg', 'of another site, without its protocol'],
    ['\\\\cdn.example.com/a.jpg', '/evening/', HUGO, 'https://cdn.example.com/a.jpg', 'of another site, as browsers take it'],
    ['data:image/png;base64,AA', '/evening/', HUGO, null, 'that is no address of the web'],
    ['javascript:alert(1)', '/evening/', HUGO, null, 'that is a script'],
    ['C:\\a.jpg', '/evening/', HUGO, null, 'on somebody’s disk']
  ])('%j of %j in %j is %j: %s', (image, url, site, address) => {
    expect(imageAddress(image, { url, site })).toBe(address)
  })
})

/** The picture of the best hit, in the index that is built of a site. */
async function pictureOf(frontMatter: string, config: UserConfig = {}, text = postOf('Queues', 60, frontMatter)): Promise<string | undefined> {
  const folder = new SiteFolder({ 'posts/2020-05-06-a.md': text })
  const { files } = await build({ cwd: folder.path, config: false, env: {}, posts: 'posts', ...config })
  return (await openIndexOf(files)).search('queues').hits[0]?.talk.image
}

describe('a hit has', () => {
  test.each<[string, string, UserConfig, string | undefined]>([
    ['its post’s picture', 'cover: { image: /images/a.jpg }\n', {}, '/images/a.jpg'],
    ['it below the path of the base', 'image: /images/a.jpg\n', { base: 'https://example.org/blog/' }, '/blog/images/a.jpg'],
    ['one that is written with the base', 'image: https://example.org/blog/a.jpg\n', { base: 'https://example.org/blog/' }, '/blog/a.jpg'],
    ['none of another site', 'image: https://i.ytimg.com/vi/AbCdEfGhIj1/hqdefault.jpg\n', { base: 'https://example.org/' }, undefined],
    ['none where nobody says which site this is', 'image: https://example.org/a.jpg\n', {}, undefined],
    ['none without one', '', {}, undefined],
    ['its talk’s own before its post’s', 'image: /a.jpg\ntalks:\n  - { title: Queues, poster: queues.jpg }\n', {}, '/2020/05/06/a/queues.jpg'],
    ['its post’s where the talk’s is of another site', 'image: /a.jpg\ntalks:\n  - { title: Queues, image: https://cdn.example.com/a.jpg }\n', {}, '/a.jpg'],
    ['what transformTalk says', 'image: /a.jpg\n', { transformTalk: talk => ({ ...talk, image: '/b.jpg' }) }, '/b.jpg']
  ])('%s', async (_, frontMatter, config, image) => {
    expect(await pictureOf(frontMatter, config)).toBe(image)
  })

  test('none of another site from the cache of the build before, and its own once the base is said', async () => {
    const folder = new SiteFolder({ 'posts/2020-05-06-a.md': postOf('Queues', 60, 'image: https://example.org/a.jpg\n') })
    const options = { cwd: folder.path, config: false, env: {}, posts: 'posts', out: 'index' } as const
    const picture = async (more: UserConfig) => {
      const { files, recalled } = await build({ ...options, ...more })
      return [recalled, (await openIndexOf(files)).search('queues').hits[0]?.talk.image]
    }
    expect([await picture({}), await picture({}), await picture({ base: 'https://example.org/' }), await picture({})]).toEqual([
      [0, undefined],
      [1, undefined],
      [1, '/a.jpg'],
      [1, undefined]
    ])
  })

  test('that of its entry in a list for other purposes', async () => {
    const text = '---\ntitle: Evening\nsessions:\n  - { title: Queues, speaker: Ana Cruz, image: /queues.jpg }\n---\n'
    expect(await pictureOf('', {}, text)).toBe('/queues.jpg')
  })

  test('its post’s picture in an index of shards, too', async () => {
    const files = packIndex([{ ...december, image: '/images/december.jpg' }], content => String(content.length), { limits: { entry: 0, whole: 0 } })
    expect(files.length).toBeGreaterThan(4)
    const pictures = (await openIndexOf(files)).search('kubernetes').hits.map(({ talk }) => talk.image)
    expect(pictures).toEqual(['/images/december.jpg', '/images/december.jpg'])
  })
})

test.each([{}, { entry: 0 }, { entry: 0, whole: 0 }])('an index of posts without pictures, within %j, says nothing of them', limits => {
  const texts = packIndex(evenings, content => String(content.length), { limits }).map(({ content }) => (typeof content === 'string' ? content : new TextDecoder().decode(content)))
  expect(texts.filter(text => text.includes('"title"')).length).toBeGreaterThan(0)
  expect(texts.filter(text => text.includes('"image"'))).toEqual([])
})

test.each(['https://cdn.example.com/a.jpg', '//cdn.example.com/a.jpg', 'images/a.jpg', 'data:,', 7])('transformTalk is told that %j is no picture of the site', async image => {
  await expect(pictureOf('', { transformTalk: talk => ({ ...talk, image: image as string }) })).rejects.toThrow(
    `“image” is ${JSON.stringify(image)}; it is a path from the root of the site, such as /images/a.jpg, or left out.`
  )
})
