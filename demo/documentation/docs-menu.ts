import { targetOf, type DocsPage } from './docs-page.js'

/** Pages that stand together in the menu. */
export interface MenuGroup {
  title: string
  entries: MenuEntry[]
}

/** A page, by the name that it is linked by. */
export interface MenuEntry {
  name: string
  page: DocsPage
}

/**
 * The menu is the first page itself: a group for each of its headings, in it the pages that are linked there, each
 * where it is named first. Guides that it does not name yet stand with the guides, any other page at the end.
 */
export function docsMenu(pages: readonly DocsPage[]): MenuGroup[] {
  const index = pages.find(({ path }) => path === 'index.md')
  if (!index) throw new Error('docs/index.md is missing. The menu of the documentation is made of its links.')
  const left = new Map(pages.map(page => [page.path, page]))
  const take = (path: string, name = ''): MenuEntry[] => {
    const page = left.get(path)
    left.delete(path)
    return page ? [{ name: name || page.title, page }] : []
  }
  const start = take(index.path)
  const groups = index.sections.slice(1).map(({ text, links }, at) => ({
    title: text,
    entries: [...(at === 0 ? start : []), ...links.flatMap(({ url, text }) => take(targetOf(index.path, url)?.path ?? '', text))]
  }))
  for (const path of [...left.keys()]) {
    const title = path.startsWith('guides/') ? 'Guides' : 'More'
    let group = groups.find(known => known.title === title)
    if (!group) groups.push((group = { title, entries: [] }))
    group.entries.push(...take(path))
  }
  return groups.filter(({ entries }) => entries.length > 0)
}
