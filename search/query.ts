/** What a visitor typed, understood. */
export interface Query {
  words: QueryWord[]
  /** Runs of terms that must stand together. */
  phrases: string[][]
  /** Talks that hold one of these are left out: a word, or a run of them. */
  without: string[][]
  fields: QueryField[]
  dates: DateRange[]
  /** A recording's key, and the second that the URL names. */
  recording: { key: string; seconds: number | null; url: string } | null
  /** Whether nothing was asked at all: then everything is an answer. */
  isEmpty: boolean
}

/** A word to look for. */
export interface QueryWord {
  term: string
  /** As typed. */
  text: string
  /** Whether it is still being typed: its beginning is enough. */
  unfinished: boolean
}

export type FieldName = 'speaker' | 'company' | 'event' | 'tag'

/** `speaker:"Ana Cruz"`, or with `without` `-speaker:ana`. */
export interface QueryField {
  field: FieldName
  terms: string[]
  without: boolean
}

/** Days as `2020-12-02`; `null` where there is no bound. */
export interface DateRange {
  from: string | null
  to: string | null
  /** Whether the days themselves are left out, as in `before:2020-12-02`. */
  open: boolean
  without: boolean
}
