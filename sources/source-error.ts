/**
 * What can be wrong with a search server: its address, the way there, the key, the index, the request, or what it says.
 */
export type SourceTrouble = 'address' | 'unreachable' | 'refused' | 'missing' | 'failed' | 'unreadable'

/** A search server that cannot be asked. The message names the URL, without keys, and the remedy, for a person. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly trouble: SourceTrouble
  /** Where was asked. */
  readonly url: string

  constructor(trouble: SourceTrouble, url: string, message: string) {
    super(message)
    this.trouble = trouble
    this.url = url
  }
}
