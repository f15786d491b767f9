import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import sax from 'sax'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { SETTING_NAMES } from '../../indexer/config-settings.js'
import { resolveConfig } from '../../indexer/config.js'
import { parseJudgedQueries } from '../../indexer/eval/judged-queries.js'
import { parsePost, parseTranscript } from '../../indexer/index.js'
import { CLI, talkseekIn } from '../indexer/cli.js'
import { postOf, SiteFolder } from '../indexer/site-folder.js'
import { BLOCKS, blocksOf, readPage, ROOT, type Block } from './docs-blocks.js'

/** What is shown and not tried, and why. A block is known by its page and how it begins. */
const ILLUSTRATIONS: { page: string; begins: string; why: string }[] = [
  { page: 'docs/cli.md', begins: '<talk-search src="/talks/talkseek.json">{% include', why: 'a template of Jekyll, no page yet' },
  { page: 'docs/search-servers.md', begins: 'http.cors.enabled', why: 'settings of another program' }
]

/** Programs that are not ours, and why they are not run. */
const OTHERS: Record<string, string> = {
  curl: 'needs a search server; what is sent to it is read back in tests/indexer/export/',
  npm: 'fetches packages, or starts what runs here',
  cp: 'copies what tests/demo/docs-tutorial.test.ts copies',
  'npx serve': 'a web server, which is the reader’s choice'
}

/** How blocks of each language are tried: by the tests below, or by those that are named. */
const TRIED = {
  '': 'what programs say: by the tests of the page',
  md: 'posts',
  ts: 'compiled',
  js: 'compiled',
  sh: 'run',
  json: 'parsed',
  yaml: 'parsed',
  xml: 'parsed',
  html: 'parsed',
  css: 'parsed'
}

const isIllustration = ({ page, code }: Block) => ILLUSTRATIONS.some(known => known.page === page && code.startsWith(known.begins))
const tried = (...languages: string[]) => blocksOf(...languages).filter(block => !isIllustration(block))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

test('every block in the documentation is of a language that is tried here', () => {
  expect(BLOCKS.filter(({ language }) => !(language in TRIED)).map(({ place, language }) => `${place} ${language}`)).toEqual([])
  expect(BLOCKS.filter(isIllustration).length).toBe(ILLUSTRATIONS.length)
})

test('all TypeScript and JavaScript compiles against the types of the package', { timeout: 60_000 }, () => {
  const files = tried('ts', 'js').map(({ page, line, language, code }): [string, string] => [
    `${page.replace(/\W+/g, '-')}-${line}.${language === 'ts' ? 'ts' : 'mjs'}`,
    // As a page has it that loads the component.
    language === 'ts' ? code : `${code}\nexport {}\n`
  ])
  expect(files.length).toBeGreaterThan(8)
  const compilerOptions = { module: 'nodenext', target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], noEmit: true, skipLibCheck: true, allowJs: true, checkJs: true, types: [] }
  const folder = new SiteFolder({
    ...Object.fromEntries(files),
    'component.d.ts': "import 'talkseek/widget'\n",
    'package.json': '{"type":"module"}',
    // In JavaScript nobody says that an element is there.
    'tsconfig.json': JSON.stringify({ compilerOptions: { ...compilerOptions, strict: true, exactOptionalPropertyTypes: true }, include: ['*.ts'] }),
    'tsconfig.js.json': JSON.stringify({ compilerOptions: { ...compilerOptions, strict: false }, include: ['*.mjs', '*.d.ts'] })
  })
  folder.install()
  symlinkSync(join(ROOT, 'node_modules/vite'), folder.at('node_modules/vite'), 'dir')
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  for (const config of ['tsconfig.json', 'tsconfig.js.json']) {
    expect(spawnSync(process.execPath, [compiler, '-p', folder.at(config)], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '' })
  }
})

describe('commands', () => {
  /** The commands of a block, each on its line. */
  const commandsOf = (code: string) => code.replaceAll('\\\n', ' ').split('\n').map(line => line.replace(/ {2,}#.*$/, '').trim()).filter(Boolean)
  const blocks = tried('sh').map(block => ({ ...block, commands: commandsOf(block.code) }))
  const isOurs = (command: string) => command.startsWith('npx talkseek ')

  test('are ours, or of a program that is known not to be run', () => {
    const known = Object.keys(OTHERS)
    const others = blocks.flatMap(({ place, commands }) => commands.filter(command => !isOurs(command)).map(command => ({ place, command })))
    expect(others.filter(({ command }) => !known.some(name => command.startsWith(`${name} `)))).toEqual([])
  })

  const runnable = blocks.filter(({ page, commands }) => commands.some(isOurs) && page !== 'docs/tutorial.md')

  test.each(runnable)('of $place do what they say', { timeout: 60_000 }, ({ commands }) => {
    const folder = new SiteFolder({
      ...Object.fromEntries(['posts/2020-05-06-a.md', 'content/b.md', 'meetup/_posts/2020-05-06-c.md', 'podcast/content/d.md'].map(path => [path, postOf('Tables')])),
      'captions/evening.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\nWhy do queues fill up?\n',
      'queries.yml': '- q: tables\n  talk: Tables\n',
      'node_modules/.bin/talkseek': `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`
    })
    chmodSync(folder.at('node_modules/.bin/talkseek'), 0o755)
    talkseekIn(folder.path, ['build', 'posts', '--out', 'public/talks'])
    expect(talkseekIn(folder.path, ['eval', 'queries.yml', '--index', 'public/talks', '--save', 'queries-baseline.json']).status).toBe(0)
    const PATH = [folder.at('node_modules/.bin'), process.env['PATH']].join(delimiter)
    mkdirSync(folder.at('public/chapters'), { recursive: true })
    for (const command of commands.filter(isOurs)) {
      // npx would find the same program, a second later.
      const { status, stderr } = spawnSync('sh', ['-c', command.replace(/^npx /, '')], { cwd: folder.path, env: { ...process.env, PATH }, encoding: 'utf8' })
      expect({ command, status, stderr: status === 0 ? '' : stderr }).toEqual({ command, status: 0, stderr: '' })
    }
  })
})

describe('the command line’s page', () => {
  const NAMES = ['init', 'build', 'check', 'extract', 'transcript', 'export', 'search', 'eval']
  const helpOf = (name: string) => talkseekIn(ROOT, [name, '--help']).stdout
  const flagsIn = (text: string) => new Set(text.match(/(?<![\w-])--[a-z][a-z0-9-]*/g) ?? [])

  test('names every command', () => {
    const told = Array.from(talkseekIn(ROOT, ['--help']).stdout.matchAll(/^ {2}(?!help\b)([a-z]+) /gm), ([, name]) => name)
    expect(told.toSorted()).toEqual(NAMES.toSorted())
  })

  test('names every option, and none that no command has', () => {
    const page = flagsIn(readPage('docs/cli.md') + readPage('docs/exports.md'))
    const real = new Set(NAMES.flatMap(name => [...flagsIn(helpOf(name))]))
    expect([...real].filter(flag => flag !== '--help' && !page.has(flag))).toEqual([])
    // npm’s own.
    expect([...page].filter(flag => !real.has(flag) && flag !== '--silent' && flag !== '--data-binary')).toEqual([])
  })
})

describe('what is parsed', () => {
  const isSettings = (value: object) => !Array.isArray(value) && Object.keys(value).every(key => (SETTING_NAMES as string[]).includes(key))
  const isConfiguration = async (ending: string, code: string) => {
    const folder = new SiteFolder({ [`talkseek.config.${ending}`]: code })
    await expect(resolveConfig({ folder: folder.path })).resolves.toMatchObject({ config: {} })
  }

  test.each(tried('json'))('is JSON at $place, and a configuration where it looks like one', async ({ code }) => {
    let values: object[]
    try {
      values = [JSON.parse(code)]
    } catch {
      values = code.trim().split('\n').map(line => JSON.parse(line))
    }
    for (const value of values.filter(isSettings)) await isConfiguration('json', JSON.stringify(value))
  })

  /** What a block of YAML is, by what stands in it; the first that fits counts. */
  const YAML: { is: string; fits(value: Record<string, unknown>): boolean; check(block: Block): unknown }[] = [
    { is: 'a configuration', fits: isSettings, check: ({ code }) => isConfiguration('yml', code) },
    { is: 'judged queries', fits: Array.isArray, check: ({ code }) => expect(parseJudgedQueries(code).problems).toEqual([]) },
    { is: 'a workflow, which tests/action/yaml.test.ts validates', fits: value => 'jobs' in value || 'steps' in value || 'uses' in value, check: ({ page }) => expect(page).toBe('docs/ci.md') },
    {
      is: 'front matter',
      fits: value => ['title', 'video', 'talks', 'talkseek', 'search', 'transcript'].some(key => key in value),
      check({ code }) {
        const { problems } = parsePost('a.md', `---\n${code.replace(/^---$/gm, '')}\n---\n`)
        // The transcript that one names stands beside no text here; of the other the page says that it is asked about.
        expect(problems.filter(({ rule }) => rule !== 'transcript-missing' && rule !== 'recording-differs')).toEqual([])
      }
    }
  ]

  test.each(tried('yaml'))('is YAML at $place that means something', async block => {
    const document = parseDocument(block.code.replace(/^---$/gm, ''))
    expect(document.errors).toEqual([])
    const value: Record<string, unknown> = document.toJS()
    const kind = YAML.find(({ fits }) => fits(value))
    expect(kind, 'a configuration, queries, a workflow or front matter').toBeDefined()
    await kind?.check(block)
  })

  test.each(tried('xml'))('is XML at $place', ({ code }) => {
    const parser = sax.parser(true)
    parser.write(code.replace(/…/g, '')).close()
    expect(parser.error).toBeNull()
  })
})

describe('posts', () => {
  /** How many talks are read in the examples that are whole. Those of rules.md are tried by tests/indexer/rules.test.ts. */
  const TALKS: Record<string, number[]> = {
    'README.md': [1],
    'docs/tutorial.md': [2]
  }

  test.each(Object.entries(TALKS))('in %s are read with %j talks', (page, talks) => {
    const posts = blocksOf('md').filter(block => block.page === page).map(({ code }) => parsePost('2020-12-02-evening.md', code))
    expect(posts.map(post => post.talks.length)).toEqual(talks)
    expect(posts.flatMap(({ problems }) => problems)).toEqual([])
  })

  const [forms, list, listing, episode] = blocksOf('md').filter(({ page }) => page === 'docs/posts.md')

  test.each(forms?.code.split(/^(?=### )/m) ?? [])('have a talk under the heading %s', form => {
    const [talk] = parsePost('2020-12-02-evening.md', `---\nvideo: https://youtu.be/3MG3ZR6_IRM\n---\n\n${form}\nStarts at 12:05\n\n### Tables for Two — Bo Lind (Bolt)\n\nStarts at 42:45\n`).talks
    expect(talk).toMatchObject({ title: 'Queues That Never Fill', speakers: [{ name: 'Ana Cruz' }], start: 725 })
  })

  test('have talks in a list without times', () => {
    const another = '- 2022-06-29: Bo Lind: Tables for Two - [Details](https://example.com/2) - [Video](https://youtu.be/3MG3ZR6_IRM)'
    const { talks } = parsePost('talks.md', `The talks of our meetup:\n\n${list?.code.replace('youtu.be/ID', 'youtu.be/AbCdEfGhIj1') ?? ''}\n${another}\n`)
    expect(talks).toMatchObject([
      { title: 'Queues That Never Fill', speakers: [{ name: 'Ana Cruz' }], recording: { id: 'AbCdEfGhIj1' } },
      { title: 'Tables for Two', speakers: [{ name: 'Bo Lind' }], recording: { id: '3MG3ZR6_IRM' } }
    ])
  })

  test('have talks on a page that lists them', () => {
    const { talks, problems } = parsePost('a.md', (listing?.code ?? '').replace(/youtu\.be\/ID/g, 'youtu.be/3MG3ZR6_IRM'))
    expect(talks).toMatchObject([
      { title: 'Queues That Never Fill', speakers: [{ name: 'Ana Cruz' }] },
      { title: 'Tables for Two', speakers: [], start: 0 },
      { title: 'Why Queues?', speakers: [], start: 0 },
      { title: 'Introduction to kernels', speakers: [{ name: 'Bo Lind' }] },
      { title: 'Queues in the rain', speakers: [], start: 0 }
    ])
    expect(problems).toEqual([])
  })

  test('are episodes with their chapters', () => {
    const { talks, problems } = parsePost('queues.md', episode?.code ?? '')
    expect(talks).toMatchObject([{ title: 'Queues with Ana Cruz', speakers: [{ name: 'Ana Cruz', affiliation: 'Acme' }], chapters: [{ start: 39 }, { start: 310 }, { start: 725 }, { start: 3723 }] }])
    expect(problems).toEqual([])
  })

  test('are tried wherever they stand', () => {
    const elsewhere = ['docs/posts.md', 'docs/rules.md', 'docs/transcripts.md']
    expect([...new Set(tried('md').map(({ page }) => page))].toSorted()).toEqual([...Object.keys(TALKS), ...elsewhere].toSorted())
  })

  test('are transcripts on the page about them', async () => {
    const [block] = blocksOf('md').filter(({ page }) => page === 'docs/transcripts.md')
    const transcript = await parseTranscript('evening.transcript.md', Buffer.from(block?.code ?? ''))
    expect(transcript.cues).toMatchObject([{ start: 1651, text: 'Why do queues fill up?' }])
  })
})

/** What the comment above an element's class says it has: the reference that these pages are compared with. */
function told(file: string, tag: string): Set<string> {
  return new Set(Array.from(read(file).matchAll(new RegExp(`^ \\* @${tag} (?:\\{[^}]*\\} )?\\[?([\\w-]+)`, 'gm')), ([, name = '']) => name))
}

const ELEMENTS: Record<string, string> = { 'talk-search': 'widget/talk-search.ts', 'talk-player': 'widget/player/talk-player.ts' }
const EVERYWHERE = ['id', 'class', 'lang', 'title']

describe('pages', () => {
  test.each(tried('html'))('are HTML at $place, with elements as they are', ({ code }) => {
    const errors: string[] = []
    const document = parse(code, { onParseError: ({ code: error }) => errors.push(error) })
    expect(errors.filter(error => error !== 'missing-doctype')).toEqual([])
    for (const element of elementsIn(document)) {
      const file = ELEMENTS[element.tagName]
      if (file === undefined) {
        expect(element.tagName, 'an element of ours').not.toMatch(/^talk-/)
        continue
      }
      const known = new Set([...told(file, 'attr'), ...EVERYWHERE])
      expect(element.attrs.map(({ name }) => name).filter(name => !known.has(name))).toEqual([])
    }
  })

  test.each(tried('css'))('are styled at $place by parts and properties that there are', ({ code }) => {
    const parts = Array.from(code.matchAll(/([\w-]+)::part\(([\w-]+)\)/g), ([, element = '', name = '']) => ({ element, name }))
    expect(parts.filter(({ element, name }) => !told(ELEMENTS[element] ?? '', 'csspart').has(name))).toEqual([])
    const properties = Array.from(code.matchAll(/--(talk-\w+)(-[\w-]+)/g), ([property, element = '']) => ({ property, element }))
    expect(properties.filter(({ element, property }) => !told(ELEMENTS[element] ?? '', 'cssproperty').has(property))).toEqual([])
    expect(code.split('{').length).toBe(code.split('}').length)
  })

  function elementsIn(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
    const below = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : []
    return 'tagName' in node ? [node, ...below] : below
  }
})

describe.each([
  ['docs/component.md', 'talk-search'],
  ['docs/player.md', 'talk-player']
])('%s', (path, element) => {
  const page = readPage(path)
  const file = ELEMENTS[element] ?? ''
  const rowsBelow = (head: string) => Array.from((page.split(head)[1]?.split('\n\n')[0] ?? '').matchAll(/^\| (`[^|]*`)(?:, `[\w-]+`)? \|/gm), ([, cell = '']) => cell.match(/[\w-]+/g) ?? []).flat()

  test('has every attribute in its table, and no other', () => {
    expect(rowsBelow('| attribute |').filter(name => name !== 'played').toSorted()).toEqual([...told(file, 'attr')].toSorted())
  })

  test('names every part and every property of style, and no other', () => {
    const parts = /^.*Parts: (.*)$/m.exec(page)?.[1]?.match(/[\w-]+/g) ?? []
    expect(parts.toSorted()).toEqual([...told(file, 'csspart')].toSorted())
    const line = page.split('\n').find(text => text.startsWith(`\`--${element}-accent`)) ?? ''
    const properties = Array.from(line.split('Parts:')[0]?.matchAll(/`(-[\w-]+)`/g) ?? [], ([, name = '']) => (name.startsWith('--') ? name : `--${element}${name}`))
    expect(properties.filter(name => name !== '').toSorted()).toEqual([...told(file, 'cssproperty')].toSorted())
  })
})
