import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

interface Described {
  name: string
  description?: string
  kind?: string
}
type Kind = 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties'
type Element = { tagName: string } & Record<Kind, Described[]>

const elements = readManifest()
const elementOf = (tag: string): Element => elements.find(({ tagName }) => tagName === tag) ?? expect.fail(`${tag} is not in the manifest`)
const namesOf = (tag: string, kind: Kind) => elementOf(tag)[kind].map(({ name }) => name)

/** Makes the manifest as the package's own script does. */
function readManifest(): Element[] {
  const folder = mkdtempSync(join(tmpdir(), 'talkseek-manifest-'))
  try {
    // The analyzer takes no absolute folder.
    const args = ['cem', 'analyze', '--quiet', '--config', 'widget/manifest.config.mjs', '--outdir', relative(ROOT, folder)]
    execFileSync('npx', args, { cwd: ROOT, shell: process.platform === 'win32' })
    const { modules } = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')) as { modules: { declarations: Element[] }[] }
    return modules.flatMap(({ declarations }) => declarations)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const sourceOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const all = readdirSync(join(ROOT, 'widget'), { recursive: true, encoding: 'utf8' })
  .map(name => `widget/${name.replaceAll('\\', '/')}`)
  .filter(name => name.endsWith('.ts') && !name.endsWith('.config.ts'))

/** The sources that make up each element. */
const SOURCES: Record<string, { file: string; files: string[] }> = {
  'talk-search': { file: 'widget/talk-search.ts', files: all.filter(name => !/^widget\/(?:player|transcript)\//.test(name)) },
  'talk-player': { file: 'widget/player/talk-player.ts', files: all.filter(name => /^widget\/(?:player|transcript)\//.test(name)) }
}

const found = (files: readonly string[], pattern: RegExp) => [
  ...new Set(files.flatMap(name => Array.from(sourceOf(name).matchAll(pattern), ([, ...groups]) => groups.find(group => group !== undefined) ?? '')))
]

describe.each(Object.entries(SOURCES))('the manifest of <%s>', (tag, { file, files }) => {
  test.each<Kind>(['attributes', 'events', 'slots', 'cssParts', 'cssProperties'])('describes all its %s', kind => {
    expect(namesOf(tag, kind).length).toBeGreaterThan(0)
    expect(elementOf(tag)[kind].filter(({ description }) => !description)).toEqual([])
  })

  test('lists its properties, public methods, and no private ones', () => {
    const declared = found([file], /^ {2}(?:declare|get|(?:async )?(?=\w+\((?!.*\bprotected)))\s?(\w+)[:(]/gm)
    const own = declared.filter(name => !['constructor', 'wear'].includes(name))
    expect(own.length).toBeGreaterThan(8)
    expect(namesOf(tag, 'members')).toEqual(expect.arrayContaining(own))
    expect(namesOf(tag, 'members').filter(name => name.startsWith('#'))).toEqual([])
  })

  test('lists the attributes of its properties, and those that it only reads', () => {
    const properties = /static override properties[^{]*\{\n([^]*?)\n {2}\}\n/.exec(sourceOf(file))?.[1] ?? ''
    const observed = Array.from(properties.matchAll(/^ {4}(\w+): (.*?),?$/gm)).flatMap(([, name = '', options = '']) =>
      options.includes('attribute: false') ? [] : (/attribute: '([\w-]+)'/.exec(options)?.[1] ?? name.toLowerCase())
    )
    const read = found(files, /#host\.(?:has|get)Attribute\('([\w-]+)'\)/g)
    expect(observed.length).toBeGreaterThan(5)
    expect(namesOf(tag, 'attributes')).toEqual(expect.arrayContaining([...observed, ...read]))
  })

  test('lists every event that it fires', () => {
    const fired = found(files, /(?:super|\.tell)\('([a-z-]+)'/g)
    expect(fired.length).toBeGreaterThan(3)
    expect(namesOf(tag, 'events').toSorted()).toEqual(expect.arrayContaining(fired))
  })

  test('lists every slot and every part of its templates', () => {
    expect(namesOf(tag, 'slots')).toEqual(expect.arrayContaining(found(files, /<slot(?: name="([\w-]+)")?/g)))
    const parts = found(files, /\bpart="([\w -]+)"|\.part\.add\('([\w-]+)'\)|\? nothing : '(moment)'/g).flatMap(text => text.split(' '))
    expect(parts.length).toBeGreaterThan(15)
    expect(namesOf(tag, 'cssParts')).toEqual(expect.arrayContaining(parts))
  })

  test('lists every custom property of its style sheets', () => {
    const used = found(files, new RegExp(`var\\((--${tag}-[\\w-]+)`, 'g'))
    expect(used.length).toBeGreaterThan(5)
    expect(namesOf(tag, 'cssProperties').toSorted()).toEqual(used.toSorted())
  })

  test('agrees with the types for frameworks', () => {
    const types = sourceOf('types/elements.ts')
    const name = tag === 'talk-search' ? 'TalkSearch' : 'TalkPlayer'
    const keysOf = (type: string) => Array.from((new RegExp(`interface ${name}${type} \\{([^]*?)\\n\\}`).exec(types)?.[1] ?? '').matchAll(/^ {2}'?([\w-]+)'?\??:/gm), ([, key]) => key)
    expect(keysOf('Attributes').toSorted()).toEqual(namesOf(tag, 'attributes').toSorted())
    expect(keysOf('Events').toSorted()).toEqual(namesOf(tag, 'events').toSorted())
  })
})
