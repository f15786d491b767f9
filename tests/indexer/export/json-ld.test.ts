import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { exportAs } from '../../../indexer/export/export-as.js'
import { evening, eveningOf } from './exported-posts.js'

const BASE = 'https://example.org/'
const SCHEMA = 'https://schema.org/'

/** Stands for schema.org's own context: nothing is fetched in a test. */
const documentLoader = (url: string) => Promise.resolve({ documentUrl: url, document: { '@context': { '@vocab': SCHEMA } } })

const expand = async (text: string) => (await jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument, { documentLoader })) as Record<string, unknown>[]

const parsed = (...args: Parameters<typeof exportAs>) => JSON.parse(exportAs(...args).files[0]?.text ?? '') as Record<string, unknown>

describe('JSON-LD of a post', () => {
  test('is its video with a clip for each talk', () => {
    expect(parsed('json-ld', [evening()], BASE)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'VideoObject',
      name: 'Cloud Evening, May 2020: Acme, Bolt and Cog',
      description: 'Queues That Never Fill — Ana Cruz (Acme); Seven Ways to Drop a Table — Mikołaj Lind (Bolt); Observability for Tiny Kernels — Cy Ode (Cog)',
      uploadDate: '2020-05-06',
      thumbnailUrl: ['https://example.org/images/evening.jpg'],
      url: 'https://example.org/2020/05/06/cloud-evening/',
      embedUrl: 'https://www.youtube.com/embed/AbCdEfGhIj1',
      hasPart: [
        { '@type': 'Clip', name: 'Queues That Never Fill — Ana Cruz (Acme)', startOffset: 725, endOffset: 2565, url: 'https://youtu.be/AbCdEfGhIj1?t=725' },
        { '@type': 'Clip', name: 'Seven Ways to Drop a Table — Mikołaj Lind (Bolt)', startOffset: 2565, url: 'https://youtu.be/AbCdEfGhIj1?t=2565' }
      ]
    })
  })

  test('is read by a JSON-LD processor as schema.org’s words', async () => {
    const [video] = await expand(exportAs('json-ld', [evening()], BASE).files[0]?.text ?? '')
    expect(video).toMatchObject({ '@type': [`${SCHEMA}VideoObject`], [`${SCHEMA}hasPart`]: [{ [`${SCHEMA}startOffset`]: [{ '@value': 725 }] }, {}] })
  })

  test('with several recordings is a graph of them', async () => {
    const recording = { provider: 'file' as const, url: 'https://media.example.org/evening.mp3' }
    const talks = evening().talks.map((talk, i) => (i === 1 ? { ...talk, recording } : talk))
    const objects = await expand(exportAs('json-ld', [evening({ talks })], BASE).files[0]?.text ?? '')
    expect(objects.map(object => object['@type'])).toEqual([[`${SCHEMA}VideoObject`], [`${SCHEMA}AudioObject`]])
    expect(objects[1]?.[`${SCHEMA}contentUrl`]).toEqual([{ '@value': recording.url }])
  })

  test.each<[string, Parameters<typeof evening>[0], Record<string, string>]>([
    ['Vimeo', { recording: { provider: 'vimeo', id: '76979871', hash: 'abcdef12' } }, { embedUrl: 'https://player.vimeo.com/video/76979871?h=abcdef12' }],
    ['PeerTube', { recording: { provider: 'peertube', host: 'tube.example', id: 'x' } }, { embedUrl: 'https://tube.example/videos/embed/x' }],
    ['the Internet Archive', { recording: { provider: 'archive', id: 'evening-1' } }, { embedUrl: 'https://archive.org/embed/evening-1' }],
    ['a media file', { recording: { provider: 'file', url: '../talk one.mp4' } }, { contentUrl: 'https://example.org/2020/05/06/talk%20one.mp4' }]
  ])('names the player or the file of a recording of %s', (_, changes, address) => {
    expect(parsed('json-ld', [evening({ talks: [], ...changes })], BASE)).toMatchObject(address)
  })

  test('may stand in a script element, whatever a title says', () => {
    const { text } = exportAs('json-ld', [eveningOf('</script><!-- <script>')]).files[0] ?? { text: '' }
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toMatchObject({ name: '</script><!-- <script>' })
  })

  test.each<[string, Parameters<typeof evening>[0], string | null, RegExp]>([
    ['without a picture', { picture: null }, BASE, /no picture, so thumbnailUrl is missing, which Google requires\. Write “image:/],
    ['without a date', { date: null }, BASE, /no date, so uploadDate is missing, which Google requires/],
    ['with a picture of a site whose address nobody said', {}, null, /“\/images\/evening\.jpg” is no address .* --base-url https/],
    ['with a relative media file', { recording: { provider: 'file', url: 'talk.mp4' }, talks: [], picture: null, url: null }, BASE, /“talk\.mp4” is relative, so contentUrl .* are missing/]
  ])('%s is written with what there is, and the rest is said', (_, changes, base, message) => {
    const { files, problems } = exportAs('json-ld', [evening(changes)], base)
    expect(files).toHaveLength(1)
    expect(problems.map(found => found.message)).toContainEqual(expect.stringMatching(message))
  })

  test.each([
    ['https://example.org/', '/2020/a/', 'https://example.org/2020/a/'],
    ['https://example.org/blog/', '/2020/a/', 'https://example.org/blog/2020/a/'],
    ['https://example.org/blog/', '/blog/2020/a/', 'https://example.org/blog/2020/a/'],
    ['https://example.org/', '/2020/žlutý kůň/', 'https://example.org/2020/%C5%BElut%C3%BD%20k%C5%AF%C5%88/']
  ])('on a site at %s has %s at %s', (base, url, page) => {
    expect(parsed('json-ld', [evening({ url })], base)['url']).toBe(page)
  })
})
