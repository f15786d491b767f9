import type { Problem } from '../problem.js'

/** A post and what is wrong in it. */
export interface CheckedPost {
  source: string
  problems: Problem[]
}

/** What a reporter may ask of the world. */
export interface Surroundings {
  /** The lines of a post's file; `null` when it cannot be read. */
  linesOf(source: string): readonly string[] | null
  paint: Paint
  /** Of talkseek. */
  version: string
  /** Whether to leave out what does not make the check fail. */
  quiet: boolean
}

/** Marks a text in a colour or style of `node:util`, where whoever reads it can see that. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'underline', text: string) => string

/** Puts problems in the form that somebody reads; '' for nothing to say. */
export type Reporter = (posts: readonly CheckedPost[], surroundings: Surroundings) => string
