import type { TimedLine } from './timed-line.js'

const SCHEDULE = /\b(?:agenda|schedule|timetable|programme|running order|doors)\b/iu
const AN_HOUR_OF_EVENING = 5 * 60
const AN_HOUR_OF_DAY = 7 * 60

type Clocked = Pick<TimedLine, 'clock' | 'words' | 'linked' | 'section'>

/**
 * Whether clocks are those of a schedule: `18:30 Doors open`. They stand without links, from five on, in steps of five
 * minutes; or in a section that says so.
 */
export function areHoursOfSchedule(lines: readonly Clocked[]): boolean {
  if (lines.length === 0 || !couldBeHours(lines)) return false
  const inSteps = earliest(lines) >= AN_HOUR_OF_EVENING && lines.every(({ clock }) => clock % 5 === 0)
  return inSteps || lines.every(({ section }) => SCHEDULE.test(section))
}

/** Whether clocks rather say when something happened than where a recording is to be played: `14:02 The pager rang`. */
export function areTimesOfDay(lines: readonly Clocked[]): boolean {
  return areHoursOfSchedule(lines) || (lines.length > 0 && couldBeHours(lines) && earliest(lines) >= AN_HOUR_OF_DAY)
}

function couldBeHours(lines: readonly Clocked[]): boolean {
  return lines.every(({ linked, words, clock }) => !linked && words.split(':').length === 2 && clock < 24 * 60)
}

function earliest(lines: readonly Clocked[]): number {
  return lines.reduce((least, { clock }) => Math.min(least, clock), Infinity)
}
