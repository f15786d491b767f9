/** What can be wrong with an index: nothing there, not readable as one, or of another version. */
export type IndexTrouble = 'missing' | 'broken' | 'version'

/** An index that cannot be opened. The message names the file and the remedy, for a person. */
export class IndexError extends Error {
  override readonly name = 'IndexError'
  readonly trouble: IndexTrouble
  /** The name of the file that is wrong. */
  readonly file: string

  constructor(trouble: IndexTrouble, file: string, message: string) {
    super(message)
    this.trouble = trouble
    this.file = file
  }
}
