import { describe, expect, test } from 'vitest'
import { parseJudgedQueries } from '../../../indexer/eval/judged-queries.js'

const read = (text: string) => parseJudgedQueries(text).queries.map(({ q, kind, talk, also }) => ({ q, kind, talk: talk.text, also: also.map(name => name.text) }))
const troubles = (text: string) => parseJudgedQueries(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)

const FULL = { q: 'queues', kind: 'title', talk: 'evening#1', also: ['evening#2', 'evening#3'] }
const BARE = { q: 'queues', kind: null, talk: 'evening#1', also: [] }

describe('judged queries', () => {
  test.each([
    ['YAML, a line a query', '- { q: queues, kind: title, talk: evening#1, also: [evening#2, evening#3] }', [FULL]],
    ['YAML, a line a value', '# Comment\n- q: queues\n  kind: title\n  talk: evening#1\n  also:\n    - evening#2\n    - evening#3\n', [FULL]],
    ['JSON', JSON.stringify([FULL]), [FULL]],
    ['JSON indented with tabs', JSON.stringify([FULL], null, '\t'), [FULL]],
    ['one other talk without a list', '- { q: queues, talk: evening#1, also: evening#2 }', [{ ...BARE, also: ['evening#2'] }]],
    ['no kind and an empty list', '- { q: queues, kind: , talk: evening#1, also: [] }', [BARE]],
    ['what looks like a number or a boolean', '- { q: 1.10, talk: true }', [{ ...BARE, q: '1.10', talk: 'true' }]]
  ])('are read from %s', (_, text, expected) => {
    expect(parseJudgedQueries(text).problems).toEqual([])
    expect(read(text)).toEqual(expected)
  })

  test.each([
    ['a talk that is missing', '- q: queues\n', '1:3 “queues” has no talk: the id, the title or the URL of the talk that should come first.'],
    ['a query that is missing', '- talk: evening#1\n', '1:3 This query has no q: what a visitor would type.'],
    ['a key that nothing reads', '- q: queues\n  tlak: x\n  talk: y\n', '2:3 “tlak” is no part of a query. There are q, kind, talk, also.'],
    ['a query that was judged before', '- { q: a, talk: b }\n- { q: a, talk: c }\n', '2:3 “a” was judged before, in line 1. Other talks that are as good an answer stand in also.'],
    ['a query that is no mapping', '- queues\n', '1:3 A query is written as { q: webhooks, talk: Webhooks & Webhook Gateways }.'],
    ['a file that is no list', 'queues: evening#1\n', '1:1 Here should be a list of queries: - { q: webhooks, talk: Webhooks & Webhook Gateways }'],
    ['an empty file', '', '1:1 Here should be a list of queries: - { q: webhooks, talk: Webhooks & Webhook Gateways }']
  ])('are reported at their place: %s', (_, text, expected) => {
    expect(troubles(text)).toEqual([expected])
  })

  test('that break the file say where, and how a text with a colon is written', () => {
    expect(troubles('- q: storage\n  talk: Kubestr: Storage\n')).toEqual([
      expect.stringMatching(/^2:\d+ .*stands between quotes: talk: "Kubestr: Storage"\.$/)
    ])
  })

  test('beside a broken one are read all the same', () => {
    expect(read('- q: queues\n- { q: tables, talk: evening#2 }\n')).toEqual([{ ...BARE, q: 'tables', talk: 'evening#2' }])
  })

  test('do not unfold aliases', () => {
    expect(troubles('- q: &a queues\n  talk: *a\n')).toEqual([expect.stringContaining('“queues” has no talk')])
  })
})
