import { beforeAll, describe, expect, test } from 'vitest'
import { openIndex, packIndex } from '../../search/index-files.js'
import type { TalkIndex } from '../../search/talk-index.js'
import type { Post } from '../../search/talk.js'

/** A post of one talk, with what its takeaways say. */
const post = (name: string, affiliation: string, title: string, ...takeaways: string[]): Omit<Post, 'source' | 'date'> => ({
  title: 'An evening',
  url: null,
  tags: [],
  location: null,
  recording: null,
  text: '',
  talks: [
    {
      id: 'evening#1',
      title,
      speakers: [{ name, affiliation }],
      recording: null,
      start: null,
      end: null,
      url: null,
      text: '',
      takeaways: takeaways.map(text => ({ text, start: null })),
      chapters: []
    }
  ]
})

/** Talks made to differ in one thing each; the later in the list, the newer. */
const TALKS: Record<string, ReturnType<typeof post>> = {
  '2019-01-02': post('Ana Cruz', 'Acme', 'Harbours for Small Boats', 'A lighthouse is a promise', 'Ropes age faster than anchors'),
  '2019-02-06': post('Bo Lind', 'Bolt', 'Lighthouse Keeping', 'Lamps are cleaned at dawn', 'Every harbour keeps a log of its boats'),
  '2019-03-06': post('Cy Ode', 'Cog', 'Sailing by Night', 'Small lamps blind large boats', 'Keep the watch in pairs'),
  '2019-04-03': post('Dee Voss', 'Dynamo', 'Distributed Tracing', 'Traces are the story of a request', 'Sample at the edge'),
  '2019-05-01': post('Eve Moor', 'Ember', 'Tracing Paper Maps', 'A map is distributed over many hands', 'Ink dries slowly'),
  '2019-06-05': post('Fay Sund', 'Flint', 'Moving House with Kubernetes', 'We monitored every box', 'The rare OpenTelemetry collector was a gift'),
  '2019-07-03': post('Gil Harbour', 'Gull', 'Tea at Four', 'Water boils at the coast', 'Open telemetry is a cup'),
  '2020-01-08': post('Hal Brook', 'Heron', 'Knots', 'A knot is a decision', 'Untie slowly'),
  '2021-01-06': post('Ivy Brook', 'Heron', 'Knots', 'A knot is a decision', 'Untie slowly')
}

let index: TalkIndex
beforeAll(async () => {
  const posts = Object.entries(TALKS).map(([date, told]) => ({ ...told, source: `posts/${date}.md`, date }))
  const files = new Map(packIndex(posts, text => String(text.length)).map(({ name, content }) => [name, content]))
  index = await openIndex(name => Promise.resolve(files.get(name) ?? ''))
})
const names = (query: string) => index.search(query).hits.map(({ talk }) => talk.speakers[0]?.name)

describe('judged queries', () => {
  test.each([
    ['a title above a takeaway', 'lighthouse', ['Bo Lind', 'Ana Cruz']],
    ['a name above a takeaway, as a title', 'harbour', ['Gil Harbour', 'Ana Cruz', 'Bo Lind']],
    ['all words above some', 'small lamps', ['Cy Ode']],
    ['two words in takeaways above one in a title', 'harbour log boats', ['Bo Lind']],
    ['words side by side above words apart', 'distributed tracing', ['Dee Voss', 'Eve Moor']],
    ['the exact word above another of its forms', 'boat', ['Ana Cruz']],
    ['a stem', 'monitoring', ['Fay Sund']],
    ['a word that is being typed', 'knot deci', ['Ivy Brook', 'Hal Brook']],
    ['the newer of two that tie', 'knots', ['Ivy Brook', 'Hal Brook']],
    ['two swapped letters are one slip', 'ilghthouse', ['Bo Lind']],
    ['a slip in a word that is being typed', 'lihgtho', ['Bo Lind']],
    ['a rare word carries the question, not “how do I”', 'how do I keep a log of it', ['Bo Lind']],
    ['a word that exists nowhere stands for the rare one it almost is', 'how do we use colector', ['Fay Sund']],
    ['two words written as one', 'opentelemetry', ['Gil Harbour', 'Fay Sund']],
    ['one word written as two', 'open telemetry', ['Gil Harbour', 'Fay Sund']],
    ['one word written as one with a hyphen', 'open-telemetry', ['Gil Harbour', 'Fay Sund']],
    ['a short form of the field', 'k8s', ['Fay Sund']],
    ['a speaker and what she spoke of', 'cruz ropes', ['Ana Cruz']],
    ['a company', 'dynamo', ['Dee Voss']]
  ])('%s: “%s”', (_, query, expected) => {
    expect(names(query).slice(0, expected.length)).toEqual(expected)
  })
})

describe('what is not found says so', () => {
  test('with the word that was looked for instead', () => {
    const answer = index.search('lihgthouse keeping')
    expect(answer).toMatchObject({
      unknown: ['lihgthouse'],
      instead: [{ word: 'lihgthouse', with: 'lighthouse' }],
      corrected: 'lighthouse keeping'
    })
    expect(answer.hits[0]?.talk.title).toBe('Lighthouse Keeping')
  })

  test('with what the other words found', () => {
    expect(index.search('zeppelin knots')).toMatchObject({ unknown: ['zeppelin'], instead: [], corrected: null, total: 2 })
  })

  test('and finds nothing when there are no others', () => {
    expect(index.search('zeppelin')).toMatchObject({ unknown: ['zeppelin'], total: 0, hits: [] })
  })

  test('a word that is only begun, or in another form, is known', () => {
    for (const query of ['lighth', 'monitors', 'k8s', 'the']) expect(index.search(query).unknown).toEqual([])
  })

  test('so is a single letter, alone or behind other words', () => {
    expect(index.search('l').hits[0]?.talk.title).toBe('Lighthouse Keeping')
    expect(index.search('lighthouse x')).toMatchObject({ unknown: [], total: 2 })
  })
})

describe('completion of the last word', () => {
  test.each([
    ['lighth', 'lighthouse'],
    ['how to do distr', 'how to do distributed'],
    ['ana cr', 'ana cruz'],
    ['knots', null],
    ['lighthouse ', null],
    ['l', null],
    ['zep', null],
    ['', null]
  ])('of %j is %j', (text, completed) => {
    expect(index.search(text).completion).toBe(completed)
  })
})
