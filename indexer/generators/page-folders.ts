import { readDatedName } from './dated-name.js'
import { asAddress, HIDDEN, partsOf, textSetting, type Generator, type PostFile, type Site } from './site.js'
import { urlize } from './slugify.js'

const dateOfPath = (path: string) => readDatedName(partsOf(path).name)?.date ?? null
const draft = ({ data }: PostFile) => (data['draft'] === true ? HIDDEN.draft : null)

/** Folders that are no part of an Astro page's address; collections' files are named as addresses, pages stay as they are. */
const ASTRO_FOLDERS = /^src\/(?:(content)\/|pages\/)?/

/** Astro: a file of a content collection by the collection's name, a page by its path. */
export const astro: Generator = {
  dateOfPath,
  show: (file, { settings }) => {
    const isEntry = ASTRO_FOLDERS.exec(file.path)?.[1] !== undefined
    const { folders, name } = partsOf(file.path.replace(ASTRO_FOLDERS, ''))
    const words = /[^\p{M}\p{L}\p{Nd}_\- ]+/gu
    const [collection, ...below] = isEntry ? folders : []
    const slug = textSetting(file.data, 'slug')
    const entry = isEntry ? [...below.map(part => urlize(part, words)), ...(name === 'index' ? [] : [urlize(name, words)])] : [...folders, ...(name === 'index' ? [] : [name])]
    const parts = isEntry ? [collection ?? '', ...(slug ? [slug] : entry)] : entry
    const path = `${textSetting(settings, 'base') ?? ''}/${parts.join('/')}`
    return { url: asAddress(settings['trailingSlash'] === 'never' && parts.length > 0 ? path : `${path}/`), hidden: draft(file) }
  }
}

/** VitePress: `a/b.md` is `/a/b.html`, or `/a/b` with `cleanUrls`; `a/index.md` is `/a/`. */
export const vitepress: Generator = {
  dateOfPath,
  show: (file, site) => ({ url: pageOf(file, site), hidden: draft(file) })
}

/** Any folder of pages. */
export const plain: Generator = {
  dateOfPath,
  show: (file, site) => ({ url: permalinkOf(file) ?? pageOf(file, site), hidden: draft(file) })
}

/**
 * Where we know of no generator: a dated name is shown as Jekyll's blogs mostly show it, `2020-12-02-evening.md` at
 * `/2020/12/02/evening/`, and anything else nowhere that we know of.
 */
export const unknown: Generator = {
  dateOfPath,
  show: file => {
    const slug = readDatedName(partsOf(file.path).name)?.slug
    const dated = slug !== undefined && file.date !== null ? `/${file.date.replaceAll('-', '/')}/${slug}/` : null
    return { url: permalinkOf(file) ?? dated, hidden: file.data['published'] === false ? HIDDEN.unpublished : draft(file) }
  }
}

function permalinkOf({ data }: PostFile): string | null {
  return typeof data['permalink'] === 'string' && data['permalink'].startsWith('/') ? data['permalink'] : null
}

function pageOf({ path }: PostFile, { settings }: Site): string {
  const source = textSetting(settings, 'srcDir')?.replace(/^\.?\/|\/$/g, '')
  const { folders, name } = partsOf(source && path.startsWith(`${source}/`) ? path.slice(source.length + 1) : path)
  const page = name === 'index' ? '' : `${name}${settings['cleanUrls'] === true ? '' : '.html'}`
  return asAddress(`${textSetting(settings, 'base') ?? ''}/${[...folders, page].join('/')}`)
}
