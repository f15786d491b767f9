import { linkedRecording } from '../recordings/linked-recording.js'
import { isAside } from './asides.js'
import type { Line } from './lines.js'
import { CLOCK, TIMED, readTimedLine } from './timed-line.js'
import { areTimesOfDay } from './times-of-day.js'

/** A title with its clock behind it. */
const TIMED_AT_END = new RegExp(String.raw`^(.*\S)\s*[\s(\[@–—-]${CLOCK}[)\]]?\s*$`, 'u')

/** `Queues (12:05)` as `12:05 Queues`. */
export function withClockInFront(line: Line): Line {
  return turned(line) ?? line
}

function turned(line: Line): Line | null {
  const match = !line.text.includes(':') || TIMED.test(line.text.slice(0, 60)) ? null : TIMED_AT_END.exec(line.text)
  if (!match?.[1] || !match[2]) return null
  const clock = match[2] + (match[3] ?? '')
  const at = line.text.lastIndexOf(clock)
  const links = line.links.filter(({ from, to }) => from <= at && at < to).map(({ url }) => ({ from: 0, to: clock.length, url }))
  return { ...line, text: `${clock} ${match[1].replace(/[-–—:|(@[]$/u, '').trimEnd()}`, links }
}

const SET_APART = /(?<!\d)[-–—:|(@[]\s{0,9}[\d:.]+[)\]]?\s*$/u

/** Fewer lines do when the first is at 0:00, as chapters are; the lengths of songs hardly rise five times in a row. */
const FEWEST = { fromZero: 3, later: 5 }

/**
 * Lines of one block that all have their clocks behind their titles, ascending, with these in front: `Queues (12:05)`.
 * `null` for others, and for those that lead elsewhere: `[A film about queues (12:05)](…)`.
 *
 * @param before what the block stands under, and what leads to it
 */
export function clocksInFront(lines: readonly Line[], before: readonly string[]): Line[] | null {
  const all = lines.map(turned)
  const found = all.filter(line => line !== null)
  const timed = found.flatMap(line => readTimedLine(line, before[0]) ?? [])
  const [first] = timed
  // `Psalm 23:10` is no moment.
  if (first?.clock !== 0 && !lines.every(({ text }) => SET_APART.test(text.slice(-40)))) return null
  if (!first || timed.length < lines.length || timed.length < (first.clock === 0 ? FEWEST.fromZero : FEWEST.later)) return null
  const ascends = timed.every(({ clock }, index) => index === 0 || clock > (timed[index - 1]?.clock ?? 0))
  const elsewhere = lines.filter(leadsElsewhere).length * 2 >= lines.length
  return ascends && !elsewhere && !before.some(isAside) && !areTimesOfDay(timed) ? found : null
}

/** Whether most of a line is a link that is no moment. */
function leadsElsewhere({ text, links }: Line): boolean {
  return links.some(({ from, to, url }) => (to - from) * 2 > text.length && (linkedRecording(url)?.start ?? null) === null)
}
