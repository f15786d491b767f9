import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { folderReader, writeIndex } from '../../indexer/index-folder.js'
import { ENTRY_NAME } from '../../search/entry-name.js'
import { openIndex } from '../../search/index-files.js'
import { EVENING, EVENING_SOURCE, filesOf } from '../evening.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talkseek-'))
})
afterEach(() => rm(folder, { recursive: true }))

const edition = (word: string) => filesOf({ [EVENING_SOURCE]: EVENING.replace('Queues', word) })
const titleOfFirst = async () => (await openIndex(folderReader(folder))).talks[0]?.title

describe('writing an index', () => {
  test('leaves what was built, and nothing temporary', async () => {
    const files = edition('Rivers')
    await writeIndex(folder, files)
    expect((await readdir(folder)).sort()).toEqual(files.map(({ name }) => name).sort())
    expect(await titleOfFirst()).toBe('Rivers That Never Fill')
  })

  test('keeps the files of the index before for its readers, and drops older ones', async () => {
    const [first, second, third] = [edition('Rivers'), edition('Lakes'), edition('Seas')]
    for (const files of [first, second, third]) await writeIndex(folder, files)
    const names = await readdir(folder)
    expect(names).toEqual(expect.arrayContaining([...second, ...third].map(({ name }) => name)))
    expect(names.filter(name => name !== ENTRY_NAME && first.some(file => file.name === name))).toEqual([])
  })

  test('leaves other people’s files alone', async () => {
    await writeFile(join(folder, 'notes.json'), '{}')
    await writeIndex(folder, edition('Rivers'))
    expect(await readFile(join(folder, 'notes.json'), 'utf8')).toBe('{}')
  })

  test('that cannot be opened leaves the one that stood there', async () => {
    await writeIndex(folder, edition('Rivers'))
    const broken = edition('Lakes').map(file => (file.name !== ENTRY_NAME ? file : { ...file, content: file.content.slice(0, 100) }))
    await expect(writeIndex(folder, broken)).rejects.toThrow('is cut off or damaged')
    expect(await titleOfFirst()).toBe('Rivers That Never Fill')
    expect((await readdir(folder)).filter(name => name.endsWith('.tmp'))).toEqual([])
  })
})

test('reading where there is no index says how to build one', async () => {
  await expect(openIndex(folderReader(folder))).rejects.toThrow(`${join(folder, ENTRY_NAME)} is not there. Build the index first`)
})
