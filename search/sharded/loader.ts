import { asBytes, fromUtf8 } from '../bytes.js'
import { unframe } from '../frame.js'
import { broken, type ByteRange, type ReadIndexFile } from '../index-format.js'
import { Wants } from '../wants.js'
import { Turns } from './turns.js'

/** More requests than a search makes. A browser refuses some thousands at once (`ERR_INSUFFICIENT_RESOURCES`). */
const MOST_AT_ONCE = 64

/** Brings parts of files, each once at a time, and knows what the search that runs is waiting for. */
export class Loader {
  /** What the search that runs lacks. */
  wants = new Wants()
  readonly #read: ReadIndexFile
  readonly #turns = new Turns(MOST_AT_ONCE)
  readonly #loading = new Map<string, Promise<void>>()

  constructor(read: ReadIndexFile) {
    this.#read = read
  }

  /** Notes a part as wanted. @param load brings it and puts it where it belongs */
  want(part: string, load: () => Promise<void>): void {
    this.wants.note(part, () => {
      const loading = this.#loading.get(part) ?? load().finally(() => this.#loading.delete(part))
      this.#loading.set(part, loading)
      return loading
    })
  }

  /** Reads a framed part of a file, or all of it. */
  async part(name: string, seal: string, range?: ByteRange): Promise<Uint8Array> {
    return unframe(await this.bytes(name, range), seal, name)
  }

  /** Reads bytes of a file as they stand there. */
  async bytes(name: string, range?: ByteRange): Promise<Uint8Array> {
    const bytes = asBytes(await this.#turns.take(() => this.#read(name, range)))
    // A server that knows no ranges gives the whole file.
    return range && bytes.length !== range[1] - range[0] ? bytes.subarray(...range) : bytes
  }
}

/** The check has passed, so only a program of another release could have written something else. */
export function parseContent<Content>(name: string, content: string | Uint8Array): Content {
  try {
    return JSON.parse(typeof content === 'string' ? content : fromUtf8(content)) as Content
  } catch {
    throw broken(name, 'holds no JSON')
  }
}
