/** Every English text that the element shows or speaks. */

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

const talks = (n: number) => count(n, 'talk', 'talks')

export const label = 'Search talks'
export const clear = 'Clear the search'
export const loading = 'Loading the talks…'
export const retry = 'Try again'
export const failed = 'The talks cannot be searched right now'
export const chapter = 'Chapter'
export const nowPlaying = 'Now playing'
export const closePlayer = 'Close the player'
export const keys = { move: 'move', play: 'play', back: 'back' }

/** Below the empty field: `Search 412 talks by topic, speaker or company`. */
export const invitation = (n: number) => `Search ${talks(n)} by topic, speaker or company`

/** `3 talks, 7 moments`; the talks alone when there is but their beginnings to go to. */
export const found = (hits: number, moments: number) =>
  moments <= hits ? talks(hits) : `${talks(hits)}, ${count(moments, 'moment', 'moments')}`

/** Before the counts, when words were left out or taken for others: `No talk mentions “kubernets”, showing “kubernetes”: 3 talks`. */
export const fallback = (unknown: readonly string[], corrected: string | null, line: string) =>
  `No talk mentions ${unknown.map(word => `“${word}”`).join(' or ')}, showing ${corrected === null ? 'the rest' : `“${corrected}”`}: ${line}`

export const noHit = (query: string) => `No talk mentions “${query}”`
export const noHitAdvice = 'Check the spelling, try a more general word, or search for a speaker or a company.'

export const showMore = (n: number) => `Show ${n.toLocaleString('en')} more`

export const sourceUnusable = (src: string) =>
  `The src attribute “${src}” is no address of an index. Name its entry file: src="/search/talkseek.json".`

export const unreachable = (url: string) =>
  `${url} could not be reached. Check the connection and try again. ` +
  'An index on another site also needs that site’s permission to be read (CORS).'

export const absent = (url: string, status: number) =>
  status === 404 || status === 410
    ? `There is no index at ${url} (${status}). Publish the files that the indexer wrote, or correct the src attribute.`
    : `The server refused ${url} (${status}). Try again later, or see that the file may be read by everyone.`

/** Tells where a file stood that is no usable index. */
export const readFrom = (message: string, url: string) => `${message} It was read from ${url}.`

export const engineLacking =
  'The search program could not be loaded. Check the connection and try again, or reload the page. ' +
  'Its files have to stand beside talk-search.js.'
