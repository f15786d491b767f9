/** The two times of a caption, in seconds, and where the file has them. */
export interface CaptionTimes {
  start: number
  end: number
  /** Whether the file has the later one first. */
  reversed: boolean
  /** Whether one of them lies before the recording. */
  negative: boolean
}

const TIME = String.raw`(-?)(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,:](\d{1,6}))?`
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-{1,3}>\s*${TIME}(?=\s|$)`)

/** Reads `00:01:02.500 --> 00:01:04,000 align:start`, and what is written by hand in its place; `null` for other lines. */
export function readCaptionTimes(line: string): CaptionTimes | null {
  const match = line.includes('->') ? TIMING.exec(line) : null
  if (!match) return null
  const [a, b] = [secondsOf(match.slice(1, 6)), secondsOf(match.slice(6, 11))]
  const [start, end] = [Math.max(0, Math.min(a, b)), Math.max(0, a, b)]
  return { start, end, reversed: b < a, negative: a < 0 || b < 0 }
}

function secondsOf([sign, hours, minutes, seconds, fraction]: string[]): number {
  const total = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction ?? 0}`)
  return sign === '-' ? -total : total
}

/** As WebVTT has it: `00:01:02.500`. */
export function formatCaptionTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000)
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  return `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}.${String(milliseconds % 1000).padStart(3, '0')}`
}
