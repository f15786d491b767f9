import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parsePost } from '../../indexer/parse-post.js'
import { ENTRY_NAME } from '../../search/entry-name.js'
import { FORMAT_VERSION, openIndex, packIndex, type IndexFile, type Limits } from '../../search/index-files.js'
import { EVENING, EVENING_SOURCE, filesOf } from '../evening.js'

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 10)

/** The evening's index files: all in the entry, or with whole files beside it, or in shards. */
const SHAPES: Record<'small' | 'medium' | 'large', Partial<Limits>> = { small: {}, medium: { entry: 0 }, large: { entry: 0, whole: 0 } }

const pack = (limits: Partial<Limits>, evening = EVENING) => packIndex([parsePost(EVENING_SOURCE, evening)], hash, { limits, deflate: deflateRawSync })

/** Opens index files, some of them with another content. */
const open = (files: readonly IndexFile[], changed: Record<string, string | Uint8Array> = {}) => {
  const contents = new Map([...files.map(({ name, content }): [string, string | Uint8Array] => [name, content]), ...Object.entries(changed)])
  return openIndex(name => Promise.resolve(contents.get(name) ?? ''))
}
const named = (files: readonly IndexFile[], stem: string): IndexFile => {
  const file = files.find(({ name }) => name.startsWith(stem))
  if (!file) throw new Error(`no ${stem} file`)
  return file
}

describe.each(Object.entries(SHAPES))('a %s index', (_, limits) => {
  const files = pack(limits)

  test('is the same bytes for the same posts', () => {
    expect(pack(limits)).toEqual(files)
  })

  test('ends with the entry and changes its names with its content', () => {
    expect(files.at(-1)?.name).toBe(ENTRY_NAME)
    const others = pack(limits, EVENING.replace('Queues', 'Rivers')).map(({ name }) => name)
    expect(others.filter(name => files.some(file => file.name === name))).toEqual([ENTRY_NAME])
  })

  test('opens to all of its talks', async () => {
    expect((await open(files)).talks.map(({ id }) => id)).toEqual([1, 2, 3].map(n => `2020-05-06-cloud-evening#${n}`))
  })

  test.each(files.map(({ name }) => name).filter(name => !/^(?:talkseek|words|leads)/.test(name)))('refuses %s when it is cut off or a web page, naming it', async name => {
    const { content } = named(files, name)
    await expect(open(files, { [name]: content.slice(0, content.length - 7) })).rejects.toThrow(name)
    await expect(open(files, { [name]: content.slice(0, content.length - 7) })).rejects.toThrow('Build the index again')
    await expect(open(files, { [name]: '<!doctype html><title>Home</title> and so on, for longer than any part of it' })).rejects.toThrow(
      `${name} is a web page, not an index (it begins with “<!doctype html>`
    )
  })
})

test('a site of one evening is one file', () => {
  expect(filesOf({ [EVENING_SOURCE]: EVENING }).map(({ name }) => name)).toEqual([ENTRY_NAME])
})

test('a changed post leaves the texts of the others as they were', () => {
  const posts = (title: string) =>
    ['a', 'b', 'c'].map(name => {
      const post = parsePost(`posts/2020-05-0${name.charCodeAt(0) - 96}-${name}.md`, EVENING.replace('Queues', name === 'b' ? title : 'Queues'))
      return { ...post, said: [{ talk: `${name}#1`, start: 0, end: 30, text: `What ${name} said`, times: [0, 0] }] }
    })
  const textsOf = (title: string) => packIndex(posts(title), hash, { limits: SHAPES.large }).filter(({ name }) => name.startsWith('texts'))
  const [before, after] = [textsOf('Queues'), textsOf('Rivers')]
  expect(before).toHaveLength(3)
  expect(after.filter(file => before.some(({ name }) => name === file.name))).toHaveLength(2)
})

describe('opening refuses', () => {
  const files = pack(SHAPES.small)
  const entry = String(named(files, ENTRY_NAME).content)

  test('an entry of another version, naming both and the remedy', async () => {
    const text = entry.replace(`"talkseek":${FORMAT_VERSION}`, '"talkseek":99')
    await expect(open(files, { [ENTRY_NAME]: text })).rejects.toThrow(
      `talkseek.json is of index version 99, this program reads version ${FORMAT_VERSION}. Build the index with the same release`
    )
  })

  test('a truncated entry, naming it', async () => {
    await expect(open(files, { [ENTRY_NAME]: entry.slice(0, 500) })).rejects.toThrow(
      `${ENTRY_NAME} is cut off or damaged after 500 characters. Build the index again`
    )
  })

  test.each([
    ['a web page', '<!doctype html><title>Home</title>', 'is a web page, not an index (it begins with “<!doctype html>'],
    ['other JSON', '{"name":"x"}', 'is JSON, but no Talkseek index'],
    ['null', 'null', 'is JSON, but no Talkseek index'],
    ['an empty file', '', 'is cut off or damaged after 0 characters'],
    ['an entry without files', `{"talkseek":${FORMAT_VERSION}}`, 'lacks a part']
  ])('%s in place of the entry', async (_, text, message) => {
    await expect(open(files, { [ENTRY_NAME]: text })).rejects.toThrow(`${ENTRY_NAME} ${message}`)
  })

  test('talks and terms of two builds, at every size', async () => {
    for (const limits of [SHAPES.medium, SHAPES.large]) {
      const [one, other] = [pack(limits), pack(limits, EVENING.replace('Queues', 'Rivers'))]
      const terms = named(one, 'terms')
      await expect(open(one, { [terms.name]: named(other, 'terms').content })).rejects.toThrow(`${terms.name} is cut off, damaged or of another build`)
    }
  })
})
