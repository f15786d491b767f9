import { parseUrlTime } from '../../search/clock.js'

/**
 * A time in front matter, in seconds: `'12:05'`, `1h2m3s` and 725 are 725 s. YAML reads an unquoted `12:05` as a
 * number in base 60, which is the same. `null` for what is no time.
 */
export function readStatedTime(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null
  if (typeof value !== 'string') return null
  const [, clock, fraction] = /^\s*(\d+:[\d:]+)(\.\d{1,3})?\s*$/.exec(value) ?? []
  const seconds = parseUrlTime(clock ?? value)
  return seconds === null ? null : seconds + Number(fraction ?? 0)
}
