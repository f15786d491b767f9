import type { Problem } from '../problem.js'
import type { Prose } from '../prose.js'
import type { Introduction, Surroundings } from './introduction.js'
import { readTimeMarks } from './time-marks.js'
import { readTimed } from './timed-introduction.js'
import { readTold } from './told-talks.js'
import { unfilledTimes } from './unfilled-times.js'
import { readUntimed } from './untimed-introductions.js'

/** A paragraph with more times than that tells of no talks in sentences. */
const MOST_TALKS = 30

/** The talks that a paragraph introduces, and what is wrong with its times. */
export function readIntroductions(prose: Prose, surroundings: Surroundings): { introductions: Introduction[]; problems: Problem[]; inPassing?: boolean } {
  const { marks: filled, problems } = readTimeMarks(prose)
  const marks = [...filled, ...unfilledTimes(prose)].toSorted((a, b) => a.from - b.from)
  if (marks.length === 0) {
    const introductions = readUntimed(prose, surroundings)
    const told = surroundings.listFollows ? [] : readTold(prose, surroundings)
    return { introductions: told.length > introductions.length ? told : introductions, problems, inPassing: told.length > introductions.length }
  }
  if (marks.length > MOST_TALKS) return { introductions: [], problems: [] }
  const introductions: Introduction[] = []
  let from = 0
  for (const [index, mark] of marks.entries()) {
    const next = marks[index + 1]
    const read = readTimed(prose, from, mark, next?.from ?? prose.text.length, surroundings)
    if (read && 'rule' in read) problems.push(read)
    else if (read) introductions.push({ ...read, leadIn: prose.text.slice(mark.to, next?.from).trim() })
    from = mark.to
  }
  return { introductions, problems }
}
