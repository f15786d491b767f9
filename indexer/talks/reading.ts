import type { Talk } from '../../search/talk.js'
import type { Place, Problem } from '../problem.js'

/** The fields of a talk that are read out of a post. */
export type ReadField = 'title' | 'speakers' | 'start' | 'takeaways' | 'chapters'

/** Where a field of a talk was read, and by which rule. */
export interface Evidence extends Place {
  field: ReadField
  rule: string
  /** The words of the post, as they stand there. */
  words: string
}

/** A talk as one way of reading found it, before talks get their ids and ends. */
export interface ReadTalk extends Omit<Talk, 'id'> {
  /** Where the talk begins in the post. */
  place: Place
  evidence: Evidence[]
}

/** What one way of reading finds in a post. */
export interface Reading {
  talks: ReadTalk[]
  problems: Problem[]
}
