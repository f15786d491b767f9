import { mkdir, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SCRIPT_NAME } from '../search/held-index.js'
import { IndexError } from '../search/index-error.js'
import type { ByteRange } from '../search/index-format.js'
import type { IndexFile, ReadIndexFile } from '../search/index-files.js'
import { namesOfIndex } from '../search/names-of-index.js'
import { checkIndex } from '../search/check-index.js'
import { withFolderLock } from './folder-lock.js'

const HASHED_NAME = /^(?:talks|terms|leads|words|places|heads|texts)-[0-9a-f]{10}(?:-\d+)?\.(?:json|bin)$/
const LEFTOVER = /^\.(?:talkseek\.lock|talkseek\.json|talkseek-index\.js|[a-z]+-[0-9a-f]{10}(?:-\d+)?\.(?:json|bin))\.\d+\.tmp$/

/** Reads index files from a folder. */
export function folderReader(folder: string): ReadIndexFile {
  return async (name, range) => {
    try {
      return await readPart(join(folder, name), range)
    } catch (error) {
      const cause = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : `cannot be read (${String(error)})`
      throw new IndexError('missing', name, `${join(folder, name)} ${cause}. Build the index first: talkseek build --out ${folder}`)
    }
  }
}

async function readPart(path: string, range: ByteRange | undefined): Promise<Uint8Array> {
  if (!range) return readFile(path)
  const file = await open(path)
  try {
    const [from, to] = range
    const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/**
 * Writes index files so that a reader never sees half an index: each under a temporary name first, then
 * read back and opened as far as tells that they belong together, then renamed, the entry last. Files of the index that stood there before stay for
 * readers who hold its entry; older ones go. Builds that write to one folder wait for each other.
 */
export async function writeIndex(folder: string, given: readonly IndexFile[]): Promise<void> {
  const files = given.map(({ name, content }) => ({ name, content: bytesOf(content) }))
  await mkdir(folder, { recursive: true })
  await withFolderLock(folder, async () => {
    // Who watches the folder is not woken for nothing.
    const differing = new Set(await differingFiles(folder, files))
    if (differing.size > 0) await replaceIndex(folder, files, differing)
  })
}

/** The same bytes, not a copy: there may be a hundred million of them. */
function bytesOf(content: string | Uint8Array): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.buffer, content.byteOffset, content.length)
}

/** The names of the files that a folder lacks or holds with other bytes. */
export async function differingFiles(folder: string, files: readonly IndexFile[]): Promise<string[]> {
  const differs = async ({ name, content }: IndexFile) => {
    const written = await readFile(join(folder, name)).catch(() => null)
    return written === null || !written.equals(bytesOf(content))
  }
  const differing = await Promise.all(files.map(differs))
  return files.flatMap(({ name }, index) => (differing[index] ? [name] : []))
}

interface BytesFile extends IndexFile {
  content: Buffer
}

async function replaceIndex(folder: string, files: readonly BytesFile[], differing: ReadonlySet<string>): Promise<void> {
  const before = await namesOfIndex(await readdir(folder), folderReader(folder))
  const temporaryName = (name: string) => `.${name}.${process.pid}.tmp`
  const own = new Set(files.map(({ name }) => name))
  const changed = files.filter(({ name }) => differing.has(name))
  try {
    for (const { name, content } of changed) await writeFile(join(folder, temporaryName(name)), content)
    const readTemporary = folderReader(folder)
    for (const { name, content } of changed) {
      if (!content.equals(await readFile(join(folder, temporaryName(name))))) throw new Error(`${join(folder, name)} was not written as it should be.`)
    }
    await checkIndex((name, range) => readTemporary(differing.has(name) ? temporaryName(name) : name, range))
    for (const { name } of changed) await rename(join(folder, temporaryName(name)), join(folder, name))
  } finally {
    await Promise.all(changed.map(({ name }) => rm(join(folder, temporaryName(name)), { force: true })))
  }
  const kept = new Set([...before, ...own])
  // Nobody else writes here now, so that a temporary file is what a killed build has left.
  const old = (await readdir(folder)).filter(name => LEFTOVER.test(name) || ((name === SCRIPT_NAME || HASHED_NAME.test(name)) && !kept.has(name)))
  await Promise.all(old.map(name => rm(join(folder, name), { force: true })))
}
