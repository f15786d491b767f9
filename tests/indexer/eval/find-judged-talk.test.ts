import { beforeAll, describe, expect, test } from 'vitest'
import { findJudgedTalk } from '../../../indexer/eval/find-judged-talk.js'
import type { TalkIndex } from '../../../search/talk-index.js'
import { EVENING, EVENING_SOURCE, indexOf } from '../../evening.js'

const ESSAY = '---\ntitle: Why we meet\n---\n\nThe pizza comes from Bella.\n'

let index: TalkIndex
beforeAll(async () => {
  index = await indexOf({ [EVENING_SOURCE]: EVENING, 'posts/2021-01-01-why.md': ESSAY })
})

const found = (name: string) => {
  const answer = findJudgedTalk(name, index.talks)
  return 'talk' in answer ? answer.talk.id : answer.message
}

describe('a judged talk is found by', () => {
  test.each([
    ['its id', '2020-05-06-cloud-evening#2', '2020-05-06-cloud-evening#2'],
    ['its title', 'Queues That Never Fill', '2020-05-06-cloud-evening#1'],
    ['its title, whatever the case and the marks', 'observability, for tiny kernels', '2020-05-06-cloud-evening#3'],
    ['the link to its start', 'https://youtu.be/AbCdEfGhIj1?t=725', '2020-05-06-cloud-evening#1'],
    ['a moment in it', 'https://www.youtube.com/watch?v=AbCdEfGhIj1&t=20m', '2020-05-06-cloud-evening#1'],
    ['a moment after the last one began', 'https://youtu.be/AbCdEfGhIj1?t=9000', '2020-05-06-cloud-evening#2'],
    ['the title of a post without talks', 'Why we meet', '2021-01-01-why']
  ])('%s', (_, name, id) => {
    expect(found(name)).toBe(id)
  })
})

describe('a judged talk that is not found', () => {
  test.each([
    ['a title', 'Queues That Never Fall', 'Queues That Never Fill'],
    ['an id', '2020-05-06-cloud-evening#20', 'Seven Ways to Drop a Table']
  ])('is told with the nearest one: %s', (_, name, nearest) => {
    expect(found(name)).toMatch(new RegExp(`^The index has no talk “${name}”\\. The nearest is “${nearest}” \\(`))
  })

  test('is told when its name means several', () => {
    expect(found('https://youtu.be/AbCdEfGhIj1')).toBe(
      '“https://youtu.be/AbCdEfGhIj1” may be each of 2020-05-06-cloud-evening#1, 2020-05-06-cloud-evening#2. Name one by its id.'
    )
  })
})
