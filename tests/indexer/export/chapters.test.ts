import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { WebVTTParser } from 'webvtt-parser'
import { parsePodcastChapters } from '../../../indexer/episodes/podcast-chapters.js'
import { exportAs } from '../../../indexer/export/export-as.js'
import { evening } from './exported-posts.js'

const talksOf = (...talks: [start: number | null, title: string, end?: number][]) => {
  const [talk] = evening().talks
  if (!talk) throw new Error('the evening has talks')
  return evening({ talks: talks.map(([start, title, end]) => ({ ...talk, title, start, recording: start === null ? null : talk.recording, end: end ?? null, speakers: [] })) })
}

const textOf = (...args: Parameters<typeof exportAs>) => exportAs(...args).files[0]?.text ?? ''

/** What the specification of the chapters' version 1.2 requires. */
const PODCAST_CHAPTERS = {
  type: 'object',
  required: ['version', 'chapters'],
  additionalProperties: false,
  properties: {
    version: { const: '1.2.0' },
    author: { type: 'string' },
    title: { type: 'string' },
    podcastName: { type: 'string' },
    description: { type: 'string' },
    fileName: { type: 'string' },
    waypoints: { type: 'boolean' },
    chapters: {
      type: 'array',
      items: {
        type: 'object',
        required: ['startTime'],
        additionalProperties: false,
        properties: {
          startTime: { type: 'number', minimum: 0 },
          title: { type: 'string' },
          img: { type: 'string' },
          url: { type: 'string' },
          toc: { type: 'boolean' },
          endTime: { type: 'number', minimum: 0 },
          location: { type: 'object' }
        }
      }
    }
  }
}

describe('WebVTT chapters', () => {
  test('are read by a WebVTT parser as the talks, with their seconds', () => {
    const { cues, errors } = new WebVTTParser().parse(textOf('webvtt-chapters', [evening()]), 'chapters')
    expect(errors).toEqual([])
    expect(cues.map(({ startTime, endTime, text }) => [startTime, endTime, text])).toEqual([
      [725, 2565, 'Queues That Never Fill — Ana Cruz (Acme)'],
      [2565, 6165, 'Seven Ways to Drop a Table — Mikołaj Lind (Bolt)']
    ])
  })

  test('are in order, and none reaches into the next', () => {
    const { cues, errors } = new WebVTTParser().parse(textOf('webvtt-chapters', [talksOf([900, 'B', 1000], [100.5, 'A', 950], [7200, 'C', 7300])]), 'chapters')
    expect(errors).toEqual([])
    expect(cues.map(({ startTime, endTime }) => [startTime, endTime])).toEqual([[100.5, 900], [900, 1000], [7200, 7300]])
  })

  test('are a file for each recording of a post', () => {
    const post = evening()
    const talks = post.talks.map((talk, i) => (i === 1 ? { ...talk, recording: { provider: 'file' as const, url: '/b.mp4' } } : talk))
    expect(exportAs('webvtt-chapters', [{ ...post, talks }]).files.map(({ name }) => name)).toEqual(['2020-05-06-cloud-evening.vtt', '2020-05-06-cloud-evening+2.vtt'])
  })

  test('of posts with the same name in several folders are several files', () => {
    const posts = ['a/night.md', 'b/night.md', 'c/Dusk.md'].map(source => evening({ source }))
    expect(exportAs('webvtt-chapters', posts).files.map(({ name }) => name)).toEqual(['a-night.vtt', 'b-night.vtt', 'Dusk.vtt'])
  })
})

describe('Podcasting 2.0 chapters', () => {
  test('hold what their specification says, and are read back', () => {
    const text = textOf('podcast-chapters', [evening()])
    const validate = new Ajv().compile(PODCAST_CHAPTERS)
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true)
    expect(parsePodcastChapters(text)).toEqual({
      chapters: [
        { title: 'Queues That Never Fill — Ana Cruz (Acme)', start: 725 },
        { title: 'Seven Ways to Drop a Table — Mikołaj Lind (Bolt)', start: 2565 }
      ]
    })
  })

  test('of an episode are its chapters', () => {
    const [talk] = evening().talks
    const post = evening({ talks: talk ? [{ ...talk, start: 0, chapters: [{ title: 'Intro', start: 0 }, { title: 'Queues', start: 95 }] }] : [] })
    expect(parsePodcastChapters(textOf('podcast-chapters', [post]))).toEqual({ chapters: [{ title: 'Intro', start: 0 }, { title: 'Queues', start: 95 }] })
  })
})

describe('YouTube chapters', () => {
  test('begin at 0:00 with a welcome', () => {
    expect(textOf('youtube-chapters', [evening()])).toBe('0:00 Welcome\n12:05 Queues That Never Fill — Ana Cruz (Acme)\n42:45 Seven Ways to Drop a Table — Mikołaj Lind (Bolt)\n')
  })

  test('begin with the first talk where it starts within ten seconds', () => {
    expect(textOf('youtube-chapters', [talksOf([9, 'A'], [60, 'B'], [3600, 'C <live>'])])).toBe('0:00 A\n1:00 B\n1:00:00 C ‹live›\n')
  })

  test.each<[string, Parameters<typeof talksOf>, RegExp]>([
    ['there are two', [[0, 'A'], [60, 'B']], /AbCdEfGhIj1: it asks for at least 3, and there are 2 .*Add chapters/],
    ['one lasts nine seconds', [[60, 'A'], [120, 'B'], [129, 'C']], /each must last 10 seconds, and “B” at 2:00 is followed by “C” at 2:09\. Correct a time/],
    ['they are too long for a description', [[60, 'A'.repeat(4000)], [120, 'B'.repeat(1000)]], /a description holds 5000 bytes, and these lines are 50\d\d\. Leave some out/]
  ])('are not written when %s, and it is said why', (_, talks, message) => {
    const { files, problems } = exportAs('youtube-chapters', [talksOf(...talks)])
    expect(files).toEqual([])
    expect(problems).toEqual([{ source: evening().source, message: expect.stringMatching(message) }])
  })

  test('are for videos on YouTube alone', () => {
    const recording = { provider: 'vimeo' as const, id: '123' }
    const talks = evening().talks.map(talk => ({ ...talk, recording: talk.recording && recording }))
    expect(exportAs('youtube-chapters', [evening({ recording, talks })]).files).toEqual([])
  })
})

describe('chapters cannot be made', () => {
  test.each([
    ['of a post that names no recording', evening({ recording: null, talks: talksOf([null, 'A']).talks }), 'No recording is named. Name it in the front matter: “video: https://youtu.be/ID”.'],
    ['of a talk without a start', evening(), '“Observability for Tiny Kernels” has no start, and so no place in the recording. Link it to its second: “(starting at [12:05](https://youtu.be/ID?t=725))”.'],
    ['of a talk at another’s second', talksOf([60, 'A'], [60, 'B'], [90, 'C']), '“B” starts at 1:00, as “A” does, and is left out. Correct its time.']
  ])('%s, which is said with the remedy', (_, post, message) => {
    expect(exportAs('webvtt-chapters', [post]).problems).toEqual([{ source: post.source, message }])
  })

  test('of an essay, which is no problem', () => {
    expect(exportAs('webvtt-chapters', [evening({ recording: null, talks: [] })])).toEqual({ files: [], problems: [] })
  })
})
