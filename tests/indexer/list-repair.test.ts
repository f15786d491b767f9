import { describe, expect, test } from 'vitest'
import { repairLists } from '../../indexer/list-repair.js'

describe('list markers are put back', () => {
  test.each([
    ['• one\n• two', '* one\n* two'],
    ['He said:\n\n*one', 'He said:\n\n* one'],
    ['* * one\n* * two', '* one\n* two'],
    ['– one\n– two', '* one\n* two']
  ])('%j', (written, meant) => {
    expect(repairLists(written)).toBe(meant)
  })

  test.each([
    ['a line between parts', '* one\n\n* * *\n\ntext'],
    ['a line of dashes', 'text\n\n- - -\n\ntext'],
    ['a dash in prose', 'It rained.\n– so they said\n\nStill.'],
    ['emphasis', '*one* and\n*two* and'],
    ['code, also where it holds the other fence', '```\n~~~\n• one\n• two\n```'],
    ['a fence with fewer ticks inside', '````\n```\n• one\n• two\n````']
  ])('%s is left alone', (_, written) => {
    expect(repairLists(written)).toBe(written)
  })
})
