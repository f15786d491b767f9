import { readDatedName } from './dated-name.js'
import { dayOfYear, JEKYLL_PLACEHOLDERS } from './jekyll-placeholders.js'
import { readDay } from './post-date.js'
import { asAddress, HIDDEN, partsOf, textSetting, type Generator, type PostFile, type Site } from './site.js'
import { urlize } from './slugify.js'

/** Hugo: https://gohugo.io/content-management/urls/. */
export const hugo: Generator = {
  dateOfPath: path => {
    const { folders, name } = partsOf(path)
    return (readDatedName(name) ?? (name === 'index' ? readDatedName(folders.at(-1) ?? '') : null))?.date ?? null
  },
  show: (file, site) => ({ url: addressOf(file, site), hidden: hiddenReason(file, site) })
}

function addressOf(file: PostFile, { settings }: Site): string {
  const { data } = file
  const base = pathOf(textSetting(settings, 'baseURL') ?? textSetting(settings, 'baseurl'))
  const stated = textSetting(data, 'url')
  if (stated) return asAddress(`${base}/${stated}`)
  const { sections, name, isSection } = placeOf(file.path, textSetting(settings, 'contentDir') ?? textSetting(settings, 'contentdir') ?? 'content')
  const slug = textSetting(data, 'slug')
  const pattern = isSection ? null : permalinkOf(settings['permalinks'], sections[0] ?? '')
  const path = pattern ? fill(pattern, file, sections, name) : [...sections, slug ?? name].filter(part => part !== '').join('/')
  const ugly = settings['uglyURLs'] === true && name !== '' && !isSection
  return asAddress(`${base}/${urlize(path)}${ugly ? '.html' : '/'}`)
}

/** `content/talks/evening/index.md` is the page `evening` in `talks`; `content/talks/_index.md` is `talks` itself. */
function placeOf(path: string, contentFolder: string): { sections: string[]; name: string; isSection: boolean } {
  const { folders, name } = partsOf(path)
  const content = contentFolder.replace(/^\.?\/|\/$/g, '').split('/')
  const sections = content.every((part, index) => folders[index] === part) ? folders.slice(content.length) : folders
  if (name === '_index') return { sections, name: '', isSection: true }
  return name === 'index' ? { sections: sections.slice(0, -1), name: sections.at(-1) ?? '', isSection: false } : { sections, name, isSection: false }
}

/** `[permalinks] talks = '…'`, or newer `[permalinks.page] talks = '…'`. */
function permalinkOf(permalinks: unknown, section: string): string | null {
  if (typeof permalinks !== 'object' || permalinks === null) return null
  const { page, ...older } = permalinks as Record<string, unknown>
  const newer = typeof page === 'object' && page !== null ? (page as Record<string, unknown>) : {}
  return textSetting(newer, section) ?? textSetting(older, section)
}

/** Hugo's tokens, which are Jekyll's for dates. */
function fill(pattern: string, { data, title, date }: PostFile, sections: readonly string[], name: string): string {
  const slug = textSetting(data, 'slug')
  const tokens: Record<string, string> = {
    section: sections[0] ?? '',
    sections: sections.join('/'),
    title: (title ?? name).replaceAll('/', '-'),
    slug: slug ?? (title ?? name).replaceAll('/', '-'),
    filename: name,
    contentbasename: name,
    slugorfilename: slug ?? name,
    slugorcontentbasename: slug ?? name,
    monthname: dateWord('long_month', date),
    weekdayname: dateWord('long_day', date),
    yearday: String(dayOfYear(date))
  }
  return pattern.replace(/:(\w+)/g, (whole, token: string) => tokens[token] ?? (/^(?:year|month|day)$/.test(token) ? dateWord(token, date) : whole))
}

function dateWord(placeholder: string, date: string | null): string {
  return JEKYLL_PLACEHOLDERS[placeholder]?.({ date, title: '', slug: '', name: '', basename: '', path: '', collection: '', categories: [] }) ?? ''
}

function hiddenReason({ data, date }: PostFile, { settings, today }: Site): string | null {
  if (data['draft'] === true && settings['buildDrafts'] !== true) return HIDDEN.draft
  if (today === null) return null
  const expiry = readDay(data['expiryDate'] ?? data['expirydate'])
  if (expiry !== null && expiry < today && settings['buildExpired'] !== true) return HIDDEN.expired(expiry)
  const published = readDay(data['publishDate'] ?? data['publishdate']) ?? date
  return published !== null && published > today && settings['buildFuture'] !== true ? HIDDEN.future(published) : null
}

/** The path of the address that the site stands at: `https://example.org/blog/` is `/blog/`. */
function pathOf(url: string | null): string {
  return url && URL.canParse(url) ? new URL(url).pathname : ''
}
