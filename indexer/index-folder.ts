import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ENTRY_NAME } from '../search/entry-name.js'
import { SCRIPT_NAME } from '../search/held-index.js'
import { IndexError } from '../search/index-error.js'
import { openIndex, type IndexFile, type ReadIndexFile } from '../search/index-files.js'
import { withFolderLock } from './folder-lock.js'

const HASHED_NAME = /^[a-z]+-[0-9a-f]{10}\.json$/
const LEFTOVER = /^\.(?:talkseek\.lock|[a-z]+(?:-[0-9a-f]{10})?\.json|talkseek-index\.js)\.\d+\.tmp$/

/** Reads index files from a folder. */
export function folderReader(folder: string): ReadIndexFile {
  return async name => {
    try {
      return await readFile(join(folder, name), 'utf8')
    } catch (error) {
      const cause = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : `cannot be read (${String(error)})`
      throw new IndexError('missing', name, `${join(folder, name)} ${cause}. Build the index first: talkseek build --out ${folder}`)
    }
  }
}

/**
 * Writes index files so that a reader never sees half an index: each under a temporary name first, then
 * opened as a reader would, then renamed, the entry last. Files of the index that stood there before stay for
 * readers who hold its entry; older ones go. Builds that write to one folder wait for each other.
 */
export async function writeIndex(folder: string, files: readonly IndexFile[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  await withFolderLock(folder, async () => {
    // Who watches the folder is not woken for nothing.
    if ((await differingFiles(folder, files)).length > 0) await replaceIndex(folder, files)
  })
}

/** The names of the files that a folder lacks or holds with another text. */
export async function differingFiles(folder: string, files: readonly IndexFile[]): Promise<string[]> {
  const written = await Promise.all(files.map(({ name }) => readFile(join(folder, name), 'utf8').catch(() => null)))
  return files.flatMap(({ name, text }, index) => (written[index] === text ? [] : [name]))
}

async function replaceIndex(folder: string, files: readonly IndexFile[]): Promise<void> {
  const before = await namesOfEntry(folder)
  const temporary = (name: string) => join(folder, `.${name}.${process.pid}.tmp`)
  try {
    for (const { name, text } of files) await writeFile(temporary(name), text)
    await openIndex(name => readFile(temporary(name), 'utf8'))
    for (const { name } of files) await rename(temporary(name), join(folder, name))
  } finally {
    await Promise.all(files.map(({ name }) => rm(temporary(name), { force: true })))
  }
  const kept = new Set([...before, ...files.map(({ name }) => name)])
  // Nobody else writes here now, so that a temporary file is what a killed build has left.
  const old = (await readdir(folder)).filter(name => LEFTOVER.test(name) || ((name === SCRIPT_NAME || HASHED_NAME.test(name)) && !kept.has(name)))
  await Promise.all(old.map(name => rm(join(folder, name), { force: true })))
}

/** The files that the entry in a folder names; none where there is no readable entry. */
async function namesOfEntry(folder: string): Promise<string[]> {
  try {
    const entry: unknown = JSON.parse(await readFile(join(folder, ENTRY_NAME), 'utf8'))
    const files = (entry as { files?: unknown } | null)?.files
    return typeof files === 'object' && files !== null ? Object.values(files).filter(name => typeof name === 'string') : []
  } catch {
    return []
  }
}
