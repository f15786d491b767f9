/** Headings of what comes with an episode and is not said in it. Shouted ones are drawn out: `SIIICK PIIICKS`. */
const ASIDE =
  /\b(?:sponsor\w*|brought to you|links?|resources?|references?|mentioned|further reading|transcripts?|p+i+c+k+s?|p+l+u+g+s?|socials?|tweet|follow|subscribe|support|credits?|newsletter|merch\w*|jobs?|offers?|discounts?|guests?|stay in touch|contact)\b/iu

/** Whether a section only accompanies an episode: sponsors, links, where to follow its hosts. */
export function isAside(heading: string): boolean {
  return ASIDE.test(heading)
}
