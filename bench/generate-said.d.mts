/** A recording with all that was said in it. */
export interface SaidRecording {
  /** `r0001` */
  id: string
  title: string
  speaker: string | null
  affiliation: string | null
  date: string | null
  recording: { provider: 'file'; url: string }
  /** Some 30 seconds of speech each, in order; seconds into the recording. */
  passages: { start: number; end: number; text: string }[]
}

export const SIZES: Record<string, { recordings: number; passages: number }>

/** Made-up recordings, one at a time; the same numbers and seed give the same ones. */
export function generateSaid(wanted: { recordings: number; passages: number; seed?: number }): Generator<SaidRecording>
