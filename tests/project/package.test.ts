import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser } from 'playwright'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { build, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../browser/chromium.js'
import { EVENING } from '../evening.js'
import { packPackage, type PackedPackage } from './packed-package.js'

let pack: PackedPackage
let browser: Browser
let files: string[]
beforeAll(async () => {
  pack = packPackage()
  files = readdirSync(pack.installed, { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll('\\', '/'))
  browser = await chromium.launch(findChromium())
}, 120_000)
afterAll(async () => {
  await browser?.close()
  pack?.remove()
})

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
const readJson = <Content>(name: string) => JSON.parse(readFileSync(join(pack.installed, name), 'utf8')) as Content

/** Builds the evening's index in the project, as its owner would. */
function buildIndex(...flags: string[]): string {
  pack.write('posts/2020-05-06-cloud-evening.md', EVENING)
  return pack.run(process.execPath, ['node_modules/talkseek/dist/indexer/cli.js', 'build', 'posts', ...flags])
}

/** Opens a page, types, and waits for the only talk to be found. */
async function expectFound(address: string, query: string, title: string): Promise<void> {
  const page = await browser.newPage()
  await page.goto(address)
  await page.locator('talk-search input').fill(query)
  const hit = page.locator('talk-search [part~="hit"]')
  await hit.first().waitFor()
  expect(await hit.count()).toBe(1)
  expect(await hit.textContent()).toContain(title)
  await page.close()
}

describe('the tarball', { timeout: 30_000 }, () => {
  test('holds what is used, and nothing of the tests, the demo or the compiler', () => {
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/bundle/LICENSES.md', 'dist/bundle/talk-search.js', 'dist/command/LICENSES.md', 'dist/command/cli.js', 'dist/command/read-worker.js', 'dist/indexer/cli.js', 'dist/single/talkseek.js']))
    expect(files.filter(name => /tests|demo|bench|tsbuildinfo/.test(name) || /(?<!\.d)\.ts$/.test(name))).toEqual([])
    // A map whose sources are not there leads nowhere.
    expect(files.filter(name => name.endsWith('.map') && !name.startsWith('dist/bundle/'))).toEqual([])
  })

  test('asks in its package.json for every package that its programs and types import', () => {
    const { dependencies, peerDependencies } = readJson<Record<'dependencies' | 'peerDependencies', Record<string, string>>>('package.json')
    const known = new Set([...Object.keys({ ...dependencies, ...peerDependencies }), ...builtinModules, 'talkseek'])
    const missing = files
      .filter(name => /\.(?:js|d\.ts)$/.test(name) && !/^dist\/(?:bundle|command|single)\//.test(name))
      .flatMap(name =>
        Array.from(readFileSync(join(pack.installed, name), 'utf8').matchAll(/(?:^(?:import|export)\b[^'"\n]*\bfrom |^import |\bimport\()['"]([^.'"][^'"]*)['"]/gm), ([, specifier = '']) => specifier)
          .filter(specifier => !specifier.startsWith('node:'))
          .map(specifier => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)
          .filter(wanted => !known.has(wanted) && !known.has(`@types/${wanted}`))
          .map(wanted => `${name} imports ${wanted}`)
      )
    expect(missing).toEqual([])
  })

  test('names the licence of everything that is bundled', () => {
    const bundled = (folder: string) => Array.from(readFileSync(join(pack.installed, folder, 'LICENSES.md'), 'utf8').matchAll(/^## (\S+) - \S+ \((.+)\)$/gm), ([, name, licence]) => `${name} ${licence}`)
    const both = ['@lit/reactive-element BSD-3-Clause', '@orama/stemmers Apache-2.0', 'lit BSD-3-Clause', 'lit-element BSD-3-Clause', 'lit-html BSD-3-Clause']
    expect(bundled('dist/single').toSorted()).toEqual(both)
    expect(bundled('dist/command')).toEqual(expect.arrayContaining(['@orama/stemmers Apache-2.0', 'commander MIT', 'remark MIT', 'sax BlueOak-1.0.0']))
    expect(bundled('dist/bundle').toSorted()).toEqual([...both, 'hls.js Apache-2.0'].toSorted())
  })

  test('has nothing that publint would change', async () => {
    const { messages } = await publint({ pkgDir: pack.installed, pack: false, strict: true })
    const manifest = readJson<Record<string, unknown>>('package.json')
    expect(messages.map(message => formatMessage(message, manifest))).toEqual([])
  })

  test('has types for every way in which TypeScript looks for them', async () => {
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(pack.tarball))), { excludeEntrypoints: ['./talkseek.js', './custom-elements.json'] })
    // Every Node that we support requires modules as it imports them.
    const problems = checked.types === false ? ['there are no types'] : checked.problems.filter(({ kind }) => kind !== 'CJSResolvesToESM')
    expect(problems).toEqual([])
  })
})

describe('in an empty project', { timeout: 30_000 }, () => {
  test('the command line finds posts and builds their index', () => {
    pack.write('posts/2020-05-06-cloud-evening.md', EVENING)
    expect(pack.run('npx', ['--no-install', 'talkseek', 'init', '--yes'])).toMatch(/3 talks found in 1 post/)
    expect(pack.run('npx', ['--no-install', 'talkseek', 'build'])).toMatch(/talks +3\n/)
  })

  test('programs import the indexer and the search', () => {
    pack.write('posts/2020-05-06-cloud-evening.md', EVENING)
    pack.write(
      'ask.js',
      `import { build, check, extract } from 'talkseek'
      import { openIndex, openTalks } from 'talkseek/search'
      const { files } = await build({ posts: 'posts', write: false })
      const read = async name => files.find(file => file.name === name).content
      const index = await openIndex(read)
      const talks = await openTalks(read)
      const { passed } = await check({ posts: 'posts' })
      const [post] = await extract({ posts: 'posts' })
      console.log(passed, post.talks.length, index.search('tables').hits[0].talk.title, (await talks.search('kernels')).hits[0].talk.title)`
    )
    expect(pack.run(process.execPath, ['ask.js'])).toBe('true 3 Seven Ways to Drop a Table Observability for Tiny Kernels\n')
  })

  test('a program that renders pages imports the component without a browser', () => {
    const names = "import('talkseek/widget').then(names => console.log(Object.keys(names).join()))"
    const browsers = Array.from(readFileSync(join(pack.installed, 'dist/widget/index.d.ts'), 'utf8').matchAll(/^export \{ ([^}]+) \}/gm), ([, list = '']) => list.split(', ')).flat()
    expect(pack.run(process.execPath, ['-e', names]).trim().split(',').toSorted()).toEqual(browsers.toSorted())
  })

  test.each(['node16', 'nodenext', 'bundler'])('its types are taken under the resolution “%s”, libraries included', moduleResolution => {
    pack.write(
      'types.ts',
      `import { build, defineConfig } from 'talkseek'
      import { openTalks, type Answer } from 'talkseek/search'
      import type { TalkSource } from 'talkseek/widget'
      export default defineConfig({ posts: 'posts', script: true })
      export const answer = async (source: TalkSource): Promise<Answer> => source.search('tables')
      export const talks = openTalks(async name => (await build()).files.find(file => file.name === name)?.content ?? '')
      // @ts-expect-error: there is no such setting.
      defineConfig({ post: 'posts' })
      // @ts-expect-error: a query is a text.
      talks.then(source => source.search(7))`
    )
    const compilerOptions = { module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution, moduleResolution, target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], strict: true, noEmit: true, skipLibCheck: false, types: [] }
    pack.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['types.ts'] }))
    expect(pack.run(process.execPath, [tsc, '-p', '.'])).toBe('')
  })

  test('a bundler takes the component and the search, and a visitor finds a talk', async () => {
    buildIndex('--out', 'public/talks')
    pack.write('index.html', '<!doctype html><talk-search src="talks/talkseek.json"></talk-search><p></p><script type="module" src="main.js"></script>')
    pack.write(
      'main.js',
      `import 'talkseek/widget'
      import { openTalks } from 'talkseek/search'
      const talks = await openTalks(async name => (await fetch('talks/' + name)).text())
      document.querySelector('p').textContent = (await talks.search('backups')).hits[0].talk.title`
    )
    await build({ root: pack.project, configFile: false, logLevel: 'error', build: { target: 'es2022' } })
    const server = await preview({ root: pack.project, configFile: false, logLevel: 'error', preview: { port: 0 } })
    try {
      const address = server.resolvedUrls?.local[0] ?? ''
      await expectFound(address, 'kernels', 'Observability for Tiny Kernels')
      const page = await browser.newPage()
      await page.goto(address)
      await page.getByText('Seven Ways to Drop a Table').waitFor()
      await page.close()
    } finally {
      await server.close()
    }
  })

  test('the files of the bundle are all that a page without a bundler needs', async () => {
    buildIndex('--out', 'site/talks')
    pack.run(process.execPath, ['-e', "fs.cpSync('node_modules/talkseek/dist/bundle', 'site/component', { recursive: true })"])
    pack.write('site/index.html', '<!doctype html><script type="module" src="component/talk-search.js"></script><talk-search src="talks/"></talk-search>')
    const server = await preview({ root: pack.project, configFile: false, logLevel: 'error', build: { outDir: 'site' }, preview: { port: 0 } })
    try {
      await expectFound(server.resolvedUrls?.local[0] ?? '', 'tabel', 'Seven Ways to Drop a Table')
    } finally {
      await server.close()
    }
  })

  test('one script and the index as a script search in a page that was opened from a file', async () => {
    buildIndex('--out', 'folder/talks', '--script')
    pack.run(process.execPath, ['-e', "fs.cpSync('node_modules/talkseek/dist/single/talkseek.js', 'folder/talkseek.js')"])
    pack.write(
      'folder/index.html',
      '<!doctype html><script src="talks/talkseek-index.js"></script><script defer src="talkseek.js"></script><talk-search src="talks/talkseek.json" lang="de"></talk-search>'
    )
    await expectFound(pathToFileURL(join(pack.project, 'folder/index.html')).href, 'bakups', 'Seven Ways to Drop a Table')
  })

  test('a page that was opened from a file without that script is told what it lacks', async () => {
    pack.run(process.execPath, ['-e', "fs.cpSync('node_modules/talkseek/dist/single/talkseek.js', 'alone/talkseek.js')"])
    pack.write('alone/index.html', '<!doctype html><script defer src="talkseek.js"></script><talk-search src="talks/talkseek.json"></talk-search>')
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(pack.project, 'alone/index.html')).href)
    await page.locator('talk-search input').fill('tables')
    await page.locator('[part~="error"]', { hasText: 'build with --script' }).waitFor()
    await page.close()
  })
})

/** The same page in the words of each framework. */
const FRAMEWORKS: Record<string, { packages: string[]; compilerOptions: object; file: string; code: string }> = {
  React: {
    packages: ['@types/react'],
    compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'react' },
    file: 'react.tsx',
    code: `import type {} from 'talkseek/react'
      import { useRef } from 'react'
      import type { TalkSearch } from 'talkseek/widget'
      export function Search() {
        const search = useRef<TalkSearch>(null)
        return <talk-search ref={search} key="a" className="wide" src="/talks/" mode="modal" max-hits={5} browse filters={{ year: ['2024'] }}
          ontalk-search-select={event => console.log(event.moment.text, event.talk.title)}><p>All talks</p></talk-search>
      }
      export const player = <talk-player src="https://youtu.be/AbCdEfGhIj1" talk-title="Queues" tools ontalk-player-moment={({ seconds }) => console.log(seconds)} ontimeupdate={event => console.log(event.type)} />
      // @ts-expect-error: there is no such place.
      export const wrong = <talk-search mode="popup" />
      // @ts-expect-error: the event has no such thing.
      export const wronger = <talk-search ontalk-search-ready={event => console.log(event.hits)} />`
  },
  Preact: {
    packages: ['preact'],
    compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact' },
    file: 'preact.tsx',
    code: `import type {} from 'talkseek/preact'
      export const search = <talk-search key="a" class="wide" src="/talks/" sort="newest" facets="year tag" query="tables" ontalk-search-results={event => console.log(event.hits)}><p>All talks</p></talk-search>
      export const player = <talk-player src="https://youtu.be/AbCdEfGhIj1" end={120} consent ontalk-player-consent={({ host }) => console.log(host)} />
      // @ts-expect-error: there is no such order.
      export const wrong = <talk-search sort="best" />`
  },
  Solid: {
    packages: ['solid-js'],
    compilerOptions: { jsx: 'preserve', jsxImportSource: 'solid-js' },
    file: 'solid.tsx',
    code: `import type {} from 'talkseek/solid'
      export const search = <talk-search class="wide" src="/talks/" url-state="hash" prop:texts={{ label: 'Find' }} on:talk-search-error={event => console.log(event.error.message)}><p>All talks</p></talk-search>
      export const player = <talk-player src="https://youtu.be/AbCdEfGhIj1" pane="transcript" on:playing={event => console.log(event.type)} />
      // @ts-expect-error: there is no such pane.
      export const wrong = <talk-player pane="notes" />`
  },
  Vue: {
    packages: ['vue'],
    compilerOptions: {},
    file: 'vue.ts',
    code: `import type {} from 'talkseek/vue'
      import type { GlobalComponents } from 'vue'
      type Props = InstanceType<GlobalComponents['talk-search']>['$props']
      export const props: Props = { class: 'wide', key: 'a', src: '/talks/', mode: 'dropdown', 'max-moments': 2, filters: { tag: ['Video'] } }
      declare const emit: InstanceType<GlobalComponents['talk-player']>['$emit']
      emit('talk-player-moment', {} as import('talkseek/widget').TalkPlayerMomentEvent)
      // @ts-expect-error: there is no such theme.
      export const wrong: Props = { theme: 'sepia' }
      // @ts-expect-error: there is no such event.
      emit('talk-player-moments')`
  }
}

test.each(Object.entries(FRAMEWORKS))('%s knows the elements, their attributes and events', { timeout: 30_000 }, (_, { packages, compilerOptions, file, code }) => {
  pack.link(packages)
  pack.write(file, code)
  const common = { module: 'esnext', moduleResolution: 'bundler', target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], strict: true, noEmit: true, skipLibCheck: true, types: [], preserveSymlinks: false }
  pack.write('tsconfig.json', JSON.stringify({ compilerOptions: { ...common, ...compilerOptions }, files: [file] }))
  expect(pack.run(process.execPath, [tsc, '-p', '.'])).toBe('')
})
