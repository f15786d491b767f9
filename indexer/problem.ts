/** How bad a problem is: an error lost something, a warning may have misread something. */
export type Severity = 'error' | 'warning'

/** What can be wrong in a post, and how bad that is. */
export const RULES = {
  'front-matter-broken': 'error',
  'front-matter-executable': 'error',
  'file-unreadable': 'error',
  'date-unreadable': 'warning',
  'mojibake-repaired': 'warning',
  'broken-link': 'warning',
  'clock-differs': 'warning',
  'clock-without-recording': 'warning',
  'times-descend': 'warning',
  'talk-without-title': 'warning',
  'talk-without-speaker': 'warning'
} as const satisfies Record<string, Severity>

export type Rule = keyof typeof RULES

/** A place in a file, both counted from 1. */
export interface Place {
  line: number
  column: number
}

/** Something in a post that could not be read as it stands: data for its author, never thrown. */
export interface Problem extends Place {
  rule: Rule
  severity: Severity
  /** Names the value and the remedy. */
  message: string
}

/** A problem of a rule, at a place. */
export function problem(rule: Rule, place: Place, message: string): Problem {
  return { line: place.line, column: place.column, rule, severity: RULES[rule], message }
}
