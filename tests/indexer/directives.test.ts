import { describe, expect, test } from 'vitest'
import { parsePost } from '../../indexer/parse-post.js'

const TALK = 'Ana Cruz from Acme discussed Queues (starting at [12:05](https://youtu.be/AbCdEfGhIj1?t=900)).'
const rulesOf = (...lines: string[]) => parsePost('a.md', lines.join('\n')).problems.map(({ rule, line }) => `${line} ${rule}`)

describe('an author ignores', () => {
  test('a rule on the next line', () => {
    expect(rulesOf('<!-- talkseek-disable-next-line clock-differs -->', TALK, '', TALK.replace('?t=900', '?t=1800'))).toEqual(['4 clock-differs'])
  })

  test('a rule on the next line that is not empty, for formatters put one between', () => {
    expect(rulesOf('<!-- talkseek-disable-next-line clock-differs -->', '', '', TALK)).toEqual([])
  })

  test('some rules in a part of the post', () => {
    const part = ['<!-- talkseek-disable clock-differs, placeholder-left -->', '', TALK, '', 'At XX:XX.', '', '<!-- talkseek-enable -->', '', 'At XX:XX.']
    expect(rulesOf(...part)).toEqual(['9 placeholder-left'])
  })

  test('all rules from a line on, but the one that is enabled again', () => {
    const part = ['<!-- talkseek-disable -->', '', TALK, '', '<!-- talkseek-enable placeholder-left -->', '', 'At XX:XX.', '', TALK.replace('?t=900', '?t=1800')]
    expect(rulesOf(...part)).toEqual(['7 placeholder-left'])
  })

  test.each(['ignore: [date-unreadable, clock-differs]', 'ignore: date-unreadable'])('rules in the whole post by its front matter: %s', ignore => {
    expect(rulesOf('---', 'date: early May', 'talkseek:', `  ${ignore}`, '---', 'Text')).toEqual([])
  })

  test('in several lines of one comment', () => {
    expect(rulesOf('<!-- talkseek-disable-next-line', '     clock-differs,', '     times-descend', '-->', TALK)).toEqual([])
  })
})

describe('an author is told', () => {
  test('which rule was meant by one that there is not', () => {
    expect(parsePost('a.md', 'Words.\n\n<!-- talkseek-disable clock-difers -->').problems).toMatchObject([
      { rule: 'unknown-rule', line: 3, column: 1, message: 'There is no rule “clock-difers”. Did you mean “clock-differs”?' }
    ])
    expect(rulesOf('---', 'title: a', 'talkseek:', '  ignore: [all]', '---')).toEqual(['3 unknown-rule'])
  })

  test('that a comment says nothing', () => {
    expect(parsePost('a.md', '<div>\n  <!-- talkseek-disable-nextline -->\n</div>').problems).toMatchObject([
      { rule: 'unknown-directive', line: 2, column: 3, message: expect.stringContaining('Did you mean “disable-next-line”?') }
    ])
  })
})

test('MDX has comments of its own', () => {
  const post = parsePost('a.mdx', `{/* talkseek-disable-next-line clock-differs */}\n\n${TALK}\n\n{/* talkseek-enabel */}\n`)
  expect(post.problems).toMatchObject([{ rule: 'unknown-directive', line: 5, column: 1 }])
})

test('comments in code, and other comments, say nothing to the indexer', () => {
  expect(rulesOf('```html', '<!-- talkseek-disable -->', '<!-- talkseek-nonsense -->', '```', '', '<!-- eslint-disable -->', TALK)).toEqual(['7 clock-differs'])
})
