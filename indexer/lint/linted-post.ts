import type { Root } from 'mdast'
import type { ExplainedPost } from '../parse-post.js'
import type { Place } from '../problem.js'
import type { ReadField } from '../talks/reading.js'

/** What the rules that look at a whole post are given: what was read, and what it was read from. */
export interface LintedPost {
  /** With the problems that reading it found. */
  post: ExplainedPost
  /** The whole file. */
  text: string
  /** The Markdown below the front matter; lines are those of the file. */
  tree: Root
  /** The front matter. */
  data: Readonly<Record<string, unknown>>
  /** Where a key of the front matter stands. */
  placeOfKey(key: string): Place
}

/** What a rule found, before it is given the rule's name and severity. */
export interface Finding extends Place {
  /** Names the value and the remedy. */
  message: string
}

/** Looks at a post for one thing. Pure. */
export type Lint = (linted: LintedPost) => Finding[]

/** Where a field of the talk with that place in the post was read, else where anything of it was. */
export function placeOfTalk({ evidence }: ExplainedPost, index: number, field: ReadField = 'start'): Place {
  const read = evidence[index] ?? []
  const { line, column } = read.find(({ field: of }) => of === field) ?? read[0] ?? { line: 1, column: 1 }
  return { line, column }
}
