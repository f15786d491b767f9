import { describe, expect, test } from 'vitest'
import { formatClock, parseClock, parseUrlTime } from '../../search/clock.js'

describe('a clock', () => {
  test.each([
    ['0:00', 0],
    ['19:07', 1147],
    ['1:33:00', 5580],
    ['01:02:03', 3723],
    ['100:00', 6000],
    [' 4:04 ', 244]
  ])('%s is %d seconds', (clock, seconds) => {
    expect(parseClock(clock)).toBe(seconds)
  })

  test.each(['', '19', '1:60', '1:61:00', '1:2', 'at 1:02', '2019-03'])('%j is none', text => {
    expect(parseClock(text)).toBeNull()
  })

  test('every second up to ten hours survives being written and read', () => {
    for (let seconds = 0; seconds < 36_000; seconds += 7) expect(parseClock(formatClock(seconds))).toBe(seconds)
  })
})

describe('the time of a URL', () => {
  test.each([
    ['719', 719],
    ['719s', 719],
    ['11m59s', 719],
    ['1h2m3s', 3723],
    ['1h', 3600],
    ['1:02:03', 3723],
    ['12.5', 12.5]
  ])('%s is %d seconds', (text, seconds) => {
    expect(parseUrlTime(text)).toBe(seconds)
  })

  test.each(['', 'now', '-5', '1m2h'])('%j is none', text => {
    expect(parseUrlTime(text)).toBeNull()
  })
})
