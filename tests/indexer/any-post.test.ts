import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePost } from '../../indexer/parse-post.js'
import { EVENING } from '../evening.js'

const talksOf = (text: string) => parsePost('posts/2020-05-06-cloud-evening.md', text).talks

const EPISODE = '---\naudio: a.mp3\n---\n0:00 a\n0:01 b\n\n'

describe('no post makes reading fail or hang', () => {
  const TOKENS = [
    'Ana Cruz', ' from ', 'Acme', ' discussed ', 'Queues', ' (starting at ', '12:05', ')', '[', ']', '(https://youtu.be/AbCdEfGhIj1?t=9)',
    '\n', '\n\n', '* ', '> ', '# ', '---\n', '```', '{% ', ' %}', '{{', '}}', '<!--', '-->', '"', '“', '|', '\\', '&amp;', '\ud800',
    '\u0000', '\u200b', '\u202e', 'â€™', '00:00 ', '- ', '    ', 'talks:', 'title: ', '!!js/function', '🎉', ':', '.'
  ]

  test('made of the pieces that posts are made of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }), pieces => {
        const post = parsePost('a.md', pieces.join(''))
        for (const talk of post.talks) expect(talk.start === null || talk.recording !== null).toBe(true)
      }),
      { numRuns: 1500, seed: 7 }
    )
  })

  test('made of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        parsePost('a.md', text)
        parsePost('a.md', `---\n${text}\n---\n${text}`)
      }),
      { numRuns: 500, seed: 7 }
    )
  })

  /** Each grows with its length only; a square would take minutes or hours. */
  test.each<[string, string]>([
    ['a line of two megabytes of names', 'Ana Cruz from Acme '.repeat(105_000)],
    ['a word of two megabytes', 'A'.repeat(2_000_000)],
    ['a gap of two megabytes', `x${' '.repeat(2_000_000)}x`],
    ['two megabytes of quotes', '"'.repeat(2_000_000)],
    ['two megabytes of times', '(starting at 12:05) '.repeat(100_000)],
    ['two megabytes of introducing words', 'first with a talk on '.repeat(95_000)],
    ['50,000 list items', '* a point\n'.repeat(50_000)],
    ['50,000 timed list items', '- 00:01 x\n'.repeat(50_000)],
    ['10,000 nested quotations', `${'> '.repeat(10_000)}x`],
    ['10,000 nested brackets', `${'['.repeat(10_000)}x${']'.repeat(10_000)}`],
    ['2,000 nested lists', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth * 2)}* a`).join('\n')],
    ['10,000 emphases that never end', '*a _b '.repeat(10_000)],
    ['100,000 template tags that never end', '{% {{ '.repeat(100_000)],
    ['50,000 comments that never end', '<!-- '.repeat(50_000)],
    ['20,000 points with clocks behind', `${EPISODE}${'- a (0:01)\n'.repeat(20_000)}`],
    ['a line of gaps and clocks', `${EPISODE}- 0:00${' '.repeat(500_000)}${' (0:01'.repeat(50_000)}`],
    ['100,000 clocks in a row', `${EPISODE}(0:00) a ${Array.from({ length: 100_000 }, (_, at) => `(${at + 1}:00) b `).join('')}`],
    ['100,000 words that lead to guests', `${EPISODE}${'our guest is, we talk with '.repeat(100_000)}`],
    ['10,000 guests who are hosts', `${EPISODE}${'Guest: Di Elm\n\nHosted by Di Elm. Our guest is Di Elm of Dune.\n\n'.repeat(10_000)}`],
    ['a guest of two megabytes', `${EPISODE}## Guests\n\n${'A'.repeat(2_000_000)} B`],
    ['a guest whose name stands everywhere', `---\naudio: a.mp3\nguest: Ana Cruz\n---\n0:00 a\n\n${'Ana Cruz, '.repeat(100_000)}`],
    ['20,000 points of HTML', `${EPISODE}${'<ul><li><a href="'.repeat(20_000)}`],
    ['20,000 comments in HTML that never end', `${EPISODE}<p>\n0:00 a<br>\n${'<!-- <pre '.repeat(20_000)}`],
    ['20,000 tables in HTML', `${EPISODE}${'<table><tr><td>0:01<td>a'.repeat(20_000)}`],
    ['a front matter that never ends', `---\n${'a: '.repeat(20_000)}`]
  ])('%s', (_, text) => {
    const started = performance.now()
    parsePost('2020-01-01-a.md', text)
    expect(performance.now() - started).toBeLessThan(30_000)
  }, 60_000)
})

describe('the same post gives the same talks', () => {
  const evening = EVENING.replaceAll('Cy Ode', 'Cé Odé')
  const expected = talksOf(evening)

  test.each<[string, (text: string) => string]>([
    ['with Windows line ends', text => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', text => `\ufeff${text}`],
    ['with other bullets', text => text.replace(/^\* /gm, '- ')],
    ['with numbers for bullets', text => text.replace(/^\* /gm, '1. ')],
    ['with bullets that Markdown does not know', text => text.replace(/^\* /gm, '• ')],
    ['with decomposed accents', text => text.normalize('NFD')],
    ['with empty lines between points', text => text.replace(/^\* /gm, '\n* ')]
  ])('%s', (_, change) => {
    expect(talksOf(change(evening))).toEqual(expected)
  })

  test('with its lines wrapped anywhere between words', () => {
    const spaces = Array.from(evening.matchAll(/(?<=\w) (?=\w)/g), match => match.index).filter(at => at > evening.indexOf('Kicking'))
    fc.assert(
      fc.property(fc.subarray(spaces, { minLength: 1 }), places => {
        const wrapped = Array.from(evening, (character, at) => (places.includes(at) ? '\n' : character)).join('')
        expect(talksOf(wrapped)).toEqual(expected)
      }),
      { numRuns: 100, seed: 7 }
    )
  })
})
