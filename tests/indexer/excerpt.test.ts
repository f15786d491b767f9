import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { excerptOf } from '../../indexer/reporters/excerpt.js'

/** What stands above the caret, as a terminal shows it. */
const aboveCaret = (line: string, column: number) => {
  const { text, caret } = excerptOf(line, column)
  let width = 0
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (width === caret) return segment
    width += stringWidth(segment)
  }
  return ''
}

describe('the caret stands below the character that is meant', () => {
  const long = 'word '.repeat(100)
  test.each([
    ['in a short line', 'Ana at XX:XX', 8, 'X'],
    ['behind tabs', '\t\tAt XX:XX', 6, 'X'],
    ['behind wide characters', '漢字漢字 at XX:XX', 9, 'X'],
    ['behind emoji of several code points', '👩‍💻👩‍💻 at XX', 15, 'X'],
    ['in the middle of a very long line', `${long}§${long}`, 501, '§'],
    ['at the end of a very long line', `${long}§`, 501, '§'],
    ['between wide characters of a very long line', `${'漢'.repeat(300)}§${'字'.repeat(300)}`, 301, '§']
  ])('%s', (_, line, column, character) => {
    expect(aboveCaret(line, column)).toBe(character)
  })
})

test('a long line is cut to what fits a terminal, and says so', () => {
  const { text } = excerptOf('漢'.repeat(200), 100)
  expect(stringWidth(text)).toBeLessThanOrEqual(102)
  expect(text).toMatch(/^….*…$/u)
})

test('a line of a megabyte takes no time', () => {
  expect(excerptOf('a'.repeat(1_000_000), 500_000).text).toHaveLength(102)
})

test('a column past the line’s end means its end', () => {
  expect(excerptOf('Ana', 99)).toEqual({ text: 'Ana', caret: 3 })
})

test('what would steer the terminal is not passed on', () => {
  expect(excerptOf('\u001B[31mred\u001B[0m', 1).text).toBe('\uFFFD[31mred\uFFFD[0m')
})
