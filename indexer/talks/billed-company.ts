import type { Speaker } from '../../search/talk.js'
import type { Evening } from './evening.js'

/**
 * A company that only the post's title names: when one billed company is left over and one talk has none, they
 * belong together. With more of either nobody could tell, and nothing is assigned.
 */
export function assignBilledCompany(talks: readonly { speakers: Speaker[] }[], { billed }: Evening): void {
  const speakers = talks.flatMap(talk => talk.speakers)
  const taken = speakers.flatMap(({ name, affiliation }) => [name, ...(affiliation ? [affiliation] : [])])
  const [company, ...others] = billed.filter(name => !taken.some(other => overlap(name, other)))
  const [talk, ...more] = talks.filter(({ speakers: own }) => own.length > 0 && own.every(({ affiliation }) => affiliation === null))
  if (!company || !talk || others.length > 0 || more.length > 0 || billed.length !== talks.length) return
  talk.speakers = talk.speakers.map(({ name }) => ({ name, affiliation: company }))
}

/** `Redis` and `Redis Labs` are one company, as are `Acme Inc` and `Acme Inc.` */
function overlap(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].map(name => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).sort((one, other) => one.length - other.length)
  return ` ${long} `.includes(` ${short} `)
}
