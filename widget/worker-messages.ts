import type { SearchSettings } from '../search/answer.js'
import type { ByteRange } from '../search/index-format.js'
import { IndexError, type IndexTrouble } from '../search/index-error.js'

/** What a page asks of the worker; `read` answers what the worker asked. */
export type ToWorker =
  | { kind: 'open'; number: number }
  | { kind: 'ask'; number: number; ask: Ask }
  | { kind: 'abort'; number: number }
  | { kind: 'read'; number: number; content: string | Uint8Array }
  | { kind: 'unread'; number: number; error: PlainError }

/** What the worker says: that it runs, what it answers, and which file it wants. The page reads, as it knows how and where. */
export type FromWorker =
  | { kind: 'runs' }
  | { kind: 'opened'; number: number; talks: number }
  | { kind: 'answered'; number: number; outcome: unknown }
  | { kind: 'failed'; number: number; error: PlainError }
  | { kind: 'want'; number: number; name: string; range: ByteRange | undefined }

/** A method of a source, and what it is called with but for the signal. */
export type Ask =
  | { method: 'search'; args: [query: string, settings: SearchSettings | undefined] }
  | { method: 'talk' | 'said'; args: [id: string] }

/** An error as it comes over the border, where classes are lost. */
export interface PlainError {
  message: string
  name: string
  /** Of an `IndexError`. */
  index?: { trouble: IndexTrouble; file: string }
}

export function plainError(error: unknown): PlainError {
  if (!(error instanceof Error)) return { message: String(error), name: 'Error' }
  const { message, name } = error
  return error instanceof IndexError ? { message, name, index: { trouble: error.trouble, file: error.file } } : { message, name }
}

export function errorOf({ message, name, index }: PlainError): Error {
  return index ? new IndexError(index.trouble, index.file, message) : Object.assign(new Error(message), { name })
}
