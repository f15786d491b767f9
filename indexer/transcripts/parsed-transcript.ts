import type { Cue } from './cue.js'

/** Something in a transcript that had to be repaired or left out, with its line, counted from 1. */
export interface Trouble {
  kind: 'unreadable' | 'repaired' | 'times'
  line: number
  message: string
}

/** What a transcript file says. */
export interface ParsedTranscript {
  cues: Cue[]
  troubles: Trouble[]
}
