import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDemo, DEMO } from './built-demo.js'

interface Clip {
  file: string
  talks: { start: number; title: string; speaker: string; affiliation: string }[]
}

const origin = 'https://first-wednesday.example'

let site: string
let remove: () => Promise<void>
/** Address to HTML: `/2026/06/03/night-watch/` to `<!doctype html>…`. */
let pages: Map<string, string>
/** Those of the notebook, without the documentation. */
const notebook = () => [...pages].filter(([url]) => !url.startsWith('/docs/'))

beforeAll(async () => {
  ;({ site, remove } = await buildDemo())
  const files = (await readdir(site, { recursive: true })).filter(file => file.endsWith('index.html'))
  pages = new Map(await Promise.all(files.map(async (file): Promise<[string, string]> => [
    `/${file.slice(0, -'index.html'.length)}`,
    await readFile(join(site, file), 'utf8')
  ])))
})

afterAll(() => remove())

/** The addresses that a page's elements of some names point to: `['img', 'script']`. */
function addresses(html: string, elements: string[]): string[] {
  const tags = html.match(new RegExp(`<(?:${elements.join('|')})\\s[^>]*>`, 'g')) ?? []
  return tags.flatMap(tag => [...tag.matchAll(/\s(?:src|href|poster)="([^"]*)"/g)].map(match => match[1]!))
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(found => found.isFile(), () => false)
}

describe('the site of the demo', () => {
  test('has a page for every post, at its Jekyll address', async () => {
    const posts = await readdir(join(DEMO, 'posts'))
    const expected = posts.map(post => post.replace(/^(\d+)-(\d+)-(\d+)-(.+)\.md$/, '/$1/$2/$3/$4/'))
    expect(notebook().map(([url]) => url).sort()).toEqual(['/', ...expected].sort())
  })

  test('lists every evening on the home page, newest first', () => {
    const listed = addresses(pages.get('/')!, ['a']).filter(address => address.startsWith('/2'))
    expect(listed).toEqual(notebook().map(([url]) => url).filter(url => url !== '/').sort().reverse())
  })

  test('leads only to pages, places and files that exist', async () => {
    const broken = []
    for (const [page, html] of pages) {
      for (const address of addresses(html, ['a', 'img', 'script', 'link', 'video', 'source'])) {
        const url = new URL(address, origin + page)
        if (url.origin !== origin) continue
        const target = pages.get(url.pathname)
        const place = url.hash.slice(1)
        const found = target === undefined
          ? await isFile(join(site, decodeURIComponent(url.pathname)))
          : place === '' || target.includes(`id="${place}"`)
        if (!found) broken.push(`${page} → ${address}`)
      }
    }
    expect(broken).toEqual([])
  })

  test('asks nothing of another site before a visitor presses play', () => {
    const foreign = [...pages].flatMap(([page, html]) =>
      addresses(html, ['img', 'script', 'link', 'iframe', 'video', 'audio', 'source', 'embed', 'object'])
        .filter(address => new URL(address, origin + page).origin !== origin)
        .map(address => `${page} → ${address}`))
    expect(foreign).toEqual([])
  })

  test('has a content security policy on every page, ahead of all it governs', () => {
    for (const [page, html] of pages) {
      const head = html.slice(html.indexOf('<head>'), html.indexOf('</head>'))
      const first = /<(?:meta http-equiv|link|script|style)[^>]*>/.exec(head)?.[0]
      expect(first, page).toContain('http-equiv="Content-Security-Policy"')
      expect(first?.replaceAll('&#39;', "'"), page).toContain("default-src 'self'; style-src 'self'")
      expect(html, page).not.toMatch(/<style|\sstyle=|\son\w+="/)
    }
  })

  test('has the search on every page, with a way on for visitors without scripts', () => {
    for (const [page, html] of notebook()) {
      expect(html, page).toMatch(/<talk-search src="\/talks\/talkseek\.json"[^>]*>\s*<p>[^]*?<a href="\/?#evenings">/)
    }
  })

  test('shows names and apostrophes whole, though a post holds them as mojibake', async () => {
    const post = await readFile(join(DEMO, 'posts/2024-03-06-cloud-native-london-march-2024.md'), 'utf8')
    const page = pages.get('/2024/03/06/cloud-native-london-march-2024/')
    expect(post).toContain('MikoÅ‚aj Karebski')
    expect(page).toContain('Mikołaj Karebski')
    expect(page).toContain('it’s rare')
  })

  test('reports each talk of the local recordings at the second at which it begins', async () => {
    const clips: Clip[] = JSON.parse(await readFile(join(DEMO, 'media/clips.json'), 'utf8'))
    const everything = [...pages.values()].join('\n').replaceAll('&amp;', '&')
    for (const { file, talks } of clips) {
      for (const { start, title, speaker, affiliation } of talks) {
        const clock = `${Math.floor(start / 60)}:${String(start % 60).padStart(2, '0')}`
        const link = `(starting at <a href="/media/${file}#t=${start}">${clock}</a>)`
        const intro = everything.split('\n').find(line => line.includes(link))
        expect(intro).toContain(speaker)
        expect(intro).toContain(affiliation)
        expect(intro).toContain(title)
      }
    }
  })
})
