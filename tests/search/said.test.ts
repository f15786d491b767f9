import { beforeAll, describe, expect, test } from 'vitest'
import { openIndex, packIndex } from '../../search/index-files.js'
import type { Passage } from '../../search/passage.js'
import type { TalkIndex } from '../../search/talk-index.js'
import type { Post } from '../../search/talk.js'

/** A talk with a takeaway, and what was said in it, half a minute a text. */
const evening = (date: string, title: string, takeaway: string, ...said: string[]): Post => {
  const id = `${date}-evening#1`
  const recording = { provider: 'file', url: `/${date}.mp4` } as const
  const passages = said.map((text, i): Passage => ({ talk: id, start: i * 30, end: i * 30 + 30, text, times: [0, i * 30, Math.floor(text.length / 2), i * 30 + 15] }))
  const talk = { id, title, speakers: [], recording, start: 0, end: null, url: null, text: '', takeaways: [{ text: takeaway, start: null }], chapters: [] }
  return { source: `posts/${date}-evening.md`, title: 'An evening', date, url: null, tags: [], location: null, recording, text: '', talks: [talk], said: passages }
}

const POSTS = [
  evening('2020-01-01', 'Harbours', 'Ropes age faster than anchors', 'Welcome to the harbour. We talk of lighthouses and of tides.', 'The tide waits for nobody. Bring your own lantern.'),
  evening('2020-02-01', 'Sailing by Night', 'A lantern is a promise', 'Stars are enough. The keel is made of oak.'),
  evening('2020-03-01', 'Knots', 'Untie slowly', 'A keel needs no knots. It needs oak and pitch.', 'Nothing else matters here. Nothing at all.', 'My lantern was stolen. The oak was not.'),
  evening('2020-04-01', 'Licences', 'Choose a licence early', 'Open source is what we do all day. Read what you depend on.'),
  evening('2020-05-01', 'Weather', 'Look up', 'The compass got wet in the rain, and the lamp as well.'),
  evening('2020-06-01', 'Finding North', 'Look down', 'A compass is a magnet.', 'At noon there was rain.')
]

let index: TalkIndex
beforeAll(async () => {
  const files = new Map(packIndex(POSTS, content => String(content.length)).map(({ name, content }) => [name, content]))
  index = await openIndex(name => Promise.resolve(files.get(name) ?? ''))
})
const titles = (query: string) => index.search(query).hits.map(({ talk }) => talk.title)

describe('what was said', () => {
  test('is found, with its sentence and the second at which that begins', () => {
    const [hit] = index.search('stolen').hits
    expect(hit?.talk.title).toBe('Knots')
    expect(hit?.moments).toMatchObject([{ kind: 'title' }, { kind: 'said', seconds: 60, text: 'My lantern was stolen.' }])
    expect(hit?.moments[1]?.segments.filter(({ marked }) => marked)).toEqual([{ text: 'stolen', marked: true }])
  })

  test('counts less than what somebody wrote down', () => {
    expect(titles('lantern')).toEqual(['Sailing by Night', 'Knots', 'Harbours'])
  })

  test('of words in one passage comes before words of several', () => {
    expect(titles('compass rain')).toEqual(['Weather', 'Finding North'])
  })

  test('may be a phrase, which shows the passage that holds it', () => {
    const { hits } = index.search('"the tide waits"')
    expect(hits.map(({ talk }) => talk.title)).toEqual(['Harbours'])
    expect(hits[0]?.moments[1]).toMatchObject({ kind: 'said', seconds: 30, text: 'The tide waits for nobody.' })
    expect(index.search('"waits the tide"').hits).toEqual([])
  })

  test('in one talk is shown whole, in order of time', () => {
    const { hits, total } = index.search('oak', { within: '2020-03-01-evening#1' })
    expect(total).toBe(1)
    expect(hits[0]?.moments.map(({ seconds, text }) => [seconds, text])).toEqual([
      [0, 'Knots'],
      [expect.any(Number), 'It needs oak and pitch.'],
      [expect.any(Number), 'The oak was not.']
    ])
    expect(index.search('keel', { within: '2020-01-01-evening#1' }).hits).toEqual([])
  })

  test('can be read as a transcript', () => {
    expect(index.said('2020-01-01-evening#1').map(({ start }) => start)).toEqual([0, 30])
    expect(index.said('nowhere#1')).toEqual([])
  })
})

test('words that are one thing count once: a talk about licences comes before one that only mentions open source', () => {
  expect(titles('open source licences')[0]).toBe('Licences')
})

test('the last word is completed by one that was said beside the words before', () => {
  expect(index.search('la').completion).toBe('lantern')
  expect(index.search('compass la').completion).toBe('compass lamp')
})
