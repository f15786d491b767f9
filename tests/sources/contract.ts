import { beforeAll, describe, expect, test } from 'vitest'
import type { SearchSettings } from '../../search/answer.js'
import type { Hit } from '../../search/hit.js'
import type { TalkSource } from '../../search/talk-source.js'

const QUEUES = 'Queues That Never Fill'
const TABLE = 'Seven Ways to Drop a Table'
const KERNELS = 'Observability for Tiny Kernels'

/** What every source of talks answers, whoever finds them. */
export function contract(open: () => Promise<TalkSource>): void {
  let source: TalkSource
  beforeAll(async () => {
    source = await open()
  })

  const ask = (query: string, settings?: SearchSettings) => source.search(query, settings)
  const titles = (hits: readonly Hit[]) => hits.map(({ talk }) => `${talk.date?.slice(0, 4)} ${talk.title}`)
  const found = async (query: string, settings?: SearchSettings) => titles((await ask(query, settings)).hits)

  test('there are as many talks as the posts tell of', () => {
    expect(source.talks).toBe(5)
  })

  describe('a query finds, by', () => {
    test.each<[what: string, query: string, titles: string[]]>([
      ['a word of the title', 'queues ', [`2020 ${QUEUES}`, `2023 ${QUEUES}`]],
      ['a word that is being typed', 'kuber', [`2020 ${QUEUES}`, `2023 ${QUEUES}`]],
      ['a name with an accent', 'mikolaj ', [`2020 ${TABLE}`, `2023 ${TABLE}`]],
      ['a slip', 'kubernets ', [`2020 ${QUEUES}`, `2023 ${QUEUES}`]],
      ['a phrase', '"drop a table"', [`2020 ${TABLE}`, `2023 ${TABLE}`]],
      ['a phrase that nobody said', '"table drop"', []],
      ['what it leaves out', 'promise -kubernetes', []],
      ['a phrase that it leaves out', 'year:2020 -"never fill"', [`2020 ${KERNELS}`, `2020 ${TABLE}`]],
      ['a speaker', 'speaker:"ana cruz"', [`2020 ${QUEUES}`, `2023 ${QUEUES}`]],
      ['one speaker or the other', 'speaker:ana speaker:ode', [`2020 ${KERNELS}`, `2020 ${QUEUES}`, `2023 ${QUEUES}`]],
      ['a company and a year', 'company:bolt year:2020', [`2020 ${TABLE}`]],
      ['a speaker whom it leaves out', '-speaker:ana year:2023', [`2023 ${TABLE}`]],
      ['years', 'year:2021..', [`2023 ${QUEUES}`, `2023 ${TABLE}`]],
      ['a year that is left out', 'queues -year:2020', [`2023 ${QUEUES}`]],
      ['the time after a year', 'after:2020 queues', [`2023 ${QUEUES}`]],
      ['the time before a day', 'before:2023-05-03 queues', [`2020 ${QUEUES}`]],
      ['a day that no month has', 'before:2023-02-31 queues', [`2020 ${QUEUES}`]],
      ['a tag and the beginning of a name', 'tag:meetup speaker:mik', [`2020 ${TABLE}`]],
      ['an event', 'event:"may 2023" table', [`2023 ${TABLE}`]],
      ['a recording', 'https://youtu.be/AbCdEfGhIj2', [`2023 ${QUEUES}`, `2023 ${TABLE}`]],
      ['signs alone nothing', '!!! ""', []]
    ])('%s: %s', async (_, query, expected) => {
      expect((await found(query)).sort()).toEqual(expected)
      expect((await ask(query)).total).toBe(expected.length)
    })

    test('a recording and a second the talk that is there first', async () => {
      expect((await found('https://www.youtube.com/watch?v=AbCdEfGhIj1&t=2600')).slice(0, 2)).toEqual([`2020 ${TABLE}`, `2020 ${QUEUES}`])
      expect((await found('https://youtu.be/AbCdEfGhIj1?t=730', { size: 1 }))).toEqual([`2020 ${QUEUES}`])
    })

    test('a recording that is not there nothing, and says so', async () => {
      expect(await ask('https://youtu.be/AbCdEfGhIj9')).toMatchObject({ total: 0, hits: [], unknown: ['https://youtu.be/AbCdEfGhIj9'] })
    })
  })

  test.each([
    'speaker:c++ company:.net tag:c#',
    'tag:`video` event:"a` || b"',
    'speaker:"a && b || (c) [d]" -speaker:"e]f"',
    'year:0000..9999 before:0000-00-00 after:9999-99-99 -year:..2020',
    '-"--" -\\ \\" * ? ~2 AND OR (queues',
    'constructor __proto__ toString',
    '東京都の会議 "全文検索" -"会議室"',
    '👩‍🚀 \ue0b1queues\ue0b2 \u202e \ud83d',
    'the '.repeat(400)
  ])('whatever is typed, there is an answer: %j', async query => {
    const { hits, total } = await ask(query, { facets: true, filters: { tag: ['`', 'a&&b', ''] } })
    expect(total).toBe(hits.length)
    for (const { text, segments } of hits.flatMap(({ moments }) => moments)) expect(segments.map(segment => segment.text).join('')).toBe(text)
  })

  describe('hits', () => {
    test('come in pages', async () => {
      const all = await found('', { sort: 'newest' })
      expect(all).toHaveLength(5)
      expect(await found('', { sort: 'newest', from: 1, size: 2 })).toEqual(all.slice(1, 3))
      expect((await ask('', { size: 2 })).total).toBe(5)
    })

    test('are in the order asked for, and without a query the newest first', async () => {
      expect((await found('table ', { sort: 'newest' }))[0]).toBe(`2023 ${TABLE}`)
      expect((await found('table ', { sort: 'oldest' }))[0]).toBe(`2020 ${TABLE}`)
      expect((await found('')).map(title => title.slice(0, 4))).toEqual(['2023', '2023', '2020', '2020', '2020'])
    })

    test('tell why they are hits, the title first, each at its second', async () => {
      const { hits } = await ask('kubernetes ', { filters: { year: ['2020'] } })
      expect(hits).toHaveLength(1)
      expect(hits[0]?.moments).toMatchObject([
        { kind: 'title', text: QUEUES, seconds: 725, segments: [{ text: QUEUES, marked: false }] },
        {
          kind: 'takeaway',
          seconds: 725,
          text: 'Measure the waiting in Kubernetes, not the work',
          segments: [{ text: 'Measure the waiting in ', marked: false }, { text: 'Kubernetes', marked: true }, { text: ', not the work', marked: false }]
        }
      ])
    })

    test('have the sentence of a text that nothing else shows', async () => {
      const { hits } = await ask('kicking ', { filters: { year: ['2020'] } })
      expect(hits[0]?.moments.map(({ kind }) => kind)).toEqual(['title', 'text'])
      expect(hits[0]?.moments[1]?.segments[0]).toEqual({ text: 'Kicking', marked: true })
    })

    test('are of one talk when it is searched within', async () => {
      const id = (await ask(`${QUEUES} year:2020`)).hits[0]?.talk.id ?? ''
      const { hits, total } = await ask('kubernetes', { within: id })
      expect([hits.map(({ talk }) => talk.id), total]).toEqual([[id], 1])
      expect(hits[0]?.moments.map(({ kind }) => kind)).toContain('takeaway')
    })

    test('have marked speakers', async () => {
      const { hits } = await ask('lind ')
      expect(hits[0]?.speakers).toEqual([{ name: [{ text: 'Mikołaj ', marked: false }, { text: 'Lind', marked: true }], affiliation: [{ text: 'Bolt', marked: false }] }])
      expect(hits[0]?.moments[1]).toMatchObject({ kind: 'speaker', text: 'Mikołaj Lind, Bolt' })
    })

    test('carry the whole talk, which is found by its id', async () => {
      const { hits } = await ask('kernels ')
      const id = hits[0]?.talk.id ?? ''
      expect(id).toBe('2020-05-06-cloud-evening#3')
      expect(await source.talk(id)).toEqual(hits[0]?.talk)
      expect(await source.talk('2020-05-06-cloud-evening#99')).toBeNull()
    })
  })

  describe('filters', () => {
    test('leave of one facet any chosen value, of several all', async () => {
      expect((await found('', { filters: { speaker: ['Ana Cruz', 'Cy Ode'] } })).sort()).toEqual([`2020 ${KERNELS}`, `2020 ${QUEUES}`, `2023 ${QUEUES}`])
      expect((await found('', { filters: { speaker: ['Ana Cruz', 'Cy Ode'], year: ['2020'] } })).sort()).toEqual([`2020 ${KERNELS}`, `2020 ${QUEUES}`])
      expect(await found('', { filters: { speaker: ['Nobody'] } })).toEqual([])
    })

    test('are counted when asked for, those of a facet without its own choice', async () => {
      expect((await ask('queues ')).facets).toBeNull()
      const { facets, total } = await ask('queues ', { filters: { year: ['2023'] }, facets: true })
      expect(total).toBe(1)
      expect(facets).toEqual({
        year: [
          { value: '2023', count: 1, selected: true },
          { value: '2020', count: 1, selected: false }
        ],
        speaker: [{ value: 'Ana Cruz', count: 1, selected: false }],
        affiliation: [{ value: 'Acme', count: 1, selected: false }],
        tag: [{ value: 'Video', count: 1, selected: false }],
        event: [{ value: 'Cloud Evening, May 2023: Acme, Bolt and Cog', count: 1, selected: false }]
      })
    })

    test('show a chosen value that no hit has, so that it can be taken back', async () => {
      const { facets } = await ask('kernels ', { filters: { speaker: ['Ana Cruz'] }, facets: true })
      expect(facets?.speaker).toEqual([
        { value: 'Cy Ode', count: 1, selected: false },
        { value: 'Ana Cruz', count: 0, selected: true }
      ])
    })
  })

  test('a search that is no longer wanted ends with the reason', async () => {
    const reason = new Error('another letter was typed')
    await expect(source.search('queues', {}, AbortSignal.abort(reason))).rejects.toBe(reason)
  })
}
