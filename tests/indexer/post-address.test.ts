import { describe, expect, test } from 'vitest'
import { readPostAddress } from '../../indexer/post-address.js'

const addressOf = (source: string, data: Record<string, unknown> = {}) => readPostAddress(source, data, () => ({ line: 3, column: 1 }))

describe('a post’s date and address', () => {
  test.each<[string, Record<string, unknown>, string | null, string | null]>([
    ['posts/2020-12-02-evening.md', {}, '2020-12-02', '/2020/12/02/evening/'],
    ['posts/2020-12-02-evening.md', { date: '2020-12-03 19:00 +0100' }, '2020-12-03', '/2020/12/03/evening/'],
    ['posts/2020-12-02-evening.md', { date: new Date('2020-12-05T00:00:00Z') }, '2020-12-05', '/2020/12/05/evening/'],
    ['posts/2020-12-02-evening.md', { permalink: '/evening/' }, '2020-12-02', '/evening/'],
    ['posts/evening.md', { date: '2020-12-02' }, '2020-12-02', null],
    ['posts/evening.md', {}, null, null]
  ])('of %s with %j are %s and %s', (source, data, date, url) => {
    expect(addressOf(source, data)).toMatchObject({ date, url, problems: [] })
  })

  test('that cannot be read is a problem at its line', () => {
    expect(addressOf('posts/evening.md', { date: 'next spring' }).problems).toMatchObject([
      { rule: 'date-unreadable', line: 3, message: '“next spring” is no date. Write it as 2020-12-02.' }
    ])
  })
})
