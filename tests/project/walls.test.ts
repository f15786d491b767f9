import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const ROOT = new URL('../../', import.meta.url)

/** What each folder may import, besides itself. */
const WALLS: Record<string, RegExp> = {
  search: /^(?:minisearch|@orama\/stemmers\/[a-z]+)$/,
  sources: /^\.\.\/search\//,
  indexer: /^(?:node:|\.\.\/(?:\.\.\/)?search\/|gray-matter$|remark(?:-gfm)?$|mdast(?:-util-.*)?$|unist-util-.*|tinyglobby$|commander$|cli-progress$|string-width$|yaml$|csv-stringify\/sync$|schema-dts$|micromark-util-types$|jiti$|chokidar$|media-captions$|sax$|hast-util-from-html$|hast-util-to-mdast$|smol-toml$|micromark-util-decode-string$)/,
  vite: /^(?:node:|vite$|\.\.\/(?:search|indexer)\/)/,
  action: /^(?:node:|\.\.\/(?:search|indexer)\/)/,
  widget: /^(?:hls\.js\/light$|(?:\.\.\/){1,3}search\/|lit(?:\/.*)?$)/,
  types: /^(?:\.\.\/widget\/index\.js|react|preact|solid-js|vue)$/,
  demo: /^\.\.\/widget\/index\.js$/
}

/** Configuration runs in Node and is no part of what the folder is. */
const CONFIGURATION = /^(?:widget\/vite\.(?:single\.)?config|demo\/blog|demo\/docs|demo\/documentation\/[\w-]+)\.ts$/

const sourcesOf = (folder: string) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.ts') && !path.endsWith('.d.ts') && !CONFIGURATION.test(path))

const importsOf = (path: string) =>
  Array.from(readFileSync(new URL(path, ROOT), 'utf8').matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g), match => match[1] ?? '')

/** Whether an import stays inside the folder of the file that has it. */
const staysInside = (path: string, specifier: string, folder: string) =>
  specifier.startsWith('.') && new URL(specifier, `file:///${path}`).pathname.startsWith(`/${folder}/`)

describe('the walls', () => {
  test.each(Object.entries(WALLS))('%s/ imports only what it may', (folder, allowed) => {
    const sources = sourcesOf(folder)
    expect(sources.length).toBeGreaterThan(0)
    const trespasses = sources.flatMap(path =>
      importsOf(path)
        .filter(specifier => !staysInside(path, specifier, folder) && !allowed.test(specifier))
        .map(specifier => `${path} imports ${specifier}`)
    )
    expect(trespasses).toEqual([])
  })
})
