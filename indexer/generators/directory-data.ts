import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

type Data = Record<string, unknown>

/** Eleventy's names for the data of a folder's posts, the stronger last. `…11tydata.js` would have to be run. */
const ENDINGS = ['.json', '.11tydata.json']

/**
 * What Eleventy's directory data files say of the posts of a folder: `posts/posts.json`, under that of the folders above
 * up to the site's, the nearer the stronger. Tags of all of them count.
 *
 * @param known what was read of other folders, each of which is looked into once
 */
export function readDirectoryData(site: string, folder: string, known: Map<string, Promise<Data>>): Promise<Data> {
  const answer = known.get(folder) ?? read(site, folder, known)
  known.set(folder, answer)
  return answer
}

async function read(site: string, folder: string, known: Map<string, Promise<Data>>): Promise<Data> {
  const above = folder === site || dirname(folder) === folder ? {} : await readDirectoryData(site, dirname(folder), known)
  const own = await Promise.all(ENDINGS.map(ending => readFile(join(folder, basename(folder) + ending), 'utf8').then(parseData, () => ({}))))
  return own.reduce(merge, above)
}

/** What is broken says Eleventy itself. */
function parseData(text: string): Data {
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Data) : {}
  } catch {
    return {}
  }
}

function merge(above: Data, own: Data): Data {
  const tags = [above['tags'], own['tags']].flat().filter(tag => typeof tag === 'string')
  return { ...above, ...own, ...(tags.length > 0 && { tags }) }
}
