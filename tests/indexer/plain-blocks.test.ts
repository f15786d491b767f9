import fc from 'fast-check'
import type { Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parseAll, parseMarkdown } from '../../indexer/markdown.js'
import { readPlainBlocks } from '../../indexer/plain-blocks.js'

/** A tree as JSON. Offsets count inside a block only, and nobody asks for them elsewhere. */
const shapeOf = ({ children }: Root) => JSON.parse(JSON.stringify(children, (key, value: unknown) => (/^(?:offset|_.*)$/.test(key) ? undefined : value))) as unknown

const PLAIN = `## The talks

Ana Cruz from Acme talked about [Queues!](https://youtu.be/AbCdEfGhIj1?t=725&list=a_b*c).
She said (*twice*) that:
* **Queues** fill up
* __Nobody__ looks at snake_case

* ![](/a.jpg) drain them

Bye @all! `

describe('plain blocks', () => {
  test('are read without the parser of all Markdown', () => {
    expect(readPlainBlocks(PLAIN).rest).toBe('x')
    expect(shapeOf(parseMarkdown(PLAIN))).toEqual(shapeOf(parseAll(PLAIN)))
  })

  test('leave the lines of other blocks to it', () => {
    const { rest, lines } = readPlainBlocks('One.\n\nTwo.\n\n`three`\n\nFour.')
    expect(rest).toBe('x\n\n`three`\n\nx')
    expect(lines).toEqual([1, 4, 5, 6, 7])
  })

  test.each([
    ['a list before a list', '1. a\n\n* b'],
    ['a list before an indented line', '* b\n\n  c'],
    ['a list behind a line of code', '`a`\n* b'],
    ['a fence that is open', '```\na\n\nb'],
    ['a comment that is open', '<!--\n\na\n\n-->\n\nb'],
    ['a script', '<script>\n\na\n\n</script>\n\nb'],
    ['a letter alone', 'x\n\n`x`\n\nx'],
    ['a heading below its text', 'a\n==\n\nb\n-'],
    ['a definition', '[a]: /b\n\n[a] and [c](d)'],
    ['a footnote', 'a[^1]\n\n[^1]: b\n\n    c'],
    ['a table', 'a | b\n--|--\nc | d'],
    ['a task', '* [ ] a\n* [x] b'],
    ['bare addresses', 'see https://a.org and www.b.org or ana@c.org'],
    ['a break', 'a  \nb \nc'],
    ['a line that goes on with a point', '* a\nb\n\nc'],
    ['points in points', '* a\n  * b\n\n* c'],
    ['emphasis in words', 'a*b*c _d_e *f* g* h'],
    ['lines of stars', 'a\n\n***\n\n* * *\n\nb'],
    ['marks of other blocks in points', '* # a\n* > b\n* - c\n* 1. d'],
    ['a heading with marks at its end', '## a ##\n\n# b#\n\n#'],
    ['line ends of Windows', 'a\r\n\r\n* b\r\n'],
    ['a long text', `${'A line.\n\n`code`\n\n* a\n* b\n\n'.repeat(800)}`]
  ])('mean what they mean to it: %s', (_, text) => {
    expect(shapeOf(parseMarkdown(text))).toEqual(shapeOf(parseAll(text)))
  })

  const PIECES = [
    'Ana', ' Cruz', ' ', '  ', '\n', '\n', '\n\n', '\n\n', '* ', '* ', '- ', '+ ', '1. ', '2) ', '# ', '## ', '#', '*', '**', '_', '__', '[', ']', '](', '(', ')',
    '[a](b)', '![a](b)', '[Queues](https://youtu.be/AbCdEfGhIj1?t=9&x=1)', '<b>', '<!--', '-->', '`', '```', '> ', '---', '===', '|', '~', '\\', '&amp;', ' & ',
    'x', '!', '.', ',', ':', '“', '’', '\t', '    ', '[^1]', '[^1]: ', '[a]: b', 'https://a.b', 'www.a.b', 'a@b.c', '@ana', 'é', '\u00a0', '🎉', '…'
  ]

  test('mean what they mean to it, whatever pieces they are made of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), pieces => {
        const text = pieces.join('')
        expect(shapeOf(parseMarkdown(text))).toEqual(shapeOf(parseAll(text)))
      }),
      { numRuns: 1500, seed: 7 }
    )
  })
})
