import { describe, expect, test } from 'vitest'
import { parsePost } from '../../indexer/parse-post.js'

const VIDEO = '---\nvideo: https://www.youtube.com/embed/AbCdEfGhIj1\n---\n'
const problemsOf = (text: string) => parsePost('a.md', text).problems

describe('a post is told', () => {
  test('where clock and link disagree, and that the link was followed', () => {
    const post = parsePost('a.md', `${VIDEO}\nAna Cruz from Acme discussed Queues (starting at [12:05](https://youtu.be/AbCdEfGhIj1?t=900)).\n`)
    expect(post.problems).toEqual([
      {
        rule: 'clock-differs',
        severity: 'warning',
        line: 5,
        column: 51,
        message: 'The clock says 12:05, the link goes to 15:00 (t=900). The link is what we follow; make the two agree.'
      }
    ])
    expect(post.talks).toMatchObject([{ start: 900 }])
  })

  test('where a time belongs to no recording', () => {
    const post = parsePost('a.md', 'Ana Cruz from Acme discussed Queues (starting at 12:05).')
    expect(post.problems).toMatchObject([{ rule: 'clock-without-recording', line: 1, message: expect.stringContaining('12:05') }])
    expect(post.talks).toMatchObject([{ start: null, recording: null }])
  })

  test('where times run backwards', () => {
    const text = `${VIDEO}Ana Cruz from Acme discussed Queues (starting at 12:05).\n\nThen Bo Lind from Bolt discussed Tables (starting at 2:05).`
    expect(problemsOf(text)).toMatchObject([{ rule: 'times-descend', line: 6, message: expect.stringContaining('“Tables” starts at 2:05') }])
  })

  test('where a time stands without a title, or a talk without a speaker', () => {
    expect(problemsOf(`${VIDEO}And then (starting at 12:05).`)).toMatchObject([{ rule: 'talk-without-title', line: 4 }])
    const [nobody] = problemsOf('[Queues for everyone](https://youtu.be/AbCdEfGhIj1?t=900)')
    expect(nobody).toMatchObject({ rule: 'talk-without-speaker', message: expect.stringContaining('“Queues for everyone”') })
  })

  test('nothing when nothing is wrong', () => {
    expect(problemsOf(`${VIDEO}Ana Cruz from Acme discussed Queues (starting at [12:05](https://youtu.be/AbCdEfGhIj1?t=725)).`)).toEqual([])
    expect(problemsOf('# Just an essay\n\nOf two paragraphs.')).toEqual([])
  })
})

describe('a post in mojibake', () => {
  test('gives its talk in repaired words', () => {
    const post = parsePost('a.md', `${VIDEO}MikoÅ‚aj Lind from Acme told us why Thereâ€™s Always Next (starting at 12:05).`)
    expect(post.talks).toMatchObject([{ title: 'There’s Always Next', speakers: [{ name: 'Mikołaj Lind' }] }])
    expect(post.problems).toMatchObject([{ rule: 'mojibake-repaired', line: 4 }])
  })
})

test('a post of five megabytes in one line is read to its end', () => {
  const talk = 'Ana Cruz from Acme discussed Queues (starting at [12:05](https://youtu.be/AbCdEfGhIj1?t=725)).'
  const post = parsePost('a.md', `${'A long line of words. '.repeat(240_000)}\n\n${talk}\n`)
  expect(post.talks).toMatchObject([{ title: 'Queues', start: 725 }])
}, 60_000)
