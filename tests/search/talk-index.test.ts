import { beforeAll, describe, expect, test } from 'vitest'
import type { TalkIndex } from '../../search/talk-index.js'
import { EVENING, EVENING_SOURCE, indexOf } from '../evening.js'

const LATER = EVENING.replaceAll('AbCdEfGhIj1', 'AbCdEfGhIj2').replace('May 2020', 'May 2023')

let index: TalkIndex
beforeAll(async () => {
  index = await indexOf({ [EVENING_SOURCE]: EVENING })
})

const titles = (query: string) => index.search(query).hits.map(({ talk }) => talk.title)

describe('a search finds', () => {
  test.each([
    ['a word of the title', 'queues', 'Queues That Never Fill'],
    ['a word that is being typed', 'observ', 'Observability for Tiny Kernels'],
    ['a word with a typo', 'obsevability', 'Observability for Tiny Kernels'],
    ['two swapped letters', 'obsevrability', 'Observability for Tiny Kernels'],
    ['a speaker without the accent', 'mikolaj lind', 'Seven Ways to Drop a Table'],
    ['a company', 'cog', 'Observability for Tiny Kernels'],
    ['a takeaway', 'friday backups', 'Seven Ways to Drop a Table'],
    ['a question in plain words', 'how do I measure waiting?', 'Queues That Never Fill']
  ])('%s: “%s”', (_, query, title) => {
    expect(titles(query)[0]).toBe(title)
  })

  test('nothing for a query without words', () => {
    for (const query of ['"" - !?', '🎉', '-', '""']) expect(titles(query)).toEqual([])
  })

  test('everything for an empty query, to leaf through', () => {
    for (const query of ['', '   ']) expect(titles(query)).toHaveLength(3)
  })

  test('something for a query of small words only', () => {
    expect(titles('to a').length).toBeGreaterThan(0)
  })
})

describe('a search ranks', () => {
  test('a talk with all words before one with some of them', async () => {
    expect(titles('tiny table kernels')[0]).toBe('Observability for Tiny Kernels')
  })

  test('the newer of two equal talks first', async () => {
    const both = await indexOf({ [EVENING_SOURCE]: EVENING, 'posts/2023-05-03-cloud-evening.md': LATER })
    expect(both.search('queues').hits.map(({ talk }) => talk.date)).toEqual(['2023-05-03', '2020-05-06'])
  })
})

describe('a hit', () => {
  test('begins with the talk’s title and goes on with the takeaways that hold most of the query', () => {
    const [hit] = index.search('measure kubernetes waiting promise').hits
    expect(hit?.moments).toMatchObject([
      { kind: 'title', seconds: 725, text: 'Queues That Never Fill' },
      { kind: 'takeaway', seconds: 725, text: 'Measure the waiting in Kubernetes, not the work' },
      { kind: 'takeaway', seconds: 725, text: 'Back pressure is a promise between services' }
    ])
  })

  test('tells why it matched', () => {
    const kinds = (query: string) => index.search(query).hits[0]?.moments.map(({ kind }) => kind)
    expect(kinds('cruz promise')).toEqual(['title', 'speaker', 'takeaway'])
    expect(kinds('never fill')).toEqual(['title'])
  })

  test('of a talk without a time has moments without a second', () => {
    expect(index.search('kernels').hits[0]?.moments[0]?.seconds).toBeNull()
  })
})

describe('what stands in a post but in no talk', () => {
  const essay = '---\ntitle: Why we meet\n---\n\nThe pizza comes from Bella, the sound from Kilburn Sound Hire.\n'

  test('is found under the post, with the line that was meant', async () => {
    const both = await indexOf({ [EVENING_SOURCE]: EVENING, 'posts/2021-01-01-why.md': essay })
    const [hit] = both.search('kilburn sound').hits
    expect(hit?.talk).toMatchObject({ title: 'Why we meet', source: 'posts/2021-01-01-why.md', post: '/2021/01/01/why/', start: null })
    expect(hit?.moments).toMatchObject([
      { kind: 'title', seconds: null, text: 'Why we meet' },
      { kind: 'text', seconds: null, text: 'The pizza comes from Bella, the sound from Kilburn Sound Hire.' }
    ])
  })

  test('comes after a talk that holds the word as well', async () => {
    const both = await indexOf({ [EVENING_SOURCE]: EVENING, 'posts/2021-01-01-why.md': essay.replace('pizza', 'backups') })
    expect(both.search('backups').hits.map(({ talk }) => talk.title)).toEqual(['Seven Ways to Drop a Table', 'Why we meet'])
  })
})
