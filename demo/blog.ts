import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { normalizePath, type HtmlTagDescriptor, type Plugin } from 'vite'
import { parseFrontMatter, repairMojibake } from '../indexer/index.js'

interface Post {
  /** `/2026/05/06/clockwork-night/`, as Jekyll would have it. */
  url: string
  date: Date
  title: string
  /** The title in two: `Clockwork Night, May 2026` and, where it goes on, `Quarter Past Software, …`. */
  name: string
  companies: string | undefined
  description: string
  location: string
  video: string | undefined
  article: string
}

/**
 * Renders the posts in `posts/` to pages at their Jekyll addresses, and lists them on the home page.
 *
 * A page is an `index.html` that stands on no disk. In a build, Vite is given these files as inputs and asks the plugin
 * for their text, so that they end up with the same hashed scripts and styles as the home page does.
 */
export function blog(): Plugin {
  let root = ''
  let pages = new Map<string, string>()

  return {
    name: 'talkseek-demo-blog',

    config(config, { command }) {
      root = normalizePath(resolve(config.root ?? '.'))
      if (command !== 'build') return
      pages = new Map(renderPages(root).map(([url, html]) => [`${root}${url}index.html`, html]))
      return { build: { rolldownOptions: { input: [`${root}/index.html`, `${root}/player.html`, ...features(root).map(({ file }) => `${root}/features/${file}`), ...pages.keys()] } } }
    },

    resolveId(id) {
      return pages.has(id) ? id : null
    },

    load(id) {
      return pages.get(id) ?? null
    },

    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const url = request.url?.replace(/[?#].*/, '')
        const page = url?.startsWith('/2') && renderPages(root).find(([address]) => address === url)
        if (!page) return next()
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        response.end(await server.transformIndexHtml(page[0], page[1], request.originalUrl))
      })
    },

    handleHotUpdate({ file, server }) {
      if (file.startsWith(`${root}/posts/`)) server.ws.send({ type: 'full-reload' })
    },

    transformIndexHtml: {
      order: 'pre',
      handler(html, { path, server }) {
        const tags = server ? [] : [contentSecurityPolicy]
        if (path.startsWith('/features/')) return { html: renderFeature(root, path, html), tags }
        if (path !== '/index.html') return { html, tags }
        return { html: fill(html, { evenings: listEvenings(readPosts(root)), features: listFeatures(root, path) }), tags }
      }
    }
  }
}

/** The pages that show one feature each, in the order in which they are best read. */
function features(root: string): { file: string; title: string }[] {
  const order = ['inline', 'dropdown', 'modal', 'facets', 'posters', 'address', 'languages', 'two', 'themes']
  return order.map(name => {
    const file = `${name}.html`
    const [, title = name] = /<h1>(.*?)<\/h1>/.exec(readFileSync(join(root, 'features', file), 'utf8')) ?? []
    return { file, title }
  })
}

/** A feature's file holds what is its own; what surrounds it stands once, in `feature.html`. */
function renderFeature(root: string, path: string, content: string): string {
  const { title = '' } = features(root).find(({ file }) => path.endsWith(`/${file}`)) ?? {}
  return fill(readFileSync(join(root, 'feature.html'), 'utf8'), { title, content, features: listFeatures(root, path) })
}

function listFeatures(root: string, path: string): string {
  return features(root)
    .map(({ file, title }) => `<a href="/features/${file}"${path.endsWith(`/${file}`) ? ' aria-current="page"' : ''}>${title}</a>`)
    .join(' ')
}

/** Only in builds: Vite's dev client adds styles to the page itself, which this forbids. */
const contentSecurityPolicy: HtmlTagDescriptor = {
  tag: 'meta',
  attrs: {
    'http-equiv': 'Content-Security-Policy',
    content: [
      "default-src 'self'",
      "style-src 'self'",
      'frame-src https://www.youtube-nocookie.com',
      "object-src 'none'",
      "base-uri 'none'"
    ].join('; ')
  },
  injectTo: 'head-prepend'
}

/** Newest first. */
function readPosts(root: string): Post[] {
  const folder = join(root, 'posts')
  const files = readdirSync(folder).filter(file => file.endsWith('.md'))
  return files.sort().reverse().map(file => parsePost(file, readFileSync(join(folder, file), 'utf8')))
}

function parsePost(file: string, source: string): Post {
  const [, year, month, day, slug] = /^(\d{4})-(\d\d)-(\d\d)-(.+)\.md$/.exec(file) ?? []
  if (!year || !slug) throw new Error(`The name of posts/${file} should read YYYY-MM-DD-slug.md`)
  const { body, data } = parseFrontMatter(repairMojibake(source).text)
  const text = (key: string): string => {
    if (typeof data[key] === 'string') return data[key]
    throw new Error(`posts/${file} should have a ${key} in its front matter`)
  }
  const title = text('title')
  const [name = title, companies] = title.split(/(?:: | - )(.+)/)
  return {
    url: `/${year}/${month}/${day}/${slug}/`,
    date: new Date(`${year}-${month}-${day}`),
    title,
    name,
    companies,
    description: text('description'),
    location: text('location'),
    video: typeof data['video'] === 'string' ? data['video'] : undefined,
    article: micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  }
}

/** Each page's address and text. */
function renderPages(root: string): [url: string, html: string][] {
  const template = readFileSync(join(root, 'post.html'), 'utf8')
  const posts = readPosts(root)
  return posts.map((post, index) => {
    const html = fill(template, {
      title: escapeHtml(post.title),
      name: escapeHtml(post.name),
      companies: post.companies ? `<p class="companies">${escapeHtml(post.companies)}</p>` : '',
      description: escapeHtml(post.description),
      dateline: `${renderDate(post.date, 'full')} · ${escapeHtml(post.location)}`,
      recording: renderRecording(post),
      article: post.article,
      neighbours: renderNeighbour('prev', posts[index + 1]) + renderNeighbour('next', posts[index - 1])
    })
    return [post.url, html]
  })
}

/** A file is played in the page; anything else is a link, so that nothing is asked of another site. */
function renderRecording({ video, name }: Post): string {
  if (!video) return ''
  if (video.startsWith('/')) {
    const attributes = `src="${escapeHtml(video)}" aria-label="Recording of ${escapeHtml(name)}"`
    return `<video class="recording" controls preload="metadata" ${attributes}></video>`
  }
  const address = video.replace('www.youtube.com/embed/', 'youtu.be/')
  return `<p class="recording-link"><a href="${escapeHtml(address)}">Watch the recording on YouTube</a></p>`
}

function renderNeighbour(direction: 'prev' | 'next', post: Post | undefined): string {
  if (!post) return ''
  const label = direction === 'prev' ? 'The evening before' : 'The evening after'
  return `<a rel="${direction}" href="${post.url}"><small>${label}</small> ${escapeHtml(post.name)}</a>`
}

function listEvenings(posts: Post[]): string {
  const years = new Set(posts.map(post => post.date.getUTCFullYear()))
  return [...years].map(year => `
    <section class="year" aria-labelledby="year-${year}">
      <h3 id="year-${year}">${year}</h3>
      <ul>${posts.filter(post => post.date.getUTCFullYear() === year).map(renderEvening).join('')}</ul>
    </section>`).join('')
}

function renderEvening({ url, date, name, companies, description }: Post): string {
  return `
    <li>
      ${renderDate(date, 'short')}
      <div>
        <a href="${url}">${escapeHtml(name)}</a>
        <p>${escapeHtml(companies ?? description)}</p>
      </div>
    </li>`
}

function renderDate(date: Date, style: 'full' | 'short'): string {
  const options: Intl.DateTimeFormatOptions = style === 'full'
    ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
    : { day: 'numeric', month: 'short' }
  const shown = date.toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' })
  return `<time datetime="${date.toISOString().slice(0, 10)}">${shown}</time>`
}

/** Puts values, which are HTML, into a template: `fill('<h1>{{name}}</h1>', { name: 'Night Watch' })`. */
export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (place, key: string) => {
    const value = values[key]
    if (value === undefined) throw new Error(`No value for ${place} in the template`)
    return value
  })
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, character => entities[character]!)
}
