// What Node and every browser have alike. The compiler ships no library for just that,
// and `search/` may use neither Node's types nor the DOM's.

declare class URL {
  static canParse(url: string, base?: string): boolean
  constructor(url: string, base?: string)
  readonly protocol: string
  readonly host: string
  readonly hostname: string
  readonly pathname: string
  readonly hash: string
  readonly href: string
  readonly searchParams: URLSearchParams
}

declare class URLSearchParams {
  constructor(init?: string)
  get(name: string): string | null
}

interface AbortSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
}

declare class TextEncoder {
  encode(text: string): Uint8Array
}

declare class TextDecoder {
  decode(bytes: Uint8Array): string
}

declare function setTimeout(work: () => void): unknown
declare function atob(text: string): string
declare function btoa(text: string): string

declare class DecompressionStream {
  constructor(format: 'deflate-raw')
}

declare class Blob {
  constructor(parts: Uint8Array[])
  stream(): ByteStream
}

declare class Response {
  constructor(body: ByteStream)
  arrayBuffer(): Promise<ArrayBuffer>
}

interface ByteStream {
  pipeThrough(transform: DecompressionStream): ByteStream
}
