import { asBytes } from '../bytes.js'
import { unframe } from '../frame.js'
import { broken, type ByteRange, type ReadIndexFile } from '../index-format.js'
import { Wants } from '../wants.js'

/** Brings parts of files, each once at a time, and knows what the search that runs is waiting for. */
export class Loader {
  /** What the search that runs lacks. */
  wants = new Wants()
  readonly #read: ReadIndexFile
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
    const bytes = asBytes(await this.#read(name, range))
    // A server that knows no ranges gives the whole file.
    return range && bytes.length !== range[1] - range[0] ? bytes.subarray(...range) : bytes
  }

  /** Reads JSON that stands framed in a file. */
  async json<Content>(name: string, seal: string, range?: ByteRange): Promise<Content> {
    return parseContent(name, await this.part(name, seal, range))
  }
}

/** The check has passed, so only a program of another release could have written something else. */
export function parseContent<Content>(name: string, bytes: Uint8Array): Content {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Content
  } catch {
    throw broken(name, 'holds no JSON')
  }
}
