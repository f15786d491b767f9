/** What each mode leaves standing; the rest becomes `-`. As Jekyll's `slugify` has them. */
const KEPT = {
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu
} as const

/** `Queues & Tables, again` is `queues-tables-again`, in the mode `pretty` `queues-&-tables,-again`. */
export function slugify(text: string, mode: keyof typeof KEPT = 'default', cased = false): string {
  const slug = text.normalize('NFC').replace(KEPT[mode], '-').replace(/^-|-$/g, '')
  return cased ? slug : slug.toLowerCase()
}

/** A title as Hugo and Astro write it into an address: `What’s new? C++ & co` is `whats-new-c--co`, its spaces being `-`. */
export function urlize(text: string, kept = /[^\p{M}\p{L}\p{Nd}._\-/+~ ]+/gu): string {
  return text.normalize('NFC').toLowerCase().trim().replace(kept, '').replace(/\s+/g, '-')
}
