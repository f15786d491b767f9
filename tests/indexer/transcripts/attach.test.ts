import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildIndex } from '../../../indexer/build-index.js'
import { findPosts } from '../../../indexer/find-posts.js'
import { parsePost } from '../../../indexer/parse-post.js'
import { readPosts } from '../../../indexer/read-posts.js'
import { openIndex } from '../../../search/index-files.js'

const ID = 'AbCdEfGhIj1'
const VIDEO = `video: https://youtu.be/${ID}`
const clock = (second: number) => `${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000`

/** A sentence every ten seconds. */
const captions = (sentences: readonly string[], from = 0) => `WEBVTT\n\n${sentences.map((text, i) => `${clock(from + i * 10)} --> ${clock(from + i * 10 + 10)}\n${text}\n`).join('\n')}`
const WELCOME = captions(['Welcome to our evening.', 'Queues fill up at night.', 'Buffers never do.'])

const EVENING = `---
title: Cloud Evening
${VIDEO}
talks:
  - title: Queues That Never Fill
    speakers: Ana Cruz (Acme)
    start: "0:15"
  - title: Buffers
    speakers: Bo Lind (Bolt)
    start: "0:40"
---
`

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'talkseek-transcripts-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
}

async function read(files: Record<string, string>, transcripts: string[] = []) {
  write(files)
  return readPosts(await findPosts(['posts'], root), () => {}, { folder: root, transcripts, generator: 'plain' })
}

describe('a transcript belongs to a post', () => {
  const post = `---\ntitle: Queues\n${VIDEO}\n---\n`
  test.each<[string, Record<string, string>, string[]?]>([
    ['that it is named as', { 'posts/talk.md': post, 'posts/talk.vtt': WELCOME }],
    ['that it is named as, with a language', { 'posts/talk.md': post, 'posts/talk.en.vtt': WELCOME, 'posts/talk.de.vtt': captions(['Willkommen.']) }],
    ['whose folder it is named as', { 'posts/talk/index.md': post, 'posts/talk/talk.vtt': WELCOME }],
    ['whose recording it is named as', { 'posts/a.md': post, [`posts/${ID}.vtt`]: WELCOME }],
    ['whose recording it is named as in a folder of the configuration', { 'posts/a.md': post, [`captions/2020/Queues [${ID}].en.vtt`]: WELCOME }, ['captions']],
    ['that names it', { 'posts/a.md': post.replace('\n---\n', '\ntranscript: ../captions/one.vtt\n---\n'), 'captions/one.vtt': WELCOME }],
    ['that names it from the content root', { 'posts/a.md': post.replace('\n---\n', '\ntranscript: [/captions/one.vtt]\n---\n'), 'captions/one.vtt': WELCOME }],
    ['whose media file it is named as', { 'posts/a.md': '---\ntitle: Queues\naudio: https://media.example/2020/ep%207.mp3\n---\n', 'posts/ep 7.vtt': WELCOME }]
  ])('%s', async (_, files, folders) => {
    const [one] = await read(files, folders)
    expect(one?.problems).toEqual([])
    expect(one?.said?.map(({ text }) => text)).toEqual(['Welcome to our evening. Queues fill up at night. Buffers never do.'])
    expect(one?.transcripts).toHaveLength(1)
  })

  test('but not one that is named as nothing in it, nor without a post', async () => {
    const posts = await read({ 'posts/a.md': post, 'posts/b.vtt': WELCOME, 'captions/ZZZZZZZZZZZ.vtt': WELCOME }, ['captions'])
    expect(posts.map(({ said }) => said)).toEqual([undefined])
  })
})

describe('a transcript that a post names', () => {
  test.each([
    ['https://captions.example/talk.vtt', /nothing is fetched/],
    ['//captions.example/talk.vtt', /nothing is fetched/],
    ['file:///etc/passwd', /nothing is fetched/],
    ['C:\\captions\\talk.vtt', /nothing is fetched/],
    ['../../talk.vtt', /leads out of the content/],
    ['/../talk.vtt', /leads out of the content/],
    ['..\\..\\talk.vtt', /leads out of the content/],
    ['missing.vtt', /no posts\/missing\.vtt/]
  ])('as %s is refused with its place', async (name, message) => {
    writeFileSync(join(dirname(root), 'talk.vtt'), WELCOME)
    const [one] = await read({ 'posts/a.md': `---\ntitle: Queues\n${VIDEO}\ntranscript: ${JSON.stringify(name)}\n---\n` })
    rmSync(join(dirname(root), 'talk.vtt'))
    expect(one?.said ?? []).toEqual([])
    expect(one?.problems).toEqual([expect.objectContaining({ rule: 'transcript-missing', line: 4, message: expect.stringMatching(message) })])
  })

  test('and that cannot be read is an error at the file and line', async () => {
    const [one] = await read({ 'posts/a.md': `---\ntitle: Queues\n${VIDEO}\n---\n`, 'posts/a.vtt': 'WEBVTT\n\nno times here' })
    expect(one?.problems).toEqual([expect.objectContaining({ rule: 'transcript-unreadable', severity: 'error', message: expect.stringContaining('posts/a.vtt:1 ') })])
  })

  test('may be ignored as any rule may', () => {
    expect(parsePost('a.md', '---\ntranscript: https://x.example/a.vtt\ntalkseek:\n  ignore: [transcript-missing]\n---\n').problems).toEqual([])
  })

  test('belongs to the talk that names it, where each has a recording of its own', async () => {
    const [one] = await read({
      'posts/a.md': `---\ntitle: Evening\ntalks:\n  - title: Queues\n    speakers: Ana Cruz\n    video: https://youtu.be/AbCdEfGhIj2\n    transcript: one.vtt\n  - title: Buffers\n    speakers: Bo Lind\n    video: https://youtu.be/AbCdEfGhIj3\n    transcript: two.vtt\n---\n`,
      'posts/one.vtt': captions(['Queues.']),
      'posts/two.vtt': captions(['Buffers.'])
    })
    expect(one?.said?.map(({ talk, text }) => [talk, text])).toEqual([['a#1', 'Queues.'], ['a#2', 'Buffers.']])
    expect(one?.talks.map(({ end }) => end)).toEqual([10, 10])
  })
})

describe('passages', () => {
  test('are cut where talks start, in the middle of a cue', async () => {
    const [one] = await read({ 'posts/evening.md': EVENING, 'posts/evening.vtt': captions(['Welcome to our evening.', 'Here is Ana. Hello, I am Ana and I like queues.', 'They never fill up.', 'Thank you.', 'I am Bo.']) })
    expect(one?.said?.map(({ talk, start, text }) => [talk, start, text])).toEqual([
      ['evening', 0, 'Welcome to our evening. Here is Ana. Hello, I am'],
      ['evening#1', expect.closeTo(15, 0), 'Ana and I like queues. They never fill up. Thank you.'],
      ['evening#2', 40, 'I am Bo.']
    ])
  })

  test('end the last talk, and no other', async () => {
    const [one] = await read({ 'posts/evening.md': EVENING, 'posts/evening.vtt': captions(['a.', 'b.', 'c.', 'd.', 'e.', 'f.']) })
    expect(one?.talks.map(({ end }) => end)).toEqual([40, 60])
  })

  test.each([['"1:02:03"', 3723], ['3723', 3723], ['PT1H2M3S', 3723], ['1h2m3s', 3723], ['45', null], ['long', null]])('are missing, and the recording’s duration %s ends the last talk', async (duration, end) => {
    const [one] = await read({ 'posts/evening.md': EVENING.replace('talks:', `duration: ${duration}\ntalks:`) })
    expect(one?.talks.map(talk => talk.end)).toEqual([40, end])
  })

  test('go into the index, and are found', async () => {
    const posts = await read({ 'posts/evening.md': EVENING, 'posts/evening.vtt': WELCOME })
    const files = new Map(buildIndex(posts).map(({ name, content }) => [name, content]))
    const index = await openIndex(async name => files.get(name) ?? '')
    expect(index.search('night').hits[0]?.moments.find(({ kind }) => kind === 'said')?.text).toContain('up at night')
  })
})

describe('a takeaway', () => {
  const filler = Array.from({ length: 60 }, (_, i) => `We then went on with part ${i} of the story and saw how it goes.`)
  const said = filler.with(40, 'A dead letter queue keeps poisoned messages away from the consumers.')
  const post = (takeaway: string) => `---\ntitle: Evening\n${VIDEO}\ntalks:\n  - title: Queues\n    speakers: Ana Cruz\n    start: 0\n    takeaways:\n      - ${takeaway}\n---\n`
  const placed = async (takeaway: string) => (await read({ 'posts/a.md': post(takeaway), 'posts/a.vtt': captions(said) }))[0]?.talks[0]?.takeaways[0]

  test('has the second where it was said', async () => {
    const takeaway = await placed('Poisoned messages belong into a dead letter queue')
    expect(takeaway?.start).toBeGreaterThanOrEqual(398)
    expect(takeaway?.start).toBeLessThanOrEqual(402)
    expect(takeaway?.confidence).toBeGreaterThan(0.6)
  })

  test('that was said nowhere has none', async () => {
    expect(await placed('Kubernetes operators reconcile desired state')).toEqual({ text: 'Kubernetes operators reconcile desired state', start: null })
  })

  test('that was said everywhere has none', async () => {
    expect((await placed('We saw part of the story'))?.start).toBeNull()
  })

  test('keeps the second that its author wrote', async () => {
    expect(await placed('{text: Poisoned messages belong into a dead letter queue, start: "1:00"}')).toEqual({ text: 'Poisoned messages belong into a dead letter queue', start: 60 })
  })
})
