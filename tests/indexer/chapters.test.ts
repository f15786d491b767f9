import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parsePodcastChapters } from '../../indexer/episodes/podcast-chapters.js'
import { parsePost } from '../../indexer/parse-post.js'
import { readPosts } from '../../indexer/read-posts.js'

const VIDEO = '---\nvideo: https://youtu.be/AbCdEfGhIj1\n---\n'
const startsOf = (text: string) => parsePost('a.md', text).talks[0]?.chapters.map(({ start }) => start) ?? []
const chapters = (...entries: object[]) => JSON.stringify({ version: '1.2.0', chapters: entries })

describe('a line is a chapter', () => {
  test.each([
    ['00:39 Bounds', 39, 'Bounds'],
    ['[04:04](#t=04:04) Bounds', 244, 'Bounds'],
    ['- **[00:39](#t=00:39)** Bounds', 39, 'Bounds'],
    ['01:24 - [Bounds](https://example.com)', 84, 'Bounds'],
    ['(1:02:03) – Bounds', 3723, 'Bounds'],
    ['[1:02:03] Bounds', 3723, 'Bounds'],
    ['1:02 - 3:04: Bounds', 62, 'Bounds'],
    ['▶ 3:30: Bounds', 210, 'Bounds'],
    ['1. 3:30 | Bounds', 210, 'Bounds'],
    ['3:30 ➜ Bounds', 210, 'Bounds'],
    ['<p>3:30 Bounds &amp; <a href="https://example.com">buffers</a></p>', 210, 'Bounds & buffers'],
    ['<ol>\n  <li><a href="#t=3:30">3:30</a> – Bounds</li>\n</ol>', 210, 'Bounds'],
    ['<dl><dt>3:30</dt><dd>Bounds</dd></dl>', 210, 'Bounds'],
    ['00:01:02.500 Bounds', 62.5, 'Bounds'],
    ['[0:30](https://youtu.be/AbCdEfGhIj1?t=30) Bounds', 30, 'Bounds'],
    ['[0:30 Bounds](https://youtu.be/AbCdEfGhIj1?t=30)', 30, 'Bounds'],
    ['## Bounds (3:30)', 210, 'Bounds'],
    ['| 3:30 | Bounds |\n| --- | --- |', 210, 'Bounds'],
    ['3:30\n\n- Bounds\n- Buffers', 210, 'Bounds'],
    ['3:30\nBounds', 210, 'Bounds'],
    ['3:30', 210, '3:30']
  ])('%j', (line, start, title) => {
    expect(parsePost('a.md', `${VIDEO}${line}\n`).talks).toMatchObject([{ start: 0, chapters: [{ start, title }] }])
  })

  test.each(['6:30 pm Doors', '18:30 Doors open', '4:3 is a ratio', '12:345 is none', '99:99 is none', 'At 3:30 we stop', '3:30:40:50 x'])('but not %j', line => {
    expect(startsOf(`${VIDEO}${line}\n`)).toEqual([])
  })
})

describe('an author is told', () => {
  test('where timed lines run backwards or stand still, and none is lost', () => {
    const post = parsePost('a.md', `${VIDEO}- 0:00 A\n- 5:01 B\n- 2:02 C\n- 2:02 D\n`)
    expect(post.talks).toMatchObject([{ chapters: [{ start: 0 }, { start: 301 }, { start: 122 }, { start: 122 }] }])
    expect(post.problems).toMatchObject([{ rule: 'times-descend', line: 6 }, { rule: 'times-descend', line: 7 }])
  })

  test('where a clock and its link disagree', () => {
    const post = parsePost('a.md', `${VIDEO}- 0:00 A\n- [5:01](#t=5:10) B\n`)
    expect(post.talks).toMatchObject([{ chapters: [{ start: 0 }, { start: 310 }] }])
    expect(post.problems).toMatchObject([{ rule: 'clock-differs', line: 5 }])
  })

  test('where chapters belong to no recording', () => {
    expect(parsePost('a.md', '0:00 A\n1:01 B\n2:02 C\n')).toMatchObject({ talks: [], problems: [{ rule: 'clock-without-recording', line: 1 }] })
  })

  test('nothing of talks that an episode has not, where its sentences hold times', () => {
    const post = parsePost('a.md', `${VIDEO}- 0:00 A\n- 5:01 B\n\n**Di:** [00:00] This is Queues.\n\n**Ana:** [00:21] Thank you for having me.\n`)
    expect(post).toMatchObject({ talks: [{ chapters: [{ start: 0 }, { start: 301 }] }], problems: [] })
  })

  test('which value of a stated talk cannot be read, at its line', () => {
    const post = parsePost('a.md', '---\nvideo: https://youtu.be/AbCdEfGhIj1\ntalks:\n  - title: A\n    speakers: Ana Cruz\n  - title: B\n    speakers: Bo Lind\n    start: soon\n---\n')
    expect(post.talks).toMatchObject([{ title: 'A' }, { title: 'B', speakers: [{ name: 'Bo Lind' }], start: null }])
    expect(post.problems).toMatchObject([{ rule: 'stated-talk-unreadable', line: 8, column: 5, message: expect.stringContaining('soon') }])
  })
})

describe('a file of chapters', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'talkseek-chapters-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const read = async (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return (await readPosts([{ path: join(folder, name), source: name }]))[0]
  }

  test('holds seconds and titles; what only changes a picture is left out', () => {
    const file = chapters({ startTime: 0, title: 'Welcome' }, { startTime: 61.5, title: ' Bounds ' }, { startTime: 70, img: 'a.png' }, { startTime: 80, title: 'x', toc: false })
    expect(parsePodcastChapters(file)).toEqual({ chapters: [{ title: 'Welcome', start: 0 }, { title: 'Bounds', start: 61.5 }] })
  })

  test.each(['', '[]', '{}', 'null', '{"chapters": 1}', '{"chapters": [{"title": "x"}]}', '{"chapters": [null]}', '{"chapters": [{"startTime": -1, "title": "x"}]}'])(
    'is refused with a reason when it is %j',
    text => expect(parsePodcastChapters(text)).toEqual({ reason: expect.any(String) })
  )

  test('is found beside its post, and replaces the timed lines there', async () => {
    writeFileSync(join(folder, 'queues.chapters.json'), chapters({ startTime: 39, title: 'Bounds' }))
    expect(await read('queues.md', `${VIDEO}0:00 Other\n`)).toMatchObject({ talks: [{ chapters: [{ title: 'Bounds', start: 39 }] }], problems: [] })
  })

  test('is found where the front matter names it', async () => {
    writeFileSync(join(folder, 'named.json'), chapters({ startTime: 39, title: 'Bounds' }))
    const post = await read('named.md', '---\nvideo: https://youtu.be/AbCdEfGhIj1\nchapters: ./named.json\n---\n')
    expect(post).toMatchObject({ talks: [{ chapters: [{ title: 'Bounds', start: 39 }] }], problems: [] })
  })

  test.each(['missing.json', 'https://example.com/chapters.json', '/chapters.json'])('is missed with a problem when it is %j', async name => {
    const post = await read('missing.md', `---\nvideo: https://youtu.be/AbCdEfGhIj1\nchapters: ${name}\n---\n`)
    expect(post).toMatchObject({ problems: [{ rule: 'chapters-unreadable', line: 3, message: expect.stringContaining(name) }] })
  })
})

describe('a post of any length is read to its end', () => {
  test.each([
    ['two megabytes of clocks in a line', '00:00 '.repeat(350_000), 1],
    ['fifty thousand timed points', '- 00:01 x\n'.repeat(50_000), 50_000],
    ['ten thousand clocks without a title', '1:00\n\n'.repeat(10_000), 10_000]
  ])('%s', (_, text, count) => expect(startsOf(VIDEO + text)).toHaveLength(count), 60_000)
})
