import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage } from '../../search/passage.js'
import { saidMoment, secondAt, sentenceAt } from '../../search/said-moment.js'

/** Three cues: of 0-10 s, 10-14 s and, after a pause, 20-30 s. */
const TEXT = 'Queues fill up at night. Nobody looks at them then. In the morning they are full.'
const PASSAGE: Passage = {
  talk: 'evening#1',
  start: 100,
  end: 130,
  text: TEXT,
  times: [0, 100, TEXT.indexOf('Nobody'), 110, TEXT.indexOf(' In the'), 114, TEXT.indexOf('In the'), 120]
}
const at = (words: string) => TEXT.indexOf(words)

describe('the second of a word', () => {
  test('is the file’s where it times the word', () => {
    expect(secondAt(PASSAGE, at('Nobody'))).toBe(110)
  })

  test('lies in proportion between two times', () => {
    expect(secondAt(PASSAGE, at('at night'))).toBeCloseTo(100 + (10 * at('at night')) / at('Nobody'), 1)
  })

  test('is not stretched over a pause', () => {
    expect(secondAt(PASSAGE, at('then.'))).toBeLessThan(114)
    expect(secondAt(PASSAGE, at('In the'))).toBe(120)
  })

  test('never goes back, whatever the times', () => {
    const passages = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 30 })), { maxLength: 8 }).map(steps => {
      let [offset, second] = [0, 5]
      const times = [0, 5]
      for (const [characters, seconds] of steps) times.push((offset += characters), (second += seconds))
      return { text: 'x'.repeat(offset + 5), times, start: 5, end: second + 3 }
    })
    fc.assert(fc.property(passages, passage => {
      const seconds = Array.from({ length: passage.text.length + 1 }, (_, offset) => secondAt(passage, offset))
      expect(seconds).toEqual(seconds.toSorted((a, b) => a - b))
      expect(seconds.every(second => second >= passage.start && second <= passage.end)).toBe(true)
    }))
  })
})

describe('a sentence', () => {
  test.each([
    ['looks', 'Nobody looks at them then.'],
    ['Queues', 'Queues fill up at night.'],
    ['full', 'In the morning they are full.']
  ])('around “%s” is “%s”', (word, sentence) => {
    expect(sentenceAt(TEXT, at(word)).text).toBe(sentence)
  })

  test.each([
    ['Version 3.5 is out. Try it.', 'out', 'Version 3.5 is out.'],
    ['Use it, e.g. for queues. Or not.', 'queues', 'Use it, e.g. for queues.'],
    ['He said “Stop.” Then he left.', 'left', 'Then he left.'],
    ['全部。検索します。', '検索', '検索します。'],
    ['no mark at all', 'mark', 'no mark at all']
  ])('in “%s” around “%s” is “%s”', (text, word, sentence) => {
    expect(sentenceAt(text, text.indexOf(word)).text).toBe(sentence)
  })
})

describe('a moment', () => {
  test('is where the sentence begins, less a second', () => {
    const moment = saidMoment(PASSAGE, at('full'))
    expect(moment.seconds).toBe(119)
    expect(TEXT.slice(moment.from, moment.to)).toBe('In the morning they are full.')
  })

  test('has the lead-in that was asked for', () => {
    expect(saidMoment(PASSAGE, at('full'), 3).seconds).toBe(117)
  })

  test('never lies before the passage, and so never before its talk', () => {
    expect(saidMoment(PASSAGE, at('Queues'), 5).seconds).toBe(100)
  })

  test('of a sentence without an end comes a few seconds before the words', () => {
    const text = 'and so we went on '.repeat(20).trim()
    const passage = { text, times: [0, 0], start: 0, end: 60 }
    const offset = text.lastIndexOf('went')
    const { seconds, from, to } = saidMoment(passage, offset, 0)
    expect(secondAt(passage, offset) - seconds).toBeGreaterThan(2)
    expect(secondAt(passage, offset) - seconds).toBeLessThanOrEqual(15)
    expect(text.slice(from, to)).toMatch(/^(?:and|so|we|went|on)\b/)
    expect(from).toBeLessThan(offset)
    expect(to).toBeGreaterThan(offset)
  })

  test('of words across two cues is where the first of them is said', () => {
    const text = 'we filled the message queue at night'
    const passage = { text, times: [0, 50, text.indexOf('queue'), 53], start: 50, end: 56 }
    expect(saidMoment(passage, text.indexOf('message queue'), 0).seconds).toBe(50)
  })
})
