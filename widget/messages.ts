// What the element says in English before the texts of a language are there, and to the page's owner.

export const failed = 'The talks cannot be searched right now'
export const retry = 'Try again'

export const sourceUnusable = (src: string) =>
  `The src attribute “${src}” is no address of an index. Name its entry file: src="/search/talkseek.json".`

export const unreachable = (url: string) =>
  `${url} could not be reached. ` +
  (url.startsWith('file:')
    ? 'A page opened from a file may fetch nothing: build with --script, and load talkseek-index.js first.'
    : `Check the connection and try again.${url.startsWith(location.origin) ? '' : ' Another site has to permit it, too (CORS).'}`)

export const absent = (url: string, status: number) =>
  status === 404 || status === 410
    ? `There is no index at ${url} (${status}). Publish what was built, or correct src.`
    : `The server refused ${url} (${status}). Try again later, or let everyone read the file.`

export const engineLacking =
  'The search program could not be loaded. Check the connection and try again. Its files stand beside talk-search.js.'
