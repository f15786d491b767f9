import { beforeAll, describe, expect, test } from 'vitest'
import type { TalkIndex } from '../../search/talk-index.js'
import { EVENING, EVENING_SOURCE, indexOf } from '../evening.js'

/** The same evening three years later, in another recording, with one talk less. */
const LATER = EVENING.replaceAll('AbCdEfGhIj1', 'AbCdEfGhIj2')
  .replace('May 2020', 'May 2023')
  .replace('[Video, Meetup]', '[Video]')
  .replace(/\nAnd finally[^]*/, '')

let index: TalkIndex
beforeAll(async () => {
  index = await indexOf({ [EVENING_SOURCE]: EVENING, 'posts/2023-05-03-cloud-evening.md': LATER })
})

const QUEUES = 'Queues That Never Fill'
const TABLE = 'Seven Ways to Drop a Table'
const KERNELS = 'Observability for Tiny Kernels'

/** Titles with their years. */
const found = (query: string, settings = {}) => index.search(query, settings).hits.map(({ talk }) => `${talk.date?.slice(0, 4)} ${talk.title}`)

describe('a query narrows by', () => {
  test.each<[string, string[]]>([
    ['speaker:"ana cruz"', [`2023 ${QUEUES}`, `2020 ${QUEUES}`]],
    ['speaker:ana speaker:ode', [`2023 ${QUEUES}`, `2020 ${QUEUES}`, `2020 ${KERNELS}`]],
    ['company:bolt year:2020', [`2020 ${TABLE}`]],
    ['year:2021..', [`2023 ${QUEUES}`, `2023 ${TABLE}`]],
    ['after:2020 queues', [`2023 ${QUEUES}`]],
    ['before:2023-05-03 queues', [`2020 ${QUEUES}`]],
    ['tag:meetup speaker:mik', [`2020 ${TABLE}`]],
    ['event:"may 2023" table', [`2023 ${TABLE}`]],
    ['-speaker:ana year:2023', [`2023 ${TABLE}`]],
    ['promise -kubernetes', []],
    ['"drop a table"', [`2023 ${TABLE}`, `2020 ${TABLE}`]],
    ['"table drop"', []],
    ['year:2020 -"never fill"', [`2020 ${TABLE}`, `2020 ${KERNELS}`]],
    ['https://youtu.be/AbCdEfGhIj2', [`2023 ${QUEUES}`, `2023 ${TABLE}`]],
    ['https://www.youtube.com/watch?v=AbCdEfGhIj1&t=2600', [`2020 ${TABLE}`, `2020 ${QUEUES}`]]
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test('a recording that is not there, and says so', () => {
    expect(index.search('https://youtu.be/AbCdEfGhIj9')).toMatchObject({ total: 0, unknown: ['https://youtu.be/AbCdEfGhIj9'] })
  })
})

describe('filters', () => {
  test('leave of one facet any chosen value, of several all', () => {
    expect(found('', { filters: { speaker: ['Ana Cruz', 'Cy Ode'] } })).toEqual([`2023 ${QUEUES}`, `2020 ${QUEUES}`, `2020 ${KERNELS}`])
    expect(found('', { filters: { speaker: ['Ana Cruz', 'Cy Ode'], year: ['2020'] } })).toEqual([`2020 ${QUEUES}`, `2020 ${KERNELS}`])
    expect(found('', { filters: { speaker: ['Nobody'] } })).toEqual([])
  })

  test('are counted with the query, those of a facet without its own choice', () => {
    const { facets } = index.search('queues table', { filters: { year: ['2023'] }, facets: true })
    expect(facets?.year).toEqual([
      { value: '2023', count: 2, selected: true },
      { value: '2020', count: 2, selected: false }
    ])
    expect(facets?.speaker).toEqual([
      { value: 'Ana Cruz', count: 1, selected: false },
      { value: 'Mikołaj Lind', count: 1, selected: false }
    ])
    expect(facets?.affiliation.map(({ value }) => value)).toEqual(['Acme', 'Bolt'])
    expect(facets?.tag).toEqual([{ value: 'Video', count: 2, selected: false }])
    expect(facets?.event).toHaveLength(1)
  })

  test('show a chosen value that no hit has, so that it can be taken back', () => {
    expect(index.search('kernels', { filters: { tag: ['Meetup'], speaker: ['Ana Cruz'] }, facets: true }).facets?.speaker).toEqual([
      { value: 'Cy Ode', count: 1, selected: false },
      { value: 'Ana Cruz', count: 0, selected: true }
    ])
  })
})

describe('the order', () => {
  test('is the newest or the oldest first when asked for', () => {
    expect(found('kubernetes table', { sort: 'newest' })[0]).toMatch(/^2023/)
    expect(found('kubernetes table', { sort: 'oldest' })[0]).toMatch(/^2020/)
  })

  test('of an empty query is the newest first', () => {
    expect(found('')).toEqual([`2023 ${QUEUES}`, `2023 ${TABLE}`, `2020 ${QUEUES}`, `2020 ${TABLE}`, `2020 ${KERNELS}`])
  })
})
