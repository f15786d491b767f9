import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asciiTwin } from '../../indexer/ascii-twin.js'
import { parseFrontMatter } from '../../indexer/front-matter.js'
import { literalStretches } from '../../indexer/literal-text.js'
import { IN_TEXT, SIGN } from '../../indexer/lint/placeholder-left.js'
import { LOST_MARKERS, MAY_NEED_MARKER } from '../../indexer/list-repair.js'
import { NO_REPORT, NOT_GIVEN } from '../../indexer/talks/not-given.js'
import { splitNames } from '../../indexer/talks/names.js'
import { sentencesOf } from '../../indexer/talks/title-spans.js'

/** Texts of pieces in any order. */
function textsOf(pieces: readonly string[], gaps: readonly string[] = ['', ' ', '\n']): fc.Arbitrary<string> {
  return fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...gaps)), { maxLength: 16 }).map(all => all.flat().join(''))
}

const RUNS = { numRuns: 400, seed: 11 }

describe('what is refused at first sight is refused by a closer look', () => {
  test('a line that lost its marker begins with a mark', () => {
    const lines = textsOf(['Ana', ' ', '   ', '•', '–', '·', '*', '-', '+', '#', '##', '2nd', '“Queues”'], [''])
    fc.assert(
      fc.property(lines, line => {
        if (LOST_MARKERS.some(lost => lost.test(line))) expect(line).toMatch(MAY_NEED_MARKER)
      }),
      RUNS
    )
  })

  test('what a template left shows a sign', () => {
    const texts = textsOf(['XX', 'xx', '??', '1', ':', '[TITLE]', '[TBA]', '[', ']', 'Ana'], ['', ' '])
    fc.assert(
      fc.property(texts, text => {
        if (text.search(IN_TEXT) >= 0) expect(text).toMatch(SIGN)
      }),
      RUNS
    )
  })

  test('a text without backticks, tildes and comments has no code and no comments', () => {
    const plain = textsOf(['Ana', '~', '~~', '<', '<!-', '--', '-->', '    code', '> ', '\\'])
    fc.assert(
      fc.property(plain, text => {
        fc.pre(!/`|~~~|<!--/.test(text))
        expect(literalStretches(text)).toEqual([])
        // A backtick in a paragraph of its own asks for the closer look, and marks nothing itself.
        expect(literalStretches(`${text}\n\n\``)).toEqual([])
      }),
      RUNS
    )
  })

  test('sentences end where they did when what stands before a mark was looked at first', () => {
    const END = /(?<=[\p{L}\p{N})\]’'”"]{2})[.!?]["”’')]?\s+(?=["“‘(]?\p{Lu})/gu
    const texts = textsOf(['Ana', 'Zoë', 'x', 'St', '.', '!', '?', '”', '"', '’', ')', ' ', '“', '(', 'J', '2', '中文', '\n'])
    fc.assert(
      fc.property(texts, text => {
        const starts = [0, ...Array.from(text.matchAll(END), match => match.index + match[0].length)]
        expect(sentencesOf(text)).toEqual(starts.map((from, index) => ({ from, to: starts[index + 1] ?? text.length })))
      }),
      RUNS
    )
  })

  test('a list of names is split as by its joints alone', () => {
    const lists = textsOf(['Ana Cruz', 'Bo', 'Dr', 'and', '&', 'et', 'und', ',', 'St.', 'Lind.', 'Senior Engineer', 'Then', 'ANDES'], [' ', ''])
    const joints = /,? (?:and|&|et|und) |, /u
    fc.assert(
      fc.property(lists, list => {
        const parts = list.split(joints)
        const names = parts.flatMap(part => splitNames(part))
        const isList = / (?:and|&|et|und) /u.test(list) || names.every(name => name.includes(' '))
        expect(splitNames(list)).toEqual(isList ? names : names.slice(-1))
      }),
      RUNS
    )
  })

  test('front matter leaves its lines behind, and nothing else', () => {
    const inner = textsOf(['title: a', 'tags:', '- b', '“c”', '\r'], ['\n', '\n\n', '\r\n'])
    fc.assert(
      fc.property(inner, text => {
        const whole = `---\n${text}\n---\nBody\n`
        const { body } = parseFrontMatter(whole)
        expect(body).toBe(whole.slice(0, whole.lastIndexOf('Body')).replace(/[^\n]/g, '') + 'Body\n')
      }),
      RUNS
    )
  })

  test.each([
    ['not given', NOT_GIVEN],
    ['no report', NO_REPORT]
  ])('an expression that knows no case finds the same in ASCII: %s', (_, pattern) => {
    const words = ['Ana', 'could not', 'join', 'CANCELLED', 'tickets', 'in May', 'we', 'will', '’ll', 'be back', 'sponsored', 'roles', '.', 'Please', 'write', 'to', 'last', 'Month', 'report', ' is ', "won't"]
    const twin = asciiTwin(pattern) as RegExp
    fc.assert(
      fc.property(textsOf(words), text => {
        expect(twin.test(text)).toBe(pattern.test(text))
      }),
      RUNS
    )
  })
})
