import { readFile } from 'node:fs/promises'
import { openIndex, type IndexFile } from '../search/index-files.js'
import type { IndexedTalk } from '../search/talk.js'
import { differingFiles, folderReader } from './index-folder.js'

/** What a build would write, and where it should stand already. */
export interface ExpectedIndex {
  folder: string
  files: readonly IndexFile[]
  /** The list of talks for visitors without JavaScript; `null` where the site has none. */
  fallback: { path: string; text: string } | null
}

/** What of a written index is not as a build would write it, a line each, for a person; nothing when all of it is. */
export async function staleParts({ folder, files, fallback }: ExpectedIndex): Promise<string[]> {
  const names = await differingFiles(folder, files)
  const posts = names.length === 0 ? [] : await differingPosts(folder, files)
  const list = fallback !== null && (await readFile(fallback.path, 'utf8').catch(() => null)) !== fallback.text ? [`${fallback.path} differs`] : []
  // Where the posts are alike it is the settings, the program or a damaged file.
  return [...(posts.length > 0 ? posts : names.map(name => `${name} differs or is not there`)), ...list]
}

/** The posts that a written index lacks, has too many or has otherwise; none where it cannot be opened. */
async function differingPosts(folder: string, files: readonly IndexFile[]): Promise<string[]> {
  const contents = new Map(files.map(({ name, content }) => [name, content]))
  const written = await openIndex(folderReader(folder)).catch(() => null)
  if (written === null) return []
  const before = bySource(written.talks)
  const after = bySource((await openIndex(name => Promise.resolve(contents.get(name) ?? ''))).talks)
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap(source => {
    const [old, fresh] = [before.get(source), after.get(source)]
    if (old === fresh) return []
    return [`${source} ${old === undefined ? 'is new' : fresh === undefined ? 'is gone' : 'has changed'}`]
  })
}

function bySource(talks: readonly IndexedTalk[]): Map<string, string> {
  const grouped = new Map<string, string>()
  for (const talk of talks) grouped.set(talk.source, `${grouped.get(talk.source) ?? ''}${JSON.stringify(talk)}\n`)
  return grouped
}
