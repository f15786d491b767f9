/**
 * Who is measured, by name: the name of the files `NAME.mjs`, which builds, and `NAME.page.mjs`, which searches in a page.
 *
 * `script` is the module that its page names in its head, as its documentation has it; the page's own script imports it.
 *
 * @type {Record<string, { title: string, package?: string, script?: string }>}
 */
export const PEERS = {
  ours: { title: 'Talkseek', script: '/talkseek/talk-search.js' },
  pagefind: { title: 'Pagefind', package: 'pagefind', script: '/index/pagefind.js' },
  minisearch: { title: 'MiniSearch, whole', package: 'minisearch' },
  lunr: { title: 'lunr', package: 'lunr' },
  flexsearch: { title: 'FlexSearch', package: 'flexsearch' },
  orama: { title: 'Orama', package: '@orama/orama' }
}
