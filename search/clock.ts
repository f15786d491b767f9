/**
 * Seconds and clocks: the number `5580` and the text `1:33:00`.
 */

const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/

/** `parseClock('1:33:00')` is 5580, `parseClock('19:07')` is 1147; `null` for anything else. */
export function parseClock(text: string): number | null {
  const match = CLOCK.exec(text.trim())
  if (!match) return null
  const [, hours, minutes, seconds] = match
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return null
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)
}

/** `formatClock(5580)` is `1:33:00`, `formatClock(67)` is `1:07`; fractions are cut. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (n: number) => String(n).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

const UNITS = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/i

/**
 * The time in a URL's `t=` or `start=`, in seconds: `719`, `719s`, `11m59s`, `1h2m3s` (3723) or a clock.
 * `null` for anything else.
 */
export function parseUrlTime(text: string): number | null {
  const trimmed = text.trim()
  if (/^\d+\.\d+s?$/.test(trimmed)) return Number.parseFloat(trimmed)
  const match = trimmed && UNITS.exec(trimmed)
  if (!match) return parseClock(trimmed)
  const [, hours, minutes, seconds] = match
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
}
