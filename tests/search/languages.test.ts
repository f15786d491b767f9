import { describe, expect, test } from 'vitest'
import { openIndex, packIndex } from '../../search/index-files.js'
import { parsePost } from '../../indexer/parse-post.js'
import { EVENING, EVENING_SOURCE, indexOf } from '../evening.js'

const german = `---
title: "Werkstatt"
lang: de-AT
---

Kicking off was Ute Müller from Amboss talking about Häuser bauen (starting at [1:05](https://youtu.be/AbCdEfGhIj3?t=65)). Her takeaways were:

* Verteilte Systeme brauchen Überwachung
`

const japanese = `---
title: "東京の夕べ"
---

Kicking off was Ken Mori from Acme talking about 全文検索エンジン入門 (starting at [1:05](https://youtu.be/AbCdEfGhIj4?t=65)). His takeaways were:

* การค้นหาข้อความ
`

const pack = (posts: Record<string, string>, options = {}) => {
  const parsed = Object.entries(posts).map(([source, text]) => parsePost(source, text))
  return new Map(packIndex(parsed, text => String(text.length), options).map(({ name, content }) => [name, content]))
}

describe('the language of a post', () => {
  test.each([
    ['haus', 'another form of the word'],
    ['hauser', 'the word without its dots'],
    ['System', 'the word in the singular'],
    ['muller', 'a name without its dots']
  ])('is known: “%s” finds %s', async query => {
    const index = await indexOf({ 'posts/2022-02-02-werkstatt.md': german, [EVENING_SOURCE]: EVENING })
    expect(index.search(query).hits[0]?.talk.title).toBe('Häuser bauen')
  })

  test('stands in the entry, English where a post names none', () => {
    expect(pack({ 'a.md': german, [EVENING_SOURCE]: EVENING }).get('talkseek.json')).toContain('"languages":["de","en"]')
  })

  test.each(['検索', '文検', '全文検索', 'エンジン', 'ค้นหา', 'ข้อความ'])('need not set spaces: “%s” is found across the borders of words', async query => {
    const index = await indexOf({ 'posts/2022-03-02-tokyo.md': japanese, [EVENING_SOURCE]: EVENING })
    expect(index.search(query)).toMatchObject({ total: 1, unknown: [] })
  })

  test('need not set spaces, and phrases hold all the same', async () => {
    const index = await indexOf({ 'posts/2022-03-02-tokyo.md': japanese })
    expect([index.search('"全文検索"').total, index.search('"検索全文"').total]).toEqual([1, 0])
  })
})

describe('synonyms of a site', () => {
  test('are stored in the index', async () => {
    const files = pack({ [EVENING_SOURCE]: EVENING }, { synonyms: [['backlog', 'queues'], ['float', 'stay up']] })
    const index = await openIndex(name => Promise.resolve(files.get(name) ?? ''))
    expect(index.search('backlog').hits[0]?.talk.title).toBe('Queues That Never Fill')
    expect(index.search('stay up').hits[0]?.talk.title).toBe('Observability for Tiny Kernels')
  })
})
