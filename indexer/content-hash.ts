import { createHash } from 'node:crypto'

const known = new WeakMap<Uint8Array, string>()

/** SHA-256 in hexadecimal digits. The same bytes are asked for several times, and there may be fifty million; nobody changes them. */
export function contentHash(content: string | Uint8Array): string {
  const before = typeof content === 'string' ? undefined : known.get(content)
  const hash = before ?? createHash('sha256').update(content).digest('hex')
  if (typeof content !== 'string') known.set(content, hash)
  return hash
}
