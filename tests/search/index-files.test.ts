import { describe, expect, test } from 'vitest'
import { ENTRY_NAME } from '../../search/entry-name.js'
import { FORMAT_VERSION, openIndex, type IndexFile } from '../../search/index-files.js'
import { EVENING, EVENING_SOURCE, filesOf } from '../evening.js'

const files = filesOf({ [EVENING_SOURCE]: EVENING })

/** Opens the index files, some of them with another text. */
const open = (changed: Record<string, string> = {}) => {
  const texts = new Map([...files.map(({ name, text }): [string, string] => [name, text]), ...Object.entries(changed)])
  return openIndex(name => Promise.resolve(texts.get(name) ?? ''))
}
const named = (stem: string): IndexFile => {
  const file = files.find(({ name }) => name.startsWith(stem))
  if (!file) throw new Error(`no ${stem} file`)
  return file
}

describe('index files', () => {
  test('are the same bytes for the same posts', () => {
    expect(filesOf({ [EVENING_SOURCE]: EVENING })).toEqual(files)
  })

  test('end with the entry and change their names with their content', () => {
    expect(files.at(-1)?.name).toBe(ENTRY_NAME)
    const others = filesOf({ [EVENING_SOURCE]: EVENING.replace('Queues', 'Rivers') }).map(({ name }) => name)
    expect(others.filter(name => files.some(file => file.name === name))).toEqual([ENTRY_NAME])
  })

  test('open to all of their talks', async () => {
    expect((await open()).talks.map(({ id }) => id)).toEqual([1, 2, 3].map(n => `2020-05-06-cloud-evening#${n}`))
  })
})

describe('opening refuses', () => {
  test('an entry of another version, naming both and the remedy', async () => {
    const text = named('talkseek').text.replace(`"talkseek":${FORMAT_VERSION}`, '"talkseek":99')
    await expect(open({ [ENTRY_NAME]: text })).rejects.toThrow(
      `talkseek.json is of index version 99, this program reads version ${FORMAT_VERSION}. Build the index with the same release`
    )
  })

  test('a truncated file, naming it', async () => {
    const terms = named('terms')
    await expect(open({ [terms.name]: terms.text.slice(0, 500) })).rejects.toThrow(
      `${terms.name} is cut off or damaged after 500 characters. Build the index again`
    )
  })

  test.each([
    ['a web page', '<!doctype html><title>Home</title>', 'is a web page, not an index (it begins with “<!doctype html>'],
    ['other JSON', '{"name":"x"}', 'is JSON, but no Talkseek index'],
    ['null', 'null', 'is JSON, but no Talkseek index'],
    ['an empty file', '', 'is cut off or damaged after 0 characters'],
    ['an entry without files', `{"talkseek":${FORMAT_VERSION}}`, 'lacks a part']
  ])('%s in place of the entry', async (_, text, message) => {
    await expect(open({ [ENTRY_NAME]: text })).rejects.toThrow(`${ENTRY_NAME} ${message}`)
  })

  test('an engine and talks of two builds', async () => {
    const mixed = named('talks').text.replace(/"talks":\[.*\]/, '"talks":[]}]')
    await expect(open({ [named('talks').name]: mixed })).rejects.toThrow('knows 3 texts where the talks file holds 0')
  })
})
