import { createHash } from 'node:crypto'

/** The first line: the file's form, a hash of what is below, and how long the table of its parts is. */
const HEADER = /^(talkseek-[^\n]*) ([0-9a-f]{64}) (\d+)\n/
const LONGEST_HEADER = 300

/** A part of a file: what is always looked at, and bytes that are read when they are asked for. */
export interface SealedPart<About = unknown> {
  about: About
  body: Uint8Array
}

/** Puts parts one behind the other, with a table of them before and a hash of all. */
export function sealParts(form: string, parts: Iterable<readonly [key: string, part: SealedPart]>): Uint8Array {
  const table: [key: string, about: unknown, length: number][] = []
  const bodies: Uint8Array[] = []
  for (const [key, { about, body }] of parts) {
    table.push([key, about, body.length])
    bodies.push(body)
  }
  const head = Buffer.from(JSON.stringify(table))
  const sum = createHash('sha256').update(head)
  for (const body of bodies) sum.update(body)
  return Buffer.concat([Buffer.from(`${form} ${sum.digest('hex')} ${head.length}\n`), head, ...bodies])
}

/** The parts of a file; `null` where it is damaged or of another form. Their bytes are the file's, not copies. */
export function unsealParts<About>(form: string, bytes: Buffer): [key: string, part: SealedPart<About>][] | null {
  const [line = '', ofForm, sum, length] = HEADER.exec(bytes.toString('latin1', 0, LONGEST_HEADER)) ?? []
  const below = bytes.subarray(line.length)
  if (ofForm !== form || createHash('sha256').update(below).digest('hex') !== sum) return null
  let at = Number(length)
  const table = JSON.parse(below.toString('utf8', 0, at)) as [key: string, about: About, length: number][]
  return table.map(([key, about, length]) => [key, { about, body: below.subarray(at, (at += length)) }])
}
