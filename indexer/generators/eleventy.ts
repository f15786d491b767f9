import { asAddress, HIDDEN, partsOf, textSetting, type Generator, type PostFile, type Site } from './site.js'
import { slugify } from './slugify.js'

const DATED = /\d{4}-\d{2}-\d{2}/

/** Eleventy: https://www.11ty.dev/docs/permalinks/. */
export const eleventy: Generator = {
  dateOfPath: path => {
    const date = DATED.exec(path)?.[0] ?? null
    return date !== null && !Number.isNaN(Date.parse(date)) ? date : null
  },
  defaults: (_, { settings }) => (settings['directoryData'] as Record<string, unknown> | undefined) ?? {},
  addsTags: true,
  show: (file, site) => ({ url: addressOf(file, site), hidden: file.data['draft'] === true ? HIDDEN.draft : null })
}

function addressOf(file: PostFile, { settings }: Site): string | null {
  const { permalink } = file.data
  if (permalink === false) return null
  const prefix = textSetting(settings, 'pathPrefix') ?? ''
  const stated = typeof permalink === 'string' ? fill(permalink, file) : null
  if (stated !== null) return asAddress(`${prefix}/${stated}`.replace(/(?<=\/)index\.html$/, ''))
  if (typeof permalink === 'string') return null
  const { folders, name } = inside(file.path, textSetting(settings, 'input') ?? '')
  // A file that is named as its folder is the folder's page, as `index` is.
  const isFolder = name === 'index' || folders.at(-1) === name
  return asAddress(`${prefix}/${[...folders, ...(isFolder ? [] : [name])].join('/')}/`)
}

function inside(path: string, input: string): { folders: string[]; name: string } {
  const parts = partsOf(path)
  const above = partsOf(`${input}/x`).folders
  return { ...parts, folders: above.every((part, index) => parts.folders[index] === part) ? parts.folders.slice(above.length) : parts.folders }
}

/** The templates that permalinks mostly hold; `null` where one is left that we would have to run. */
function fill(permalink: string, { path, data, title, date }: PostFile): string | null {
  const { folders, name } = partsOf(path)
  const bare = name.replace(/^\d{4}-\d{2}-\d{2}-/, '')
  const fileSlug = bare === 'index' ? (folders.at(-1) ?? '').replace(/^\d{4}-\d{2}-\d{2}-/, '') : bare
  const values: Record<string, string | null> = {
    'page.fileSlug': fileSlug,
    'page.filePathStem': `/${[...folders, bare].join('/')}`,
    title,
    slug: textSetting(data, 'slug')
  }
  const filled = permalink.replace(/\{\{-?\s*([\w.]+)\s*((?:\|[^{}|]*)*)-?\}\}/g, (whole, key: string, filters: string) => {
    const value = key === 'page.date' && /%Y/.test(filters) ? dateBy(filters, date) : values[key]
    return value === null || value === undefined ? whole : /slug/.test(filters) ? slugify(value) : value
  })
  return /\{[{%]/.test(filled) ? null : filled
}

/** `{{ page.date | date: '%Y/%m/%d' }}`. */
function dateBy(filters: string, date: string | null): string | null {
  const [year = '', month = '', day = ''] = date?.split('-') ?? []
  const format = /['"]([^'"]*)['"]/.exec(filters)?.[1]
  return date === null || !format ? null : format.replaceAll('%Y', year).replaceAll('%m', month).replaceAll('%d', day)
}
