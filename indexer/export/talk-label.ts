import type { Speaker, Talk } from '../../search/talk.js'
import { oneLine } from './sound-text.js'

/** `Ana Cruz (Acme)`. */
export function speakerLabel({ name, affiliation }: Speaker): string {
  return affiliation === null ? name : `${name} (${affiliation})`
}

/** A talk on one line: `Queues That Never Fill — Ana Cruz (Acme), Bo Lind`. */
export function talkLabel({ title, speakers }: Pick<Talk, 'title' | 'speakers'>): string {
  return oneLine([title, speakers.map(speakerLabel).join(', ')].filter(Boolean).join(' — '))
}
