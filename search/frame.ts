import { broken } from './index-format.js'

/** Makes bytes smaller: raw DEFLATE, as `DecompressionStream('deflate-raw')` undoes it. */
export type Deflate = (bytes: Uint8Array) => Uint8Array

/** One byte that says whether the rest is compressed, and four of the check. */
const HEAD = 5

/**
 * Bytes as they stand in a file, with a check of their own.
 *
 * @param seal differs between builds, so that parts of two of them do not pass for one
 */
export function frame(bytes: Uint8Array, seal: string, deflate: Deflate | undefined): Uint8Array {
  const small = deflate?.(bytes)
  return frameBody(small ?? bytes, seal, small !== undefined)
}

/** As `frame`, of bytes that are compressed already, or stay as they are. */
export function frameBody(body: Uint8Array, seal: string, isSmall: boolean): Uint8Array {
  const framed = new Uint8Array(HEAD + body.length)
  framed[0] = isSmall ? 1 : 0
  new DataView(framed.buffer).setUint32(1, check(body, seal))
  framed.set(body, HEAD)
  return framed
}

/** @throws IndexError when the bytes are not what was framed */
export async function unframe(framed: Uint8Array, seal: string, name: string): Promise<Uint8Array> {
  const body = framed.subarray(HEAD)
  const sum = framed.length < HEAD ? -1 : new DataView(framed.buffer, framed.byteOffset).getUint32(1)
  if (sum !== check(body, seal)) throw broken(name, whatIsWrong(framed))
  return framed[0] === 1 ? inflate(body) : body
}

function whatIsWrong(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 20)).trimStart().replace(/\s+/g, ' ')
  return start.startsWith('<') ? `is a web page, not an index (it begins with “${start}”)` : `is cut off, damaged or of another build (${bytes.length} bytes)`
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** FNV-1a over a seal and bytes. */
function check(bytes: Uint8Array, seal: string): number {
  let sum = 0x811c9dc5
  for (let i = 0; i < seal.length; i++) sum = Math.imul(sum ^ seal.charCodeAt(i), 0x01000193)
  // By index: an iterator takes ten times as long, and a large index is 80 MB.
  for (let i = 0; i < bytes.length; i++) sum = Math.imul(sum ^ (bytes[i] as number), 0x01000193)
  return sum >>> 0
}
