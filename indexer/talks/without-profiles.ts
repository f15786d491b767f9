import type { Line } from '../episodes/lines.js'

/** A line that names people without the links to their profiles: `Ana Cruz ([@ana](…))`, `Ana Cruz - [LinkedIn](…/in/ana)`. */
export function withoutProfiles({ text, links }: Line): string {
  return links.reduceRight((kept, { from, to, url }) => {
    const [before, name, behind] = [kept.slice(0, from), kept.slice(from, to), kept.slice(to)]
    if (from === 0 || !isProfile(name, url)) return kept
    return /\($/u.test(before) && behind.startsWith(')') ? before.replace(/ ?\($/u, '') + behind.slice(1) : before.replace(/(?: [-–—|•·]|,) ?$/u, '') + behind
  }, text)
}

const PAGE_OF_ONE = /^(?:blog|bluesky|facebook|github|gitlab|home ?page|instagram|linked ?in|mastodon|site|substack|threads|tiktok|twitter|web ?site|x|youtube)$/iu

/** A handle, or the name of the site on whose page somebody is. */
function isProfile(name: string, url: string): boolean {
  if (PAGE_OF_ONE.test(name) || /^@?[\p{Ll}\d_.-]+$|^@/u.test(name)) return true
  const address = URL.canParse(url) ? new URL(url) : null
  return address !== null && address.pathname.length > 1 && address.hostname.includes(name.toLowerCase())
}
