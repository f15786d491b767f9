import { describe, expect, test } from 'vitest'
import { parsePost } from '../../indexer/parse-post.js'
import type { Rule } from '../../indexer/problem.js'

const problemsOf = (text: string) => parsePost('a.md', text).problems.map(({ rule, line, column }) => `${line}:${column} ${rule}`)
const frontMatter = (...lines: string[]) => ['---', ...lines, '---', ''].join('\n')
const VIDEO = 'video: https://youtu.be/AbCdEfGhIj1'
const QUEUES = 'Ana Cruz from Acme discussed Queues (starting at [12:05](https://youtu.be/AbCdEfGhIj1?t=725)).\n'
const TABLES = 'Bo Lind from Bolt discussed Tables (starting at [42:45](https://youtu.be/AbCdEfGhIj1?t=2565)).\n'

describe('a problem has its place', () => {
  test.each<[Rule, string, string]>([
    ['placeholder-left', `A line.\nAnother with XX:XX in it.\n`, '2:14'],
    ['placeholder-left', `${frontMatter('title: Cloud Evening', VIDEO)}\n[Queues](https://youtu.be/AbCdEfGhIj1?t=)`, '6:1'],
    ['placeholder-left', frontMatter('title: "[TITLE]"'), '2:1'],
    ['recording-malformed', frontMatter('title: Evening', 'video: our channel'), '3:1'],
    ['recording-malformed', 'The [demo](https://youtu.be/short?t=12).', '1:5'],
    ['broken-link', 'Words and (slides)[https://example.org/a.pdf] here.', '1:11'],
    ['moment-without-talk', `${frontMatter(VIDEO)}\n${QUEUES}\n## [Tables](https://youtu.be/AbCdEfGhIj1?t=2565)\n`, '7:4'],
    ['takeaways-without-talk', 'Bo’s main takeaways are that:\n\n![](bo.jpg)\n\n* A table remembers', '5:1']
  ])('%s in %j at %s', (rule, text, place) => {
    expect(problemsOf(text)).toEqual([`${place} ${rule}`])
  })

  test('also behind a bare address in the same paragraph', () => {
    expect(problemsOf('See https://example.org/a and\nask (Ana)[https://example.org/b].')).toEqual(['2:5 broken-link'])
  })
})

describe('nothing is said of', () => {
  test.each([
    ['an evening whose talks have a recording each', `${frontMatter(VIDEO)}\n${QUEUES.replaceAll('AbCdEfGhIj1', 'Own-Record1')}\n${TABLES.replaceAll('AbCdEfGhIj1', 'Own-Record2')}`],
    ['a second part that several talks share', `${frontMatter(VIDEO)}\n${QUEUES}\n${[600, 1200].map(t => `${TABLES.replace('AbCdEfGhIj1', 'Second-Part').replace('2565', String(t)).replace('42:45', `${t / 60}:00`)}`).join('\n')}`],
    ['a write-up that came two months late, over the turn of the year', `${frontMatter('title: Evening December 2020', 'date: 2021-02-03', VIDEO)}\n${QUEUES}`],
    ['a title about another year', `${frontMatter('title: "Predictions for 2025"', 'date: 2024-03-06', VIDEO)}\n${QUEUES}`],
    ['a moment of another recording', `${frontMatter(VIDEO)}\n${QUEUES}\n## See also\n\n* [A film](https://youtu.be/Other-Video?t=60)`],
    ['a point that links to where it was made', `${frontMatter(VIDEO)}\n${QUEUES.trim()} Her takeaways:\n\n* Measure ([14:20](https://youtu.be/AbCdEfGhIj1?t=860))`],
    ['the author’s own takeaways', 'My takeaways from organising it:\n\n* Book early'],
    ['takeaways that are yet to come', `${frontMatter(VIDEO)}\n${QUEUES.trim()} Her takeaways will be added.\n\n## Thanks\n\n* To all`],
    ['a person whom the title bills by name', `${frontMatter('title: "Evening: Acme, Bolt and Cy Ode"', VIDEO)}\n${QUEUES}\n${TABLES}\nCy Ode discussed Kernels (starting at [1:20:00](https://youtu.be/AbCdEfGhIj1?t=4800)).`],
    ['an address of a network card, and code', 'It was aa:bb:xx:xx:xx:xx.\n\n`XX:XX`\n\n```\n[TITLE]\n```'],
    ['a link with brackets around a parenthesis', 'Read [it](https://example.org) (or not) [then](https://example.org/b).']
  ])('%s', (_, text) => {
    expect(problemsOf(text)).toEqual([])
  })
})

test('what a list of lost moments lacks is said once', () => {
  const text = `${frontMatter(VIDEO)}\n${QUEUES}\n## Also\n\n${[1, 2, 3].map(n => `* [Part ${n}](https://youtu.be/AbCdEfGhIj1?t=${n}000)`).join('\n')}`
  const lost = parsePost('a.md', text).problems.filter(({ rule }) => rule === 'moment-without-talk')
  expect(lost).toMatchObject([{ message: expect.stringContaining('starts at 16:40 (nor at 2 more links below)') }])
})
