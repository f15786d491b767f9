/**
 * Who is measured, by name: the name of the files `NAME.mjs`, which builds, and `NAME.page.mjs`, which searches in a page.
 *
 * @type {Record<string, { title: string, package?: string }>}
 */
export const PEERS = {
  ours: { title: 'Talkseek' },
  pagefind: { title: 'Pagefind', package: 'pagefind' },
  minisearch: { title: 'MiniSearch, whole', package: 'minisearch' },
  lunr: { title: 'lunr', package: 'lunr' },
  flexsearch: { title: 'FlexSearch', package: 'flexsearch' },
  orama: { title: 'Orama', package: '@orama/orama' }
}
