const ENCODER = new TextEncoder()
const DECODER = new TextDecoder()

/** Writes numbers and texts one behind the other. Numbers take a byte for each seven bits (varint). */
export class ByteWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  number(value: number): void {
    this.#reserve(5)
    let rest = value
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.#length++] = rest
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** The text's UTF-8 with its length before it. */
  text(text: string): void {
    const bytes = ENCODER.encode(text)
    this.number(bytes.length)
    this.bytes(bytes)
  }

  /** What was written so far, as a copy. */
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  clear(): void {
    this.#length = 0
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    grown.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = grown
  }
}

/** Reads what a `ByteWriter` wrote. Behind the end there are zeros. */
export class ByteReader {
  readonly #bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  number(): number {
    let value = 0
    let shift = 0
    let byte: number
    do {
      byte = this.#bytes[this.at++] ?? 0
      value |= (byte & 127) << shift
      shift += 7
    } while (byte > 127)
    return value >>> 0
  }

  numbers(count: number): number[] {
    return Array.from({ length: count }, () => this.number())
  }

  raw(length: number): Uint8Array {
    return this.#bytes.subarray(this.at, (this.at += length))
  }

  /** What is left. */
  rest(): Uint8Array {
    return this.#bytes.subarray(this.at)
  }

  text(): string {
    return DECODER.decode(this.raw(this.number()))
  }
}

export function utf8(text: string): Uint8Array {
  return ENCODER.encode(text)
}

export function fromUtf8(bytes: Uint8Array): string {
  return DECODER.decode(bytes)
}

/** Bytes as letters that JSON may hold. */
export function toBase64(bytes: Uint8Array): string {
  let letters = ''
  // Too many arguments at once would not fit on the stack.
  for (let i = 0; i < bytes.length; i += 8192) letters += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return btoa(letters)
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
}

/** What a reader gave as text, byte by byte. */
export function asBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? utf8(content) : content
}
