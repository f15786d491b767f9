import { describe, expect, test } from 'vitest'
import { literalStretches } from '../../indexer/literal-text.js'
import { parsePost } from '../../indexer/parse-post.js'
import { EMBED_SHAPES, findEmbeds } from '../../indexer/recordings/embeds.js'
import { readStatedRecording } from '../../indexer/recordings/stated-recording.js'
import type { Recording } from '../../search/recording.js'

const ID = 'AbCdEfGhIj1'
const youtube: Recording = { provider: 'youtube', id: ID }
const vimeo: Recording = { provider: 'vimeo', id: '123456' }
const file = (url: string): Recording => ({ provider: 'file', url })

describe('front matter names the recording as', () => {
  test.each<[Record<string, unknown>, Recording, number | null]>([
    [{ video: `https://www.youtube.com/embed/${ID}` }, youtube, null],
    [{ recording: `https://youtu.be/${ID}?t=65` }, youtube, 65],
    [{ audio: '/media/evening.mp3' }, file('/media/evening.mp3'), null],
    [{ youtube: ID }, youtube, null],
    [{ youtube_url: `www.youtube.com/watch?v=${ID}` }, youtube, null],
    [{ youtube_id: '-hcHhQKJF3U' }, { provider: 'youtube', id: '-hcHhQKJF3U' }, null],
    [{ youtubeId: `${ID}?start=65` }, youtube, 65],
    [{ youtube_video_id: ID }, youtube, null],
    [{ youtubeEmbed: `https://www.youtube.com/watch?v=${ID}` }, youtube, null],
    [{ file: 'https://cdn.example/a.mp3' }, file('https://cdn.example/a.mp3'), null],
    [{ archives: [{ label: 'Watch', 'yt-video-id': ID }, { label: 'Slides', url: 'https://example.com/a.pdf' }] }, youtube, null],
    [{ links: [{ name: 'Slides', url: `https://youtu.be/AbCdEfGhIj2` }, { name: 'Video', url: `https://youtu.be/${ID}` }] }, youtube, null],
    [{ vimeo: 123456 }, vimeo, null],
    [{ video_id: '123456' }, vimeo, null],
    [{ video_id: ID }, youtube, null],
    [{ videoUrl: 'https://vimeo.com/123456/0a1b2c3d4e' }, { ...vimeo, hash: '0a1b2c3d4e' }, null],
    [{ embed: `<iframe width="560" src='//www.youtube.com/embed/${ID}?start=5'></iframe>` }, youtube, 5],
    [{ enclosure: 'https://cdn.example/a.mp3 12345 audio/mpeg' }, file('https://cdn.example/a.mp3'), null],
    [{ enclosure: { url: 'https://cdn.example/a.mp3', length: 12345 } }, file('https://cdn.example/a.mp3'), null],
    [{ video: { provider: 'Vimeo', id: 123456 } }, vimeo, null],
    [{ video: ['not one', `https://youtu.be/${ID}`] }, youtube, null],
    [{ url: 'https://cdn.example/a.mp3', youtube_url: `https://youtu.be/${ID}` }, youtube, null],
    [{ url: 'https://cdn.example/a.mp3' }, file('https://cdn.example/a.mp3'), null],
    [{ url: `https://youtu.be/${ID}` }, youtube, null],
    [{ podcast_file: 'a.mp3' }, file('a.mp3'), null],
    [{ audioFile: '/media/a.mp3' }, file('/media/a.mp3'), null],
    [{ audio: { ogg: 'a.ogg', mp3: 'a.mp3' } }, file('a.mp3'), null],
    [{ episode: { file: 'a.mp3', season: 3 } }, file('a.mp3'), null],
    [{ video: true, recording: `https://youtu.be/${ID}` }, youtube, null]
  ])('%j', (data, recording, start) => {
    expect(readStatedRecording(data)).toEqual({ recording, start })
  })

  test.each<[Record<string, unknown>]>([
    [{ url: '/2020/05/06/evening/' }],
    [{ url: 'https://meetup.example/2020/evening/' }],
    [{ url: 'https://meetup.example/w/AbCdEfGhJkLmNpQrStUvWx' }],
    [{ episode: 11, podcast: 'Queues Weekly' }],
    [{ youtube: 'cloudnative' }],
    [{ links: [{ name: 'Video of one', url: `https://youtu.be/${ID}` }, { name: 'Video of another', url: 'https://youtu.be/AbCdEfGhIj2' }] }],
    [{ video: true }],
    [{ video: '' }],
    [{ embed: '<b>soon</b>' }]
  ])('%j: not at all', data => {
    expect(readStatedRecording(data)).toBeNull()
  })
})

/** For each row of the table, what a post may hold. */
const EMBEDDED: [string, string, Recording, number | null][] = [
  ['<iframe src="URL">', `<iframe width="560" allow="autoplay; fullscreen"\n  src="https://www.youtube.com/embed/${ID}?start=7&amp;rel=0" allowfullscreen>`, youtube, 7],
  ['<iframe src="URL">', `<IFRAME data-src='//player.vimeo.com/video/123456'></IFRAME>`, vimeo, null],
  ['<video src="URL">, <audio>, <source>', '<video controls src="/media/a.mp4#t=65"></video>', file('/media/a.mp4'), 65],
  ['<video src="URL">, <audio>, <source>', '<video controls>\n<source type="video/webm" src="a.webm" />\n</video>', file('a.webm'), null],
  ['<video src="URL">, <audio>, <source>', '<audio src=a.ogg></audio>', file('a.ogg'), null],
  ['<lite-youtube videoid="ID">, <YouTube id="ID" />', `<lite-youtube videoid="${ID}" params="controls=0&start=65">`, youtube, 65],
  ['<lite-youtube videoid="ID">, <YouTube id="ID" />', `<youtube-video src="https://youtu.be/${ID}"></youtube-video>`, youtube, null],
  ['<lite-youtube videoid="ID">, <YouTube id="ID" />', `<YouTube id="${ID}" params="start=65" />`, youtube, 65],
  ['<lite-youtube videoid="ID">, <YouTube id="ID" />', `<LiteYouTube videoId={'${ID}'} />`, youtube, null],
  ['<lite-youtube videoid="ID">, <YouTube id="ID" />', '<YouTube :id="$frontmatter.clip" />', youtube, null],
  ['<lite-youtube videoid="ID">, <YouTube id="ID" />', '<YouTube id={frontmatter.clip} />', youtube, null],
  ['<vimeo-video src="URL">, <Vimeo id="ID" />', '<Vimeo id="123456" />', vimeo, null],
  ['<ReactPlayer url="URL" />', `<ReactPlayer url="https://youtu.be/${ID}" />`, youtube, null],
  ['{% youtube ID %}, {{< youtube id="ID" >}}', `{% youtube ${ID} %}`, youtube, null],
  ['{% youtube ID %}, {{< youtube id="ID" >}}', '{%- youtube -hcHhQKJF3- -%}', { provider: 'youtube', id: '-hcHhQKJF3-' }, null],
  ['{% youtube ID %}, {{< youtube id="ID" >}}', `{% youtube https://youtu.be/${ID}?t=65 %}`, youtube, 65],
  ['{% youtube ID %}, {{< youtube id="ID" >}}', `{% youtube "${ID}", 65 %}`, youtube, 65],
  ['{% youtube ID %}, {{< youtube id="ID" >}}', `{% include youtube.html id="${ID}" %}`, youtube, null],
  ['{% youtube ID %}, {{< youtube id="ID" >}}', '{% include youtubePlayer.html id=page.clip %}', youtube, null],
  ['{% youtube ID %}, {{< youtube id="ID" >}}', `{% include embed/youtube.html id='${ID}' %}`, youtube, null],
  ['{% youtube ID %}, {{< youtube id="ID" >}}', '{% youtube clip %}', youtube, null],
  ['{% youtube ID %}, {{< youtube id="ID" >}}', `{{< youtube ${ID} >}}`, youtube, null],
  ['{% youtube ID %}, {{< youtube id="ID" >}}', `{{< youtube id="${ID}" start="65" >}}`, youtube, 65],
  ['{% vimeo ID %}, {{< vimeo id="ID" >}}', '{% vimeo 123456 %}', vimeo, null],
  ['{% vimeo ID %}, {{< vimeo id="ID" >}}', '{{% vimeo 123456 %}}', vimeo, null],
  ['{% include video id="ID" provider="youtube" %}', `{% include video id="${ID}" provider="youtube" %}`, youtube, null],
  ['{% include video id="ID" provider="youtube" %}', '{{< video src="/media/a.mp4" >}}', file('/media/a.mp4'), null],
  ['a URL on a line of its own', `https://www.youtube.com/watch?v=${ID}&t=5`, youtube, 5],
  ['a URL on a line of its own', `  <https://youtu.be/${ID}>`, youtube, null]
]

describe('a player in a post is', () => {
  test.each(EMBEDDED)('%s: %j', (shape, text, recording, start) => {
    const [found, ...others] = findEmbeds(`Text before.\n\n${text}\n\nText behind.`, [], { clip: ID })
    expect(found).toMatchObject({ shape, recording, start, line: text.startsWith('<video controls>') ? 4 : 3 })
    expect(others).toEqual([])
  })

  test('shown for each row of the table', () => {
    expect(new Set(EMBEDDED.map(([shape]) => shape))).toEqual(new Set(EMBED_SHAPES.map(({ shape }) => shape)))
  })

  test.each([
    ['code', '```html\n{% youtube AbCdEfGhIj1 %}\n```'],
    ['code in a list', '* Write:\n\n  ~~~\n  <iframe src="https://youtu.be/AbCdEfGhIj1">\n  ~~~'],
    ['code in a line', 'Write `{{< youtube AbCdEfGhIj1 >}}` or ``<YouTube id="AbCdEfGhIj1" /> ` `` here.'],
    ['commented out', '<!-- {% youtube AbCdEfGhIj1 %} -->'],
    ['commented out', '<!--\n\n<iframe src="https://youtu.be/AbCdEfGhIj1">\n\n-->'],
    ['a link in a sentence', 'See https://youtu.be/AbCdEfGhIj1 for more.'],
    ['a list of videos', '<iframe src="https://www.youtube.com/embed/videoseries?list=PLx">'],
    ['a picture', '<picture><source srcset="a.webp"></picture>']
  ])('none where it is %s: %j', (_, text) => {
    expect(findEmbeds(text, literalStretches(text))).toEqual([])
  })

  test('found in time that grows with the text', () => {
    const open = '<iframe src="{% youtube {{< youtube `<!-- '.repeat(20_000)
    expect(findEmbeds(open, literalStretches(open))).toEqual([])
  }, 5_000)
})

describe('the recording of a post', () => {
  const recordingOf = (...lines: string[]) => parsePost('a.md', lines.join('\n')).recording

  test('is the front matter’s, whatever is embedded', () => {
    expect(recordingOf('---', `video: https://youtu.be/${ID}`, '---', '', '{% youtube AbCdEfGhIj2 %}')).toEqual(youtube)
  })

  test('is else the only one embedded, however often', () => {
    expect(recordingOf(`{% youtube ${ID} %}`, '', `https://youtu.be/${ID}?t=65`)).toEqual(youtube)
  })

  test('is none of several, which would be a guess', () => {
    expect(recordingOf(`{% youtube ${ID} %}`, '', '{% youtube AbCdEfGhIj2 %}')).toBeNull()
  })

  test('is none that stands in {% raw %} as an example', () => {
    expect(recordingOf('{% raw %}', '', `{% youtube ${ID} %}`, '', '{% endraw %}')).toBeNull()
  })

  test('is what a time without a link belongs to', () => {
    const post = parsePost('a.md', `{% youtube ${ID} %}\n\nAna Cruz from Acme discussed Queues (starting at 12:05).\n`)
    expect(post.talks).toMatchObject([{ title: 'Queues', recording: youtube, start: 725 }])
  })
})
