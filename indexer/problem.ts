/** How bad a problem is: an error lost something, a warning may have misread something. */
export type Severity = 'error' | 'warning'

/** What can be wrong in a post, how bad that is, and what it means in a sentence. `docs/rules.md` has an example of each. */
export const RULES = {
  'front-matter-broken': { severity: 'error', meaning: 'The front matter is not YAML, TOML or JSON; the text below it is still read.' },
  'front-matter-executable': { severity: 'error', meaning: 'The front matter is in a language that would have to be run.' },
  'file-unreadable': { severity: 'error', meaning: 'The file could not be read.' },
  'date-unreadable': { severity: 'warning', meaning: '`date:` is no date.' },
  'year-differs': { severity: 'warning', meaning: 'The title names another year than the date.' },
  'mojibake-repaired': { severity: 'warning', meaning: 'UTF-8 was saved as Windows-1252.' },
  'recording-malformed': { severity: 'warning', meaning: 'A recording is given in a form that names none.' },
  'recording-differs': { severity: 'warning', meaning: 'A talk links to another recording than its post and the other talks.' },
  'broken-link': { severity: 'warning', meaning: 'A link lacks a bracket, or has them the wrong way round.' },
  'placeholder-left': { severity: 'warning', meaning: 'A template’s placeholder was left in.' },
  'clock-differs': { severity: 'warning', meaning: 'A clock and the time of its link disagree.' },
  'clock-without-recording': { severity: 'warning', meaning: 'A time belongs to no recording.' },
  'times-descend': { severity: 'warning', meaning: 'A talk or chapter starts before the one above it.' },
  'same-second': { severity: 'warning', meaning: 'Two talks start at the same second of a recording.' },
  'end-before-start': { severity: 'warning', meaning: 'A talk ends before it starts.' },
  'talks-overlap': { severity: 'warning', meaning: 'A talk ends after the next one starts.' },
  'moment-without-talk': { severity: 'warning', meaning: 'A timed link leads to where no talk and no chapter starts.' },
  'stated-talk-unreadable': { severity: 'warning', meaning: 'A talk in the front matter holds a value that cannot be read.' },
  'search-unreadable': { severity: 'warning', meaning: '`search:` in the front matter says nothing that we know.' },
  'chapters-unreadable': { severity: 'warning', meaning: 'The chapters that stand beside a post cannot be read.' },
  'transcript-missing': { severity: 'warning', meaning: 'A post names a transcript that is not there, or not to be read.' },
  'transcript-unreadable': { severity: 'error', meaning: 'A transcript could not be read.' },
  'transcript-repaired': { severity: 'warning', meaning: 'A transcript is written as no player would read it.' },
  'transcript-times': { severity: 'warning', meaning: 'Times in a transcript are negative or out of order.' },
  'talk-without-title': { severity: 'warning', meaning: 'A time has no title before it.' },
  'talk-without-speaker': { severity: 'warning', meaning: 'A talk has a title and a time, but nobody who speaks.' },
  'talk-without-affiliation': { severity: 'warning', meaning: 'One talk alone names no company, though the title lists one for each.' },
  'takeaways-without-talk': { severity: 'warning', meaning: 'A list of takeaways belongs to no talk.' },
  'unknown-rule': { severity: 'warning', meaning: 'A post ignores a rule that there is not.' },
  'unknown-directive': { severity: 'warning', meaning: 'A comment begins with `talkseek-` and says nothing that we know.' }
} as const satisfies Record<string, { severity: Severity; meaning: string }>

export type Rule = keyof typeof RULES

/** Whether a name that somebody wrote is a rule's. */
export function isRule(name: string): name is Rule {
  return Object.hasOwn(RULES, name)
}

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
  return { line: place.line, column: place.column, rule, severity: RULES[rule].severity, message }
}
