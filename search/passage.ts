/** Some 20-40 seconds of speech inside one talk: consecutive cues of a transcript, joined. */
export interface Passage {
  /** The talk's id. */
  talk: string
  /** Seconds into the recording. */
  start: number
  end: number
  text: string
  /** Flat pairs: an offset in the text, and the seconds at which it is said. */
  times: number[]
  /** Who speaks, from which offset on. */
  speakers?: [offset: number, name: string][]
}
