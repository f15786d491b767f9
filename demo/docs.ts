import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { normalizePath, type Plugin } from 'vite'
import { escapeHtml, fill } from './blog.js'
import { buildDocsIndex, DOCS_INDEX, docsFolder } from './documentation/docs-index.js'
import { docsMenu, type MenuEntry, type MenuGroup } from './documentation/docs-menu.js'
import { parseDocsPage, type DocsPage } from './documentation/docs-page.js'

/** Renders `docs/` to pages below `/docs/`, with an index of their own that `<talk-search>` finds them by. */
export function docs(): Plugin {
  let root = ''
  let pages = new Map<string, string>()

  return {
    name: 'talkseek-demo-docs',

    config(config, { command }) {
      root = normalizePath(resolve(config.root ?? '.'))
      if (command !== 'build') return
      pages = new Map(renderDocs(root).map(([url, html]) => [`${root}${url}index.html`, html]))
      return { build: { rolldownOptions: { input: [...pages.keys()] } } }
    },

    resolveId(id) {
      return pages.has(id) ? id : null
    },

    load(id) {
      return pages.get(id) ?? null
    },

    async generateBundle() {
      for (const { name, content } of await buildDocsIndex(docsFolder(root))) {
        this.emitFile({ type: 'asset', fileName: `${DOCS_INDEX}/${name}`, source: content })
      }
    },

    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const url = request.url?.replace(/[?#].*/, '') ?? ''
        if (url.startsWith(`/${DOCS_INDEX}/`)) {
          const file = (await buildDocsIndex(docsFolder(root))).find(({ name }) => url.endsWith(`/${name}`))
          if (!file) return next()
          response.setHeader('Content-Type', 'application/json')
          return response.end(file.content)
        }
        const page = url.startsWith('/docs/') && renderDocs(root).find(([address]) => address === url)
        if (!page) return next()
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.end(await server.transformIndexHtml(page[0], page[1], request.originalUrl))
      })
      server.watcher.add(docsFolder(root))
    },

    handleHotUpdate({ file, server }) {
      if (file.startsWith(`${normalizePath(docsFolder(root))}/`)) server.ws.send({ type: 'full-reload' })
    }
  }
}

/** All pages of a folder of documentation, by their paths; what stands in `examples/` belongs to guides. */
export function readDocs(folder: string): DocsPage[] {
  const paths = globSync('**/*.md', { cwd: folder, ignore: ['examples/**'] }).sort()
  const known = new Set(paths)
  return paths.map(path => parseDocsPage(path, readFileSync(join(folder, path), 'utf8'), known))
}

/** Each page's address and text. */
function renderDocs(root: string): [url: string, html: string][] {
  const template = readFileSync(join(root, 'docs.html'), 'utf8')
  const pages = readDocs(docsFolder(root))
  const menu = docsMenu(pages)
  const order = menu.flatMap(({ entries }) => entries)
  return order.map(({ page }, at) => {
    const html = fill(template, {
      title: escapeHtml(page.title),
      menu: renderMenu(menu, page),
      article: page.html.replace('</h1>', () => `</h1>${renderContents(page)}`),
      neighbours: renderNeighbour('prev', order[at - 1]) + renderNeighbour('next', order[at + 1])
    })
    return [page.url, html]
  })
}

function renderMenu(menu: readonly MenuGroup[], current: DocsPage): string {
  return menu
    .map(({ title, entries }) => `<h2>${escapeHtml(title)}</h2><ul>${entries.map(entry => `<li>${renderEntry(entry, current)}</li>`).join('')}</ul>`)
    .join('')
}

function renderEntry({ name, page }: MenuEntry, current: DocsPage): string {
  return `<a href="${page.url}"${page === current ? ' aria-current="page"' : ''}>${escapeHtml(name)}</a>`
}

/** Only where a page is long enough to get lost in. */
function renderContents({ path, sections }: DocsPage): string {
  const parts = sections.filter(({ depth }) => depth === 2)
  if (parts.length < 4 || path === 'index.md') return ''
  const lines = parts.map(({ slug, text }) => `<li><a href="#${slug}">${escapeHtml(text)}</a></li>`)
  return `<details class="contents"><summary>On this page</summary><ul>${lines.join('')}</ul></details>`
}

function renderNeighbour(direction: 'prev' | 'next', entry: MenuEntry | undefined): string {
  if (!entry) return ''
  const label = direction === 'prev' ? 'Before this' : 'Next'
  return `<a rel="${direction}" href="${entry.page.url}"><small>${label}</small> ${escapeHtml(entry.name)}</a>`
}
